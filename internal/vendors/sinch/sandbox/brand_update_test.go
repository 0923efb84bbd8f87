package sinchsandbox_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func (a *account) updateBrand(id string, body any) answer {
	a.Helper()
	return a.call("PATCH", "/brandRegistrations/"+id, body)
}

func TestBrandUpdateChangesAtOnceAndCostsNothing(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitBrand(sinchsandbox.SampleBrand())
	a.Clock.Advance(delay)
	before := a.brand(id)
	contact := sinchsandbox.SampleBrand().ContactDetails
	contact.LastName = "Meier"
	r := a.updateBrand(id, map[string]any{"contactDetails": contact}).want(200).
		wantValues("brandRegistrationStatus", "APPROVED", "identityStatus", "VERIFIED", "brandId", before.get("brandId"))
	if r.get("contactDetails", "lastName") != "Meier" || r.get("companyDetails", "city") != "Madison" {
		t.Errorf("%s", r.Raw)
	}
	if after := a.brand(id); after.Raw != r.Raw {
		t.Errorf("answered %s, stored %s", r.Raw, after.Raw)
	}
	if lines := a.Box.Ledger(); len(lines) != 1 {
		t.Errorf("%v", lines)
	}
	entries := a.Box.Journal()
	if e := entries[len(entries)-2]; e.Operation != "updateBrandRegistration" || e.Class != sandbox.Write || e.ObjectID != id {
		t.Errorf("%+v", e)
	}
}

func TestBrandUpdateEmptiesOrKeepsWhatAGroupLeavesOut(t *testing.T) {
	t.Parallel()
	for mode, want := range map[sinchsandbox.BrandUpdates][3]any{
		"":                         {"", nil, ""},
		sinchsandbox.ReplaceGroups: {"", nil, ""},
		sinchsandbox.MergeGroups:   {"Madison", "PRIVATE", "Rosa"},
	} {
		t.Run(string(mode), func(t *testing.T) {
			t.Parallel()
			a := open(t)
			if mode != "" {
				a.sinch.SetBrandUpdates(mode)
			}
			id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
			a.updateBrand(id, `{"companyDetails":{"companyName":"New LLC"},"financialDetails":{"stockSymbol":""},"contactDetails":{"email":"x@lakeviewdental.example"}}`).want(200)
			r := a.brand(id)
			got := [3]any{r.get("companyDetails", "city"), r.get("financialDetails", "brandEntityType"), r.get("contactDetails", "firstName")}
			if got != want || r.get("companyDetails", "companyName") != "New LLC" {
				t.Errorf("%v, want %v: %s", got, want, r.Raw)
			}
		})
	}
}

func TestBrandUpdateTakesTheThreeGroupsOnly(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	before := a.brand(id)
	bad := map[string]string{
		"displayName":                 `{"displayName":"Other"}`,
		"brandRegistrationType":       `{"brandRegistrationType":"FULL"}`,
		"mock":                        `{"mock":true}`,
		"companyDetails.color":        `{"companyDetails":{"color":"red"}}`,
		"companyDetails":              `{"companyDetails":null}`,
		"financialDetails.taxIdState": `{"financialDetails":{"taxIdState":"WI"}}`,
	}
	for field, body := range bad {
		a.updateBrand(id, body).wantField(field)
	}
	a.Expected = len(bad)
	a.updateBrand(id, `{}`).wantField("companyDetails") // keeps the contract, but says nothing
	if after := a.brand(id); after.Raw != before.Raw {
		t.Errorf("changed to %s", after.Raw)
	}
}

func TestBrandUpdateNeedsAnApprovedBrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	for _, status := range []string{"DRAFT", "IN_PROGRESS", "REJECTED", "UPGRADE", "ON_THE_MOON"} {
		id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), status)
		a.updateBrand(id, `{"contactDetails":{"firstName":"X"}}`).wantField("brandRegistrationId")
	}
	a.updateBrand("xyz", `{"contactDetails":{"firstName":"X"}}`).want(404)
}

func Test2FAMailIsSentAgainForAnyBrandOfTheAccount(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitBrand(sinchsandbox.SampleBrand())
	resend := func(id string) answer { return a.call("POST", "/brandRegistrations/"+id+"/resend2faEmail", nil) }
	for range 2 {
		if r := resend(id).want(200); r.Raw != "" || r.Header.Get("Content-Type") != "" {
			t.Errorf("%q %v", r.Raw, r.Header)
		}
	}
	resend("01jgr7bundleexample0000000").want(404)
	a.call("POST", "/brandRegistrations/"+id+"/resend2faEmail", `{}`).want(400) // takes no body
	a.Expected = 1
	mails := 0
	for _, e := range a.Box.Journal() {
		if e.Operation == "resendBrand2faEmail" && e.ObjectID == id && e.Status == 200 {
			mails++
		}
	}
	if mails != 2 {
		t.Errorf("%d mails in the journal", mails)
	}
}
