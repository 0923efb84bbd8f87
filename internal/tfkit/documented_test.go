package tfkit

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// A word that the vendor does not document is a warning, never an error.
func TestDocumentedOnlyWarns(t *testing.T) {
	t.Parallel()
	check := Documented{Vendor: "Acme", What: "colour", Words: []string{"RED", "BLUE"}}
	for value, warns := range map[types.String]int{
		types.StringValue("RED"): 0, types.StringValue("PINK"): 1, types.StringNull(): 0, types.StringUnknown(): 0,
	} {
		var resp validator.StringResponse
		check.ValidateString(t.Context(), validator.StringRequest{Path: path.Root("colour"), ConfigValue: value}, &resp)
		if resp.Diagnostics.HasError() || resp.Diagnostics.WarningsCount() != warns {
			t.Errorf("%s: %v", value, resp.Diagnostics)
		}
		for _, said := range resp.Diagnostics {
			if !strings.Contains(said.Detail(), `"PINK" is not among the words that Acme documents: RED, BLUE.`) {
				t.Error(said.Detail())
			}
		}
	}
}
