# Deletion protection stays on, unless settings.json names the object.
package tendlc

import rego.v1

deny contains {"policy": "protection", "address": resource.address, "msg": msg} if {
	some resource in changes
	resource.change.after.deletion_protection == false
	not was_unprotected(resource)
	not allowed(resource)
	msg := sprintf("%s has no deletion protection after this plan. Add it to may_be_lost in settings.json if that is meant.", [resource.address])
}

was_unprotected(resource) if {
	not is_new(resource)
	resource.change.before.deletion_protection == false
}
