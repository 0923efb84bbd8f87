package acctest

import (
	"fmt"
	"slices"
	"strings"
)

// hclBlock writes a resource with its usual arguments. Arguments given as
// "name = value" lines replace the usual ones.
func hclBlock(typeName, label string, usual []string, arguments ...string) string {
	lines := slices.Clone(usual)
	for _, argument := range arguments {
		lines = replaceArgument(lines, argument)
	}
	return fmt.Sprintf("\nresource %q %q {\n  %s\n}\n", typeName, label, strings.Join(lines, "\n  "))
}

// replaceArgument puts the line in the place of the one with the same name, or
// at the end; a block goes to the end as it is. "name =" alone removes the
// argument.
func replaceArgument(lines []string, line string) []string {
	name, value, isArgument := strings.Cut(line, "=")
	name = strings.TrimSpace(name)
	if strings.ContainsAny(name, "{ \n") {
		return append(lines, line)
	}
	var kept []string
	for _, other := range lines {
		if otherName, _, ok := strings.Cut(other, "="); !isArgument || !ok || strings.TrimSpace(otherName) != name {
			kept = append(kept, other)
		}
	}
	if isArgument && strings.TrimSpace(value) == "" {
		return kept
	}
	return append(kept, line)
}

// hclStrings writes a list of strings.
func hclStrings(values []string) string {
	if len(values) == 0 {
		return "[]"
	}
	return `["` + strings.Join(values, `", "`) + `"]`
}

// removed drops addresses from the state and destroys nothing, as a lost state
// file would.
func removed(addresses ...string) string {
	var blocks strings.Builder
	for _, address := range addresses {
		fmt.Fprintf(&blocks, "removed {\n  from = %s\n  lifecycle {\n    destroy = false\n  }\n}\n", address)
	}
	return blocks.String()
}

// optInFlow is how people join the campaigns of the tests. It is one that
// reviewers would take, so that plans say nothing of it.
const optInFlow = "Patients open https://lakeviewdental.example/texts, enter a mobile number and tick an unticked box: 'Lakeview Dental may send me text messages " +
	"about my visits. About 4 msgs a month. Msg and data rates may apply. Reply STOP to opt out or HELP for help.' Below it are the terms at " +
	"https://lakeviewdental.example/terms and the privacy policy at https://lakeviewdental.example/privacy."
