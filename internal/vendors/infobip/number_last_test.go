package infobip

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// What was read of a campaign may be old when a removal is refused: another
// provider takes numbers off too.
func TestLastNumberIsSeenThoughOthersLeftMeanwhile(t *testing.T) {
	t.Parallel()
	a, vendor, id := draftAccount(t)
	vendor.SetRule(infobipsandbox.KeepLastNumber, true)
	vendor.SetCampaignStage(id, stageRegistered)
	last := "+" + vendor.CampaignNumbersOf(id)[0]
	x := newCrossing(a, tfkit.Carriage{Arriving: tfkit.Members{Kind: tfkit.KindNumbers}, Timeout: time.Hour})
	s, diags := x.visit(t.Context(), id)
	if diags.HasError() {
		t.Fatal(diags)
	}
	s.on["+12025550199"] = true // it has left since
	kept, diags := x.leave(t.Context(), s, []string{last})
	if diags.HasError() || !slices.Equal(kept, []string{last}) {
		t.Errorf("kept %v, %v", kept, diags)
	}
}

// A position counts in the list of the call that was refused, which may be a
// part of all numbers, or begin with those of others.
func TestPositionCountsInTheListThatWasSent(t *testing.T) {
	t.Parallel()
	x := &crossing{task: tfkit.Carriage{Arriving: tfkit.Members{Kind: tfkit.KindNumbers}}}
	names := []string{"+12025550100", "+12025550101", "+12025550102"}
	refusal := &transport.Error{Status: 400, Certainty: transport.Refused, Fields: []transport.FieldViolation{{Field: "numbers[1]", Description: "not free"}}}
	for _, r := range []struct {
		sent []string
		want string
	}{
		{names, names[1]},
		{names[1:], names[2]},
		{[]string{"+12025550109", names[0]}, names[0]},
		{[]string{"+12025550108", "+12025550109", names[0]}, "+12025550109"},
	} {
		problems := x.refusedNumbers("attach 3 numbers", names, sending(r.sent, refusal))
		if len(problems) != 1 || !strings.HasPrefix(problems[0].Summary(), "Infobip refused the number "+r.want+":") {
			t.Errorf("sent %v: %v, want %s", r.sent, problems, r.want)
		}
	}
}
