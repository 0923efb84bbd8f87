terraform {
  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

# Everything can come from the environment instead: SINCH_PROJECT_ID,
# SINCH_KEY_ID and SINCH_KEY_SECRET.
provider "tendlc" {
  sinch = {
    project_id = var.sinch_project_id
    key_id     = var.sinch_key_id
    key_secret = var.sinch_key_secret
  }

  # The default for brands and campaigns that do not say otherwise.
  deletion_protection = true
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
