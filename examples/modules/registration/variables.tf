variable "vendor" {
  description = "Where to register: sinch, infobip or bird. Another one is another registration, and destroys the one before."
  type        = string
  nullable    = false

  validation {
    condition     = contains(keys(local.vendor_names), var.vendor)
    error_message = "There is no vendor \"${var.vendor}\" here. Choose one of ${join(", ", keys(local.vendor_names))}."
  }
}

variable "company" {
  description = "The company that sends, as its tax documents say."
  nullable    = false
  type = object({
    # Registered name.
    legal_name = string
    # Name that people know it by.
    display_name = string
    # PRIVATE_PROFIT, PUBLIC_PROFIT, NON_PROFIT or GOVERNMENT.
    entity_type = string
    # Line of business in the registry's word, such as HEALTHCARE.
    vertical = string
    # Tax id, in the US the EIN.
    ein = string
    # Country that issued it; `country` where it is not given.
    ein_country = optional(string)
    # URL.
    website = string
    # Street and number.
    street = string
    # City.
    city = string
    # Two letters in the US.
    state = string
    # Postal code.
    postal_code = string
    # Two capital letters.
    country = optional(string, "US")
    # Phone number for support, in E.164.
    phone = string
    # Mailbox for support.
    email = string
    # Whom to ask.
    contact_first_name = optional(string)
    # Whom to ask.
    contact_last_name = optional(string)
    # Mailbox of that person; Infobip takes it of a PUBLIC_PROFIT company only, where it is required.
    contact_email = optional(string)
    # Of a PUBLIC_PROFIT company, and required there.
    stock_symbol = optional(string)
    # Of a PUBLIC_PROFIT company, and required there, such as NASDAQ.
    stock_exchange = optional(string)
  })

  validation {
    condition     = try(contains(keys(local.entity_types[var.vendor]), var.company.entity_type), true)
    error_message = "${try(local.vendor_names[var.vendor], "")} has no counterpart of entity_type = \"${var.company.entity_type}\". Choose one of ${try(join(", ", keys(local.entity_types[var.vendor])), "")}, or another vendor."
  }

  validation {
    condition     = try(contains(keys(local.verticals[var.vendor]), var.company.vertical), true)
    error_message = "${try(local.vendor_names[var.vendor], "")} has no counterpart of vertical = \"${var.company.vertical}\". Choose one of ${try(join(", ", keys(local.verticals[var.vendor])), "")}, or another vendor."
  }

  validation {
    condition = (var.company.entity_type == "PUBLIC_PROFIT") == (var.company.stock_symbol != null) && (
    (var.company.entity_type == "PUBLIC_PROFIT") == (var.company.stock_exchange != null))
    error_message = "A company has stock_symbol and stock_exchange when its entity_type is PUBLIC_PROFIT, and only then."
  }

  validation {
    condition     = !(var.vendor == "infobip" && var.company.entity_type == "PUBLIC_PROFIT") || var.company.contact_email != null
    error_message = "Infobip needs contact_email of a PUBLIC_PROFIT company: the registry writes to that person."
  }
}

variable "campaign" {
  description = "What is sent, to whom and why."
  nullable    = false
  type = object({
    # 1 to 30 letters, digits, blanks and underscores fit all vendors.
    name = string
    # The registry's word, such as ACCOUNT_NOTIFICATION.
    use_case = string
    # Of MIXED and LOW_VOLUME, and required there: 2 to 5.
    sub_use_cases = optional(set(string), [])
    # Who sends what to whom, and why; 40 to 500 characters fit all vendors.
    description = string
    # How people opt in, with every way there is; 40 to 1024 characters fit all vendors.
    message_flow = string
    # Page where they do; used at Infobip, say it in message_flow too.
    opt_in_url = optional(string)
    # Sample messages; 3 or 4 of 20 to 320 characters fit all vendors.
    samples = list(string)
    # Answer to an opt-in; 20 to 255 characters fit all vendors.
    opt_in_message = string
    # Answer to a help keyword; 20 to 255 characters fit all vendors.
    help_message = string
    # Answer to an opt-out keyword; 20 to 255 characters fit all vendors.
    opt_out_message = string
    # Say them in message_flow too; Bird needs one at least.
    opt_in_keywords = optional(set(string), ["START"])
    # Sinch and Bird; Infobip has its own.
    opt_out_keywords = optional(set(string), ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"])
    # Sinch and Bird; Infobip has its own.
    help_keywords = optional(set(string), ["HELP", "INFO"])
    # Terms and conditions; Bird has no field for it, say it in message_flow too.
    terms_url = string
    # Privacy policy; only Sinch has a field for it, say it in message_flow too.
    privacy_url = optional(string)
    # Messages hold links.
    embedded_link = optional(bool, false)
    # Messages hold phone numbers.
    embedded_phone = optional(bool, false)
    # Content is for adults only.
    age_gated = optional(bool, false)
    # Content is about loans.
    direct_lending = optional(bool, false)
  })

  validation {
    condition     = try(contains(local.use_cases[var.vendor], var.campaign.use_case), true)
    error_message = "${try(local.vendor_names[var.vendor], "")} has no counterpart of use_case = \"${var.campaign.use_case}\". Choose one of ${try(join(", ", local.use_cases[var.vendor]), "")}, or another vendor."
  }

  validation {
    condition = contains(local.umbrellas, var.campaign.use_case) ? (
      length(var.campaign.sub_use_cases) >= 2 && length(var.campaign.sub_use_cases) <= 5) : (
    length(var.campaign.sub_use_cases) == 0)
    error_message = "The use cases ${join(" and ", local.umbrellas)} have 2 to 5 sub_use_cases, others have none."
  }

  validation {
    condition     = length(setsubtract(var.campaign.sub_use_cases, local.standard_use_cases)) == 0
    error_message = "sub_use_cases are some of ${join(", ", local.standard_use_cases)}."
  }
}

variable "numbers" {
  description = "The numbers that send, 1 to 49 of the account at the vendor, in E.164, such as +12025550100."
  type        = set(string)
  nullable    = false

  validation {
    condition     = length(var.numbers) >= 1 && length(var.numbers) <= 49
    error_message = "1 to 49 numbers: more need a number pool, which this module does not set up."
  }
}

variable "sinch" {
  description = "What only Sinch wants; required for `vendor = \"sinch\"`, not looked at for others."
  default     = null
  type = object({
    # Service plan that the numbers send with.
    service_plan_id = string
    # Somebody other than the company controls the content.
    affiliate_marketing = optional(bool, false)
    # SIMPLIFIED or FULL, which vets the company too and costs more.
    brand_registration_type = optional(string, "SIMPLIFIED")
  })

  validation {
    condition     = var.vendor != "sinch" || var.sinch != null
    error_message = "Sinch wants the service plan of the numbers: sinch = { service_plan_id = \"...\" }."
  }
}

variable "infobip" {
  description = "What only Infobip wants; required for `vendor = \"infobip\"`, not looked at for others."
  default     = null
  type = object({
    # One of the numbers: it joins the campaign before it is registered, and does not send while another text is reviewed.
    spare_number = string
    # How people opt in besides keywords: web, verbal, interactive_voice_response.
    opt_in_ways = optional(set(string), ["web"])
    # When the campaign is refused: what was corrected, which appeals the refusal. A new refusal wants a new one.
    appeal_reason = optional(string)
    # SMS, MMS or both.
    message_types = optional(set(string), ["SMS"])
  })

  validation {
    condition     = var.vendor != "infobip" || var.infobip != null
    error_message = "Infobip wants a number in the campaign before it is registered: infobip = { spare_number = \"+1...\" }."
  }

  validation {
    condition     = var.vendor != "infobip" || try(contains(var.numbers, var.infobip.spare_number), true)
    error_message = "infobip.spare_number must be one of numbers."
  }

  validation {
    condition     = try(length(setsubtract(var.infobip.opt_in_ways, ["web", "verbal", "interactive_voice_response"])) == 0, true)
    error_message = "infobip.opt_in_ways are some of web, verbal and interactive_voice_response; keywords are campaign.opt_in_keywords."
  }
}

variable "deletion_protection" {
  description = "Refuse to destroy or replace a brand or campaign that is in review or live; null is the provider's default. Lifting it takes an apply of its own."
  type        = bool
  default     = null
}

variable "adopt_existing" {
  description = "Take over the same brand and campaign when the account has them already, instead of stopping with an error."
  type        = bool
  default     = false
  nullable    = false
}
