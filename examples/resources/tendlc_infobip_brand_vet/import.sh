# The id of the brand and the id of the vet.
terraform import tendlc_infobip_brand_vet.cedar 8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02/5d2e9b40-7c13-4f86-8a1e-6b0c4d9e2f71
