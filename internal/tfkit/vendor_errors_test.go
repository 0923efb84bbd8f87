package tfkit

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"pgregory.net/rapid"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// said is a diagnostic as it is asserted: path, summary, detail without the
// link.
type said struct {
	at, summary, detail string
	warning             bool
}

func plain(diags diag.Diagnostics) []said {
	var list []said
	for _, d := range diags {
		one := said{summary: d.Summary(), detail: d.Detail(), warning: d.Severity() == diag.SeverityWarning}
		one.detail, _, _ = strings.Cut(one.detail, "\n\n"+docsPage)
		if on, ok := d.(diag.DiagnosticWithPath); ok {
			one.at = on.Path().String()
		}
		list = append(list, one)
	}
	return list
}

func sameSaid(t *testing.T, name string, got, want []said) {
	t.Helper()
	if fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", want) {
		t.Errorf("%s:\n got %+v\nwant %+v", name, got, want)
	}
}

var fields = FieldPaths{
	"brandid": path.Root("brand_id"), "sample1": path.Root("samples").AtListIndex(0), "city": path.Root("company_details").AtName("city"),
}

var visit = Failure{
	Vendor: "Sinch", Action: "register the campaign \"Visits\"", Money: NotCharged, Fields: fields,
	Access: Access{Wrong: "Check key_secret.", Forbidden: "Check project_id.", Address: "the base URL"},
}

func TestFailureDiagnostics(t *testing.T) {
	t.Parallel()
	refused := func(status int, message, request string, fields ...transport.FieldViolation) error {
		return &transport.Error{Operation: "submit", Status: status, Message: message, Fields: fields, RequestID: request, Certainty: transport.Refused}
	}
	const could, refuses, credentials = `Could not register the campaign "Visits" (TENDLC2004)`, `Sinch refused to register the campaign "Visits" (TENDLC2003)`,
		`Sinch refuses the credentials: could not register the campaign "Visits" (TENDLC2005)`
	for name, r := range map[string]struct {
		err  error
		want []said
	}{
		"nothing": {},
		"interrupted": {fmt.Errorf("wrapped: %w", context.Canceled), []said{{summary: `Interrupted: could not register the campaign "Visits" (TENDLC2004)`,
			detail: "Nothing was charged. Apply again to go on."}}},
		"interrupted call": {&transport.Error{Operation: "submit", Message: "cut", Err: context.Canceled, Certainty: transport.NotSent}, []said{
			{summary: `Interrupted: could not register the campaign "Visits" (TENDLC2004)`, detail: "Nothing was charged. Apply again to go on."}}},
		"time is up":     {context.DeadlineExceeded, []said{{summary: could, detail: "Context deadline exceeded. Nothing was charged."}}},
		"no vendor call": {errors.New("it broke."), []said{{summary: could, detail: "It broke. Nothing was charged."}}},
		"without text":   {errors.New(" "), []said{{summary: could, detail: "The vendor gave no reason. Nothing was charged."}}},
		"401": {&transport.Error{Status: 401, Message: "Unauthorized.", Certainty: transport.Refused}, []said{{summary: credentials,
			detail: "Sinch answered 401: Unauthorized. Check key_secret. Nothing was charged."}}},
		"401 of the token": {&transport.Error{Operation: "issueToken", Status: 401, Certainty: transport.NotSent, RequestID: "r1"}, []said{{summary: credentials,
			detail: "Sinch answered 401. Check key_secret. Nothing was charged. The vendor's request id is r1."}}},
		"403": {&transport.Error{Status: 403, Certainty: transport.Refused}, []said{{summary: credentials,
			detail: "Sinch answered 403. Check project_id. Nothing was charged."}}},
		"field": {refused(400, "Invalid.", "r2", transport.FieldViolation{Field: "brandId", Description: "not found."}), []said{{at: "brand_id", summary: refuses,
			detail: "brandId: not found. Nothing was charged. The vendor's request id is r2."}}},
		"several fields": {refused(400, "Invalid", "", transport.FieldViolation{Field: "sample_1", Description: "too short"},
			transport.FieldViolation{Field: "companyDetails.city", Description: "unknown"}, transport.FieldViolation{Field: "colour", Description: "missing"}), []said{
			{at: "samples[0]", summary: refuses, detail: "samples[0]: sample_1: too short. Nothing was charged."},
			{at: "company_details.city", summary: refuses, detail: "company_details.city: companyDetails.city: unknown. Nothing was charged."},
			{summary: refuses, detail: "Sinch answered 400: Invalid. colour: missing. Nothing was charged."}}},
		"refused without fields": {refused(409, "Exists.", ""), []said{{summary: refuses, detail: "Sinch answered 409: Exists. Nothing was charged."}}},
		"refused without a word": {refused(422, "", ""), []said{{summary: refuses, detail: "Sinch answered 422. Nothing was charged."}}},
		"ambiguous": {&transport.Error{Operation: "submit", Status: 502, Message: "Bad Gateway", Certainty: transport.Ambiguous, RequestID: "r3"}, []said{{summary: could,
			detail: "Submit: Bad Gateway (HTTP 502); request id r3. Nothing was charged. Nothing needs to be repaired: apply again later."}}},
		"throttled": {&transport.Error{Operation: "submit", Status: 429, Message: "Over limit", Certainty: transport.NotSent}, []said{{summary: could,
			detail: "Submit: Over limit (HTTP 429). Nothing was charged. Nothing needs to be repaired: apply again later."}}},
		"not reached": {&transport.Error{Operation: "submit", Message: "no such host", Certainty: transport.NotSent}, []said{{summary: could,
			detail: "Submit: no such host. Nothing was charged. Apply again later; if it stays, check the base URL."}}},
		"wrapped": {fmt.Errorf("looking: %w", refused(400, "No", "")), []said{{summary: refuses, detail: "Sinch answered 400: No. Nothing was charged."}}},
	} {
		sameSaid(t, name, plain(visit.Diagnostics(r.err)), r.want)
	}
}

func TestFieldPathsFind(t *testing.T) {
	t.Parallel()
	for field, want := range map[string]string{
		"brandId": "brand_id", "brand_id": "brand_id", "BRAND-ID": "brand_id", "Brand Id": "brand_id", "campaign.brandId": "brand_id",
		"a.b.sample1": "samples[0]", "sample2": "", "": "", ".": "", "brandId.": "", "city": "company_details.city",
	} {
		at, ok := fields.Find(field)
		if ok != (want != "") || ok && at.String() != want {
			t.Errorf("%q: %s, %v", field, at, ok)
		}
	}
}

func TestSentence(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"it broke": "It broke", "it broke...": "It broke", " It broke. ": "It broke", "": "The vendor gave no reason", " . ": "The vendor gave no reason",
		"ünbekannt": "Ünbekannt", "404": "404", "請重試": "請重試",
	} {
		if got := sentence(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		if got := sentence(text); !utf8.ValidString(got) || got == "" {
			t.Fatalf("%q: %q", text, got)
		}
	})
}
