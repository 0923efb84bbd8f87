# An agency that registers its customers: a row of customers.csv is a company
# with its brand, its campaign and its numbers. README.md says how to run it.

terraform {
  required_version = ">= 1.11"

  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

# SINCH_PROJECT_ID, SINCH_KEY_ID and SINCH_KEY_SECRET come from the environment.
provider "tendlc" {
  deletion_protection = var.deletion_protection
}

variable "service_plan_id" {
  description = "Sinch service plan that sends and receives with the numbers."
  type        = string
}

variable "deletion_protection" {
  description = "Refuse to destroy or replace a brand or campaign that is in review or live. Lifting it takes an apply of its own."
  type        = bool
  default     = true
}

locals {
  # The key names a customer in the state for ever: never change it, and never
  # give it to another customer. The order of the rows does not matter.
  customers = { for row in csvdecode(file("${path.module}/customers.csv")) : row.key => row }
}

# One instance of the module for each customer, not one resource for all: so
# Terraform plans many customers in a fraction of the time.
module "customer" {
  source   = "./customer"
  for_each = local.customers

  customer        = each.value
  service_plan_id = var.service_plan_id
}

output "customers" {
  description = "What support and operators ask for, by customer."
  value       = { for key, customer in module.customer : key => customer.ids }
}
