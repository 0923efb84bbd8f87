# Before a campaign is registered: would the brand do?
data "tendlc_bird_campaign_qualification" "lakeview" {
  brand_id = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
}

check "lakeview_qualifies" {
  assert {
    condition     = data.tendlc_bird_campaign_qualification.lakeview.qualified
    error_message = join(" ", data.tendlc_bird_campaign_qualification.lakeview.reasons)
  }
}
