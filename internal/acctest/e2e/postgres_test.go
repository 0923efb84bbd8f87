//go:build unix

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// newLockedPlaces are working directories whose states are one: a schema of
// the database, which locks it.
func newLockedPlaces(t *testing.T, w *acctest.World, d database, schema, config string, count int) []*place {
	t.Helper()
	mirror := mirrored(t)
	backend := fmt.Sprintf("  backend \"pg\" {\n    conn_str    = %q\n    schema_name = %q\n  }\n", d.connection(), schema)
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
	folder := filepath.Join(mirror, "registry.terraform.io", "tendlc", "tendlc", version, runtime.GOOS+"_"+runtime.GOARCH)
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

// With one state that is locked, a second apply waits until the first is done,
// and has nothing to do then.
func TestSecondApplyWaitsForTheLockOfTheState(t *testing.T) {
	t.Parallel()
	call := createNamed(t, "Bird campaign")
	w, d := newWorld(t), startDatabase(t)
	places := newLockedPlaces(t, w, d, "waits", call.seed(w)(), 2)
	gate := hold(t, w, call.vendor, call.operation, sandbox.AfterCommit)
	holder := places[0].start("apply", "-auto-approve")
	arrived(t, gate, 1, holder)
	second := places[1].start("apply", "-auto-approve", lockTimeout)
	second.says(waitsForTheLock)
	gate.Open()
	if said, ok := holder.end(); !ok {
		t.Fatal(said)
	}
	said, ok := second.end()
	if !ok {
		t.Fatal(said)
	}
	acctest.Tells(t, said, "No changes.")
	call.expectPaid(t, w, 1, 1)
}

// The holder of the lock is killed while its create is in flight: the lock goes
// with its connection, the one that waits goes on at once, and finds at the
// vendor what the dead one has paid for.
func TestApplyThatWaitsResumesWhenTheHolderIsKilled(t *testing.T) {
	t.Parallel()
	call := createNamed(t, "Bird campaign")
	w, d := newWorld(t), startDatabase(t)
	config := call.seed(w)
	places := newLockedPlaces(t, w, d, "resumes", config(), 2)
	gate := hold(t, w, call.vendor, call.operation, sandbox.AfterCommit)
	holder := places[0].start("apply", "-auto-approve")
	arrived(t, gate, 1, holder)
	second := places[1].start("apply", "-auto-approve", lockTimeout)
	second.says(waitsForTheLock)
	holder.signal(holder.terraform(), syscall.SIGKILL)
	gate.Open()
	said, ok := second.end()
	if ok || !strings.Contains(said, "TENDLC3001") {
		t.Fatalf("the second apply did not stop before what the first has made: %s", said)
	}
	acctest.Tells(t, said, "terraform import tendlc_bird_campaign.NAME "+call.importID(w))
	places[1].apply(config("adopt_existing = true"))
	places[1].empty()
	call.expectPaid(t, w, 1, 1)
}
