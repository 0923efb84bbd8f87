# The registration id of the campaign that it waits for, 26 characters.
terraform import tendlc_sinch_campaign_approval.passcodes 01k4cxccbt519xa3ejty1r5jb4

# Or the registry's id of that campaign, which starts with C.
terraform import tendlc_sinch_campaign_approval.passcodes CTF4STM
