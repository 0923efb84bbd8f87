// Command tendlc-sandbox serves the sandbox on loopback: a stand-in for the
// vendors' APIs, for demos, for `terraform test` and for trying things out
// without an account and without paying. See /_sandbox for its controls.
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

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "tendlc-sandbox:", err)
		os.Exit(1)
	}
}

// vendors are the accounts, fresh, in the order in which they are printed.
func vendors() []sandbox.Vendor {
	return []sandbox.Vendor{sinchsandbox.New(), infobipsandbox.New(), birdsandbox.New()}
}

// run serves until the context ends.
func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("tendlc-sandbox", flag.ContinueOnError)
	listen := flags.String("listen", "127.0.0.1:8910", "loopback `address` to listen on")
	delay := flags.Duration("review-delay", 2*time.Second, "time spent in each review stage")
	outcome := flags.String("outcome", string(sandbox.Approve), "what reviewers say: approve, reject or hold, or one that a vendor knows")
	limits := flags.Bool("rate-limits", false, "refuse with 429 what goes beyond the vendors' rate limits, published or assumed")
	seed := flags.String("seed", "", "JSON `file` with brands, campaigns and numbers that the accounts hold at the start")
	latency := flags.Duration("latency", 0, "how long each answer takes, such as 50ms")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *delay == 0 {
		*delay = -1 // none, where the zero value would mean the default
	}
	var document []byte
	if *seed != "" {
		var err error
		if document, err = os.ReadFile(*seed); err != nil {
			return err
		}
	}
	served := vendors()
	box, err := sandbox.New(sandbox.Config{
		Clock:   clock.Real(),
		Review:  sandbox.Review{Delay: *delay, Outcome: sandbox.Outcome(*outcome)},
		Traffic: sandbox.Traffic{RateLimits: *limits, Latency: *latency},
		Seed:    document,
	}, served...)
	if err != nil {
		return named(*seed, err)
	}
	listener, err := sandbox.Listen(*listen)
	if err != nil {
		return err
	}
	base := "http://" + listener.Addr().String()
	// The lines can be pasted into, or read by, a shell as they are.
	fmt.Fprintf(out, "# control %s/_sandbox\n# Ctrl-C stops it; what it holds is gone then\n", base)
	for _, v := range served {
		for _, setting := range v.Settings(base) {
			fmt.Fprintf(out, "export %s=%s\n", setting.Name, setting.Value)
		}
	}
	return box.Serve(ctx, listener)
}

// named puts the name of the seed before what is wrong with it.
func named(seed string, err error) error {
	if faults := (sandbox.SeedFaults)(nil); errors.As(err, &faults) {
		return fmt.Errorf("the seed %s is not taken:\n%w", seed, err)
	}
	return err
}
