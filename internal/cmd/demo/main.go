// Command demo is what `make demo` runs: the provider's main job, from nothing
// to a brand, a campaign and two numbers and back, told step by step. Terraform,
// the provider and the sandbox are the real programs, each a process of its
// own; only the vendor is played.
//
// It owns the telling and the checks: every promise that a step makes is looked
// up in the sandbox's journal and ledger, and the demo fails when it was not
// kept. It must not reach anything outside this machine, read or write the
// user's Terraform settings, or leave anything behind.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// Exit codes.
const (
	exitFailed      = 1
	exitUsage       = 2
	exitInterrupted = 130 // what shells give an interrupted program
)

func main() { os.Exit(exitCode()) }

func exitCode() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:], os.Stdout)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitUsage
	case ctx.Err() != nil:
		fmt.Fprintln(os.Stderr, "\ndemo: interrupted; everything it started is stopped")
		return exitInterrupted
	case err != nil:
		fmt.Fprintln(os.Stderr, "\ndemo: FAILED:", err)
		return exitFailed
	}
	return 0
}

// options are the command line.
type options struct {
	keep           bool
	printTerraform bool
	reviewDelay    time.Duration
	shows          []show
	parent         string // where the temporary directory goes; empty means the system's place
}

func parse(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("demo", flag.ContinueOnError)
	flags.BoolVar(&o.keep, "keep", false, "keep the directory, and say how to go on by hand")
	flags.BoolVar(&o.printTerraform, "print-terraform", false, "print the path of the Terraform that would be used, install it if there is none, and stop")
	flags.DurationVar(&o.reviewDelay, "review-delay", 700*time.Millisecond, "time spent in each review stage")
	vendor := flags.String("vendor", "", "play this vendor only: sinch, infobip or bird")
	if err := flags.Parse(args); err != nil {
		return options{}, err
	}
	if flags.NArg() > 0 {
		return options{}, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	var err error
	o.shows, err = choose(*vendor)
	return o, err
}

func run(ctx context.Context, args []string, out io.Writer) error {
	opts, err := parse(args)
	if err != nil {
		return err
	}
	terraform, err := findTerraform(ctx)
	if err != nil {
		return err
	}
	if opts.printTerraform {
		_, err := fmt.Fprintln(out, terraform)
		return err
	}
	say := &narrator{out: out}
	for _, one := range opts.shows {
		if err := perform(ctx, opts, one, terraform, say); err != nil {
			return fmt.Errorf("%s: %w", one.vendor, err)
		}
	}
	return nil
}

// perform sets the stage, tells the story on it, and clears it whatever
// happened.
func perform(ctx context.Context, opts options, what show, terraform string, say *narrator) (err error) {
	begin := time.Now()
	say.Title(what.vendor)
	say.Paragraph("This demo registers a company, its campaign and two numbers for US text messages, " +
		"with a real Terraform and the real provider. " + what.vendor + " is played by the sandbox on this machine: " +
		"no account is needed and no money moves.")
	say.Paragraph("Building the provider and the sandbox (a minute when it is the first time) ...")
	set, err := newStage(ctx, terraform, what, opts)
	if err != nil {
		return err
	}
	onStage := true
	defer func() {
		if onStage { // the story failed
			err = errors.Join(err, set.Clear(opts.keep))
			set.ExplainIfKept(opts.keep, say)
		}
	}()

	told := time.Now()
	if err := (&story{say: say, set: set, show: what}).Tell(ctx); err != nil {
		return err
	}
	say.Step("Everything that was started is stopped")
	onStage = false
	if err := set.Clear(opts.keep); err != nil {
		return err
	}
	set.ExplainIfKept(opts.keep, say)
	if !opts.keep {
		say.Paragraph("The sandbox has ended and the temporary directory is gone. Nothing else was touched: " +
			"neither your own Terraform settings nor this checkout.")
	}
	say.Paragraph(fmt.Sprintf("Done in %.1f s, and %.1f s before that to build.", time.Since(told).Seconds(), told.Sub(begin).Seconds()))
	return nil
}
