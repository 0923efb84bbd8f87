package tfkit

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// A vendor that does not say whether a change is charged is not said to charge.
func TestChargedChangeSaysWhatIsKnown(t *testing.T) {
	t.Parallel()
	object := campaignObject
	object.ChangeFee = tcr.Fee{Currency: "USD", Source: "a page"}
	const amount = "it costs an amount that is not published (a page)."
	for name, one := range map[string]struct {
		change Change
		want   []string
	}{
		"charged":              {Change{}, []string{"Changing name of the campaign", " is charged (", "sends it back into review. It costs an amount that is not published (a page)."}},
		"may be charged":       {Change{MayCost: true, MayReview: true}, []string{" may be charged (", "may send it back into review. If it is charged, " + amount}},
		"reviewed, may charge": {Change{MayCost: true}, []string{" may be charged (", "sends it back into review. If it is charged, " + amount}},
	} {
		one.change.Charged = []string{"name"}
		d := object.charged(Facts{ID: "01k4"}, one.change)
		for _, phrase := range one.want {
			if !strings.Contains(d.Summary()+" "+d.Detail(), phrase) {
				t.Errorf("%s: %q is not said: %s. %s", name, phrase, d.Summary(), d.Detail())
			}
		}
	}
}

// An advised import line is one that works.
func TestImportLineHasThePrefix(t *testing.T) {
	t.Parallel()
	object := campaignObject
	object.ImportPrefix = "organization/"
	for why, want := range map[registration.Reason]string{
		registration.TwinExists: "terraform import tendlc_sinch_campaign.NAME organization/01k4", registration.SeveralFound: "NAME organization/ID",
	} {
		said := object.createDiagnostics("Visits", reason(why, func(e *registration.Error) { e.IDs = []string{"01k4"} }))
		if len(said) != 1 || !strings.Contains(said[0].Detail(), want) {
			t.Errorf("%s: %v", why, said)
		}
	}
}

// A vendor's word for nothing and null are the same, and nothing else is.
func TestWordForNothingIsNoChangeOfNull(t *testing.T) {
	t.Parallel()
	rows := Edits{{Attribute: "text", Effect: InPlaceCharged, Unset: "NONE"}}
	null := tftypes.NewValue(tftypes.String, nil)
	for name, row := range map[string]struct {
		plan, state tftypes.Value
		charged     bool
	}{
		"given": {str("NONE"), null, false}, "taken away": {null, str("NONE"), false},
		"another word": {str("NYSE"), null, true}, "to nothing": {str("NONE"), str("NYSE"), true},
		"not known": {tftypes.NewValue(tftypes.String, tftypes.UnknownValue), null, true},
	} {
		got, err := rows.Compare(with(map[string]tftypes.Value{"text": row.plan}), with(map[string]tftypes.Value{"text": row.state}), "ANY", false)
		if err != nil || got.Sends() != row.charged {
			t.Errorf("%s: %+v (%v)", name, got, err)
		}
	}
}

// Who is refused a replacement still has the edit in the configuration, and may
// lift the protection of everything, or forget to switch it on again.
func TestRefusedReplacementSaysTheStepsInOrder(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		edited any
		first  string
	}{
		"an edit":           {"other text", "(1) take your edit of description back, set deletion_protection = false on this resource"},
		"a value to arrive": {tftypes.UnknownValue, "(1) take the edit of what it refers to back, set deletion_protection = false on this resource"},
	} {
		plan := map[string]any{"description": one.edited}
		text := summaries(modifyPlan(t, plan, plan, map[string]any{}).Diagnostics)
		expectSaid(t, name, text, []string{"(TENDLC1002)", one.first, "(in the provider block it lifts the protection of everything that does not set it) and apply that alone",
			"(2) Make the edit again, and in the same apply switch the protection on again (take deletion_protection = false out)"})
		if strings.Contains(text, DestroyAnyway) {
			t.Errorf("%s: a destroy would be refused too: %s", name, text)
		}
	}
}
