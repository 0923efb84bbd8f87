package infobip

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// vetPause is how long after a vet Infobip takes no other of the same brand,
// and how long a standard one can be upgraded.
const vetPause = 30 * 24 * time.Hour

// brandVetModel is tendlc_infobip_brand_vet in Terraform's terms.
type brandVetModel struct {
	vetReport
	ID                 types.String   `tfsdk:"id"`
	BrandID            types.String   `tfsdk:"brand_id"`
	Import             types.Object   `tfsdk:"import"`
	Phase              types.String   `tfsdk:"phase"`
	StatusReasons      types.List     `tfsdk:"status_reasons"`
	FeePreview         types.Object   `tfsdk:"fee_preview"`
	DeletionProtection types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting      types.Bool     `tfsdk:"adopt_existing"`
	Timeouts           timeouts.Value `tfsdk:"timeouts"`
}

// importing is the import's body.
func (m *brandVetModel) importing() api.VetImport {
	text := func(name string) string { return member(m.Import, name).ValueString() }
	return api.VetImport{
		Type: text("provider"), ExternalVetID: text("external_vet_id"), VettingToken: text("vetting_token"),
		AuthorizationToken: text("authorization_token"), TransactionID: text("transaction_id"),
	}
}

// observe takes over what Infobip says; the type only where nobody has given it.
func (m *brandVetModel) observe(ctx context.Context, vet api.Vet) diag.Diagnostics {
	given := m.Type
	m.vetReport = reportOf(vet)
	if !given.IsNull() && !given.IsUnknown() {
		m.Type = given
	}
	phase, _ := vetStatuses.Phase(vet.Status)
	m.Phase = types.StringValue(string(phase))
	var reasons []tfkit.Reason
	if vet.Status == vetFailure {
		reasons = []tfkit.Reason{{Reason: types.StringValue("Infobip says that the vet failed, and not why")}}
	}
	var diags diag.Diagnostics
	m.StatusReasons, diags = tfkit.ReasonList(ctx, reasons)
	return diags
}

// refresh takes over what Infobip says, also the type.
func (m *brandVetModel) refresh(ctx context.Context, vet api.Vet) diag.Diagnostics {
	m.Type = types.StringNull()
	return m.observe(ctx, vet)
}

// newlyOrdered is the state right after the charge: what is not known yet is
// null, never unknown.
func (m *brandVetModel) newlyOrdered(ctx context.Context, id string) {
	given := m.Type
	_, vetID, _ := strings.Cut(id, "/")
	m.vetReport = vetReport{VetID: types.StringValue(vetID), Imported: types.BoolValue(!m.Import.IsNull())}
	if !given.IsUnknown() {
		m.Type = given
	}
	m.ID = types.StringValue(id)
	m.Phase = types.StringNull()
	m.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

// recentVet says whether a vet is running or ended within 30 days. One whose
// date cannot be read counts: a refusal is free where a second vet is not. Only
// one that failed may have no date at all, and Infobip itself judges its age.
func recentVet(vet api.Vet, now time.Time) bool {
	ended, ok := vetEnded(vet.VettedDate, vet.EnhancedVettedDate)
	if !ok {
		return vet.Status != vetFailure
	}
	return now.Before(ended.Add(vetPause))
}

// vetEnded is when a vet last ended; known is false for one without a date.
func vetEnded(vetted, enhanced string) (ended time.Time, known bool) {
	return vendorTime(cmp.Or(enhanced, vetted))
}

// ended is vetEnded of the vet in the state.
func (m *brandVetModel) ended() (ended time.Time, known bool) {
	return vetEnded(m.VettedDate.ValueString(), m.EnhancedVettedDate.ValueString())
}

// joinVet is the id of a vet in the state; empty for none, so that an answer
// without an id is never taken for a vet.
func joinVet(brand string, vet api.Vet) string {
	if vet.VetID == "" {
		return ""
	}
	return brand + "/" + vet.VetID
}

// vetIDs takes "BRAND_ID/VET_ID" apart.
func vetIDs(id string) (brand, vet string, diags diag.Diagnostics) {
	brand, vet, _ = strings.Cut(id, "/")
	if !uuid.MatchString(brand) || !uuid.MatchString(vet) {
		diags.Append(tfkit.CodeWrongID.Error("Not the id of a vet",
			fmt.Sprintf("%q is not of the form BRAND_ID/VET_ID, with two UUIDs such as %s.", id, uuidExample)))
	}
	return brand, vet, diags
}

// checkVet checks what depends on several arguments.
func checkVet(ctx context.Context, config tfsdk.Config) diag.Diagnostics {
	var kind types.String
	var outside types.Object
	diags := config.GetAttribute(ctx, path.Root("type"), &kind)
	diags.Append(config.GetAttribute(ctx, path.Root("import"), &outside)...)
	if kind.IsUnknown() || outside.IsUnknown() {
		return diags
	}
	if kind.IsNull() == outside.IsNull() {
		diags.Append(tfkit.CodeInvalidValue.Error("Either an order or an import",
			"A vet is ordered with type, or taken over with import: give exactly one of them. "+tfkit.NothingSent, path.Root("type")))
		return diags
	}
	return append(diags, checkVetImport(outside)...)
}

// checkVetImport checks that an import has just what its provider needs.
func checkVetImport(outside types.Object) diag.Diagnostics {
	var diags diag.Diagnostics
	provider := member(outside, "provider").ValueString()
	needed, known := vetProviders[provider]
	if !known {
		return nil
	}
	for _, name := range []string{"external_vet_id", "vetting_token", "authorization_token", "transaction_id"} {
		value, needs := member(outside, name), slices.Contains(needed, name)
		if needs != value.IsNull() { // it is there and needed, or neither
			continue
		}
		problem := "does not take"
		if needs {
			problem = "needs"
		}
		diags.Append(tfkit.CodeInvalidValue.Error(fmt.Sprintf("A vet of %s %s %s", provider, problem, name),
			fmt.Sprintf("Infobip takes for %s: %s. %s", provider, strings.Join(needed, ", "), tfkit.NothingSent), path.Root("import").AtName(name)))
	}
	return diags
}

// verifyToken checks the form of Campaign Verify's token without repeating it.
type verifyToken struct{}

// Description implements validator.Describer.
func (verifyToken) Description(context.Context) string { return "cv and five parts, each after a |" }

// MarkdownDescription implements validator.Describer.
func (v verifyToken) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateString implements validator.String.
func (v verifyToken) ValidateString(ctx context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() || campaignVerifyToken.MatchString(req.ConfigValue.ValueString()) {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("Not a token of Campaign Verify",
		fmt.Sprintf("%s must be %s. It is not shown here, because it is a secret. %s", req.Path, v.Description(ctx), tfkit.NothingSent), req.Path))
}
