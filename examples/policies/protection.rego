# Deletion protection stays on, unless settings.json names the object.
package tendlc

import rego.v1

deny contains {"policy": "protection", "address": resource.address, "msg": msg} if {
	some resource in changes
	is_unprotected(resource)
	not was_unprotected(resource)
	not allowed(resource)
	msg := sprintf("%s has no deletion protection after this plan. Add it to may_be_lost in settings.json if that is meant.", [resource.address])
}

is_unprotected(resource) if resource.change.after.deletion_protection == false

# It may be, once it is known.
is_unprotected(resource) if resource.change.after_unknown.deletion_protection == true

was_unprotected(resource) if {
	not is_new(resource)
	resource.change.before.deletion_protection == false
}
