# The registration id of the brand that it waits for.
terraform import tendlc_sinch_brand_approval.lakeview 01jgr7tnkq7y3ghmab12cd34ef
