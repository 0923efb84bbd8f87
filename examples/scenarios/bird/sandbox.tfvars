# The account of the sandbox. For a real account write your own file.
numbers = ["+12065550100", "+12065550101"]
