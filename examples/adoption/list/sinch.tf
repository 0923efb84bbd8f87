data "tendlc_sinch_brands" "all" {}

data "tendlc_sinch_campaigns" "all" {}

locals {
  sinch_brands    = data.tendlc_sinch_brands.all.brands
  sinch_campaigns = data.tendlc_sinch_campaigns.all.campaigns

  sinch_objects = concat(
    [for b in local.sinch_brands : { type = "tendlc_sinch_brand", name = b.display_name, id = b.id }],
    [for c in local.sinch_campaigns : { type = "tendlc_sinch_campaign", name = c.campaign_name, id = c.id } if c.phase != "expired"],
    # At Sinch a campaign is ACTIVE once it has a number.
    [for c in local.sinch_campaigns : { type = "tendlc_sinch_number_assignment", name = c.campaign_name, id = c.tcr_campaign_id } if c.phase == "active"],
  )
}

output "sinch" {
  value = join("\n", [for one in local.sinch_objects : <<-BLOCK
    import {
      to = ${one.type}.${replace(lower(one.name), "/[^a-z0-9]+/", "_")}
      id = "${one.id}"
    }
    BLOCK
  ])
}
