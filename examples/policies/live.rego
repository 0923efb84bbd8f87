# Nothing that is in review or may send is destroyed or replaced, unless
# settings.json names it.
package tendlc

import rego.v1

deny contains {"policy": "live", "address": resource.address, "msg": msg} if {
	some resource in changes
	"delete" in resource.change.actions
	resource.change.before.phase in live_phases
	not endswith(resource.type, "_approval")
	not allowed(resource)
	msg := sprintf(
		"%s %s, which is %s. Add it to may_be_lost in settings.json if that is meant.",
		[fate(resource), resource.address, resource.change.before.phase],
	)
}

# Without create_before_destroy nothing is sent until the new campaign is
# approved. No setting allows that.
deny contains {"policy": "live", "address": resource.address, "msg": msg} if {
	some resource in changes
	resource.change.actions == ["delete", "create"]
	resource.change.before.phase in live_phases
	regex.match(`_campaign(_registration)?$`, resource.type)
	msg := sprintf("%s is destroyed before its successor is there: nothing is sent for days. Set create_before_destroy.", [resource.address])
}

fate(resource) := "Replaces" if {
	"create" in resource.change.actions
} else := "Destroys"
