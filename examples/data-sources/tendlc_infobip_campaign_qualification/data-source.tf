# Before a campaign is registered: would the brand do?
data "tendlc_infobip_campaign_qualification" "lakeview" {
  brand_id = "8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02"
}

check "lakeview_qualifies" {
  assert {
    condition     = data.tendlc_infobip_campaign_qualification.lakeview.qualified
    error_message = join(" ", data.tendlc_infobip_campaign_qualification.lakeview.reasons)
  }
}

# Scores of the vets that succeeded.
output "vet_scores" {
  value = [
    for vet in data.tendlc_infobip_campaign_qualification.lakeview.vets : vet.score
    if vet.status == "SUCCESS"
  ]
}
