# The account of the sandbox. For a real account write your own file.
service_plan_id = "5a4db0c5000040008000000000000aaa"
numbers         = ["+12025550100", "+12025550101"]
