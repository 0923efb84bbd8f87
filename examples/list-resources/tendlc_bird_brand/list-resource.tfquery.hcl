# The brands that the workspaces of the organization share.
list "tendlc_bird_brand" "shared" {
  provider         = tendlc
  include_resource = true

  config {
    scope = "organization"
  }
}
