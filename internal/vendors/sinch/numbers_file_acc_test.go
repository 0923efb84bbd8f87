package sinch_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// numbersFile is a file of numbers with a name of its own.
func numbersFile(t *testing.T, lines ...string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "numbers.txt")
	fill(t, name, lines...)
	return name
}

func fill(t *testing.T, name string, lines ...string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// assignedFrom is an assignment of the numbers of a file.
func assignedFrom(campaignID, name string) string {
	return strings.Replace(assigned(campaignID, "", "x"), `numbers         = ["x"]`, fmt.Sprintf("numbers_file    = %q", name), 1)
}

// A file is attached, edited and destroyed by its list: comments, order and
// path send nothing.
func TestNumbersFileIsAttachedByItsList(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()
	name := numbersFile(t, "# stores", n[1], n[0])
	tf := newTerminal(t, w)
	tells(t, tf.Apply(assignedFrom(c.TCRID, name)), "added_count = 2", "number_count = 2", "numbers_sha256 =")
	on(t, w, c.TCRID, n[0], n[1])
	tf.Empty()

	fill(t, name, n[0]+" # Monona", "", n[1])
	tf.Empty()
	other := numbersFile(t, n[0], n[1])
	tells(t, tf.Apply(assignedFrom(c.TCRID, other)), "~ numbers_file", "0 added, 1 changed, 0 destroyed")
	count(t, w, "updateActiveNumber", 2)

	fill(t, other, n[1], n[2])
	tells(t, tf.Apply(assignedFrom(c.TCRID, other)), "~ added_count = 2 -> 1", "~ removed_count = 0 -> 1")
	on(t, w, c.TCRID, n[1], n[2])
	tf.Empty()

	if err := os.Remove(other); err != nil {
		t.Fatal(err)
	}
	tells(t, tf.Fails("destroy", "-auto-approve"), "There is no such file", "TENDLC1020", `"terraform destroy -refresh=false" does not`)
	on(t, w, c.TCRID, n[1], n[2])
	tf.Does("destroy", "-auto-approve", "-refresh=false")
	on(t, w, c.TCRID)
}

func TestNumbersFileThatChangesAfterThePlanStopsTheApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()
	name := numbersFile(t, n[0])
	tf := newTerminal(t, w)
	tf.Plan(assignedFrom(c.TCRID, name))
	fill(t, name, n[0], n[1])
	tells(t, tf.Fails("apply", saved), "inconsistent final plan")
	untouched(t, w)
	tf.Apply(assignedFrom(c.TCRID, name))
	on(t, w, c.TCRID, n[0], n[1])
}

// Going over from a set to a file with the same numbers, and back, sends
// nothing.
func TestNumbersMoveIntoAFileWithoutACall(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()
	tf := newTerminal(t, w)
	set := assigned(c.TCRID, "", n[0], n[1])
	tf.Apply(set)
	tf.Apply(assignedFrom(c.TCRID, numbersFile(t, n[0], n[1])))
	tf.Empty()
	tf.Apply(set)
	tf.Empty()
	count(t, w, "updateActiveNumber", 2)
}

func TestNumbersFileOfWhatTheAccountDoesNotOwnIsRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	n := sinchsandbox.Numbers()
	planRefused(t, w, assignedFrom(c.TCRID, numbersFile(t, n[0], "+16085550199")), complaint{Code: "TENDLC1007", At: "numbers_file",
		Says: []string{"The number +16085550199 is not in the account"}})
	planRefused(t, w, assignedFrom(c.TCRID, numbersFile(t, n[0], "202-555-0101")), complaint{Code: "TENDLC1020", At: "numbers_file",
		Says: []string{`line 2: "202-555-0101"; did you mean +12025550101?`, "Nothing was sent"}})
	untouched(t, w)
}

// More numbers than a set may hold are imported as a list, which a file with
// the same numbers matches; they are read from the account's list, not one by
// one.
func TestThousandsAreImportedAndMatchTheirFile(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) { r.NumberPool = true })
	numbers := many(1001)
	for _, number := range numbers[:1000] {
		w.Sinch.SeedNumber(number, sinchsandbox.ServicePlanID, c.TCRID)
	}
	w.Sinch.SeedNumber(numbers[1000], sinchsandbox.ServicePlanID, "")
	tf := newTerminal(t, w)
	name := numbersFile(t, numbers[:1000]...)
	tf.Write(assignedFrom(c.TCRID, name))
	tf.Does("import", assignmentAddress, c.TCRID)
	tf.Empty()
	untouched(t, w)
	count(t, w, "getActiveNumber", 2) // each run compares a row of the list with a read by its id

	fill(t, name, numbers...)
	tells(t, tf.Does("apply", "-auto-approve"), "number_count = 1000 -> 1001", "added_count = 0 -> 1")
	tf.Empty()
	count(t, w, "updateActiveNumber", 1)
}
