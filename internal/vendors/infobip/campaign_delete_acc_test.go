package infobip_test

import (
	"slices"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// ends are the stages from which a destroy comes to an end by itself, and what
// it sends.
var ends = map[string][]string{
	"DRAFT": {"delete-campaign"}, "REJECTED": {"delete-campaign"}, "DEREGISTERED": {"delete-campaign"},
	"ARCHIVED":   {"delete-campaign"},
	"REGISTERED": {"deregister-campaign", "delete-campaign"}, "REJECTED_EXTERNALLY": {"deregister-campaign", "delete-campaign"},
	"ON_HOLD": {"deregister-campaign", "delete-campaign"}, "PAUSED": {"deregister-campaign", "delete-campaign"},
	"SUSPENDED":                         {"deregister-campaign", "delete-campaign"},
	"REGISTERED_PENDING_UPDATE":         {"deregister-campaign", "delete-campaign"},
	"REGISTERED_PENDING_DEREGISTRATION": {"delete-campaign"},
}

func TestDraftDestroyByStage(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	config := draftOf(approvedBrand(w))
	c := acctest.NewTerminal(t, w)
	for _, stage := range infobipsandbox.Stages() {
		c.Apply(config)
		campaigns := w.Infobip.Campaigns()
		id := campaigns[len(campaigns)-1].ID
		w.Infobip.SetCampaignStage(id, stage)
		w.OnSleep = func() { // an overridden stage does not move by itself
			if next := map[string]string{"REGISTERED_PENDING_UPDATE": "REGISTERED", "REGISTERED_PENDING_DEREGISTRATION": "DEREGISTERED"}[stage]; next != "" {
				stage = ""
				w.Infobip.SetCampaignStage(id, next)
			}
		}
		before, name := len(w.Box.Journal()), stage
		said, ok := c.Run("destroy", "-auto-approve")
		w.OnSleep = nil
		var sent []string
		for _, entry := range w.Box.Journal()[before:] {
			if entry.Operation == "deregister-campaign" || entry.Operation == "delete-campaign" {
				sent = append(sent, entry.Operation)
			}
		}
		want, comesToAnEnd := ends[name]
		switch {
		case ok != comesToAnEnd:
			t.Errorf("%s: %s", name, said)
		case ok && !slices.Equal(sent, want):
			t.Errorf("%s: sent %v, want %v", name, sent, want)
		case !ok:
			acctest.Tells(t, said, "TENDLC2009", "Its stage is "+name, "Nothing was lost")
			w.Infobip.SetCampaignStage(id, "REJECTED")
			c.Does("destroy", "-auto-approve")
		}
		if name == "ARCHIVED" {
			acctest.Tells(t, said, "would not delete the archived campaign")
			w.Infobip.SetCampaignStage(id, "DEREGISTERED")
		}
	}
}

// A destroy that runs out of time goes on where it stopped.
func TestInterruptedDestroyIsResumed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	c.Apply(draftOf(approvedBrand(w), `timeouts = { delete = "5s" }`))
	inStage(t, w, "REGISTERED")()
	acctest.Tells(t, c.Fails("destroy", "-auto-approve"), "TENDLC2001", "is still being deregistered", "REGISTERED_PENDING_DEREGISTRATION")
	w.Settle()
	c.Does("destroy", "-auto-approve")
	acctest.ExpectCalls(t, w, "deregister-campaign", 1)
	acctest.ExpectCalls(t, w, "delete-campaign", 1)
	if left := w.Infobip.Campaigns(); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}

func TestProtectedCampaignIsNotDestroyed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(w.Provider("") + draftOf(brandID))
	inStage(t, w, "REGISTERED")()
	acctest.Tells(t, c.Fails("destroy", "-auto-approve"), "TENDLC1001", "is protected from destruction")
	acctest.ExpectCalls(t, w, "deregister-campaign", 0)
	inStage(t, w, "DRAFT")()
	c.Does("destroy", "-auto-approve")
}
