# An operator's record is missing. By hand:
#   terraform apply -invoke=action.tendlc_sinch_campaign_resubmit.visits
action "tendlc_sinch_campaign_resubmit" "visits" {
  config {
    campaign_registration_id = "01k4cxccbt519xa3ejty1r5jb4"
    mnos                     = ["ATT", "TMO"]
    timeouts                 = { invoke = "15m" }
  }
}

# Or by a trigger: whenever the date changes.
resource "terraform_data" "resubmitted" {
  input = "2026-12-01"

  lifecycle {
    action_trigger {
      events  = [after_create, after_update]
      actions = [action.tendlc_sinch_campaign_resubmit.visits]
    }
  }
}
