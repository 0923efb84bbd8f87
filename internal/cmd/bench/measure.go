package main

import (
	"context"
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/bench/workload"
)

// The kinds of work that are measured.
const (
	ofCampaigns = "campaigns" // brands and campaigns and nothing else
	ofWhole     = "whole"     // with approvals, registrations and assignments
	ofNumbers   = "numbers"   // one campaign with a file of numbers
)

// The commands that are measured.
const (
	planNew    = "new plan"
	apply      = "apply"
	planNoop   = "no-op plan"
	planEdited = "plan after an edit"
)

// bench measures what its options ask for.
type bench struct {
	options options
	ground  *ground
	figures Figures
}

// workpiece is one configuration on its way from nothing to a state.
type workpiece struct {
	*desk
	kind, vendor string
	n            int
	write        func(edited bool) error // the configuration
	check        func() error            // what the vendor must hold and have charged
	seed         func()                  // what the account holds before
}

// Measure makes all measurements. On an error it gives those that it has made.
func (b *bench) Measure(ctx context.Context) (*Figures, error) {
	b.figures = Figures{Machine: describe(ctx, b.ground.terraform), Options: b.options}
	err := b.everything(ctx)
	b.figures.Budget = budgetOf(b.figures.Measurements)
	return &b.figures, err
}

func (b *bench) everything(ctx context.Context) error {
	for _, vendor := range b.options.Vendors {
		for _, n := range b.options.Counts {
			if err := b.campaigns(ctx, vendor, n, false); err != nil {
				return fmt.Errorf("%s, %d campaigns: %w", vendor, n, err)
			}
		}
	}
	for _, vendor := range b.options.Vendors {
		if b.options.Whole > 0 {
			if err := b.campaigns(ctx, vendor, b.options.Whole, true); err != nil {
				return fmt.Errorf("%s, %d campaigns with approvals and numbers: %w", vendor, b.options.Whole, err)
			}
		}
	}
	if b.options.Numbers > 0 {
		if err := b.numbers(ctx); err != nil {
			return fmt.Errorf("%d numbers: %w", b.options.Numbers, err)
		}
	}
	return nil
}

// campaigns measures brands and campaigns of one vendor.
func (b *bench) campaigns(ctx context.Context, vendor string, n int, whole bool) error {
	what := workload.Campaigns{Vendor: vendor, Count: n, Whole: whole}
	w := &workpiece{kind: ofCampaigns, vendor: vendor, n: n}
	if whole {
		w.kind = ofWhole
	}
	var err error
	if w.desk, err = b.ground.newDesk(fmt.Sprintf("%s-%s-%d", w.kind, vendor, n)); err != nil {
		return err
	}
	w.seed = func() {
		if whole {
			what.Numbers = b.ground.box.SeedNumbers(vendor, n)
		}
	}
	w.write = func(edited bool) error {
		what.Edited = 0
		if edited {
			what.Edited = 1
		}
		return w.Write("main.tf", what.HCL())
	}
	w.check = func() error { return b.ground.box.Check(vendor, n, what.Charges()) }
	if err := b.measure(ctx, w); err != nil {
		return err
	}
	if !b.options.Limits || n > b.options.LimitedApply {
		return nil
	}
	return b.limitedApply(ctx, w)
}

// numbers measures one campaign with thousands of numbers at Infobip, the only
// vendor that takes them in few calls.
func (b *bench) numbers(ctx context.Context) error {
	w := &workpiece{kind: ofNumbers, vendor: "infobip", n: b.options.Numbers}
	var err error
	if w.desk, err = b.ground.newDesk("numbers"); err != nil {
		return err
	}
	var what workload.Pool
	w.seed = func() { what.Numbers = b.ground.box.SeedNumbers(w.vendor, w.n) }
	w.write = func(edited bool) error {
		what.Dropped = 0
		if edited {
			what.Dropped = 1
		}
		if err := w.Write(workload.PoolFile, what.File()); err != nil {
			return err
		}
		return w.Write("main.tf", what.HCL())
	}
	w.check = func() error { return b.ground.box.Check(w.vendor, 1, what.Charges()) }
	return b.measure(ctx, w)
}

// measure takes a workpiece through all commands: without limits and latency
// first, where both providers are compared, then under the limits.
func (b *bench) measure(ctx context.Context, w *workpiece) error {
	box, free, limited := b.ground.box, conditions{}, conditions{Limits: true, Latency: b.options.Latency}
	box.Empty()
	w.seed()
	if err := w.write(false); err != nil {
		return err
	}
	if err := b.plans(ctx, w, planNew, free, some, real, floor); err != nil {
		return err
	}
	if err := b.applied(ctx, w, free); err != nil {
		return err
	}
	// What the vendor decided since is taken into the state, as every apply
	// after the first does, so that plans with nothing to do have nothing to do.
	if _, err := w.Apply(ctx, "-refresh-only"); err != nil {
		return err
	}
	if err := b.plans(ctx, w, planNoop, free, none, real, floor); err != nil {
		return err
	}
	if b.options.Limits {
		if err := b.plans(ctx, w, planNoop, limited, none, real); err != nil {
			return err
		}
	}
	if err := w.write(true); err != nil {
		return err
	}
	compared := []string{real, floor}
	if w.kind == ofNumbers { // the floor does not read files, so it sees no edit
		compared = []string{real}
	}
	if err := b.plans(ctx, w, planEdited, free, some, compared...); err != nil {
		return err
	}
	if b.options.Limits {
		if err := b.plans(ctx, w, planEdited, limited, some, real); err != nil {
			return err
		}
	}
	return box.Broken()
}

// limitedApply applies from nothing under the limits.
func (b *bench) limitedApply(ctx context.Context, w *workpiece) error {
	b.ground.box.Empty()
	w.seed()
	if err := w.Clean(); err != nil {
		return err
	}
	if err := w.write(false); err != nil {
		return err
	}
	return b.applied(ctx, w, conditions{Limits: true, Latency: b.options.Latency})
}

// plans makes the same plan with some providers, one after the other in each
// round, so that what else the machine does meets all of them.
func (b *bench) plans(ctx context.Context, w *workpiece, what string, under conditions, want changes, providers ...string) error {
	b.ground.Say("%s, %d %s, %s, %s", w.vendor, w.n, w.kind, what, under)
	samples := map[string][]Sample{}
	for range b.options.Runs {
		for _, provider := range providers {
			b.ground.box.Under(under) // with the limits' buckets full, as after a rest
			sample, err := w.Plan(ctx, provider, want)
			if err != nil {
				return err
			}
			samples[provider] = append(samples[provider], sample)
		}
	}
	for _, provider := range providers {
		b.keep(w, what, under, provider, samples[provider])
	}
	return nil
}

// applied applies once and checks what was done.
func (b *bench) applied(ctx context.Context, w *workpiece, under conditions) error {
	b.ground.Say("%s, %d %s, %s, %s", w.vendor, w.n, w.kind, apply, under)
	b.ground.box.Under(under)
	sample, err := w.Apply(ctx)
	if err != nil {
		return err
	}
	b.keep(w, apply, under, real, []Sample{sample})
	return w.check()
}

func (b *bench) keep(w *workpiece, what string, under conditions, provider string, samples []Sample) {
	b.figures.Measurements = append(b.figures.Measurements, Measurement{
		Kind: w.kind, Vendor: w.vendor, N: w.n, What: what, Limits: under.Limits, Latency: under.Latency.String(),
		Provider: provider, Samples: samples,
	})
	fastest := fastestOf(samples)
	b.ground.Say("  %-8s %6.2f s, CPU %.2f + %.2f s, %.0f MB, %d calls", provider, fastest.Seconds, fastest.TerraformCPU, fastest.ProviderCPU,
		float64(fastest.PeakBytes)/megabyte, fastest.Calls.All())
}
