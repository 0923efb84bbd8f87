# Words that the policies share, of a plan as `terraform show -json` prints it.
package tendlc

import rego.v1

# All policies look at the provider's own objects, in every module.
changes contains resource if {
	some resource in input.resource_changes
	resource.mode == "managed"
	startswith(resource.type, "tendlc_")
}

# What is in review or may send, by the phase before the change.
live_phases := {"pending", "approved", "active", "suspended", "unknown"}

# Addresses for which somebody has said yes to losing them, in settings.json.
allowed(resource) if resource.address in data.settings.may_be_lost
