package sinch

import (
	"context"
	"fmt"
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// idKind is one of Sinch's three kinds of id, which look alike in a console
// and are not interchangeable. Source: facts in contract/SOURCE.md.
type idKind struct {
	name    string
	pattern *regexp.Regexp
	example string
	from    string // where a configuration finds one
}

var (
	tcrBrandID = idKind{name: "TCR brand id", pattern: regexp.MustCompile(`^B[A-Z0-9]{1,7}$`), example: "BX7K2PQ",
		from: "tendlc_sinch_brand_approval.NAME.tcr_brand_id"}
	tcrCampaignID = idKind{name: "TCR campaign id", pattern: regexp.MustCompile(`^C[A-Z0-9]{1,6}$`), example: "CTF4STM",
		from: "tendlc_sinch_campaign_approval.NAME.tcr_campaign_id"}
	brandRegistrationID = idKind{name: "brand registration id", pattern: ulid, example: "01jgr7tnkq7y3ghmab12cd34ef",
		from: "tendlc_sinch_brand.NAME.id"}
	campaignRegistrationID = idKind{name: "campaign registration id", pattern: ulid, example: "01k4cxccbt519xa3ejty1r5jb4",
		from: "tendlc_sinch_campaign.NAME.id"}
)

// ulid: 26 characters. Whether case matters is not documented, so both pass.
var ulid = regexp.MustCompile(`^[0-9A-Za-z]{26}$`)

// looksLike names the kind of another id that was given by mistake.
func looksLike(value string) string {
	switch {
	case ulid.MatchString(value):
		return "It looks like a registration id of Sinch. "
	case tcrBrandID.pattern.MatchString(value):
		return "It looks like a TCR brand id. "
	case tcrCampaignID.pattern.MatchString(value):
		return "It looks like a TCR campaign id. "
	}
	return ""
}

// Description implements validator.Describer.
func (k idKind) Description(context.Context) string {
	return fmt.Sprintf("a %s such as %s", k.name, k.example)
}

// MarkdownDescription implements validator.Describer.
func (k idKind) MarkdownDescription(ctx context.Context) string { return k.Description(ctx) }

// ValidateString implements validator.String.
func (k idKind) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || k.pattern.MatchString(value.ValueString()) {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeWrongID.Error(fmt.Sprintf("Not a %s", k.name),
		fmt.Sprintf("%q is not a %s such as %s. %sUse %s. %s",
			value.ValueString(), k.name, k.example, looksLike(value.ValueString()), k.from, tfkit.NothingSent), req.Path))
}

// check is the same judgement for an id given to an import.
func (k idKind) check(id string) diag.Diagnostics {
	if k.pattern.MatchString(id) {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeWrongID.Error(fmt.Sprintf("Not a %s", k.name),
		fmt.Sprintf("%q is not a %s such as %s. %sImport takes Sinch's id or the registry's.", id, k.name, k.example, looksLike(id)))}
}
