# Nothing that is in review or may send is destroyed or replaced, unless
# settings.json names it.
package tendlc

import rego.v1

deny contains {"policy": "live", "address": resource.address, "msg": msg} if {
	some resource in changes
	fate(resource)
	is_live(resource)
	not endswith(resource.type, "_approval")
	not allowed(resource)
	msg := sprintf(
		"%s %s, which is %s. Add it to may_be_lost in settings.json if that is meant.",
		[fate(resource), resource.address, phase_before(resource)],
	)
}

# Without create_before_destroy nothing is sent until the new campaign is
# approved. No setting allows that.
deny contains {"policy": "live", "address": resource.address, "msg": msg} if {
	some resource in changes
	resource.change.actions == ["delete", "create"]
	is_live(resource)
	regex.match(`_campaign(_registration)?$`, resource.type)
	msg := sprintf("%s is destroyed before its successor is there: nothing is sent for days. Set create_before_destroy.", [resource.address])
}

fate(resource) := "Replaces" if {
	"delete" in resource.change.actions
	"create" in resource.change.actions
} else := "Destroys" if {
	"delete" in resource.change.actions
} else := "Makes another in the place of" if {
	"forget" in resource.change.actions # and leaves the old one at the vendor
	"create" in resource.change.actions
}
