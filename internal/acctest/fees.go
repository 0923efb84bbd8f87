package acctest

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// FeeCase is one charge of a vendor as its plans must show it.
type FeeCase struct {
	// For is what the provider's fees.prices calls it.
	For tcr.Item
	// Address is the resource whose plan shows it, Attribute where; empty:
	// fee_preview.
	Address, Attribute string
	// Configs are the configuration before, empty for none, and the one whose
	// plan charges.
	Configs func(t *testing.T, w *World) (before, charging string)
	// Between is what happens after the apply of the first; nil: nothing.
	Between func(t *testing.T, w *World)
	// Setup and Monthly are what the plan shows where the account has no price
	// of its own, in USD; nil: not known.
	Setup, Monthly *float64
	Source, AsOf   string // AsOf is empty for an amount that the vendor was asked for
	// Replaces: the plan replaces a live object, and says for how much.
	Replaces bool
}

// The account's own price in the cases, and a limit below it.
const (
	ownSetup, ownMonthly = 7.5, 2.25
	lowLimit             = 7.0
)

// RunFees runs the cases of a vendor, which must have one for everything that
// it charges for. Each is planned with the vendor's price, with the account's
// own above a limit, and with the account's own, whose plan is applied later.
func RunFees(t *testing.T, vendor string, charges []tcr.Charge, cases map[string]FeeCase) {
	t.Helper()
	for _, charge := range charges {
		for _, kind := range append(slices.Clone(charge.Types), "") {
			if charge.Types != nil && kind == "" {
				continue
			}
			if !covered(cases, charge.Kind, kind) {
				t.Errorf("no case for %s %s of %s", charge.Kind, kind, vendor)
			}
		}
	}
	for name, one := range cases {
		i := slices.IndexFunc(charges, func(charge tcr.Charge) bool { return charge.Kind == one.For.Kind })
		if i < 0 {
			t.Errorf("%s: %s does not say that it charges for %s", name, vendor, one.For.Kind)
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			one.run(t, vendor, charges[i].Monthly)
		})
	}
}

func covered(cases map[string]FeeCase, kind, variant string) bool {
	for _, one := range cases {
		if one.For.Kind == kind && (variant == "" || one.For.Type == variant) {
			return true
		}
	}
	return false
}

func (f FeeCase) run(t *testing.T, vendor string, isMonthly bool) {
	w := NewWorld(t)
	before, charging := f.Configs(t, w)
	c := NewTerminal(t, w)
	if before != "" {
		c.Apply(before)
	}
	if f.Between != nil {
		f.Between(t, w)
	}
	f.expect(t, c, c.Plan(charging), f.Setup, f.Monthly, f.Source, f.AsOf)
	if f.Setup == nil {
		c.Write(f.provider(w, `fees = { max_setup = 1000, unknown = "error" }`) + charging)
		Tells(t, c.Fails("plan"), "cannot be held against the limit (TENDLC1016)", "fees.max_setup (1000.00 USD)", "Nothing was sent and nothing was charged.")
	}
	paid := len(w.Box.Ledger())
	monthly := 0.0
	own := fmt.Sprintf("vendor = %q, kind = %q, setup = %g", vendor, f.For.Kind, ownSetup)
	if isMonthly {
		monthly = ownMonthly
		own += fmt.Sprintf(", monthly = %g", ownMonthly)
	}
	for name, word := range map[string]string{"type": f.For.Type, "use_case": f.For.UseCase} {
		if word != "" {
			own += fmt.Sprintf(", %s = %q", name, word)
		}
	}
	priced := func(limit float64) string {
		return f.provider(w, fmt.Sprintf("fees = { max_setup = %g, prices = [{ %s }] }", limit, own)) + charging
	}
	c.Write(priced(lowLimit))
	Tells(t, c.Fails("plan"), "is above the limit (TENDLC1023)", "7.50 USD once", "(the provider's fees.prices)", "fees.max_setup (7.00 USD)")
	setup := ownSetup
	f.expect(t, c, c.Plan(priced(ownSetup)), &setup, &monthly, "the provider's fees.prices", "")
	if now := len(w.Box.Ledger()); now != paid {
		t.Errorf("plans have moved money: %d entries of the ledger were %d", now, paid)
	}
	// A plan that is applied later, by another process, holds; and what was
	// paid by one table plans nothing by another.
	c.Restart()
	c.Does("apply", SavedPlan)
	c.Write(f.provider(w, "") + charging)
	c.Empty()
	if stored, _ := c.Values(f.Address)[f.attribute()].(map[string]any); stored["setup"] != ownSetup {
		t.Errorf("the state keeps %v", stored)
	}
}

func (f FeeCase) provider(w *World, more string) string {
	return w.Provider("deletion_protection = false\n" + more)
}

func (f FeeCase) attribute() string {
	if f.Attribute == "" {
		return "fee_preview"
	}
	return f.Attribute
}

// expect compares the preview of the saved plan, and what the plan says to
// whoever reads it.
func (f FeeCase) expect(t *testing.T, c *Terminal, said string, setup, monthly *float64, source, asOf string) {
	t.Helper()
	want := map[string]any{"setup": nil, "monthly": nil, "currency": "USD", "source": source, "as_of": nil}
	if setup != nil {
		want["setup"] = *setup
	}
	if monthly != nil {
		want["monthly"] = *monthly
	}
	if asOf != "" {
		want["as_of"] = asOf
		Tells(t, said, asOf)
	}
	planned, _ := c.Planned(f.Address)[f.attribute()].(map[string]any)
	for name, value := range want {
		if got, there := planned[name]; !there || got != value {
			t.Errorf("%s: %s is planned as %v, not %v", f.attribute(), name, got, value)
		}
	}
	// Terraform hides what the state says already, so a replacement or a change
	// for the same fee must say it in a warning.
	Tells(t, said, source)
	if f.Replaces {
		Tells(t, said, "must be replaced", "(TENDLC1003)", " ("+source)
		if setup != nil {
			Tells(t, said, fmt.Sprintf("it costs %.2f USD once", *setup))
		}
	}
}

// Planned are the attributes that the saved plan gives to a resource; what it
// does not know is not in it.
func (c *Terminal) Planned(address string) map[string]any {
	c.t.Helper()
	command := exec.CommandContext(c.t.Context(), "terraform", "show", "-json", SavedPlan)
	command.Dir, command.Env = c.folder, append(os.Environ(), c.reattach)
	raw, err := command.Output() // what goes to stderr is not JSON
	var plan struct {
		Planned struct {
			RootModule struct {
				Resources []struct {
					Address string
					Values  map[string]any
				}
			} `json:"root_module"`
		} `json:"planned_values"`
	}
	if err == nil {
		err = json.Unmarshal(raw, &plan)
	}
	if err != nil {
		c.t.Fatal(err)
	}
	for _, r := range plan.Planned.RootModule.Resources {
		if r.Address == address {
			return r.Values
		}
	}
	c.t.Fatalf("the plan does not hold %s: %s", address, strings.TrimSpace(string(raw)))
	return nil
}
