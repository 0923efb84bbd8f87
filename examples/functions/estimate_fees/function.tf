locals {
  planned = {
    sinch   = provider::tendlc::estimate_fees("sinch", "campaign", { use_case = "LOW_VOLUME" })
    infobip = provider::tendlc::estimate_fees("infobip", "campaign", { use_case = "LOW_VOLUME" })
    bird    = provider::tendlc::estimate_fees("bird", "campaign", { use_case = "LOW_VOLUME" })
  }
}

# A null is an amount that nobody publishes. It is not free.
output "monthly_fees" {
  value = { for vendor, fee in local.planned : vendor => fee.monthly }
}

output "full_brand" {
  value = provider::tendlc::estimate_fees("sinch", "brand", { type = "FULL" })
}

output "simple_brand" { # the resource's default
  value = provider::tendlc::estimate_fees("sinch", "brand", {}).setup
}
