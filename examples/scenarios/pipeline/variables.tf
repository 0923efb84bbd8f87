variable "patience" {
  description = "How long an apply waits for a review."
  type        = string
  default     = "2m"
}

variable "deletion_protection" {
  description = "Refuse to destroy or replace a brand or campaign that is in review or live. Lifting it takes an apply of its own."
  type        = bool
  default     = true
}
