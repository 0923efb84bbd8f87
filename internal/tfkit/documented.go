package tfkit

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/spelling"
)

// Documented warns of a word that the vendor's documentation does not list: it
// may be newer than this version, so it is no error. It may as well be misspelt,
// so the warning names the documented word that is near, and what the apply does.
type Documented struct {
	Vendor  string // "Infobip"
	What    string // "vertical"
	Words   []string
	Charged bool // whether what is sent with the word is paid for
}

// Description implements validator.Describer.
func (d Documented) Description(context.Context) string {
	return "one of " + strings.Join(d.Words, ", ")
}

// MarkdownDescription implements validator.Describer.
func (d Documented) MarkdownDescription(ctx context.Context) string { return d.Description(ctx) }

// ValidateString implements validator.String.
func (d Documented) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || slices.Contains(d.Words, value.ValueString()) {
		return
	}
	then := fmt.Sprintf("It is sent as it stands, and %s may refuse it.", d.Vendor)
	if d.Charged {
		then = "The apply sends it as it stands, and it is charged all the same."
	}
	resp.Diagnostics.Append(CodeInvalidValue.Warning("Not a documented "+d.What,
		fmt.Sprintf("%q is not a %s that %s documents.%s %s Documented are %s.",
			value.ValueString(), d.What, d.Vendor, DidYouMean(value.ValueString(), d.Words), then, strings.Join(d.Words, ", ")), req.Path))
}

// DidYouMean asks for the one of the words that a misspelt one may have meant: a
// sentence with a leading blank, empty where none is near.
func DidYouMean(word string, words []string) string {
	meant := spelling.Nearest(word, words)
	if meant == "" {
		return ""
	}
	return fmt.Sprintf(" Did you mean %q?", meant)
}
