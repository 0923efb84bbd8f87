package bird

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/types"
)

// Words of the contract that the code speaks of.
const (
	entityPublic = "PUBLIC_PROFIT"
	// unset is how Bird writes an exchange or a type of id that nobody gave.
	unset = "NONE"

	vettingStandard = "STANDARD"
	vettingAegis    = "AEGIS"

	resellerActive = "ACTIVE"
)

// textOrNull is a text that Bird may leave out or empty.
func textOrNull(text string) types.String {
	if text == "" {
		return types.StringNull()
	}
	return types.StringValue(text)
}

// factOrNull is textOrNull for facts of which Bird says "NONE" when nobody gave
// them.
func factOrNull(text string) types.String {
	if text == unset {
		return types.StringNull()
	}
	return textOrNull(text)
}

// sent is a text as a request has it: nil, which is not sent, for null and for
// a value that is not known.
func sent(value types.String) *string {
	if value.IsNull() || value.IsUnknown() {
		return nil
	}
	return value.ValueStringPointer()
}

// words lists a vocabulary in a description.
func words(list []string) string { return "`" + strings.Join(list, "`, `") + "`" }
