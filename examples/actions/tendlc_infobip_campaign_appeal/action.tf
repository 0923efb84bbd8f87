# After a rejection: correct the campaign, say why it should pass, and run
#   terraform apply
#   terraform apply -invoke=action.tendlc_infobip_campaign_appeal.visits
action "tendlc_infobip_campaign_appeal" "visits" {
  config {
    campaign_id = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
    reason      = "The program summary now says that only patients who opted in on the intake page are texted."
  }
}
