package acctest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

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
	// Lasts: the plan is applied too, days later. What that stores plans nothing
	// by a provider with another table.
	Lasts bool
}

// The account's own price in the cases, and a limit below it.
const (
	ownSetup, ownMonthly = 7.5, 2.25
	lowLimit             = 7.0
)

// RunFees runs the cases of a vendor, which must have one for everything that
// it charges for. Each is planned with the vendor's price, and with the
// account's own above a limit. The creates are planned together, each in a
// module, because every plan is a Terraform of its own.
func RunFees(t *testing.T, vendor string, charges tcr.Charges, creates, changes map[string]FeeCase) {
	t.Helper()
	kinds := map[string]tcr.Charge{}
	for _, charge := range charges {
		kinds[charge.Kind] = charge
		variants := charge.Types
		if variants == nil {
			variants = []string{""}
		}
		for _, variant := range variants {
			if !covered(creates, charge.Kind, variant) && !covered(changes, charge.Kind, variant) {
				t.Errorf("no case for %s %s of %s", charge.Kind, variant, vendor)
			}
		}
	}
	f := feeRun{vendor: vendor, charges: kinds}
	together := map[string]FeeCase{}
	for name, one := range creates {
		if one.Lasts {
			f.alone(t, name, one)
		} else {
			together[name] = one
		}
	}
	t.Run("creates", func(t *testing.T) {
		t.Parallel()
		f.together(t, together)
	})
	for name, one := range changes {
		f.alone(t, name, one)
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

// feeRun is a vendor and what it says that it charges for, by kind.
type feeRun struct {
	vendor  string
	charges map[string]tcr.Charge
}

// alone runs a case in a world of its own.
func (r feeRun) alone(t *testing.T, name string, f FeeCase) {
	t.Run(name, func(t *testing.T) {
		t.Parallel()
		w := NewWorld(t)
		before, charging := f.Configs(t, w)
		c := NewTerminal(t, w)
		if before != "" {
			c.Apply(before)
		}
		if f.Between != nil {
			f.Between(t, w)
		}
		paid := len(w.Box.Ledger())
		said := c.Plan(charging)
		f.expect(t, said, c.PlannedAt(f.Address)[f.Address])
		r.limit(t, c, charging, f)
		if now := len(w.Box.Ledger()); now != paid {
			t.Errorf("plans have moved money: %d entries of the ledger were %d", now, paid)
		}
		if f.Lasts {
			f.lasts(t, c, charging)
		}
	})
}

// together plans creates at once, each in a module of its own.
func (r feeRun) together(t *testing.T, cases map[string]FeeCase) {
	w := NewWorld(t)
	c := NewTerminal(t, w)
	var config string
	var all []FeeCase
	var addresses []string
	for name, one := range cases {
		module := strings.ReplaceAll(name, " ", "_")
		_, charging := one.Configs(t, w)
		c.module(module, charging)
		config += fmt.Sprintf("\nmodule %q {\n  source = \"./%s\"\n}\n", module, module)
		one.Address = "module." + module + "." + one.Address
		all, addresses = append(all, one), append(addresses, one.Address)
	}
	said := c.Plan(config)
	planned := c.PlannedAt(addresses...)
	for _, one := range all {
		one.expect(t, said, planned[one.Address])
	}
	r.limit(t, c, config, all...)
	if w.Box.Ledger() != nil {
		t.Errorf("plans have moved money: %v", w.Box.Ledger())
	}
}

// limit plans with the account's own prices, which are above a limit: each is
// an error on its object that names the price.
func (r feeRun) limit(t *testing.T, c *Terminal, config string, cases ...FeeCase) {
	t.Helper()
	var prices []string
	for _, one := range cases {
		if price := r.price(t, one.For); !slices.Contains(prices, price) {
			prices = append(prices, price)
		}
	}
	c.Write(c.world.Provider(fmt.Sprintf("deletion_protection = false\nfees = { max_setup = %g, prices = [%s] }", lowLimit, strings.Join(prices, ", "))) + config)
	said := c.Fails("plan")
	if over := strings.Count(said, "is above the limit (TENDLC1023)"); over != len(cases) {
		t.Errorf("%d of %d fees are above the limit: %s", over, len(cases), said)
	}
	Tells(t, said, "7.50 USD once", "(the provider's fees.prices)", "fees.max_setup (7.00 USD)", "Nothing was sent and nothing was charged for it.")
	for _, one := range cases {
		Tells(t, said, "with "+one.Address+",")
	}
}

// price is an entry of fees.prices for what a case pays for.
func (r feeRun) price(t *testing.T, item tcr.Item) string {
	t.Helper()
	charge, charged := r.charges[item.Kind]
	if !charged {
		t.Fatalf("%s does not say that it charges for %s", r.vendor, item.Kind)
	}
	price := fmt.Sprintf("vendor = %q, kind = %q, setup = %g", r.vendor, item.Kind, ownSetup)
	if charge.Monthly {
		price += fmt.Sprintf(", monthly = %g", ownMonthly)
	}
	if item.Type != "" {
		price += fmt.Sprintf(", type = %q", item.Type)
	}
	if item.UseCase != "" {
		price += fmt.Sprintf(", use_case = %q", item.UseCase)
	}
	return "{ " + price + " }"
}

// lasts applies the saved plan days later, by another process. Then the state
// gets the figures of an older table, as from an older provider: they are paid,
// so the newer one plans nothing.
func (f FeeCase) lasts(t *testing.T, c *Terminal, charging string) {
	t.Helper()
	c.world.Clock.Advance(10 * 24 * time.Hour)
	c.Restart()
	c.Does("apply", SavedPlan)
	c.changeState(f.Address, f.attribute(), func(fee map[string]any) {
		if fee["source"] != f.Source {
			t.Errorf("the state keeps %v", fee)
		}
		fee["setup"], fee["monthly"], fee["source"], fee["as_of"] = 1, 0.5, "an older table", "2024-01-01"
	})
	c.Write(charging)
	c.Empty()
}

func (f FeeCase) attribute() string {
	if f.Attribute == "" {
		return "fee_preview"
	}
	return f.Attribute
}

// expect compares the preview of the saved plan, and what the plan says to
// whoever reads it.
func (f FeeCase) expect(t *testing.T, said string, planned map[string]any) {
	t.Helper()
	want := map[string]any{"setup": nil, "monthly": nil, "currency": "USD", "source": f.Source, "as_of": nil}
	if f.Setup != nil {
		want["setup"] = *f.Setup
	}
	if f.Monthly != nil {
		want["monthly"] = *f.Monthly
	}
	if f.AsOf != "" {
		want["as_of"] = f.AsOf
		Tells(t, said, f.AsOf)
	}
	fee, _ := planned[f.attribute()].(map[string]any)
	for name, value := range want {
		if got, there := fee[name]; !there || got != value {
			t.Errorf("%s: %s of %s is planned as %v, not %v", f.Address, name, f.attribute(), got, value)
		}
	}
	// Terraform hides what the state says already, so a replacement or a change
	// for the same fee must say it in a warning.
	Tells(t, said, f.Source)
	if !f.Replaces {
		return
	}
	cost := "and paid anew: it costs an unknown amount once"
	if f.Setup != nil {
		cost = fmt.Sprintf("and paid anew: it costs %.2f USD once", *f.Setup)
	}
	Tells(t, said, "must be replaced", "(TENDLC1003)", " ("+f.Source, cost)
}
