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
	if got := check.MarkdownDescription(t.Context()); got != "one of RED, BLUE" {
		t.Error(got)
	}
	for value, warns := range map[types.String]int{
		types.StringValue("RED"): 0, types.StringValue("PINK"): 1, types.StringNull(): 0, types.StringUnknown(): 0,
	} {
		var resp validator.StringResponse
		check.ValidateString(t.Context(), validator.StringRequest{Path: path.Root("colour"), ConfigValue: value}, &resp)
		if resp.Diagnostics.HasError() || resp.Diagnostics.WarningsCount() != warns {
			t.Errorf("%s: %v", value, resp.Diagnostics)
		}
		for _, said := range resp.Diagnostics {
			if !strings.Contains(said.Detail(), `"PINK" is not a colour that Acme documents. It is sent as it stands, and Acme may refuse it. Documented are RED, BLUE.`) {
				t.Error(said.Detail())
			}
		}
	}
}

// A slip in a word that is not checked is bought, so the warning names the near
// word and what the apply does.
func TestDocumentedNamesTheNearWord(t *testing.T) {
	t.Parallel()
	check := Documented{Vendor: "Acme", What: "use case", Words: []string{"2FA", "DELIVERY_NOTIFICATION"}, Charged: true}
	for word, want := range map[string]string{
		"DELIVERY_NOTIFIKATION": `"DELIVERY_NOTIFIKATION" is not a use case that Acme documents. Did you mean "DELIVERY_NOTIFICATION"? The apply sends it as it stands, and it is charged all the same.`,
		"SOMETHING_NEW":         `"SOMETHING_NEW" is not a use case that Acme documents. The apply sends it as it stands, and it is charged all the same.`,
	} {
		var resp validator.StringResponse
		check.ValidateString(t.Context(), validator.StringRequest{Path: path.Root("usecase"), ConfigValue: types.StringValue(word)}, &resp)
		if len(resp.Diagnostics) != 1 || !strings.HasPrefix(resp.Diagnostics[0].Detail(), want) {
			t.Errorf("%s: %v", word, resp.Diagnostics)
		}
	}
}
