variable "customer" {
  description = "A row of the file of customers. Every column is a text; several numbers are separated by blanks."
  type = object({
    company     = string
    name        = string
    tax_id      = string
    street      = string
    city        = string
    state       = string
    postal_code = string
    website     = string
    first_name  = string
    last_name   = string
    phone       = string
    email       = string
    numbers     = string
  })
}

variable "service_plan_id" {
  description = "Sinch service plan that sends and receives with the numbers."
  type        = string
}
