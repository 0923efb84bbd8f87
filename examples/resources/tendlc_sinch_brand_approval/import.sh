# The registration id of the brand that it waits for, 26 characters.
terraform import tendlc_sinch_brand_approval.lakeview 01jgr7tnkq7y3ghmab12cd34ef

# Or the registry's id of that brand, which starts with B.
terraform import tendlc_sinch_brand_approval.lakeview BX7K2PQ
