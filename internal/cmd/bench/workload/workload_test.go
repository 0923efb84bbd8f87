package workload

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/hclparse"
)

func parsed(t *testing.T, text string) {
	t.Helper()
	if _, diags := hclparse.NewParser().ParseHCL([]byte(text), "main.tf"); diags.HasErrors() {
		t.Fatal(diags)
	}
}

func someNumbers(count int) []string {
	numbers := make([]string, count)
	for i := range numbers {
		numbers[i] = fmt.Sprintf("+1303555%04d", i)
	}
	return numbers
}

func TestConfigurationsHaveAsManyObjectsAsTheySay(t *testing.T) {
	t.Parallel()
	for _, vendor := range Vendors {
		for _, whole := range []bool{false, true} {
			c := Campaigns{Vendor: vendor, Count: 250, Whole: whole, Numbers: someNumbers(250)}
			text := c.HCL()
			parsed(t, text)
			if got := strings.Count(text, "\nresource "); got != c.Objects() || c.Brands() != 2 {
				t.Errorf("%s, whole %v: %d blocks, %d objects, %d brands", vendor, whole, got, c.Objects(), c.Brands())
			}
			if strings.Contains(text, "INDEX") || strings.Contains(text, "NUMBER\"") {
				t.Errorf("%s, whole %v: a template was not filled in", vendor, whole)
			}
		}
	}
}

func TestAnEditChangesOneCampaign(t *testing.T) {
	t.Parallel()
	for _, vendor := range Vendors {
		before, after := Campaigns{Vendor: vendor, Count: 3}.HCL(), Campaigns{Vendor: vendor, Count: 3, Edited: 1}.HCL()
		lines, changed := strings.Split(before, "\n"), 0
		for i, line := range strings.Split(after, "\n") {
			if line != lines[i] {
				changed++
			}
		}
		if changed != 1 {
			t.Errorf("%s: %d lines differ", vendor, changed)
		}
	}
}

func TestPoolsEditDropsNumbersOfTheFile(t *testing.T) {
	t.Parallel()
	p := Pool{Numbers: someNumbers(10)}
	parsed(t, p.HCL())
	if got := strings.Count(p.File(), "\n"); got != 9 {
		t.Errorf("the file has %d numbers", got)
	}
	p.Dropped = 2
	if got := strings.Count(p.File(), "\n"); got != 7 {
		t.Errorf("the edited file has %d numbers", got)
	}
}
