# By Infobip's id, or by your own as reference_id.
data "tendlc_infobip_brand" "lakeview" {
  id = "8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02"
}

output "brand" {
  value = {
    company  = data.tendlc_infobip_brand.lakeview.legal_name
    status   = data.tendlc_infobip_brand.lakeview.status
    identity = data.tendlc_infobip_brand.lakeview.identity_status
  }
}
