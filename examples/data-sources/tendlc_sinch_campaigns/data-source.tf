# All filters are optional; what is left out does not filter.
data "tendlc_sinch_campaigns" "live" {
  brand_id = "BX7K2PQ"
  statuses = ["APPROVED", "ACTIVE"]
  mock     = false
}

# When each live campaign renews, or expires if it does not renew.
output "live" {
  value = {
    for campaign in data.tendlc_sinch_campaigns.live.campaigns : campaign.tcr_campaign_id => {
      name   = campaign.campaign_name
      renews = campaign.auto_renewal
      date   = campaign.next_renewal_or_expiration_date
    }
  }
}
