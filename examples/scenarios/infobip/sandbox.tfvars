# The account of the sandbox. For a real account write your own file.
spare_number = "+12025550100"
numbers      = ["+12025550101"]
