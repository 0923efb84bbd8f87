data "tendlc_bird_resellers" "all" {}

# What reseller_id of a campaign may be.
output "active_resellers" {
  value = {
    for reseller in data.tendlc_bird_resellers.all.resellers : reseller.id => reseller.company_name
    if reseller.status == "ACTIVE"
  }
}
