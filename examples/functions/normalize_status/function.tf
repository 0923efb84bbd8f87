# Statuses from elsewhere, such as a report of all vendors.
locals {
  reported = {
    visits  = { vendor = "sinch", status = "SINCH_REVIEW" }
    pickups = { vendor = "infobip", status = "REGISTERED" }
    news    = { vendor = "bird", status = "DECLINED" }
  }
}

output "campaign_phases" { # pending, active, rejected
  value = {
    for name, campaign in local.reported :
    name => provider::tendlc::normalize_status(campaign.vendor, "campaign", campaign.status)
  }
}
