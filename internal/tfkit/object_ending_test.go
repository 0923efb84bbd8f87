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
