# Words that the policies share, of a plan as `terraform show -json` prints it.
package tendlc

import rego.v1

# All policies look at the provider's own objects, in every module.
changes contains resource if {
	some resource in input.resource_changes
	resource.mode == "managed"
	startswith(resource.type, "tendlc_")
}

# Of anything but a whole plan no policy has a word to say, which must not pass
# for a yes.
deny contains {"policy": "plan", "address": "", "msg": msg} if {
	not input.planned_values
	msg := "This is no plan. Give what `terraform show -json` prints of a saved one."
}

deny contains {"policy": "plan", "address": "", "msg": msg} if {
	input.errored == true
	msg := "The plan ended with an error, so it is not whole."
}

# Actions that Terraform 1.14 and later invoke.
invocations contains invocation if {
	some invocation in input.action_invocations
	startswith(invocation.type, "tendlc_")
}

# What is in review or may send, by the phase before the change.
is_live(resource) if phase_before(resource) in {"pending", "approved", "active", "suspended", "unknown"}

# A brand or campaign of which no state says it may be anything.
phase_before(resource) := resource.change.before.phase if {
	is_string(resource.change.before.phase)
} else := "unknown" if {
	regex.match(`_(brand|campaign)(_registration)?$`, resource.type)
	resource.change.before != null
}

# Addresses for which somebody has said yes to losing them, in settings.json.
allowed(resource) if resource.address in data.settings.may_be_lost
