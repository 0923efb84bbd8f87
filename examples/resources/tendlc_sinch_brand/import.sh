# The brand's registration id at Sinch (brandRegistrationId), 26 characters.
terraform import tendlc_sinch_brand.lakeview 01jgr7tnkq7y3ghmab12cd34ef

# Or the registry's id of the brand, which starts with B.
terraform import tendlc_sinch_brand.lakeview BX7K2PQ
