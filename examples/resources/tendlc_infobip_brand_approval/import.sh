# The id of the brand that it waits for.
terraform import tendlc_infobip_brand_approval.lakeview 8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02

# Or your own id of the brand.
terraform import tendlc_infobip_brand_approval.lakeview reference_id/lakeview-brand
