package bird

import (
	"context"
	"fmt"
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// ValidateConfig checks what depends on several arguments.
func (r *brandResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var config brandModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.Config, &config)...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(config.checkListing()...)
	resp.Diagnostics.Append(config.checkAltBusinessID()...)
	resp.Diagnostics.Append(config.checkAmerican()...)
	resp.Diagnostics.Append(config.checkSharing()...)
}

// given says whether a text is there, or may be; Bird's word for nothing is not.
func given(text types.String) bool { return text.IsUnknown() || surely(text) }

// surely says whether a text is there: one that is not known may turn out null.
func surely(text types.String) bool {
	return !text.IsUnknown() && !factOrNull(text.ValueString()).IsNull()
}

// wrong is a complaint about an argument.
func wrong(attribute, summary, detail string) diag.Diagnostic {
	return tfkit.CodeInvalidValue.Error(summary, detail+" "+tfkit.NothingSent, path.Root(attribute))
}

// checkListing: the registry checks a public company by its listing.
func (m *brandFacts) checkListing() diag.Diagnostics {
	var diags diag.Diagnostics
	if m.EntityType.ValueString() != entityPublic {
		return nil
	}
	for name, value := range map[string]types.String{"stock_symbol": m.StockSymbol, "stock_exchange": m.StockExchange} {
		if !given(value) {
			diags.Append(wrong(name, "A public company needs "+name,
				fmt.Sprintf("entity_type is %s, and the registry checks such a company by its listing. Set %s.", entityPublic, name)))
		}
	}
	return diags
}

// checkAltBusinessID: an id says nothing without its type, nor the type without
// an id.
func (m *brandFacts) checkAltBusinessID() diag.Diagnostics {
	id, kind := m.AltBusinessID, m.AltBusinessIDType
	switch {
	case surely(id) && !given(kind):
		return diag.Diagnostics{wrong("alt_business_id_type", "alt_business_id needs alt_business_id_type", "Set alt_business_id_type to DUNS, GIIN or LEI.")}
	case surely(kind) && !given(id):
		return diag.Diagnostics{wrong("alt_business_id", "alt_business_id_type needs alt_business_id", "Set alt_business_id, or leave both out.")}
	}
	return nil
}

// americanForms are the forms of a US company's facts.
var (
	americanEIN        = regexp.MustCompile(`^\d{2}-?\d{7}$`)
	americanState      = regexp.MustCompile(`^[A-Z]{2}$`)
	americanPostalCode = regexp.MustCompile(`^\d{5}$`)
)

// checkAmerican checks what is stricter for the US.
func (m *brandFacts) checkAmerican() diag.Diagnostics {
	var diags diag.Diagnostics
	for _, check := range []struct {
		name, want     string
		country, value types.String
		form           *regexp.Regexp
	}{
		{"ein", "nine digits, such as 84-0000017", m.EINIssuingCountry, m.EIN, americanEIN},
		{"state", "two capital letters, such as WA", m.Country, m.State, americanState},
		{"postal_code", "five digits, such as 98101", m.Country, m.PostalCode, americanPostalCode},
	} {
		if check.country.ValueString() != "US" || check.value.IsNull() || check.value.IsUnknown() || check.form.MatchString(check.value.ValueString()) {
			continue
		}
		diags.Append(wrong(check.name, fmt.Sprintf("Not usable as %s in the US", check.name),
			fmt.Sprintf("%q must be %s.", check.value.ValueString(), check.want)))
	}
	return diags
}

// checkSharing: only a brand of the organization is shared, and it is shared
// with somebody. Older pages make workspaceIds mandatory, newer ones have
// organizationWide in its place; so one of them, and not both.
func (m *brandFacts) checkSharing() diag.Diagnostics {
	if m.Scope.IsUnknown() {
		return nil
	}
	wide, listed := m.OrganizationWide.ValueBool(), !m.WorkspaceIDs.IsNull() && !m.WorkspaceIDs.IsUnknown()
	if m.Scope.ValueString() != scopeOrganization {
		return m.checkUnshared(wide, listed)
	}
	switch {
	case wide && listed:
		return diag.Diagnostics{wrong("workspace_ids", "Shared with all workspaces and with some",
			"organization_wide = true shares the brand with every workspace. Remove workspace_ids, or organization_wide.")}
	case !wide && m.WorkspaceIDs.IsNull() && !m.OrganizationWide.IsUnknown():
		return diag.Diagnostics{wrong("workspace_ids", "A brand of the organization is shared with nobody",
			"Set workspace_ids to the workspaces that use it, or organization_wide = true for all of them.")}
	}
	return nil
}

func (m *brandFacts) checkUnshared(wide, listed bool) diag.Diagnostics {
	var diags diag.Diagnostics
	for name, present := range map[string]bool{"workspace_ids": listed, "organization_wide": wide} {
		if present {
			diags.Append(wrong(name, "A workspace's brand is not shared", name+` needs scope = "organization".`))
		}
	}
	return diags
}
