package sinchsandbox_test

import (
	"regexp"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestBrandIsInProgressUntilTheDelayIsOver(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitBrand(sinchsandbox.SampleBrand())
	if !regexp.MustCompile(`^[0-7][0-9a-hjkmnp-tv-z]{25}$`).MatchString(id) {
		t.Errorf("id %q is no lower-case ULID", id)
	}
	a.Clock.Advance(delay - 1)
	a.brand(id).wantValues("brandRegistrationStatus", "IN_PROGRESS", "brandId", "", "identityStatus", "")
	a.Clock.Advance(1)
	tcrID := a.brand(id).wantValues("brandRegistrationStatus", "APPROVED", "identityStatus", "VERIFIED").get("brandId").(string)
	if !regexp.MustCompile(`^B[0-9A-Z]{6}$`).MatchString(tcrID) {
		t.Errorf("TCR id %q", tcrID)
	}
	feedback := a.call("GET", "/brandRegistrations/"+id+"/feedback", nil).want(200)
	if list, ok := feedback.get("category").([]any); !ok || len(list) != 0 {
		t.Errorf("feedback of an approved brand: %s", feedback.Raw)
	}
	a.call("GET", "/brandRegistrations:fetchByTcrBrandId?brandId="+tcrID, nil).want(200).wantValues("brandRegistrationId", id)
}

func TestBrandIsChargedAtSubmissionByType(t *testing.T) {
	t.Parallel()
	for kind, amount := range map[string]float64{"": 10, "SIMPLIFIED": 10, "BRAND_REGISTRATION_TYPE_UNSPECIFIED": 10, "FULL": 50} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			request := sinchsandbox.SampleBrand()
			request.Type, request.Mock = kind, true
			id := a.submitBrand(request)
			a.Clock.Advance(delay)
			lines := a.Box.Ledger()
			if len(lines) != 1 {
				t.Fatalf("%d lines", len(lines))
			}
			c := lines[0]
			if c.Amount != amount || c.ObjectID != id || c.ObjectKind != "brand" || c.Type != sandbox.Charged ||
				c.Currency != "USD" || c.Name != request.DisplayName || !c.Time.Equal(start) {
				t.Errorf("%+v", c)
			}
			wantType := "SIMPLIFIED"
			if kind == "FULL" {
				wantType = "FULL"
			}
			a.brand(id).wantValues("brandRegistrationType", wantType)
		})
	}
}

func TestBrandReturnsEmptyStringsForWhatWasNotGiven(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.call("POST", "/brandRegistrations:submit", `{"displayName":"Bare"}`).want(200).get("brandRegistrationId").(string)
	r := a.brand(id)
	if r.get("companyDetails", "companyName") != "" || r.get("contactDetails", "email") != "" || r.get("mock") != false {
		t.Errorf("%s", r.Raw)
	}
}

func TestBrandRejectedByPolicyScriptOrMagicText(t *testing.T) {
	t.Parallel()
	for name, script := range map[string]func(*account, *sinchsandbox.BrandRequest){
		"policy": func(a *account, _ *sinchsandbox.BrandRequest) {
			a.Box.SetReview(sandbox.Review{Delay: delay, Outcome: sandbox.Reject})
		},
		"script":        func(a *account, b *sinchsandbox.BrandRequest) { a.sinch.SetOutcome(b.DisplayName, sandbox.Reject) },
		"magic text":    func(_ *account, b *sinchsandbox.BrandRequest) { b.DisplayName += " [sandbox:reject]" },
		"vendor's word": func(_ *account, b *sinchsandbox.BrandRequest) { b.DisplayName += " [sandbox:sinch-reject]" },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			request := sinchsandbox.SampleBrand()
			script(a, &request)
			id := a.submitBrand(request)
			a.Clock.Advance(delay)
			a.brand(id).wantValues("brandRegistrationStatus", "REJECTED", "identityStatus", "UNVERIFIED")
			feedback := a.call("GET", "/brandRegistrations/"+id+"/feedback", nil).want(200)
			if feedback.get("category", 0, "id") != "TAX_ID" {
				t.Errorf("%s", feedback.Raw)
			}
		})
	}
}

func TestHeldBrandIsDecidedWhenReleased(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleBrand()
	request.DisplayName = "Slow [sandbox:hold]"
	id := a.submitBrand(request)
	a.Clock.Advance(50 * delay)
	a.login()
	a.brand(id).wantValues("brandRegistrationStatus", "IN_PROGRESS")
	a.sinch.SetOutcome(id, sandbox.Approve)
	a.brand(id).wantValues("brandRegistrationStatus", "APPROVED")
}

func TestBrandListHoldsEverythingInOnePage(t *testing.T) {
	t.Parallel()
	a := open(t)
	for range 25 {
		a.submitBrand(sinchsandbox.SampleBrand())
	}
	r := a.call("GET", "/brandRegistrations", nil).want(200).wantValues("nextPageToken", "", "totalSize", float64(25))
	if got := len(r.get("brandRegistrations").([]any)); got != 25 {
		t.Errorf("%d brands", got)
	}
	a.call("GET", "/brandRegistrations?pageToken=x", nil).want(400)
	a.Expected = 1
}

func TestUnknownBrands(t *testing.T) {
	t.Parallel()
	a := open(t)
	for _, path := range []string{"/brandRegistrations/xyz", "/brandRegistrations/xyz/feedback"} {
		r := a.call("GET", path, nil).want(404)
		if r.get("error", "details", 0, "resourceName") != "xyz" || r.get("error", "details", 0, "resourceType") != "BrandRegistration" {
			t.Errorf("%s", r.Raw)
		}
	}
	a.call("GET", "/brandRegistrations:fetchByTcrBrandId?brandId=BZZZZZZ", nil).wantField("brand_id")
	a.call("GET", "/brandRegistrations:fetchByTcrBrandId?brandId=b-1", nil).wantField("brand_id")
}

func TestListsLagWhenAskedTo(t *testing.T) {
	t.Parallel()
	a := open(t)
	tcrID := a.approvedBrand()
	a.sinch.SetListLag(5 * time.Second)
	brand := a.submitBrand(sinchsandbox.SampleBrand())
	campaign := a.submitCampaign(sinchsandbox.SampleCampaign(tcrID))
	a.brand(brand)
	a.campaign(campaign)
	a.call("GET", "/brandRegistrations", nil).wantValues("totalSize", float64(1))
	a.call("GET", "/campaignRegistrations", nil).wantValues("totalSize", float64(0))
	a.Clock.Advance(5 * time.Second)
	a.call("GET", "/brandRegistrations", nil).wantValues("totalSize", float64(2))
	a.call("GET", "/campaignRegistrations", nil).wantValues("totalSize", float64(1))
}

func TestOverriddenBrandStatusMayBeAnyWord(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitBrand(sinchsandbox.SampleBrand())
	a.sinch.SetBrandStatus(id, "ON_THE_MOON")
	a.Clock.Advance(2 * delay)
	a.brand(id).wantValues("brandRegistrationStatus", "ON_THE_MOON")
	a.call("GET", "/brandRegistrations", nil).want(200)
}
