# The id of the brand and the id of the vetting.
terraform import tendlc_bird_brand_vetting.cedar 4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30/e2a95c17-0d4b-4f63-b8a2-3c9f1e7d5b48
