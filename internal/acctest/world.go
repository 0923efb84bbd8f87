// Package acctest is how the provider is tested as its users meet it: a real
// Terraform, the sandbox on loopback, and a clock that both share, so that a
// review of days takes no time. It also holds the conformance suite, the list
// of scenarios that every vendor runs, and the test of the import directions.
//
// It must not be linked into the provider.
package acctest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// ReviewDelay is how long one stage of a review takes in a World, on its own
// clock.
const ReviewDelay = 30 * time.Second

// World is one test's account at every vendor: a sandbox of its own and the
// provider that talks to it.
type World struct {
	T       testing.TB
	Box     *sandbox.Sandbox
	Sinch   *sinchsandbox.Sinch
	Infobip *infobipsandbox.Infobip
	Bird    *birdsandbox.Bird
	Clock   *clock.Virtual
	Base    string // "http://127.0.0.1:PORT"
	// OnSleep, if set, runs whenever the provider waits, before time moves on.
	OnSleep func()
	// ViolationsExpected: the test breaks the contract on purpose.
	ViolationsExpected bool
	// NoFindings: the texts are for people to copy, so no command of Terraform may
	// have anything to say of them.
	NoFindings bool

	attempts attempts
	quick    quick
}

// NewWorld starts a sandbox for the test. At the test's end it stops it, and
// fails the test if either side broke the vendor's contract.
func NewWorld(t testing.TB) *World {
	t.Helper()
	return NewWorldAt(t, time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
}

// NewWorldAt is NewWorld at another time. A provider that runs as a process of
// its own has the real clock, so its world must start at the real time: rules
// that count days compare the two.
func NewWorldAt(t testing.TB, start time.Time) *World {
	t.Helper()
	w := &World{T: t, Sinch: sinchsandbox.New(), Infobip: infobipsandbox.New(), Bird: birdsandbox.New(),
		Clock: clock.NewVirtual(start)}
	box, err := sandbox.New(sandbox.Config{Clock: w.Clock, Review: sandbox.Review{Delay: ReviewDelay}, Stalled: w.attempts.expire},
		w.Sinch, w.Infobip, w.Bird)
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	w.Box, w.Base = box, base
	t.Cleanup(func() {
		stop()
		if w.ViolationsExpected {
			return
		}
		for _, violation := range box.Violations() {
			t.Errorf("contract violated: %s", violation)
		}
	})
	return w
}

// Factories serve the provider in process, on the world's clock.
func (w *World) Factories() map[string]func() (tfprotov6.ProviderServer, error) {
	return map[string]func() (tfprotov6.ProviderServer, error){
		"tendlc": func() (tfprotov6.ProviderServer, error) {
			return provider.NewServer("test", sleeper{w}, w.watch()), nil
		},
	}
}

// sleeper is the world's clock as the provider sees it.
type sleeper struct{ w *World }

func (s sleeper) Now() time.Time { return s.w.Clock.Now() }

func (s sleeper) Sleep(ctx context.Context, d time.Duration) error {
	if s.w.OnSleep != nil {
		s.w.OnSleep()
	}
	return s.w.Clock.Sleep(ctx, d)
}

// WithTimeout implements clock.Limiter: an attempt's time is up when the
// sandbox leaves it without an answer.
func (s sleeper) WithTimeout(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	return s.w.attempts.begin(ctx, d)
}

// Provider is the provider block for this world with its account at every
// vendor; more goes into it as it is.
func (w *World) Provider(more string) string {
	return w.ProviderWith(w.SinchAccount(), w.InfobipAccount(), w.BirdAccount(), more)
}

// ProviderWith is the provider block with these arguments alone, for tests
// that choose the accounts.
func (w *World) ProviderWith(arguments ...string) string {
	return fmt.Sprintf("\nprovider \"tendlc\" {\n%s\n}\n", strings.Join(arguments, "\n"))
}

// SinchAccount is the provider's argument for this world's account at Sinch.
func (w *World) SinchAccount() string {
	return fmt.Sprintf(`  sinch = {
    project_id       = %q
    key_id           = %q
    key_secret       = %q
    registration_url = "%[4]s/sinch"
    numbers_url      = "%[4]s/sinch"
    auth_url         = "%[4]s/sinch"
  }`, sinchsandbox.ProjectID, sinchsandbox.KeyID, sinchsandbox.KeySecret, w.Base)
}

// InfobipAccount is the provider's argument for this world's account at
// Infobip.
func (w *World) InfobipAccount() string {
	return fmt.Sprintf(`  infobip = {
    base_url = "%s/infobip"
    api_key  = %q
  }`, w.Base, infobipsandbox.APIKey)
}

// BirdAccount is the provider's argument for this world's account at Bird.
func (w *World) BirdAccount() string {
	return fmt.Sprintf(`  bird = {
    workspace_id    = %q
    organization_id = %q
    access_key      = %q
    base_url        = "%s/bird"
  }`, birdsandbox.WorkspaceID, birdsandbox.OrganizationID, birdsandbox.AccessKey, w.Base)
}

// Run runs the steps with a real Terraform, and destroys what they leave; a
// step without a provider block gets the world's.
func (w *World) Run(t *testing.T, steps ...resource.TestStep) {
	t.Helper()
	runSteps(t, w, nil, w.complete(steps)...)
}

// RunLibrary is Run by the testing library itself, which plans twice after an
// apply, without and with a refresh, and so costs three times as much.
func (w *World) RunLibrary(t *testing.T, steps ...resource.TestStep) {
	t.Helper()
	resource.UnitTest(t, resource.TestCase{ProtoV6ProviderFactories: w.Factories(), Steps: w.complete(steps)})
}

// complete gives steps without a provider block the world's.
func (w *World) complete(steps []resource.TestStep) []resource.TestStep {
	for i := range steps {
		if steps[i].Config != "" && !strings.Contains(steps[i].Config, "provider \"tendlc\"") {
			steps[i].Config = w.Provider("") + steps[i].Config
		}
	}
	return steps
}

// Calls counts the journal's entries of an operation.
func (w *World) Calls(operation string) int { return len(w.Entries(operation)) }

// Entries are the journal's entries of an operation, oldest first.
func (w *World) Entries(operation string) []sandbox.Entry {
	var found []sandbox.Entry
	for _, entry := range w.Box.Journal() {
		if entry.Operation == operation {
			found = append(found, entry)
		}
	}
	return found
}

// Charges are the ledger's charges of one kind of object, such as "brand" or
// "campaign", at whatever vendor; commitments do not count.
func (w *World) Charges(kind string) []sandbox.Charge {
	var found []sandbox.Charge
	for _, line := range w.Box.Ledger() {
		if line.ObjectKind == kind && line.Type == sandbox.Charged {
			found = append(found, line)
		}
	}
	return found
}

// Settle lets every review and job of the sandbox come to its end.
func (w *World) Settle() { w.Clock.Advance(24 * time.Hour) }
