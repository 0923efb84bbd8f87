# Infobip's id of the brand, a UUID.
terraform import tendlc_infobip_brand.lakeview 8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02

# Or your own id of the brand.
terraform import tendlc_infobip_brand.lakeview reference_id/lakeview-brand
