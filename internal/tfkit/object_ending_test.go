package tfkit

import (
	"context"
	"errors"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// What was refused when the state was written may be live by now.
func TestDestroyJudgesTheObjectAsItStandsNow(t *testing.T) {
	t.Parallel()
	object := Object{Vendor: "Acme", Noun: "campaign", Review: "a day"}
	for name, row := range map[string]struct {
		facts   Facts
		now     tcr.Phase
		err     error
		asked   bool
		refused bool
	}{
		"refused, live by now":          {facts: Facts{Protected: true, Phase: tcr.Rejected}, now: tcr.Active, asked: true, refused: true},
		"refused, and still":            {facts: Facts{Protected: true, Phase: tcr.Rejected}, now: tcr.Rejected, asked: true},
		"refused, and gone":             {facts: Facts{Protected: true, Phase: tcr.Rejected}, now: tcr.Expired, asked: true},
		"refused, and nobody knows":     {facts: Facts{Protected: true, Phase: tcr.Rejected}, err: errors.New("no answer"), asked: true, refused: true},
		"live, needs no look":           {facts: Facts{Protected: true, Phase: tcr.Active}, refused: true},
		"refused, live and unprotected": {facts: Facts{Phase: tcr.Rejected}, now: tcr.Active},
	} {
		asked := false
		diags := object.stillProtected(t.Context(), Account{}, row.facts, Ending{Now: func(context.Context, string) (string, tcr.Phase, error) {
			asked = true
			return "WORD", row.now, row.err
		}})
		if asked != row.asked || diags.HasError() != row.refused {
			t.Errorf("%s: asked %v, said %v", name, asked, diags)
		}
	}
}

// Whoever lets go of what is gone was told that nothing is sent for it. If it
// has come back, nothing is.
func TestDestroyOfWhatHasComeBackIsPlannedAgain(t *testing.T) {
	t.Parallel()
	object, gone := Object{Vendor: "Acme", Noun: "campaign"}, Facts{ID: "c1", Status: StatusGone, Phase: tcr.Expired}
	for name, row := range map[string]struct {
		status string
		phase  tcr.Phase
		gone   bool
	}{
		"still unknown":         {phase: tcr.Expired, gone: true},
		"called deleted":        {status: StatusGone, phase: tcr.Expired, gone: true},
		"back, and live":        {status: "LIVE", phase: tcr.Active},
		"back, and has lapsed":  {status: "LAPSED", phase: tcr.Expired},
		"back, in another word": {status: "NEW_WORD"},
	} {
		is, diags := object.stillGone(t.Context(), gone, Ending{Now: func(context.Context, string) (string, tcr.Phase, error) {
			return row.status, row.phase, nil
		}})
		if is != row.gone || diags.HasError() == row.gone {
			t.Errorf("%s: %v, %v", name, is, diags)
		}
	}
}
