# The registration of one company, its campaign and the numbers that send for it,
# at the vendor that var.vendor names. Each vendor's resources stand in a file of
# their own; here are the words that the vendors do not share.
#
# The portable words are the registry's. What a vendor has no counterpart for is
# missing in its map, and an error in the plan.

locals {
  vendor_names = {
    sinch   = "Sinch"
    infobip = "Infobip"
    bird    = "Bird"
  }

  entity_types = {
    sinch = {
      PRIVATE_PROFIT = "PRIVATE"
      PUBLIC_PROFIT  = "PUBLIC"
      NON_PROFIT     = "CHARITY_NON_PROFIT"
    }
    infobip = {
      PRIVATE_PROFIT = "TENDLC_PRIVATE_COMPANY"
      PUBLIC_PROFIT  = "TENDLC_PUBLIC_COMPANY"
      NON_PROFIT     = "TENDLC_NON_PROFIT"
      GOVERNMENT     = "TENDLC_GOVERNMENT"
    }
    bird = {
      PRIVATE_PROFIT = "PRIVATE_PROFIT"
      PUBLIC_PROFIT  = "PUBLIC_PROFIT"
      NON_PROFIT     = "NON_PROFIT"
      GOVERNMENT     = "GOVERNMENT"
    }
  }

  # Sinch takes the registry's words. Bird's list comes over its API: see bird.tf.
  verticals = {
    sinch = { for word in keys(local.infobip_verticals) : word => word }

    infobip = local.infobip_verticals
  }

  infobip_verticals = {
    AGRICULTURE     = "AGRICULTURE"
    COMMUNICATION   = "MASS_MEDIA_AND_COMMUNICATION"
    CONSTRUCTION    = "CONSTRUCTION_AND_MATERIALS"
    EDUCATION       = "EDUCATION"
    ENERGY          = "ENERGY_AND_UTILITIES"
    ENTERTAINMENT   = "ENTERTAINMENT"
    FINANCIAL       = "FINANCIAL_SERVICES"
    GAMBLING        = "GAMBLING_AND_LOTTERY"
    GOVERNMENT      = "PUBLIC_SECTOR"
    HEALTHCARE      = "HEALTHCARE_AND_LIFESCIENCES"
    HOSPITALITY     = "HOSPITALITY"
    HUMAN_RESOURCES = "HUMAN_RESOURCES_STAFFING_RECRUITMENT"
    INSURANCE       = "INSURANCE"
    LEGAL           = "LEGAL"
    MANUFACTURING   = "MANUFACTURING"
    NGO             = "NON_PROFIT_ORGANIZATION"
    POLITICAL       = "POLITICAL"
    POSTAL          = "POSTAL_DELIVERY"
    PROFESSIONAL    = "PROFESSIONAL_SERVICES"
    REAL_ESTATE     = "REAL_ESTATE"
    RETAIL          = "RETAIL_AND_CONSUMER_PRODUCTS"
    TECHNOLOGY      = "INFORMATION_TECHNOLOGY_SERVICES"
    TRANSPORTATION  = "TRANSPORTATION_LOGISTICS"
  }

  # The use cases that are made of others, and those that they are made of.
  umbrellas = ["LOW_VOLUME", "MIXED"]
  standard_use_cases = [
    "2FA", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "HIGHER_EDUCATION",
    "MARKETING", "POLLING_VOTING", "PUBLIC_SERVICE_ANNOUNCEMENT", "SECURITY_ALERT",
  ]

  use_cases = {
    sinch = concat(local.standard_use_cases, local.umbrellas, [
      "AGENTS_FRANCHISES", "CARRIER_EXEMPT", "CHARITY", "EMERGENCY", "K12_EDUCATION", "POLITICAL", "PROXY", "SOCIAL", "SWEEPSTAKE",
    ])

    infobip = concat(keys(local.infobip_use_cases), local.umbrellas)

    # Bird takes any word. These are the registry's; Bird may refuse one all the same.
    bird = concat(local.standard_use_cases, local.umbrellas, [
      "AGENTS_FRANCHISES", "CARRIER_EXEMPT", "CHARITY", "EMERGENCY", "K12_EDUCATION", "M2M", "POLITICAL", "PROXY", "SOCIAL", "SWEEPSTAKE",
    ])
  }

  # Coarser than the registry's. Infobip has no umbrellas: see infobip.tf.
  infobip_use_cases = {
    "2FA"                       = "TWO_FACTOR_AUTH"
    ACCOUNT_NOTIFICATION        = "ALERTS"
    CHARITY                     = "DONATION"
    CUSTOMER_CARE               = "CHAT"
    DELIVERY_NOTIFICATION       = "ALERTS"
    FRAUD_ALERT                 = "FRAUD_ALERTS"
    HIGHER_EDUCATION            = "EDUCATION"
    M2M                         = "M2M"
    MARKETING                   = "PROMOTIONAL_MARKETING"
    POLITICAL                   = "POLITICAL"
    POLLING_VOTING              = "VOTING_POLLING"
    PUBLIC_SERVICE_ANNOUNCEMENT = "PUBLIC_SERVICE_ANNOUNCEMENT"
    SECURITY_ALERT              = "ALERTS"
    SWEEPSTAKE                  = "SWEEPSTAKE"
  }
}

locals {
  is_public   = var.company.entity_type == "PUBLIC_PROFIT"
  ein_country = coalesce(var.company.ein_country, var.company.country)

  # Null where the use case is made of no others, as the vendors want it.
  sub_use_cases = contains(local.umbrellas, var.campaign.use_case) ? var.campaign.sub_use_cases : null
}
