# terraform test: no account, nothing is sent.

run "campaign_would_pass" {
  command = plan

  assert {
    condition     = length(output.findings) == 0
    error_message = join("\n", [for f in output.findings : "${f.field}: ${f.message} ${f.advice} (${f.rule})"])
  }
}

run "registration_is_within_budget" {
  command = plan

  assert {
    condition     = output.monthly_fee <= 15
    error_message = "The campaign costs more a month than we have."
  }
}

# Shows that the precondition is at work: a sample without a brand is refused.
run "campaign_without_its_brand_is_stopped" {
  command = plan

  variables {
    campaign = { use_case = "MARKETING", samples = ["Big sale today, come by!"] }
  }

  expect_failures = [output.findings]
}
