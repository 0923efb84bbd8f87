data "tendlc_bird_brands" "all" {}

data "tendlc_bird_campaigns" "of" {
  for_each = { for b in data.tendlc_bird_brands.all.brands : b.id => b }

  brand_id = each.key
}

locals {
  bird_brands    = data.tendlc_bird_brands.all.brands
  bird_campaigns = flatten([for of in data.tendlc_bird_campaigns.of : [for c in of.campaigns : c if c.phase != "expired"]])

  bird_objects = concat(
    [for b in local.bird_brands : { type = "tendlc_bird_brand", name = b.display_name, id = b.id }],
    [for c in local.bird_campaigns : { type = "tendlc_bird_campaign", name = c.name, id = "${c.brand_id}/${c.id}" }],
    # Bird does not say which campaigns have numbers: take out the block of one
    # that has none.
    [for c in local.bird_campaigns : { type = "tendlc_bird_number_assignment", name = c.name, id = c.id } if c.phase == "active"],
  )
}

output "bird" {
  value = join("\n", [for one in local.bird_objects : <<-BLOCK
    import {
      to = ${one.type}.${replace(lower(one.name), "/[^a-z0-9]+/", "_")}
      id = "${one.id}"
    }
    BLOCK
  ])
}
