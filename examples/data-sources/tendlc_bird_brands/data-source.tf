data "tendlc_bird_brands" "all" {}

# The brands that can have campaigns, by id.
output "usable_brands" {
  value = {
    for brand in data.tendlc_bird_brands.all.brands : brand.id => brand.display_name
    if brand.phase == "approved"
  }
}
