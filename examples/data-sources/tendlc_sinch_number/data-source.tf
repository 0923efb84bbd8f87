data "tendlc_sinch_number" "front_desk" {
  phone_number = "+12025550100"
}

# Empty while the number is on no campaign.
output "campaign" {
  value = data.tendlc_sinch_number.front_desk.campaign_id
}
