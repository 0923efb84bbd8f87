# Prints an import block for each object that the account holds. Makes and
# changes nothing. Keep the files of your vendors, and delete the others.

terraform {
  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

provider "tendlc" {}
