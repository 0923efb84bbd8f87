data "tendlc_bird_number" "front_desk" {
  number = "+12065550100"
}

# The campaign is null while the number is on none.
output "front_desk" {
  value = {
    endpoint = data.tendlc_bird_number.front_desk.endpoint_id
    campaign = coalesce(data.tendlc_bird_number.front_desk.campaign_id, "none")
  }
}
