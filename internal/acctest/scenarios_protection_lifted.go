package acctest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

var resourceLabel = regexp.MustCompile(`(resource "[^"]+" ")([^"]+)"`)

// renamed is a configuration with every label changed, and the moved blocks for
// it.
func (f Fixture) renamed(hcl string) string {
	var moved strings.Builder
	for _, g := range f.Guarded {
		fmt.Fprintf(&moved, "moved {\n  from = %s\n  to = %s_moved\n}\n", g.Address, g.Address)
	}
	return resourceLabel.ReplaceAllString(hcl, `${1}${2}_moved"`) + moved.String()
}

// protectionLifted: lifting it, by the provider's default and under new
// addresses, is an update in place that sends nothing; then an edit and a
// destroy go, until it is set again. A removed block forgets without asking.
func protectionLifted(t *testing.T, f Fixture) {
	w, c := f.aloneWorld(t)
	mark, count := len(w.Box.Journal()), len(f.Guarded)
	said := c.Apply(f.renamed(f.alone(w, with()))) // the provider's default is off
	Tells(t, said, "(moved from "+f.Campaign+")", fmt.Sprintf("Plan: 0 to add, %d to change, 0 to destroy.", count))
	edited := f.renamed(f.alone(w, func(g Guarded) []string {
		if g.Address == f.Campaign {
			return []string{f.Edited}
		}
		return nil
	}))
	Tells(t, c.Plan(edited), "1 to destroy.", "(TENDLC1003) with "+f.Campaign+"_moved,", "traffic stops until the new one is approved")
	f.warnsOfNoRequest(t, w, c)
	Tells(t, c.Does("plan", "-destroy"), fmt.Sprintf("%d to destroy.", count))
	Tells(t, c.Apply(f.renamed(f.alone(w, with(protectedArgument)))), fmt.Sprintf("Plan: 0 to add, %d to change, 0 to destroy.", count))
	var addresses []string
	for _, g := range f.Guarded {
		addresses = append(addresses, g.Address+"_moved")
	}
	Tells(t, c.Apply(removed(addresses...)), "0 destroyed")
	if left := c.Does("state", "list"); left != "" {
		t.Errorf("the state still has %s", left)
	}
	expectNothingWritten(t, w, mark)
}

// warnsOfNoRequest: of what is not protected, -replace is all Terraform's own
// words; of what is tainted, the plan warns.
func (f Fixture) warnsOfNoRequest(t *testing.T, w *World, c *Terminal) {
	t.Helper()
	c.Write(f.renamed(f.alone(w, with())))
	campaign := f.Campaign + "_moved"
	said := c.Does("plan", "-replace="+campaign)
	Tells(t, said, campaign+" will be replaced, as requested")
	Hides(t, said, "TENDLC")
	c.Does("taint", campaign)
	Tells(t, c.Does("plan"), "is tainted and will be replaced (TENDLC1003)", "terraform untaint ADDRESS", "is reviewed again (")
	c.Does("untaint", campaign)
}

// protectedOldHalf: a tainted campaign with another text and
// create_before_destroy, in a plan that has not refreshed it, is the one case in
// which the new half is made before Delete refuses the old one. Nothing of the
// old one is lost, the messages say so, and what they advise leads out of it.
func protectedOldHalf(t *testing.T, f Fixture) {
	w, c := f.aloneWorld(t)
	old := f.newest(w)
	var campaign Guarded
	for _, g := range f.Guarded {
		if g.Address == f.Campaign {
			campaign = g
		}
	}
	before := campaign.HCL(append(campaign.Alone(w), unprotectedArgument)...) // as the import sets it
	c.EditState(func(address string, instance map[string]any) bool {
		instance["status"] = "tainted"
		return address == f.Campaign
	})
	c.Write(campaign.HCL(append(campaign.Alone(w), protectedArgument, f.Edited, "lifecycle {\n    create_before_destroy = true\n  }")...))
	said := c.Fails("apply", "-auto-approve", "-refresh=false")
	made := f.newest(w)
	if made.ID == old.ID {
		t.Fatal("nothing was made: the plan refuses this case by now")
	}
	Tells(t, said, "(TENDLC1001)", "This run has registered "+made.ID+" in its place first", "stays in the state as a deposed object", "terraform state rm ADDRESS")
	Hides(t, said, "nothing was charged")
	if status := f.campaign(w, old.ID).Status; status != old.Status {
		t.Errorf("the old campaign is %s", status)
	}
	Tells(t, c.Fails("plan"), "(TENDLC1001)", "If Terraform calls it a deposed object, the page below says the way out.")
	c.Does("state", "rm", f.Campaign)
	c.Write(before)
	c.Does("import", f.Campaign, campaign.ImportID(w))
	c.Empty()
}
