package bird

import (
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// What Bird changes of a brand, by status. Source: the contract's update rules
// of updateWorkspaceTCRBrand; that nothing changes while a brand is PENDING or
// DRAFT is not documented, and the safe side: nothing is sent. Bird says that an
// update may be charged, and names a price for that of a refused brand.
var (
	brandContentEffects = map[string]tfkit.Effect{
		statusApproved: tfkit.InPlaceMayCost, statusRejected: tfkit.InPlaceCharged, statusFailed: tfkit.Replace,
	}
	// The identity is locked with the approval. One of Bird's pages locks it with
	// an approved campaign instead, which needs an approved brand all the same.
	brandIdentityEffects = map[string]tfkit.Effect{
		statusApproved: tfkit.Replace, statusRejected: tfkit.InPlaceCharged, statusFailed: tfkit.Replace,
	}
	// Of a brand that was vetted, the identity is locked in every status.
	vettedIdentityEffects = map[string]tfkit.Effect{
		statusApproved: tfkit.Replace, statusRejected: tfkit.Replace, statusFailed: tfkit.Replace,
	}
)

// brandIdentity are the arguments that say who the company is.
var brandIdentity = []string{"entity_type", "company_name", "ein", "ein_issuing_country"}

// brandEdits: what changing an argument of a brand does.
var brandEdits = brandEditsWith(brandIdentityEffects)

// vettedBrandEdits is brandEdits for a brand with an approved vetting.
var vettedBrandEdits = brandEditsWith(vettedIdentityEffects)

func brandEditsWith(identity map[string]tfkit.Effect) tfkit.Edits {
	row := func(in map[string]tfkit.Effect, attribute string, same func(a, b string) bool) tfkit.Edit {
		return tfkit.Edit{Attribute: attribute, Effect: tfkit.NotNow, In: in, Same: same}
	}
	content := func(attribute string, same func(a, b string) bool) tfkit.Edit {
		return row(brandContentEffects, attribute, same)
	}
	orUnset := func(attribute string) tfkit.Edit {
		edit := content(attribute, sameFactOrUnset)
		edit.Unset = unset
		return edit
	}
	wide := content("organization_wide", nil)
	wide.Unreturned = true // only assumed to come back, see the contract
	return tfkit.Edits{
		{Attribute: "scope", Effect: tfkit.Replace},
		row(identity, "entity_type", tfkit.SameText), row(identity, "company_name", tfkit.SameFact),
		row(identity, "ein", tfkit.SameFact), row(identity, "ein_issuing_country", tfkit.SameFact),
		content("display_name", tfkit.SameText), content("first_name", tfkit.SameText), content("last_name", tfkit.SameText),
		content("phone", tfkit.SameFact), content("street", tfkit.SameFact), content("city", tfkit.SameFact), content("state", tfkit.SameFact),
		content("postal_code", tfkit.SameFact), content("country", tfkit.SameFact),
		content("email", sameAddress), content("website", sameWebsite), content("vertical", tfkit.SameText),
		content("business_contact_email", sameAddress),
		orUnset("stock_symbol"), orUnset("stock_exchange"), orUnset("alt_business_id"), orUnset("alt_business_id_type"),
		content("workspace_ids", nil), wide,
		{Attribute: tfkit.AttrDeletionProtection, Effect: tfkit.Local},
		{Attribute: tfkit.AttrAdoptExisting, Effect: tfkit.Local},
		{Attribute: tfkit.AttrLintIgnore, Effect: tfkit.Local},
		{Attribute: tfkit.AttrTimeouts, Effect: tfkit.Local},
	}
}

// brandFields maps Bird's field names to arguments.
var brandFields = tfkit.FieldPaths{
	"entitytype": path.Root("entity_type"), "firstname": path.Root("first_name"), "lastname": path.Root("last_name"),
	"displayname": path.Root("display_name"), "companyname": path.Root("company_name"),
	"ein": path.Root("ein"), "einissuingcountry": path.Root("ein_issuing_country"), "phone": path.Root("phone"),
	"street": path.Root("street"), "city": path.Root("city"), "state": path.Root("state"), "postalcode": path.Root("postal_code"),
	"country": path.Root("country"), "email": path.Root("email"), "website": path.Root("website"), "vertical": path.Root("vertical"),
	"stocksymbol": path.Root("stock_symbol"), "stockexchange": path.Root("stock_exchange"),
	"altbusinessid": path.Root("alt_business_id"), "altbusinessidtype": path.Root("alt_business_id_type"),
	"businesscontactemail": path.Root("business_contact_email"),
	"workspaceids":         path.Root("workspace_ids"), "organizationwide": path.Root("organization_wide"),
}
