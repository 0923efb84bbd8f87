package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// widest is how many characters of a text stand on a line.
const widest = 100

// fieldsAsHCL is a code block of fields, in the order of the docs.
func fieldsAsHCL(fields map[lint.Field]any) (string, error) {
	var names []lint.Field
	for _, spec := range lint.Fields() {
		if _, set := fields[spec.Name]; set {
			names = append(names, spec.Name)
		}
	}
	if len(names) != len(fields) || len(names) == 0 {
		return "", fmt.Errorf("%d of %d fields exist", len(names), len(fields))
	}
	values, longest := map[lint.Field]string{}, 0
	for _, name := range names {
		value, err := asHCL(fields[name])
		if err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
		if values[name] = value; !strings.Contains(value, "\n") {
			longest = max(longest, len(name))
		}
	}
	var block strings.Builder
	block.WriteString("```terraform\n")
	for _, name := range names {
		width := longest
		if strings.Contains(values[name], "\n") {
			width = 0 // stands apart, so it is not aligned with the others
		}
		fmt.Fprintf(&block, "%-*s = %s\n", width, name, values[name])
	}
	block.WriteString("```\n")
	return block.String(), nil
}

// asHCL is a value as it stands in a configuration.
func asHCL(value any) (string, error) {
	switch value := value.(type) {
	case nil:
		return "null", nil
	case bool, int, int64:
		return fmt.Sprint(value), nil
	case string:
		return textAsHCL(value), nil
	case []string:
		return listAsHCL(value), nil
	}
	return "", fmt.Errorf("a %T cannot be shown", value)
}

// listAsHCL has an element a line, unless there is one short one or none.
func listAsHCL(list []string) string {
	if short := strings.Join(list, ", "); len(short) < widest/2 {
		return "[" + listed(list, quoted) + "]"
	}
	return "[\n" + strings.Join(slices.Collect(func(yield func(string) bool) {
		for _, text := range list {
			if !yield("  " + quoted(text) + ",\n") {
				return
			}
		}
	}), "") + "]"
}

// textAsHCL breaks a long text into lines that join puts together again.
func textAsHCL(text string) string {
	lines := broken(text)
	if len(lines) == 1 {
		return quoted(text)
	}
	var joined strings.Builder
	joined.WriteString("join(\" \", [\n")
	for _, line := range lines {
		joined.WriteString("  " + quoted(line) + ",\n")
	}
	joined.WriteString("])")
	return joined.String()
}

// broken are the lines of a text, broken at blanks.
func broken(text string) []string {
	if len(text) <= widest+widest/2 {
		return []string{text}
	}
	lines := []string{""}
	for word := range strings.SplitSeq(text, " ") {
		last := &lines[len(lines)-1]
		if *last != "" && len(*last)+1+len(word) > widest {
			lines = append(lines, word)
			continue
		}
		if *last != "" {
			*last += " "
		}
		*last += word
	}
	return lines
}

var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "${", "$${", "%{", "%%{")

func quoted(text string) string { return `"` + escapes.Replace(text) + `"` }
