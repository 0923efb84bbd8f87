data "tendlc_bird_verticals" "all" {}

# What vertical of a brand may be.
output "verticals" {
  value = {
    for vertical in data.tendlc_bird_verticals.all.verticals : vertical.name => vertical.display_name
  }
}
