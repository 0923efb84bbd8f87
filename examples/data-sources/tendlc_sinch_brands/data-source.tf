data "tendlc_sinch_brands" "all" {}

# The brands that can have campaigns, by the registry's id.
output "usable_brands" {
  value = {
    for brand in data.tendlc_sinch_brands.all.brands : brand.tcr_brand_id => brand.display_name
    if brand.phase == "approved"
  }
}
