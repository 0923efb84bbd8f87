package tfkit

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

var campaignObject = Object{
	Vendor: "Sinch", Noun: "campaign", TypeName: "tendlc_sinch_campaign", NameAttr: "campaign_name", Review: "1 to 7 business days",
	Fields: fields, Access: Access{Wrong: "Check key_secret.", Forbidden: "Check project_id."},
}

func reason(why registration.Reason, change func(*registration.Error)) *registration.Error {
	failed := &registration.Error{Reason: why, Kind: "Sinch campaign", Name: "Visits", Charge: registration.ChargeNone,
		Err: &transport.Error{Operation: "submit", Status: 400, Message: "no", Certainty: transport.Refused}}
	if change != nil {
		change(failed)
	}
	return failed
}

// moneySaid is any of the ways in which a text says what is known about fees.
var moneySaid = regexp.MustCompile(`Nothing was sent and nothing was charged\.|Nothing was charged\.|not sent and not charged|unknown whether .* fee was charged|may be new and charged`)

// Every way in which a create can end says what it means for money, has a code,
// and, where it is about the name, is on the name.
func TestEveryReasonSpeaksOfMoney(t *testing.T) {
	t.Parallel()
	twins := func(e *registration.Error) {
		e.IDs, e.Labels, e.Err = []string{"01k4a", "01k4b"}, []string{"Visits, ACTIVE", ""}, nil
	}
	for name, r := range map[string]struct {
		err  error
		code Code
		at   string
		says []string
	}{
		"precondition": {reason(registration.PreconditionFailed, func(e *registration.Error) {
			e.Err = &Unmet{At: path.Root("brand_id"), What: "the brand B1 is not approved", Advice: "Wait for it."}
		}), CodeNothingCharged, "brand_id", []string{`The campaign "Visits" cannot be registered yet: the brand B1 is not approved`, "Wait for it. " + NothingSent}},
		"precondition that could not be read": {reason(registration.PreconditionFailed, nil), CodeRefused, "",
			[]string{`Sinch refused to check what the campaign "Visits" needs before registering it`, NothingSent}},
		"check failed": {reason(registration.CheckFailed, func(e *registration.Error) { e.Err = errors.New("broken list") }), CodeUnavailable, "",
			[]string{`look for an existing campaign like "Visits" before registering it`, "Broken list. " + NothingSent}},
		"not sent": {reason(registration.NotSent, func(e *registration.Error) {
			e.Err = &transport.Error{Operation: "submit", Message: "no route", Certainty: transport.NotSent}
		}), CodeUnavailable, "", []string{`Could not register the campaign "Visits"`, "Submit: no route. Nothing was charged."}},
		"refused": {reason(registration.Refused, func(e *registration.Error) {
			e.Err = &transport.Error{Status: 400, Certainty: transport.Refused, Fields: []transport.FieldViolation{{Field: "sample1", Description: "too short"}}}
		}), CodeRefused, "samples[0]", []string{"sample1: too short. Nothing was charged."}},
		"twin": {reason(registration.TwinExists, twins), CodeTwin, "campaign_name", []string{`The campaign "Visits" is registered already`,
			"01k4a (Visits, ACTIVE), 01k4b", NothingSent, "terraform import tendlc_sinch_campaign.NAME 01k4a", "adopt_existing = true", "another campaign_name"}},
		"identical, known": {reason(registration.IdenticalInRun, func(e *registration.Error) { e.IDs, e.Labels, e.Err = []string{"01k4a"}, []string{"Visits"}, nil }),
			CodeIdenticalInRun, "campaign_name", []string{"Two campaigns of this run are the same", "which this run has registered as 01k4a. This one was not sent and not charged."}},
		"identical, unknown": {reason(registration.IdenticalInRun, func(e *registration.Error) { e.Labels, e.Err = []string{"Visits"}, nil }),
			CodeIdenticalInRun, "campaign_name", []string{"whose outcome in this run is unknown. This one was not sent and not charged."}},
		"several before": {reason(registration.SeveralFound, twins), CodeSeveralFound, "campaign_name", []string{`Sinch holds several campaigns like "Visits"`, NothingSent}},
		"several after": {reason(registration.SeveralFound, func(e *registration.Error) { twins(e); e.Charge = registration.ChargeUnknown }), CodeSeveralFound, "campaign_name",
			[]string{"one of them may be new and charged", "terraform import tendlc_sinch_campaign.NAME ID"}},
		"unknown": {reason(registration.OutcomeUnknown, func(e *registration.Error) {
			e.Charge, e.Err = registration.ChargeUnknown, &transport.Error{Operation: "submit", Message: "connection reset", Certainty: transport.Ambiguous}
		}), CodeOutcomeUnknown, "", []string{`It is unknown whether the campaign "Visits" was registered and a fee was charged`,
			"The request was sent once, and the answer was lost: Submit: connection reset.", "Apply again", "a campaign that arrived late"}},
		"unknown, with something alike": {reason(registration.OutcomeUnknown, twins), CodeOutcomeUnknown, "",
			[]string{"01k4a (Visits, ACTIVE), 01k4b, which was not there before, is alike but not the same", "terraform import tendlc_sinch_campaign.NAME 01k4a.", "Apply again"}},
		"unknown without a cause":     {reason(registration.OutcomeUnknown, func(e *registration.Error) { e.Err = nil }), CodeOutcomeUnknown, "", []string{"No answer"}},
		"a reason of a later version": {reason("struck by lightning", nil), CodeOutcomeUnknown, "", []string{"It is unknown whether"}},
		"no error of the registrar":   {errors.New("boom"), CodeUnavailable, "", []string{"Boom. It is unknown whether a fee was charged."}},
	} {
		got := plain(campaignObject.createDiagnostics("Visits", r.err))
		if len(got) != 1 || got[0].at != r.at || !strings.HasSuffix(got[0].summary, "("+string(r.code)+")") {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		text := got[0].summary + " " + got[0].detail
		for _, phrase := range r.says {
			if !strings.Contains(text, phrase) {
				t.Errorf("%s does not say %q: %s", name, phrase, text)
			}
		}
		if !moneySaid.MatchString(text) {
			t.Errorf("%s says nothing about money: %s", name, text)
		}
		if regexp.MustCompile(`\b[Aa]n? (an?|campaigns)\b|\ban (campaign|brand)\b|\.\.|%!| {2}`).MatchString(text) {
			t.Errorf("%s reads badly: %s", name, text)
		}
	}
}

// A reason that is added to the registrar must be added above.
func TestEveryReasonIsTested(t *testing.T) {
	t.Parallel()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "registration", "errors.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	reasons := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok {
			if kind, ok := spec.Type.(*ast.Ident); ok && kind.Name == "Reason" {
				reasons++
			}
		}
		return true
	})
	if reasons != 8 {
		t.Errorf("the registrar has %d reasons, tested are 8", reasons)
	}
}

func TestRegisterReportsHowItCameAbout(t *testing.T) {
	t.Parallel()
	object := registration.Object{ID: "01k4a", Fingerprint: "f", Label: "Visits", Live: true}
	lost := &transport.Error{Operation: "submit", Message: "reset", Certainty: transport.Ambiguous}
	for name, r := range map[string]struct {
		adopt bool
		lists [][]registration.Object // one after the other, the last for ever
		send  error
		ok    bool
		want  []said
	}{
		"created": {ok: true},
		"adopted": {adopt: true, lists: [][]registration.Object{{object}}, ok: true, want: []said{{
			summary: `The campaign "Visits" existed already as 01k4a and was taken over (TENDLC3006)`, warning: true,
			detail: "It is 01k4a at Sinch; adopt_existing is on. Nothing was sent and nothing was charged."}}},
		"recovered": {lists: [][]registration.Object{{}, {object}}, send: lost, ok: true, want: []said{{
			summary: `The answer to the request for "Visits" was lost; the campaign was found as 01k4a and is in the state (TENDLC3005)`, warning: true,
			detail: "The request was sent once and charged at most once. Sinch holds the campaign as 01k4a."}}},
		"made twice": {lists: [][]registration.Object{{}, {object, {ID: "01k4b", Fingerprint: "f", Label: "Visits, IN_PROGRESS", Live: true}}}, ok: true, want: []said{{
			summary: `Sinch holds the campaign "Visits" twice, as 01k4a and 01k4b: the second one has shown up since this run looked (TENDLC3010)`, warning: true,
			detail: "This run has 01k4a in its state. Sinch also holds 01k4b (Visits, IN_PROGRESS), which the list did not show when this run looked, just before it sent: somebody else registered it at the same time, or the list was late. " +
				"Each of them may be charged.\n\nAgree on one to keep before anything is taken off: the other run may say the same with the ids changed round. " +
				"To keep 01k4a: terraform destroy -target=ADDRESS (with deletion_protection = false, applied before) where 01k4b is in the state, or take it off in Sinch's web interface. " +
				"To keep 01k4b here: terraform destroy -target=ADDRESS here (with deletion_protection = false, applied before), then terraform import tendlc_sinch_campaign.NAME 01k4b. " +
				"Ask Sinch whether the second fee can be given back. Runs that share one state with locking wait for each other."}}},
		"refused": {send: &transport.Error{Status: 400, Message: "no", Certainty: transport.Refused}, want: []said{{
			summary: `Sinch refused to register the campaign "Visits" (TENDLC2003)`, detail: "Sinch answered 400: no. Nothing was charged."}}},
	} {
		var diags diag.Diagnostics
		looks := 0
		result, ok := campaignObject.Register(t.Context(), registration.New(clock.NewVirtual(midnight)), registration.Create{
			Name: "Visits", Fingerprint: "f", AdoptExisting: r.adopt, ListKey: "k",
			List: func(context.Context) ([]registration.Object, error) {
				looks++
				if len(r.lists) == 0 {
					return nil, nil
				}
				return r.lists[min(looks, len(r.lists))-1], nil
			},
			Send: func(context.Context) (string, error) {
				if r.send != nil {
					return "", r.send
				}
				return "01k4a", nil
			},
		}, &diags)
		if ok != r.ok || ok && result.ID != "01k4a" {
			t.Errorf("%s: %+v %v", name, result, ok)
		}
		sameSaid(t, name, plain(diags), r.want)
	}
}

// Where the vendor has no delete, a destroy takes nothing off: two commands move
// the state to the other one, and the vendor must end the one that goes.
func TestMadeTwiceWhereNothingCanBeDeleted(t *testing.T) {
	t.Parallel()
	vetting := Object{Vendor: "Bird", Noun: "vetting", TypeName: "tendlc_bird_brand_vetting", ImportPrefix: "B1/", ForgetsOnDestroy: "Bird has no call to delete a vetting."}
	said := vetting.madeTwice("STANDARD", registration.Result{ID: "V1", Others: []registration.Object{{ID: "V2"}}}).Detail()
	const want = "To keep B1/V2 here: terraform state rm ADDRESS, then terraform import tendlc_bird_brand_vetting.NAME B1/V2. " +
		"Bird has no call to take the other one off: ask its support to end it."
	if !strings.Contains(said, want) || strings.Contains(said, "destroy") {
		t.Errorf("said: %s", said)
	}
}

// A draft is free: nothing that is said of its create may speak of a fee that
// was, or may have been, charged.
func TestADraftIsNeverSaidToHaveBeenCharged(t *testing.T) {
	t.Parallel()
	draft := Object{Vendor: "Infobip", Noun: "campaign", TypeName: "tendlc_infobip_campaign", NameAttr: "name", Draft: true}
	for _, reason := range []registration.Reason{
		registration.PreconditionFailed, registration.CheckFailed, registration.NotSent, registration.Refused,
		registration.TwinExists, registration.IdenticalInRun, registration.SeveralFound, registration.OutcomeUnknown,
	} {
		failed := &registration.Error{Reason: reason, Charge: registration.ChargeUnknown, IDs: []string{"id-1", "id-2"}, Err: errors.New("connection reset")}
		for _, d := range draft.createDiagnostics("Visits", failed) {
			said := d.Summary() + " " + d.Detail()
			if strings.Contains(said, "fee was charged") || strings.Contains(said, "new and charged") || strings.Contains(said, "registered already") {
				t.Errorf("%v: %s", reason, said)
			}
		}
	}
}

// What the vendor cannot delete is not to be destroyed first.
func TestTwinIsNotToBeDestroyedWhereNothingCanBe(t *testing.T) {
	t.Parallel()
	brand := Object{Vendor: "Sinch", Noun: "brand", NameAttr: "display_name", ForgetsOnDestroy: "Sinch has no call to delete a brand."}
	if said := brand.another(); strings.Contains(said, "destroy") || !strings.Contains(said, "leave -replace out") {
		t.Error(said)
	}
	campaign := Object{Vendor: "Sinch", Noun: "campaign", NameAttr: "campaign_name"}
	if said := campaign.another(); !strings.Contains(said, "destroy it first") {
		t.Error(said)
	}
}
