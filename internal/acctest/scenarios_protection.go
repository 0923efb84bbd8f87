package acctest

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// everythingIsGuarded: a resource of the vendor that takes deletion_protection
// and is not among the fixture's would be proven by nothing.
func everythingIsGuarded(t *testing.T, f Fixture) {
	server, err := NewWorld(t).Factories()["tendlc"]()
	if err != nil {
		t.Fatal(err)
	}
	schemas, err := server.GetProviderSchema(context.Background(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for name, schema := range schemas.ResourceSchemas {
		takes := slices.ContainsFunc(schema.Block.Attributes, func(a *tfprotov6.SchemaAttribute) bool { return a.Name == "deletion_protection" })
		if !takes || !strings.HasPrefix(name, "tendlc_"+f.Vendor+"_") {
			continue
		}
		found++
		if !slices.ContainsFunc(f.Guarded, func(g Guarded) bool { return strings.HasPrefix(g.Address, name+".") }) {
			t.Errorf("%s can be protected and is in no scenario of protection", name)
		}
	}
	if found == 0 {
		t.Error("nothing of this vendor can be protected")
	}
}

// isProtected expects the refusal of a destroy that names the object, its
// phase, what would be lost and how protection is lifted.
func (f Fixture) isProtected(t *testing.T, w *World, said string, phases map[string]string) {
	t.Helper()
	f.complains(t, w, said, func(Guarded) string { return "is protected from destruction (TENDLC1001)" }, func(g Guarded) []string {
		phrases := []string{"It is " + phases[g.Address] + " at", "(" + g.Phases[phases[g.Address]] + ")", "A new registration would cost", "a new review (",
			"apply that alone", "both in one apply is refused", "Nothing was sent and nothing was charged."}
		if g.Traffic && phases[g.Address] != "pending" {
			phrases = append(phrases, "Its numbers would stop sending for it.")
		}
		return phrases
	})
}

// protectionAgainstDestroy: the plan refuses to destroy what is, or may become,
// able to send, whichever way it is asked; it lets the rest go, and what is
// live again by the time of the apply is refused there.
func protectionAgainstDestroy(t *testing.T, f Fixture) {
	w, c := f.aloneWorld(t)
	mark := len(w.Box.Journal())
	for round := range f.rounds(guardedPhases) {
		phases := f.inRound(w, guardedPhases, round)
		f.isProtected(t, w, c.Fails("plan", "-destroy"), phases)
	}
	// With the blocks removed, although the provider's default is unprotected now.
	// Terraform judges what has no block any more by the state as it was saved: by
	// that one, what has been approved since was refused.
	c.EditState(func(address string, instance map[string]any) bool {
		for _, g := range f.Guarded {
			if g.Address == address && g.Phases["rejected"] != "" {
				attributes := instance["attributes"].(map[string]any)
				attributes["phase"], attributes["status"] = "rejected", g.Phases["rejected"]
			}
		}
		return true
	})
	c.Write("# nothing is left of it\n")
	f.complains(t, w, c.Fails("plan"), func(Guarded) string { return "is protected from destruction (TENDLC1001)" },
		func(Guarded) []string {
			return []string{"A new registration would cost", "apply that alone", "Nothing was sent and nothing was charged."}
		})
	c.Write(f.alone(w, with(protectedArgument)))
	Tells(t, c.Fails("apply", "-destroy", "-auto-approve", "-target="+f.Campaign), "is protected from destruction (TENDLC1001) with "+f.Campaign+",")
	for round := range f.rounds(freePhases) {
		f.inRound(w, freePhases, round)
		said := c.Does("plan", "-destroy", "-out="+SavedPlan)
		Tells(t, said, fmt.Sprintf("%d to destroy.", len(f.Guarded)))
	}
	f.revive(w)
	f.complains(t, w, c.Fails("apply", SavedPlan), func(Guarded) string { return "is protected from destruction (TENDLC1001)" },
		func(g Guarded) []string {
			return []string{"It is " + g.live() + " at", "It was not deleted and stays in the state.", "the plan is older than its protection or its status"}
		})
	if left := strings.Fields(c.Does("state", "list")); len(left) != len(f.Guarded) {
		t.Errorf("the state has %v", left)
	}
	expectNothingWritten(t, w, mark)
}

// names are the argument names of "name = value" lines, sorted as messages sort
// them.
func names(lines []string) string {
	var list []string
	for _, line := range lines {
		name, _, _ := strings.Cut(line, "=")
		list = append(list, strings.TrimSpace(name))
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// protectionAgainstReplacement: an edit that only a replacement can carry, one
// that a dependency forces, -replace and a taint are all refused in the plan,
// and what a plan cannot see is refused by Delete.
func protectionAgainstReplacement(t *testing.T, f Fixture) {
	w, c := f.guardedWorld(t)
	mark := len(w.Box.Journal())
	f.refusesForcedReplacement(t, c)
	f.separate(c)
	f.refusesEdits(t, w, c)
	f.refusesRequests(t, w, c)
	f.refusesTainted(t, w, c)
	c.Empty()
	expectNothingWritten(t, w, mark)
}

// refusesForcedReplacement: the brand is not protected and is replaced, so the
// campaign's reference to it is unknown in the plan.
func (f Fixture) refusesForcedReplacement(t *testing.T, c *Terminal) {
	t.Helper()
	brand, submitted := f.Guarded[0], f.submitted()
	c.EditState(func(address string, instance map[string]any) bool {
		attributes := instance["attributes"].(map[string]any)
		if _, takes := attributes["deletion_protection"]; takes && !slices.Contains(submitted, address) {
			attributes["deletion_protection"] = false
		}
		return true
	})
	var hcl strings.Builder
	for _, block := range f.Flow {
		var arguments []string
		if block.Protected {
			arguments = append(arguments, fmt.Sprintf("deletion_protection = %v", slices.Contains(submitted, block.Address)))
		}
		if block.Address == brand.Address {
			arguments = append(arguments, brand.Replacing[0])
		}
		hcl.WriteString(block.HCL(arguments...))
	}
	c.Write(hcl.String())
	said := c.Fails("plan")
	Tells(t, said, "Changing brand_id would replace the protected campaign", "(TENDLC1002) with "+f.Campaign+",",
		"brand_id is known after apply only, because what it refers to is new or replaced in this plan.", "is reviewed again")
	c.EditState(func(_ string, instance map[string]any) bool {
		attributes := instance["attributes"].(map[string]any)
		if _, takes := attributes["deletion_protection"]; takes {
			attributes["deletion_protection"] = true
		}
		return true
	})
}

// refusesEdits: one attribute; then all of them, together with the lifting.
func (f Fixture) refusesEdits(t *testing.T, w *World, c *Terminal) {
	t.Helper()
	for _, edit := range []struct {
		also  string
		lines func(Guarded) []string
	}{
		{protectedArgument, func(g Guarded) []string { return g.Replacing[:1] }},
		{unprotectedArgument, func(g Guarded) []string { return g.Replacing }},
	} {
		c.Write(f.alone(w, func(g Guarded) []string { return append([]string{edit.also}, edit.lines(g)...) }))
		said := c.Fails("plan")
		for _, g := range f.Guarded {
			t.Run(g.Address, func(t *testing.T) {
				pattern := `Changing ` + regexp.QuoteMeta(names(edit.lines(g))) + ` would replace the protected [^:]*` + regexp.QuoteMeta(g.ID(w)) + `\)? \(TENDLC1002\) with ` + regexp.QuoteMeta(g.Address) + ","
				at := regexp.MustCompile(pattern).FindStringIndex(said)
				if at == nil {
					t.Fatalf("no error %s: %s", pattern, said)
				}
				detail, _, _ := strings.Cut(said[at[1]:], "Error: ")
				Tells(t, detail, g.costs("apply that alone", "both in one apply is refused", "Nothing was sent and nothing was charged.")...)
			})
		}
	}
}

// costs are phrases, and those of what a replacement of a live object costs: a
// figure or that there is none, where it comes from, the review, the traffic.
func (g Guarded) costs(phrases ...string) []string {
	phrases = append(phrases, "is reviewed again (", "It is "+g.live()+" at", "deletion_protection is on.")
	if g.Traffic {
		phrases = append(phrases, "create_before_destroy = true", "traffic stops until the new one is approved")
	}
	return phrases
}

// refusesRequests: -replace, which a plan sees by its second half alone; the
// configuration lifts the protection at the same time.
func (f Fixture) refusesRequests(t *testing.T, w *World, c *Terminal) {
	t.Helper()
	c.Write(f.alone(w, with(unprotectedArgument)))
	arguments := []string{"plan"}
	for _, g := range f.Guarded {
		if !g.Checked {
			arguments = append(arguments, "-replace="+g.Address)
		}
	}
	said := c.Fails(arguments...)
	f.without(func(g Guarded) bool { return g.Checked }).complains(t, w, said, func(Guarded) string { return "would be replaced on request (TENDLC1002)" },
		func(g Guarded) []string {
			return []string{"Leave -replace (or replace_triggered_by) out.", "TENDLC3001", "is reviewed again (", "It is " + g.live() + " at", "deletion_protection is on."}
		})
}

// without leaves objects out.
func (f Fixture) without(left func(Guarded) bool) Fixture {
	f.Guarded = slices.DeleteFunc(slices.Clone(f.Guarded), left)
	return f
}

// refusesTainted: the plan refuses what it has refreshed, with an edit or
// without; Delete refuses what it has not, and untaint is the way back.
func (f Fixture) refusesTainted(t *testing.T, w *World, c *Terminal) {
	t.Helper()
	c.EditState(func(_ string, instance map[string]any) bool {
		instance["status"] = "tainted"
		return true
	})
	all, unchecked := f, f.without(func(g Guarded) bool { return g.Checked })
	c.Write(all.alone(w, func(g Guarded) []string {
		lines := []string{protectedArgument, "lifecycle {\n    create_before_destroy = true\n  }"}
		if g.Address == f.Campaign {
			lines = append(lines, f.Edited)
		}
		return lines
	}))
	unchecked.complains(t, w, c.Fails("plan"), func(Guarded) string { return "is tainted and would be replaced (TENDLC1002)" },
		func(g Guarded) []string { return g.costs("terraform untaint ADDRESS") })
	for _, g := range all.Guarded {
		if g.Checked {
			c.Does("untaint", g.Address)
		}
	}
	c.Write(all.alone(w, with(protectedArgument)))
	unchecked.complains(t, w, c.Fails("apply", "-auto-approve", "-refresh=false"), func(Guarded) string { return "is protected from destruction (TENDLC1001)" },
		func(Guarded) []string {
			return []string{"It was not deleted and stays in the state.", "terraform untaint ADDRESS", "nothing was charged for it."}
		})
	for _, g := range unchecked.Guarded {
		c.Does("untaint", g.Address)
	}
}
