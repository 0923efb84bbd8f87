package tfkit

import (
	"strings"
	"unicode"

	"github.com/hashicorp/terraform-plugin-framework/types"
)

// Refreshed is the value of a text argument after a read. A vendor may trim,
// change line ends or leave out what is empty; taking that for a change would
// plan a replacement, so the prior value stays when same says that both mean
// the same. An empty answer for an argument that was never set stays null.
func Refreshed(prior types.String, remote string, same func(a, b string) bool) types.String {
	if prior.IsNull() && remote == "" {
		return prior
	}
	if !prior.IsNull() && same(prior.ValueString(), remote) {
		return prior
	}
	return types.StringValue(remote)
}

// Kept is Refreshed for an argument that no object can be without: no vendor
// requires a property of its answers, so one that leaves it out tells nothing,
// and taking that for a change would plan to replace what sends.
func Kept(prior types.String, remote string) types.String {
	if remote == "" {
		return prior
	}
	return Refreshed(prior, remote, SameText)
}

// SameText compares prose: white space at the ends and the kind of line ends
// do not count.
func SameText(a, b string) bool { return PlainText(a) == PlainText(b) }

// PlainText is the form in which prose is compared.
func PlainText(text string) string {
	return strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
}

// BareText is the form in which prose identifies an object: no white space
// counts but as a border between words. Nobody pays for a new registration
// because of a blank, and a vendor that drops one must not hide a twin.
func BareText(text string) string { return strings.Join(strings.Fields(text), " ") }

// SameFact compares names, addresses and numbers of a company, which registries
// normalise: only letters and digits count, without case.
func SameFact(a, b string) bool { return PlainFact(a) == PlainFact(b) }

// PlainFact is the form in which such facts are compared.
func PlainFact(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
