terraform {
  required_version = ">= 1.11"

  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}
