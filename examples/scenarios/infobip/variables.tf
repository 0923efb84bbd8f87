variable "spare_number" {
  description = "A number of the Infobip account that joins the campaign before it is registered, in E.164, such as +12025550100."
  type        = string
}

variable "numbers" {
  description = "The other numbers of the Infobip account that join the campaign when it is approved, in E.164."
  type        = set(string)
}

variable "deletion_protection" {
  description = "Refuse to destroy or replace a brand or campaign that is in review or live. Lifting it takes an apply of its own."
  type        = bool
  default     = true
}
