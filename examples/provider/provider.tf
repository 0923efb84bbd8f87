terraform {
  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

# A vendor that you do not use can be left out, and everything can come from the
# environment instead: SINCH_PROJECT_ID, SINCH_KEY_ID and SINCH_KEY_SECRET,
# INFOBIP_BASE_URL and INFOBIP_API_KEY, BIRD_WORKSPACE_ID and BIRD_ACCESS_KEY.
provider "tendlc" {
  sinch = {
    project_id = var.sinch_project_id
    key_id     = var.sinch_key_id
    key_secret = var.sinch_key_secret
  }

  infobip = {
    base_url = var.infobip_base_url
    api_key  = var.infobip_api_key
  }

  bird = {
    workspace_id = var.bird_workspace_id
    access_key   = var.bird_access_key

    # Only for brands that the workspaces of an organization share.
    organization_id = var.bird_organization_id
  }

  # The default for brands and campaigns that do not say otherwise.
  deletion_protection = true

  # A plan that would charge more for one object is an error. Amounts are USD.
  fees = {
    max_setup   = 60
    max_monthly = 15

    # What your own contract says, if it differs from what is published.
    prices = [
      { vendor = "infobip", kind = "campaign", setup = 15, monthly = 12 },
    ]
  }
}

variable "sinch_project_id" {
  type = string
}

variable "sinch_key_id" {
  type = string
}

variable "sinch_key_secret" {
  type      = string
  sensitive = true
}

# The address of your account, which Infobip shows beside the API keys.
variable "infobip_base_url" {
  type = string
}

variable "infobip_api_key" {
  type      = string
  sensitive = true
}

variable "bird_workspace_id" {
  type = string
}

variable "bird_access_key" {
  type      = string
  sensitive = true
}

variable "bird_organization_id" {
  type    = string
  default = null
}
