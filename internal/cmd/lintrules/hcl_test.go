package main

import (
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

func TestValuesAreWrittenAsInAConfiguration(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		value any
		want  string
	}{
		{nil, "null"},
		{false, "false"},
		{60, "60"},
		{`say "yes"`, `"say \"yes\""`},
		{"{{url}} ${name} %{if}", `"{{url}} $${name} %%{if}"`},
		{"two\nlines \\", `"two\nlines \\"`},
		{[]string{"START", "YES"}, `["START", "YES"]`},
		{[]string{}, "[]"},
		{[]string{strings.Repeat("a", widest)}, "[\n  \"" + strings.Repeat("a", widest) + "\",\n]"},
	} {
		if got, err := asHCL(one.value); err != nil || got != one.want {
			t.Errorf("%v is written as %s (%v), not %s", one.value, got, err, one.want)
		}
	}
}

func TestALongTextIsBrokenWhereJoinMendsIt(t *testing.T) {
	t.Parallel()
	text := strings.TrimSpace(strings.Repeat("twelve texts ", 30))
	lines := broken(text)
	if len(lines) < 2 || strings.Join(lines, " ") != text {
		t.Errorf("%d lines, which join to %q", len(lines), strings.Join(lines, " "))
	}
	for _, line := range lines {
		if len(line) > widest {
			t.Errorf("a line has %d characters: %s", len(line), line)
		}
	}
}

func TestWhatCannotBeShownIsAnError(t *testing.T) {
	t.Parallel()
	for name, fields := range map[string]map[lint.Field]any{
		"an unknown value": {lint.Description: lint.Unknown()},
		"no such field":    {"no_such_field": "text"},
		"nothing":          {},
	} {
		if block, err := fieldsAsHCL(fields); err == nil {
			t.Errorf("%s is shown as %s", name, block)
		}
	}
}
