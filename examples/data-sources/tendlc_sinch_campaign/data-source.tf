# By Sinch's id, or by the registry's as tcr_campaign_id.
data "tendlc_sinch_campaign" "visits" {
  id = "01k4cxccbt519xa3ejty1r5jb4"
}

output "campaign" {
  value = {
    name     = data.tendlc_sinch_campaign.visits.campaign_name
    use_case = data.tendlc_sinch_campaign.visits.use_case
    renews   = data.tendlc_sinch_campaign.visits.next_renewal_or_expiration_date
  }
}

# How far each operator is, by its name.
output "operators" {
  value = {
    for operator in data.tendlc_sinch_campaign.visits.mno_metadata : operator.mno => operator.status
  }
}
