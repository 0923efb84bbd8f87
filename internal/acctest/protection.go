package acctest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Guarded is an object that deletion protection covers, and how the scenarios
// move it about.
type Guarded struct {
	Address string
	// HCL writes the object as the flow has it; Alone are the arguments by which
	// it names others by their id, so that no order binds it to them.
	HCL   func(arguments ...string) string
	Alone func(w *World) []string
	// ImportID imports it.
	ImportID func(w *World) string
	// ID is the id that messages name.
	ID func(w *World) string
	// SetStatus puts a status word on it, and Phases are words of each phase that
	// it can have.
	SetStatus func(w *World, word string)
	Phases    map[string]string
	// Replacing are arguments ("name = value") that only a replacement can carry
	// while it is live, each alone.
	Replacing []string
	// Traffic: numbers send for it.
	Traffic bool
	// Checked: its own plan refuses a replacement by itself before protection is
	// asked, also without a refresh.
	Checked bool
}

// The phases that protection covers, and those that it lets go.
var (
	guardedPhases = []string{"pending", "approved", "active", "suspended", "unknown"}
	freePhases    = []string{"draft", "rejected", "failed", "expired"}
)

// has are those of the phases that the object can have.
func (g Guarded) has(phases []string) []string {
	return slices.DeleteFunc(slices.Clone(phases), func(phase string) bool { return g.Phases[phase] == "" })
}

// live is the phase in which the object is of use.
func (g Guarded) live() string {
	if g.Phases["active"] != "" {
		return "active"
	}
	return "approved"
}

// rounds are so many that each object goes through each of the phases that it
// can have.
func (f Fixture) rounds(phases []string) int {
	most := 0
	for _, g := range f.Guarded {
		most = max(most, len(g.has(phases)))
	}
	return most
}

// inRound puts every object into one of the phases, and returns which by
// address.
func (f Fixture) inRound(w *World, phases []string, round int) map[string]string {
	chosen := map[string]string{}
	for _, g := range f.Guarded {
		has := g.has(phases)
		chosen[g.Address] = has[round%len(has)]
		g.SetStatus(w, g.Phases[chosen[g.Address]])
	}
	return chosen
}

// revive makes every object live.
func (f Fixture) revive(w *World) {
	for _, g := range f.Guarded {
		g.SetStatus(w, g.Phases[g.live()])
	}
}

// alone is every guarded object by itself.
func (f Fixture) alone(w *World, arguments func(Guarded) []string) string {
	var hcl strings.Builder
	for _, g := range f.Guarded {
		hcl.WriteString(g.HCL(append(g.Alone(w), arguments(g)...)...))
	}
	return hcl.String()
}

// with gives every object the same arguments.
func with(arguments ...string) func(Guarded) []string {
	return func(Guarded) []string { return slices.Clone(arguments) }
}

const (
	protectedArgument   = "deletion_protection = true"
	unprotectedArgument = "deletion_protection = false"
)

// guardedWorld is a world with everything live and protected, and a terminal
// whose state has all of it. What stands beside the flow is applied after it.
func (f Fixture) guardedWorld(t *testing.T) (*World, *Terminal) {
	t.Helper()
	w := NewWorld(t)
	c := NewTerminal(t, w)
	config := f.Config(Options{Protected: true})
	for _, g := range f.Guarded {
		if !slices.Contains(f.addresses(), g.Address) {
			config += g.HCL(protectedArgument)
		}
	}
	c.Apply(config)
	w.Settle()
	f.revive(w)
	return w, c
}

// aloneWorld is guardedWorld with nothing but the guarded objects in the state,
// none of which depends on another, so that one plan judges them all.
func (f Fixture) aloneWorld(t *testing.T) (*World, *Terminal) {
	t.Helper()
	w, c := f.guardedWorld(t)
	f.separate(c)
	c.Write(f.alone(w, with(protectedArgument)))
	return w, c
}

func (f Fixture) separate(c *Terminal) {
	c.EditState(func(address string, instance map[string]any) bool {
		delete(instance, "dependencies")
		return slices.ContainsFunc(f.Guarded, func(g Guarded) bool { return g.Address == address })
	})
}

// complains fails the test unless Terraform's output has an error of that
// summary for every object, with these phrases. Terraform names the address of
// what the configuration has, and not in a Delete.
func (f Fixture) complains(t *testing.T, w *World, said string, summary func(Guarded) string, phrases func(Guarded) []string) {
	t.Helper()
	for _, g := range f.Guarded {
		t.Run(g.Address, func(t *testing.T) {
			pattern := fmt.Sprintf(`Error: [^:]*%s\)? %s`, regexp.QuoteMeta(g.ID(w)), regexp.QuoteMeta(summary(g)))
			if addressed := pattern + " with " + regexp.QuoteMeta(g.Address) + ","; strings.Contains(said, " with "+g.Address+",") {
				pattern = addressed
			}
			at := regexp.MustCompile(pattern).FindStringIndex(said)
			if at == nil {
				t.Fatalf("no error %s: %s", pattern, said)
			}
			detail, _, _ := strings.Cut(said[at[1]:], "Error: ")
			Tells(t, detail, phrases(g)...)
		})
	}
}
