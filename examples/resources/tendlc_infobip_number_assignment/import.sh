# The id of the campaign, for all numbers that are on it.
terraform import tendlc_infobip_number_assignment.main 3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10

# With numbers, for those that one of several assignments names.
terraform import tendlc_infobip_number_assignment.main 3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10/+12025550101,+12025550102

# The registry's id of the campaign, which starts with C, will do too.
terraform import tendlc_infobip_number_assignment.main CTF4STM
