# The id of the brand that it waits for.
terraform import tendlc_bird_brand_approval.lakeview 4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30

# Or the registry's id of the brand, once it is approved; it starts with B.
terraform import tendlc_bird_brand_approval.lakeview BX7K2PQ
