# Before a campaign is written: what would it cost, and who would take it?
data "tendlc_sinch_campaign_qualification" "marketing" {
  brand_id = "BX7K2PQ"
  use_case = "MARKETING"
}

output "fees" {
  value = {
    setup   = data.tendlc_sinch_campaign_qualification.marketing.setup_fee
    monthly = data.tendlc_sinch_campaign_qualification.marketing.monthly_fee
  }
}

output "operators" {
  value = {
    for operator in data.tendlc_sinch_campaign_qualification.marketing.mno_metadata : operator.mno =>
    coalesce(operator.mno_support, true) && coalesce(operator.qualify, true)
  }
}
