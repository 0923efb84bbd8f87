package birdsandbox_test

import (
	"slices"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/contract"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func TestEveryOperationOfTheContractIsPlayed(t *testing.T) {
	t.Parallel()
	document, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	played := birdsandbox.New().Operations()
	var missing []string
	for _, item := range document.Paths.Map() {
		for _, operation := range item.Operations() {
			if played[operation.OperationID].Serve == nil {
				missing = append(missing, operation.OperationID)
			}
		}
	}
	slices.Sort(missing)
	if missing != nil {
		t.Errorf("not played: %v", missing)
	}
}

// TestRemovalOfARequirementIsOffUntilItsRuleIsOn: no page of Bird has a removal,
// so that a client that depends on one must not work here.
func TestRemovalOfARequirementIsOffUntilItsRuleIsOn(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.bird.SeedBrand(birdsandbox.SampleBrand(), "")
	campaign := a.bird.SeedCampaign(brand, birdsandbox.SampleCampaign(), "")
	endpoint := a.Call("GET", workspacePath+"/numbers-long-code?limit=1", nil).Want(200).Text("results", 0, "endpointId")
	path := workspacePath + "/endpoints/" + endpoint + "/compliance-requirements/" + birdsandbox.RequirementName
	tie := `{"type":"ten-dlc","campaignId":"` + campaign + `","brandId":"` + brand + `"}`
	a.Call("PUT", path, tie).Want(200)
	wantMissing(a.Call("DELETE", path, nil))
	a.Call("GET", path, nil).Want(200).WantValues("campaignId", campaign)
	a.bird.SetRule(birdsandbox.AllowRequirementRemoval, true)
	a.Call("DELETE", path, nil).Want(204)
	a.Call("GET", path, nil).Want(200).WantValues("campaignId", nil)
}
