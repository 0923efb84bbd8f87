package sinchsandbox_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func contractDocument(t *testing.T) *openapi3.T {
	t.Helper()
	document, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// enum is the words of an enumeration of the contract.
func enum(t *testing.T, schema string) []string {
	t.Helper()
	var words []string
	for _, word := range contractDocument(t).Components.Schemas[schema].Value.Enum {
		words = append(words, word.(string))
	}
	if len(words) == 0 {
		t.Fatalf("%s is no enumeration", schema)
	}
	return words
}

func TestOperationsThatAreNotPlayed(t *testing.T) {
	t.Parallel()
	played := sinchsandbox.New().Operations()
	var missing []string
	for _, item := range contractDocument(t).Paths.Map() {
		for _, operation := range item.Operations() {
			if _, there := played[operation.OperationID]; !there {
				missing = append(missing, operation.OperationID)
			}
		}
	}
	slices.Sort(missing)
	want := []string{
		"releaseActiveNumber", "rentAnyNumber", "rentNumber", "searchAvailableNumbers",
		"uploadCampaignFile", "uploadCampaignFilesLegacyPath",
	}
	if !slices.Equal(missing, want) {
		t.Errorf("%v, want %v", missing, want)
	}
}

func TestOperationThatIsNotPlayedAnswers501(t *testing.T) {
	t.Parallel()
	box, err := sandbox.New(sandbox.Config{}, sinchsandbox.New())
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	a := open(t)
	a.Base = base + "/sinch"
	a.login()
	a.call("GET", "/availableNumbers?regionCode=US&type=LOCAL&size=1", nil).want(501)
}

func TestEveryCampaignStatusIsReachable(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, tcrID := a.approvedCampaign()
	for _, status := range enum(t, "CampaignStatus") {
		a.sinch.SetCampaignStatus(id, status)
		a.campaign(id).wantValues("status", status, "campaignId", tcrID)
		seeded := a.sinch.SeedCampaign(sinchsandbox.SampleCampaign("BX7K2PQ"), status)
		a.campaign(seeded).wantValues("status", status)
	}
}

func TestEveryLastActionIsReachedByACall(t *testing.T) {
	t.Parallel()
	a := open(t)
	seen := map[string]bool{}
	look := func(id string) { seen[a.campaign(id).get("lastActionStatus").(string)] = true }
	brand := a.approvedBrand()
	run := func(outcome sandbox.Outcome) string {
		request := sinchsandbox.SampleCampaign(brand)
		request.Description += " [sandbox:" + string(outcome) + "]"
		id := a.submitCampaign(request)
		look(id)
		a.Clock.Advance(3 * delay)
		look(id)
		return id
	}
	run(sandbox.Reject)
	for _, id := range []string{run(sandbox.Approve), run(sinchsandbox.ResubmitFailed)} {
		a.resubmit(id, "").want(200)
		look(id)
		a.Clock.Advance(delay)
		look(id)
		a.sinch.FailDelete(id)
		for range 2 {
			a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
			look(id)
			a.Clock.Advance(delay)
			look(id)
		}
	}
	want := enum(t, "LastActionStatus")
	slices.Sort(want)
	if got := slices.Sorted(maps.Keys(seen)); !slices.Equal(got, want) {
		t.Errorf("seen %v, want %v", got, want)
	}
}

func TestEveryBrandStatusIsReachable(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitBrand(sinchsandbox.SampleBrand())
	for _, status := range enum(t, "BrandRegistrationStatus") {
		a.sinch.SetBrandStatus(id, status)
		a.brand(id).wantValues("brandRegistrationStatus", status)
		a.brand(a.sinch.SeedBrand(sinchsandbox.SampleBrand(), status)).wantValues("brandRegistrationStatus", status)
	}
}

func TestEveryVettingStatusIsReachable(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	for _, status := range enum(t, "VettingStatus") {
		a.sinch.SetVetting(id, status, 1)
		a.wantVetting(id, status)
	}
}

func TestEveryProvisioningErrorIsReachable(t *testing.T) {
	t.Parallel()
	a := open(t)
	_, tcrID := a.approvedCampaign()
	for _, code := range enum(t, "SmsErrorCode") {
		a.sinch.FailProvisioning(sinchsandbox.Numbers()[7], code, 1)
		a.login()
		a.wantJobFails(tcrID, code)
	}
}

func TestEveryUseCaseIsKnownToQualify(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.approvedBrand()
	for _, useCase := range enum(t, "CampaignUseCase") {
		a.qualify(brand, useCase).want(200).wantValues("useCase", useCase)
	}
}
