# All filters are optional; what is left out does not filter.
data "tendlc_infobip_brands" "private" {
  types = ["TENDLC_PRIVATE_COMPANY"]
  sort  = ["name"]
}

# The brands that can have campaigns, by id.
output "usable_brands" {
  value = {
    for brand in data.tendlc_infobip_brands.private.brands : brand.id => brand.name
    if brand.phase == "approved"
  }
}
