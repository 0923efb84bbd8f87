package acctest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const agencyFolder = "examples/agency/"

// agency is the example in a folder of the test, with the world's account.
func agency(t *testing.T, w *World) *Terminal {
	t.Helper()
	main := regexp.MustCompile(`(?ms)^(terraform|provider "tendlc") \{$.*?^\}\n`).ReplaceAllString(projectFile(t, agencyFolder+"main.tf"), "")
	main = edited(t, main, `"./customer"`, fmt.Sprintf("%q", filepath.ToSlash(filepath.Join(projectRoot(t), agencyFolder+"customer"))))
	terminal := NewTerminal(t, w)
	customers(t, terminal, strings.TrimSpace(projectFile(t, agencyFolder+"customers.csv")))
	terminal.Write(w.Provider("deletion_protection = var.deletion_protection") + main)
	return terminal
}

// customers writes the file of customers.
func customers(t *testing.T, terminal *Terminal, csv string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(terminal.folder, "customers.csv"), []byte(csv+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestGuideAgencies applies the example and does to its file what the guide
// speaks of: rows in another order, a customer who comes, and one who goes.
func TestGuideAgencies(t *testing.T) {
	t.Parallel()
	w := exampleWorld(t)
	terminal := agency(t, w)
	plan := "-var=service_plan_id=" + sinchsandbox.ServicePlanID
	terminal.Does("apply", "-auto-approve", plan)
	ExpectCharges(t, w, "brand", 3)
	ExpectCharges(t, w, "campaign", 3)
	live := slices.Sorted(slices.Values(sinchExamples().campaigns(w))) // three at once, in no order
	if want := []string{"ACTIVE +12025550100", "ACTIVE +12025550101", "ACTIVE +12025550102"}; !slices.Equal(live, want) {
		t.Errorf("the campaigns are %q, not %q", live, want)
	}

	rows := strings.Split(strings.TrimSpace(projectFile(t, agencyFolder+"customers.csv")), "\n")
	fourth := strings.NewReplacer("northgate", "harborview", "Northgate", "Harborview", "84-3456789", "84-3456780", "+12025550102", "+12025550103").Replace(rows[3])
	customers(t, terminal, strings.Join([]string{rows[0], fourth, rows[3], rows[2], rows[1]}, "\n"))
	added := terminal.planned(plan)
	want := map[string]string{}
	for _, one := range []string{"brand.this", "brand_approval.this", "campaign.visits", "campaign_approval.visits", "number_assignment.visits"} {
		want[`module.customer["harborview"].tendlc_sinch_`+one] = "create"
	}
	added.does(t, want)

	customers(t, terminal, strings.Join(rows[:3], "\n"))
	Tells(t, terminal.Fails("plan", plan), "TENDLC1001", `module.customer["northgate"].tendlc_sinch_brand.this`)
}
