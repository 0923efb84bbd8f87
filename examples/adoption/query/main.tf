# With this, `terraform query` lists what the account holds. Keep the files of your
# vendors, and delete the others.

terraform {
  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

provider "tendlc" {}
