# The registry's mail to the public company was lost:
#   terraform apply -invoke=action.tendlc_sinch_brand_resend_2fa.harbor
action "tendlc_sinch_brand_resend_2fa" "harbor" {
  config {
    brand_registration_id = "01jgr7tnkq7y3ghmab12cd34ef"
  }
}
