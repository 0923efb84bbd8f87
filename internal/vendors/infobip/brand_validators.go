package infobip

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// brandKind takes the four 10DLC kinds, and says why it does not take the fifth.
type brandKind struct{}

// Description implements validator.Describer.
func (brandKind) Description(context.Context) string {
	return "one of " + strings.Join(brandTypes, ", ")
}

// MarkdownDescription implements validator.Describer.
func (k brandKind) MarkdownDescription(ctx context.Context) string { return k.Description(ctx) }

// ValidateString implements validator.String.
func (k brandKind) ValidateString(ctx context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || slices.Contains(brandTypes, value.ValueString()) {
		return
	}
	advice := "Use " + k.Description(ctx) + "."
	if value.ValueString() == brandTollFree {
		advice = "Toll-free numbers are not registered with The Campaign Registry, and Infobip cannot register such a brand: create it in Infobip's web interface. " + advice
	}
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("Not a kind of 10DLC brand",
		fmt.Sprintf("type is %q. %s %s", value.ValueString(), advice, tfkit.NothingSent), req.Path))
}

// ofPublicOnly are the arguments that a public company needs and no other has.
var ofPublicOnly = []string{"stock_exchange", "stock_symbol", "business_contact_email"}

// checkKind checks the arguments that only some kinds of brand have.
func checkKind(ctx context.Context, config tfsdk.Config) diag.Diagnostics {
	var kind types.String
	diags := config.GetAttribute(ctx, path.Root("type"), &kind)
	if kind.IsNull() || kind.IsUnknown() {
		return diags
	}
	public := kind.ValueString() == brandPublic
	for _, name := range ofPublicOnly {
		var value types.String
		diags.Append(config.GetAttribute(ctx, path.Root(name), &value)...)
		switch {
		case public && value.IsNull():
			diags.Append(tfkit.CodeInvalidValue.Error("A public company needs "+name,
				fmt.Sprintf("type is %s, and the registry checks such a company by its listing and by a mail to a named person. Set %s. %s",
					brandPublic, name, tfkit.NothingSent), path.Root(name)))
		case !public && !value.IsNull():
			diags.Append(tfkit.CodeInvalidValue.Error("Only a public company has "+name,
				fmt.Sprintf("type is %s. Remove %s, or set type = %q. %s", kind.ValueString(), name, brandPublic, tfkit.NothingSent), path.Root(name)))
		}
	}
	return diags
}

// businessIDs are the forms of alternate_business_id, from the contract.
var businessIDs = map[string]*regexp.Regexp{
	"DUNS": regexp.MustCompile(`^\d{9}$`),
	"GIIN": regexp.MustCompile(`^([A-NP-Z0-9]{6})\.([A-NP-Z0-9]{5})\.(LE|SL|ME|BR|SP)\.(\d{3})$`),
	"LEI":  regexp.MustCompile(`^(\d{4})(00)([A-Z0-9]{12})(\d{2})$`),
}

// checkBusinessID checks that the id has the form of its type.
func checkBusinessID(ctx context.Context, config tfsdk.Config) diag.Diagnostics {
	group := path.Root("alternate_business_id")
	var whole types.Object
	diags := config.GetAttribute(ctx, group, &whole)
	kind, id := member(whole, "type"), member(whole, "id")
	form := businessIDs[kind.ValueString()]
	if form == nil || id.IsNull() || id.IsUnknown() || form.MatchString(id.ValueString()) {
		return diags
	}
	diags.Append(tfkit.CodeInvalidValue.Error("Not a "+kind.ValueString(),
		fmt.Sprintf("alternate_business_id.id is %q, which is not of the form %s. %s", id.ValueString(), form, tfkit.NothingSent), group.AtName("id")))
	return diags
}
