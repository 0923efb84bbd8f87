# The registration id of the campaign that it waits for.
terraform import tendlc_sinch_campaign_approval.passcodes 01k4cxccbt519xa3ejty1r5jb4
