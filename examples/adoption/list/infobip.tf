data "tendlc_infobip_brands" "all" {
  types = ["TENDLC_PRIVATE_COMPANY", "TENDLC_PUBLIC_COMPANY", "TENDLC_NON_PROFIT", "TENDLC_GOVERNMENT"]
}

data "tendlc_infobip_campaigns" "all" {}

locals {
  infobip_brands    = data.tendlc_infobip_brands.all.brands
  infobip_campaigns = [for c in data.tendlc_infobip_campaigns.all.campaigns : c if c.phase != "expired"]

  infobip_objects = concat(
    [for b in local.infobip_brands : { type = "tendlc_infobip_brand", name = b.name, id = b.id }],
    [for b in local.infobip_brands : { type = "tendlc_infobip_brand_registration", name = b.name, id = b.id } if b.phase != "draft"],
    [for c in local.infobip_campaigns : { type = "tendlc_infobip_campaign", name = c.name, id = c.id }],
    [for c in local.infobip_campaigns : { type = "tendlc_infobip_campaign_registration", name = c.name, id = c.id } if c.phase != "draft"],
    [for c in local.infobip_campaigns : { type = "tendlc_infobip_number_assignment", name = c.name, id = c.id } if try(length(c.number_previews), 0) > 0],
  )
}

output "infobip" {
  value = join("\n", [for one in local.infobip_objects : <<-BLOCK
    import {
      to = ${one.type}.${replace(lower(one.name), "/[^a-z0-9]+/", "_")}
      id = "${one.id}"
    }
    BLOCK
  ])
}
