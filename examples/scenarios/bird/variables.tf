variable "numbers" {
  description = "Long-code numbers of the Bird workspace that join the campaign, in E.164, such as +12025550100."
  type        = set(string)
}

variable "deletion_protection" {
  description = "Refuse to destroy or replace a brand or campaign that is in review or live. Lifting it takes an apply of its own."
  type        = bool
  default     = true
}
