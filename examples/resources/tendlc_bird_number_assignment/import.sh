# The id of the campaign, for all numbers that are on it.
terraform import tendlc_bird_number_assignment.shop 91d3f8a6-5e27-4bc0-8f49-2a6b7c1d0e53

# With numbers, for those that one of several assignments names.
terraform import tendlc_bird_number_assignment.shop 91d3f8a6-5e27-4bc0-8f49-2a6b7c1d0e53/+12065550100,+12065550101
