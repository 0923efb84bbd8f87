package infobip

import (
	"context"
	"fmt"
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// idKind is a kind of Infobip's ids. All are UUIDs, so only the form can be
// checked offline, not whether it is the right kind.
type idKind struct {
	noun string
	from string // where a configuration finds one
}

var campaignID = idKind{noun: "campaign", from: "tendlc_infobip_campaign.NAME.id"}

// uuid: whether case matters is not documented, so both pass.
var uuid = regexp.MustCompile(`^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$`)

const uuidExample = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"

// Description implements validator.Describer.
func (k idKind) Description(context.Context) string {
	return fmt.Sprintf("Infobip's id of a %s, such as %s", k.noun, uuidExample)
}

// MarkdownDescription implements validator.Describer.
func (k idKind) MarkdownDescription(ctx context.Context) string { return k.Description(ctx) }

// ValidateString implements validator.String.
func (k idKind) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || uuid.MatchString(value.ValueString()) {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeWrongID.Error(k.wrong(), fmt.Sprintf("%q is not %s. Use %s. %s",
		value.ValueString(), k.Description(context.Background()), k.from, tfkit.NothingSent), req.Path))
}

// checkImport is the same judgement for an id given to an import; others says
// what else that one takes.
func (k idKind) checkImport(id, others string) diag.Diagnostics {
	if uuid.MatchString(id) {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeWrongID.Error(k.wrong(),
		fmt.Sprintf("%q is not %s. Import takes Infobip's id, %s.", id, k.Description(context.Background()), others))}
}

func (k idKind) wrong() string { return fmt.Sprintf("Not the id of a %s", k.noun) }
