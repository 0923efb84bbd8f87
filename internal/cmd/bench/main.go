// Command bench is what `make bench` runs: how long Terraform takes over many
// campaigns and numbers, how many calls that costs, and how much memory the
// provider needs. Terraform and the provider are the real programs; the vendors
// are played by the sandbox in this process. Each plan is also made with a
// provider that does nothing (floor), on the same configuration and state: what
// that takes is Terraform's own.
//
// Speed is measured and never asserted: whatever the times, the program ends
// with success. Wrong work is a failure: a plan with changes where there are
// none, another number of charges than of objects, a call that breaks a
// vendor's contract. It must not reach anything outside this machine, read or
// write the user's Terraform settings, or leave anything behind.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/bench/workload"
)

func main() { os.Exit(exitCode()) }

func exitCode() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 2
	case ctx.Err() != nil:
		fmt.Fprintln(os.Stderr, "bench: interrupted; everything it started is stopped")
		return 130 // what shells give an interrupted program
	case err != nil:
		fmt.Fprintln(os.Stderr, "bench: FAILED:", err)
		return 1
	}
	return 0
}

// options are the command line.
type options struct {
	Counts       []int         `json:"campaigns"`
	Vendors      []string      `json:"vendors"`
	Numbers      int           `json:"numbers"`
	Whole        int           `json:"whole"`
	Latency      time.Duration `json:"-"`
	LatencyText  string        `json:"latency"`
	Limits       bool          `json:"limits"`
	LimitedApply int           `json:"limited_apply"`
	Runs         int           `json:"runs"`
	json         string
	profiles     string
	keep         bool
}

func parse(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	counts := flags.String("n", "10,100,1000", "numbers of campaigns, each measured for itself")
	vendors := flags.String("vendors", strings.Join(workload.Vendors, ","), "vendors, in the order of the table")
	flags.IntVar(&o.Numbers, "numbers", 35_000, "phone numbers of one campaign at Infobip; 0 leaves them out")
	flags.IntVar(&o.Whole, "whole", 100, "campaigns with approvals, registrations and assignments; 0 leaves them out")
	flags.DurationVar(&o.Latency, "latency", 50*time.Millisecond, "time that the network takes for a call, where limits are on")
	limits := flags.String("limits", "on", "on measures also with the vendors' published limits and the latency; off only without either")
	flags.IntVar(&o.LimitedApply, "limited-apply", 100, "most campaigns that are also applied under the limits, which takes a second each")
	flags.IntVar(&o.Runs, "runs", 3, "how often each plan is made; the table has the fastest, the file all")
	flags.StringVar(&o.json, "json", "", "file to write all figures to")
	flags.StringVar(&o.profiles, "cpuprofile", "", "existing folder for a CPU profile of each process of the provider")
	flags.BoolVar(&o.keep, "keep", false, "keep the directory with programs, configurations and states")
	if err := flags.Parse(args); err != nil {
		return options{}, err
	}
	o.LatencyText, o.Limits = o.Latency.String(), *limits == "on"
	switch {
	case flags.NArg() > 0:
		return options{}, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	case *limits != "on" && *limits != "off":
		return options{}, fmt.Errorf("-limits is on or off, not %q", *limits)
	case o.Runs < 1:
		return options{}, errors.New("-runs must be at least 1")
	case o.Numbers == 1 || o.Numbers < 0 || o.Whole < 0:
		return options{}, errors.New("-numbers is 0 or at least 2, -whole is 0 or more")
	}
	var err error
	if o.profiles != "" {
		if o.profiles, err = filepath.Abs(o.profiles); err != nil {
			return options{}, err
		}
	}
	if o.Counts, err = countsOf(*counts); err != nil {
		return options{}, err
	}
	o.Vendors, err = vendorsOf(*vendors)
	return o, err
}

func countsOf(list string) ([]int, error) {
	var counts []int
	for _, word := range words(list) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("-n: %q is no number of campaigns", word)
		}
		counts = append(counts, n)
	}
	slices.Sort(counts)
	return slices.Compact(counts), nil
}

func vendorsOf(list string) ([]string, error) {
	vendors := words(list)
	for _, vendor := range vendors {
		if !slices.Contains(workload.Vendors, vendor) {
			return nil, fmt.Errorf("-vendors: there is no %q, only %s", vendor, strings.Join(workload.Vendors, ", "))
		}
	}
	return vendors, nil
}

func words(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
}

// run measures, prints the tables to out and what is going on to progress.
func run(ctx context.Context, args []string, out, progress io.Writer) (err error) {
	opts, err := parse(args)
	if err != nil {
		return err
	}
	ground, err := newGround(ctx, opts, progress)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ground.Clear()) }()
	figures, failed := (&bench{options: opts, ground: ground}).Measure(ctx)
	// What was measured before something failed took long enough to be kept.
	Print(out, figures)
	if opts.json == "" {
		return failed
	}
	return errors.Join(failed, figures.Write(opts.json))
}
