# What the plan pays at once, against a budget for the whole plan. The
# provider's own limits are for one object.
package tendlc

import rego.v1

# The USD of the fees that are known.
total := sum([fee.setup | some fee in charges; is_number(fee.setup)])

# Addresses whose fee is not known yet, or that nobody publishes.
not_known contains address if {
	some address, fee in charges
	not is_number(fee.setup)
}

deny contains {"policy": "budget", "address": "", "msg": msg} if {
	total > data.settings.budget_usd
	msg := sprintf("The plan charges %v USD at once, and the budget is %v.", [total, data.settings.budget_usd])
}

# Nothing is above a budget that is missing, or that is a text.
deny contains {"policy": "budget", "address": "", "msg": msg} if {
	not is_budget_given
	msg := "budget_usd in settings.json is not a number, so nothing can be held against it."
}

is_budget_given if is_number(data.settings.budget_usd)

must_be_known if data.settings.unknown_fees == "deny"

deny contains {"policy": "budget", "address": address, "msg": msg} if {
	must_be_known
	some address in not_known
	msg := sprintf("Nobody can say what %s costs: %s.", [address, advice(address)])
}

advice(address) := "the plan of an action has no fee" if {
	some invocation in invocations
	invocation.address == address
} else := "give its price in fees.prices of the provider"

warn contains {"policy": "budget", "address": address, "msg": msg} if {
	not must_be_known
	some address in not_known
	msg := sprintf("The total is without %s, whose fee is not known.", [address])
}

# Fees by address, each charge once.
charges[resource.address] := fee if {
	some resource in changes
	not counted_in_the_draft(resource)
	fee := new_fee(resource)
}

# What an action costs is in no plan, and of all actions only a brand's appeal may
# be charged.
charges[invocation.address] := {"setup": null} if {
	some invocation in invocations
	invocation.type == "tendlc_infobip_brand_appeal"
}

# At Infobip the fee of a registration stands in the draft of the campaign,
# where both are made in one plan.
fee_attribute(resource) := "registration_fee_preview" if {
	resource.type == "tendlc_infobip_campaign"
} else := "fee_preview"

is_new(resource) if "create" in resource.change.actions

is_late(resource) if resource.change.after_unknown[fee_attribute(resource)] == true

new_fee(resource) := {"setup": null} if {
	planned(resource)
	is_late(resource)
} else := {"setup": object.get(fee, "setup", null)} if {
	planned(resource)
	fee := resource.change.after[fee_attribute(resource)]
	fee != null
	not same_as_before(resource, fee)
}

# A draft that is changed is not registered by that.
planned(resource) if is_new(resource)

planned(resource) if {
	"update" in resource.change.actions
	fee_attribute(resource) == "fee_preview"
}

same_as_before(resource, fee) if {
	not is_new(resource)
	resource.change.before[fee_attribute(resource)] == fee
}

drafts contains resource.address if {
	some resource in changes
	resource.type == "tendlc_infobip_campaign"
	new_fee(resource)
}

late_registrations contains resource.address if {
	some resource in changes
	resource.type == "tendlc_infobip_campaign_registration"
	planned(resource)
	is_late(resource)
}

counted_in_the_draft(resource) if {
	resource.address in late_registrations
	count(drafts) >= count(late_registrations)
}
