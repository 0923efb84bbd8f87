# The registry's id of the campaign, for all numbers that are on it.
terraform import tendlc_sinch_number_assignment.shop CTF4STM

# Or the campaign's registration id at Sinch, 26 characters.
terraform import tendlc_sinch_number_assignment.shop 01k4cxccbt519xa3ejty1r5jb4

# With numbers, for those that one of several assignments names.
terraform import tendlc_sinch_number_assignment.shop CTF4STM/+12025550100,+12025550101
