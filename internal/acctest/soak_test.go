package acctest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Environment of the soak: how many rounds, and the seed of a run to repeat.
const (
	soakRoundsEnv = "SOAK_ROUNDS"
	soakSeedEnv   = "SOAK_SEED"
)

const (
	soakRounds = 5
	// soakTries bounds how often a pipeline would run the same command. Most
	// commands need one or two.
	soakTries = 12
)

// TestSoakAFaultyNetwork: through a network that delays, resets, swallows and
// cuts at random, the flows of all vendors are applied until that succeeds and
// destroyed until that succeeds. Nothing is paid twice or left behind. The
// seed decides what happens to the n-th connection; which call that is depends
// on how Terraform's parallel work falls out.
func TestSoakAFaultyNetwork(t *testing.T) {
	t.Parallel()
	seed := fromEnvironment(t, soakSeedEnv, time.Now().UnixNano())
	rounds := fromEnvironment(t, soakRoundsEnv, soakRounds)
	t.Logf("repeat with %s=%d %s=%d", soakSeedEnv, seed, soakRoundsEnv, rounds)
	var mu sync.Mutex
	all := map[strike]int{}
	t.Cleanup(func() {
		t.Logf("%s=%d: connections struck in all rounds: %v", soakSeedEnv, seed, all)
		for _, kind := range []strike{wasReset, wasCut, wasDelayed} {
			if all[kind] == 0 {
				t.Errorf("no connection was %s, so this showed too little", kind)
			}
		}
	})
	for round := range rounds {
		t.Run(fmt.Sprintf("round %d", round+1), func(t *testing.T) {
			t.Parallel()
			struck := soak(t, rand.New(rand.NewPCG(uint64(seed), uint64(round))))
			mu.Lock()
			defer mu.Unlock()
			for kind, count := range struck {
				all[kind] += count
			}
		})
	}
}

func fromEnvironment(t *testing.T, name string, otherwise int64) int64 {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return value
}

// soak is one round, and returns how many connections were struck, and how.
func soak(t *testing.T, r *rand.Rand) map[strike]int {
	t.Helper()
	w := NewWorld(t)
	n := newNetwork(t, w, r)
	terminal := NewTerminal(t, w)
	terminal.Write(adopting(SinchFlow() + InfobipFlow() + BirdFlow()))

	applies := untilDone(t, terminal, "apply", "-auto-approve")
	bought := boughtIn(w)
	expectOneOfEach(t, w, bought)
	expectStateOfVendors(t, terminal, w)
	n.calmed(terminal.Empty)

	destroys := untilDone(t, terminal, "destroy", "-auto-approve")
	for _, vendor := range vendorsOfExamples() {
		if left := vendor.left(w); len(left) > 0 {
			t.Errorf("the destroy left %v", left)
		}
	}
	w.Settle()
	if charged := boughtIn(w); !slices.Equal(charged, bought) {
		t.Errorf("charged after the apply: %v, before it: %v", charged, bought)
	}
	struck := n.struck()
	if struck[wasReset]+struck[wasCut] == 0 {
		t.Error("no answer was lost, so this round showed nothing")
	}
	t.Logf("%d applies, %d destroys, connections struck: %v", applies, destroys, struck)
	return struck
}

// adopting lets every brand and campaign take over what an apply before bought
// without learning of it. It is what a pipeline without a human would say.
func adopting(hcl string) string {
	return strings.ReplaceAll(hcl, "deletion_protection = false", "deletion_protection = false\n  adopt_existing = true")
}

// untilDone repeats a command as a pipeline would, and returns how often.
func untilDone(t *testing.T, terminal *Terminal, command ...string) int {
	t.Helper()
	var failures []string
	for try := 1; try <= soakTries; try++ {
		said, ok := terminal.Run(command...)
		if ok {
			return try
		}
		_, errors, _ := strings.Cut(said, "Error: ")
		failures = append(failures, errors)
	}
	t.Fatalf("%s did not succeed in %d tries, which ended with:\n%s", command[0], soakTries, strings.Join(failures, "\n"))
	return 0
}

// boughtIn are the ledger's charges, as "vendor kind id reason".
func boughtIn(w *World) []string {
	var list []string
	for _, line := range w.Box.Ledger() {
		if line.Type == sandbox.Charged {
			list = append(list, strings.Join([]string{line.Vendor, line.ObjectKind, line.ObjectID, line.Reason}, " "))
		}
	}
	slices.Sort(list)
	return list
}

// expectOneOfEach: a brand and a campaign were configured of every vendor, so
// each vendor holds and charged one of each.
func expectOneOfEach(t *testing.T, w *World, bought []string) {
	t.Helper()
	held := map[string][2]int{
		"sinch":   {len(w.Sinch.Brands()), len(w.Sinch.Campaigns())},
		"infobip": {len(w.Infobip.Brands()), len(w.Infobip.Campaigns())},
		"bird":    {len(w.Bird.Brands()), len(w.Bird.Campaigns())},
	}
	for vendor, counts := range held {
		if counts != [2]int{1, 1} {
			t.Errorf("%s holds %d brands and %d campaigns", vendor, counts[0], counts[1])
		}
		for _, kind := range []string{"brand", "campaign"} {
			charges := 0
			for _, line := range bought {
				if strings.HasPrefix(line, vendor+" "+kind+" ") {
					charges++
				}
			}
			if charges != 1 {
				t.Errorf("%s charged %d for one %s: %v", vendor, charges, kind, bought)
			}
		}
	}
}

// expectStateOfVendors: the state names the objects that the vendors hold, and
// a plan finds nothing to do.
func expectStateOfVendors(t *testing.T, terminal *Terminal, w *World) {
	t.Helper()
	state := terminal.State()
	for address, id := range map[string]string{
		"tendlc_sinch_brand.b":      w.Sinch.Brands()[0].ID,
		"tendlc_sinch_campaign.c":   w.Sinch.Campaigns()[0].ID,
		"tendlc_infobip_brand.b":    w.Infobip.Brands()[0].ID,
		"tendlc_infobip_campaign.c": w.Infobip.Campaigns()[0].ID,
		"tendlc_bird_brand.b":       w.Bird.Brands()[0].ID,
		"tendlc_bird_campaign.c":    w.Bird.Campaigns()[0].ID,
	} {
		if got := state[address]["id"]; got != id {
			t.Errorf("%s is %v in the state, %s at the vendor", address, got, id)
		}
	}
}
