# Bird's id of the brand, a UUID, as the workspace sees it.
terraform import tendlc_bird_brand.lakeview 4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30

# A brand of the organization, with scope = "organization".
terraform import tendlc_bird_brand.lakeview organization/4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30

# Or the registry's id of the brand, once it is approved; it starts with B.
terraform import tendlc_bird_brand.lakeview BX7K2PQ
