package infobipsandbox_test

import (
	"slices"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/contract"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func contractDocument(t *testing.T) *openapi3.T {
	t.Helper()
	document, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	return document
}

func TestOperationsThatAreNotPlayed(t *testing.T) {
	t.Parallel()
	played := infobipsandbox.New().Operations()
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
		"create-toll-free-campaign", "get-ai-review-results", "submit-campaign-info-for-ai-review",
		"submit-existing-campaign-for-ai-review",
	}
	if !slices.Equal(missing, want) {
		t.Errorf("%v, want %v", missing, want)
	}
}
