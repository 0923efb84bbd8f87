# A check block only warns; here it stops. With lint_campaign in a check, a text
# that reviewers would refuse does not get to them.
package tendlc

import rego.v1

deny contains {"policy": "findings", "address": check.address.to_display, "msg": msg} if {
	some check in input.checks
	check.address.kind == "check"
	some instance in check.instances
	instance.status in {"fail", "error"}
	some msg in problems(instance)
}

problems(instance) := {problem.message | some problem in instance.problems} if {
	count(instance.problems) > 0
} else := {"The check could not be made."}

# An object that reviewers have refused stays refused after a plan that does not
# touch it.
warn contains {"policy": "findings", "address": resource.address, "msg": msg} if {
	some resource in changes
	resource.change.actions == ["no-op"]
	resource.change.after.phase in {"rejected", "failed", "suspended", "expired"}
	not endswith(resource.type, "_approval")
	msg := sprintf("%s is %s (%s), and this plan does not mend it.", [resource.address, resource.change.after.phase, resource.change.after.status])
}
