data "tendlc_bird_brand" "lakeview" {
  id = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
}

output "brand" {
  value = {
    company = data.tendlc_bird_brand.lakeview.company_name
    status  = data.tendlc_bird_brand.lakeview.status
  }
}

# Scores of the vettings, as far as they are over.
output "vetting_scores" {
  value = [for vetting in data.tendlc_bird_brand.lakeview.vettings : vetting.score if vetting.score != null]
}
