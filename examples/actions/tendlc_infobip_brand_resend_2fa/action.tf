# The mail to the public company was lost:
#   terraform apply -invoke=action.tendlc_infobip_brand_resend_2fa.harbor
action "tendlc_infobip_brand_resend_2fa" "harbor" {
  config {
    brand_id = "7c2e9d41-5a68-4f03-b1d7-2e9c40f8a615"
  }
}
