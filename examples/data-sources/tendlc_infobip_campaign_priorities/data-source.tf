data "tendlc_infobip_campaign_priorities" "all" {}

# What priority_id of a registration may be.
output "priorities" {
  value = {
    for priority in data.tendlc_infobip_campaign_priorities.all.priorities : priority.priority_id => priority.priority_type
  }
}
