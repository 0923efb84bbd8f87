//go:build unix

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// newLockedPlaces are working directories whose states are one: a schema of
// the database, which locks it.
func newLockedPlaces(t *testing.T, w *acctest.World, d database, config string, count int) []*place {
	t.Helper()
	mirror := mirrored(t)
	backend := fmt.Sprintf("  backend \"pg\" {\n    conn_str = %q\n  }\n", d.connection())
	places := make([]*place, count)
	for i := range places {
		p := &place{t: t, world: w, dir: t.TempDir(), head: requirement(backend)}
		p.installation(fmt.Sprintf("filesystem_mirror {\n    path = %q\n  }", mirror))
		p.write(config)
		p.does("init")
		places[i] = p
	}
	return places
}

// mirrored is a folder in which an init, which a backend needs, finds the
// provider: dev_overrides serve none.
func mirrored(t *testing.T) string {
	t.Helper()
	const version = "0.0.1"
	mirror := t.TempDir()
	folder := filepath.Join(mirror, acctest.ProviderHost(), "tendlc", "tendlc", version, runtime.GOOS+"_"+runtime.GOARCH)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(providerBinary(t), filepath.Join(folder, "terraform-provider-tendlc_v"+version)); err != nil {
		t.Fatal(err)
	}
	return mirror
}

const (
	waitsForTheLock = "Acquiring state lock. This may take a few moments..."
	lockTimeout     = "-lock-timeout=180s"
)

// With one state that is locked, a second apply waits, and neither looks nor
// buys: until the first is done, when it has nothing to do; or until the first
// is killed while its create is in flight. The lock goes with its connection
// then, and the one that waits goes on at once, and finds at the vendor what
// the dead one has paid for.
func TestApplyWaitsForTheLockOfTheState(t *testing.T) {
	t.Parallel()
	w, d := newWorld(t), startDatabase(t)
	campaign := birdCampaign(w)
	places := newLockedPlaces(t, w, d, campaign.config(), 2)

	in := campaign.hold(t, w, sandbox.AfterCommit)
	holder, second := waitingForTheLock(t, places, in)
	in.open()
	holder.succeeds()
	acctest.Tells(t, second.succeeds(), "No changes.")

	another := `name = "Lakeview recalls"`
	for _, p := range places {
		p.write(campaign.config() + twin(campaign.config(another)))
	}
	in = campaign.hold(t, w, sandbox.AfterCommit)
	holder, second = waitingForTheLock(t, places, in)
	holder.killTerraform()
	in.open()
	said, ok := second.end()
	if ok || !strings.Contains(said, "TENDLC3001") {
		t.Fatalf("the second apply did not stop before what the first has made: %s", said)
	}
	acctest.Tells(t, said, "terraform import tendlc_bird_campaign.NAME "+campaign.calls[0].importID())
	places[1].apply(campaign.config() + twin(campaign.config(another, "adopt_existing = true")))
	places[1].empty()
	acctest.ExpectCalls(t, w, campaign.calls[0].operation, 2)
	w.Settle()
	acctest.ExpectCharges(t, w, "campaign", 2)
}

// twin is the campaign under another address.
func twin(config string) string {
	return strings.Replace(config, `"tendlc_bird_campaign" "c"`, `"tendlc_bird_campaign" "other"`, 1)
}

// waitingForTheLock starts an apply in both places: the first is at the gates,
// the second waits.
func waitingForTheLock(t *testing.T, places []*place, in gates) (holder, second *process) {
	t.Helper()
	holder = places[0].start("apply", "-auto-approve")
	in.arrived(t, 1, holder)
	second = places[1].start("apply", "-auto-approve", lockTimeout)
	second.says(waitsForTheLock)
	return holder, second
}
