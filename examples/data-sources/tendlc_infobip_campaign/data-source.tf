# By Infobip's id, or by your own as reference_id.
data "tendlc_infobip_campaign" "visits" {
  id = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
}

output "campaign" {
  value = {
    name            = data.tendlc_infobip_campaign.visits.name
    use_cases       = data.tendlc_infobip_campaign.visits.use_cases
    tcr_campaign_id = data.tendlc_infobip_campaign.visits.external_campaign_id
    numbers         = data.tendlc_infobip_campaign.visits.number_previews[*].number
  }
}
