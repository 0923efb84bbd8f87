package bird

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// idKind is a kind of Bird's ids. All are UUIDs, so only the form can be
// checked offline, not whether it is the right kind. A table of Bird's pages
// speaks of alphanumeric campaign ids; the schemas have UUIDs everywhere.
type idKind struct {
	noun   string
	from   string // where a configuration finds one
	orElse string // what an import takes besides it, after a comma
}

var (
	brandID     = idKind{noun: "brand", from: "tendlc_bird_brand.NAME.id", orElse: ", or the registry's such as BX7K2PQ"}
	campaignID  = idKind{noun: "campaign", from: "tendlc_bird_campaign.NAME.id"}
	resellerID  = idKind{noun: "reseller", from: "an id of the data source tendlc_bird_resellers"}
	workspaceID = idKind{noun: "workspace", from: "the id that Bird's dashboard shows of the workspace"}
)

// uuid: whether case matters is not documented, so both pass.
var uuid = regexp.MustCompile(`^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$`)

const uuidExample = "a1b2c3d4-1111-4aaa-8bbb-000000000001"

// sameUUID compares ids as UUIDs are compared: without case.
func sameUUID(a, b string) bool { return strings.EqualFold(a, b) }

// Description implements validator.Describer.
func (k idKind) Description(context.Context) string {
	return fmt.Sprintf("Bird's id of a %s, such as %s", k.noun, uuidExample)
}

// MarkdownDescription implements validator.Describer.
func (k idKind) MarkdownDescription(ctx context.Context) string { return k.Description(ctx) }

// ValidateString implements validator.String.
func (k idKind) ValidateString(ctx context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || uuid.MatchString(value.ValueString()) {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeWrongID.Error(k.wrong(), fmt.Sprintf("%q is not %s. Use %s. %s",
		value.ValueString(), k.Description(ctx), k.from, tfkit.NothingSent), req.Path))
}

// check is the same judgement for an id given to an import.
func (k idKind) check(id string) diag.Diagnostics {
	if uuid.MatchString(id) {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeWrongID.Error(k.wrong(),
		fmt.Sprintf("%q is not %s. Import takes Bird's id%s.", id, k.Description(context.Background()), k.orElse))}
}

func (k idKind) wrong() string { return fmt.Sprintf("Not the id of a %s", k.noun) }

// pairOfIDs takes "BRAND_ID/OTHER_ID" apart, the id of what Bird knows below a
// brand only; noun is of the other one.
func pairOfIDs(id, noun string) (brand, other string, diags diag.Diagnostics) {
	brand, other, _ = strings.Cut(id, "/")
	if !uuid.MatchString(brand) || !uuid.MatchString(other) {
		diags.Append(tfkit.CodeWrongID.Error("Not the id of a "+noun,
			fmt.Sprintf("%q is not of the form BRAND_ID/%s_ID, with two UUIDs such as %s.", id, strings.ToUpper(noun), uuidExample)))
	}
	return brand, other, diags
}
