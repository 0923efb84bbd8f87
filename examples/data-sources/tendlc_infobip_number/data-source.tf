# By the number, or by Infobip's key of it as number_key.
data "tendlc_infobip_number" "front_desk" {
  number = "+12025550100"
}

# The campaign is empty while the number is on none.
output "front_desk" {
  value = {
    key      = data.tendlc_infobip_number.front_desk.number_key
    campaign = data.tendlc_infobip_number.front_desk.campaign_id
  }
}
