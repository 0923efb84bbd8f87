# By the registry's id, which starts with B, or by Sinch's as id.
data "tendlc_sinch_brand" "lakeview" {
  tcr_brand_id = "BX7K2PQ"
}

output "brand" {
  value = {
    id       = data.tendlc_sinch_brand.lakeview.id
    company  = data.tendlc_sinch_brand.lakeview.company_details.company_name
    identity = data.tendlc_sinch_brand.lakeview.identity_status
  }
}

# Scores of the vettings that count. A SIMPLIFIED brand has none.
output "vetting_scores" {
  value = [
    for vetting in data.tendlc_sinch_brand.lakeview.vettings : vetting.vetting_score
    if vetting.vetting_status == "ACTIVE"
  ]
}
