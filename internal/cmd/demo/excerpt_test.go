package main

import (
	"strings"
	"testing"
)

const planText = `
Terraform will perform the following actions:

  # tendlc_sinch_brand.b will be created
  + resource "tendlc_sinch_brand" "b" {
      + company_details = {
          + city = "Madison"
        }
      + display_name    = "Lakeview"
      + fee_preview     = {
          + setup = 10
        }
      + id              = (known after apply)
    }

  # tendlc_sinch_campaign.c will be updated in-place
  ~ resource "tendlc_sinch_campaign" "c" {
      ~ deletion_protection = true -> false
        id                  = "01m8"
        # (31 unchanged attributes hidden)
    }

Plan: 1 to add, 1 to change, 0 to destroy.

Changes to Outputs:
  + display_name = "Lakeview"
`

const planExcerpt = `  # tendlc_sinch_brand.b will be created
  + resource "tendlc_sinch_brand" "b" {
      + display_name    = "Lakeview"
      + fee_preview     = {
          + setup = 10
        }
      # and 2 more
    }

  # tendlc_sinch_campaign.c will be updated in-place
  ~ resource "tendlc_sinch_campaign" "c" {
      ~ deletion_protection = true -> false
    }

Plan: 1 to add, 1 to change, 0 to destroy.
`

func TestExcerptKeepsWhatTells(t *testing.T) {
	t.Parallel()
	if got := excerpt(planText); got != planExcerpt {
		t.Errorf("excerpt:\n%s\nwant:\n%s", got, planExcerpt)
	}
}

func TestDiagnosticsAreFoundAmongOtherOutput(t *testing.T) {
	t.Parallel()
	output := "tendlc_sinch_brand.b: Refreshing state...\n\nPlan: 0 to add\n\nWarning: It is only forgotten (TENDLC1004)\n\n" +
		"  with tendlc_sinch_brand.b,\n  on main.tf line 20, in resource \"tendlc_sinch_brand\" \"b\":\n  20: resource\n\n" +
		"It stays\nregistered.\n\nhttps://registry.example/tendlc1004\n\nSaved the plan to: x\n"
	want := "Warning: It is only forgotten (TENDLC1004)\n\nIt stays\nregistered.\n\nhttps://registry.example/tendlc1004\n"
	if got := diagnostics(output); got != want {
		t.Errorf("diagnostics %q, want %q", got, want)
	}
}

func TestProgressPassesWholeLines(t *testing.T) {
	t.Parallel()
	out := &screen{}
	writer := &progress{say: &narrator{out: out}}
	for _, part := range []string{"a.b: Crea", "ting...\nOutputs:\na.b: Creation complete after 0s\n", "fees = {\nApply comp", "lete! Resources: 1 added\n"} {
		if n, err := writer.Write([]byte(part)); n != len(part) || err != nil {
			t.Fatalf("Write(%q) = %d, %v", part, n, err)
		}
	}
	want := "  | a.b: Creating...\n  | a.b: Creation complete after 0s\n  | Apply complete! Resources: 1 added\n"
	if got := out.text.String(); got != want {
		t.Errorf("progress %q, want %q", got, want)
	}
}

func TestFeesOfAPlan(t *testing.T) {
	t.Parallel()
	known := feeOf(map[string]any{"setup": 30.0, "monthly": 10.0, "currency": "USD", "source": "list"})
	plan := planned{Changes: []change{{Address: "a.b", Fee: known}, {Address: "a.c"}, {Address: "a.d", FeeLate: true}}}
	rows := plan.Fees()
	if len(rows) != 3 || strings.Join(rows[1], " ") != "a.b 30.00 USD 10.00 USD list" || rows[2][1] != "known after apply" {
		t.Errorf("rows %v", rows)
	}
	plan.Changes[0].Fee = feeOf(map[string]any{"setup": nil, "currency": "USD"})
	if rows := plan.Fees(); rows[1][1] != "not published" {
		t.Errorf("an amount that nobody knows is told as %q", rows[1][1])
	}
}

func TestNarratorWraps(t *testing.T) {
	t.Parallel()
	if got, want := wrap("one two  three\nfour", 9), "one two\nthree\nfour"; got != want {
		t.Errorf("wrap %q, want %q", got, want)
	}
}
