package infobip

import (
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// A stage in which the sandbox, which reads the contract for itself, takes a
// change of numbers is one in which they change that way here, and no other.
func TestNumberWaysAgreeWithTheStagesOfTheContract(t *testing.T) {
	t.Parallel()
	for stage, takes := range infobipsandbox.StageOperations() {
		way := wayOf(stage)
		if got := slices.Contains(takes, "update-campaign"); got != (way == wayBody) {
			t.Errorf("%s: PUT is taken: %v, the way is %v", stage, got, way)
		}
		if got := slices.Contains(takes, "add-numbers"); got != (way == wayDelta) {
			t.Errorf("%s: add-numbers is taken: %v, the way is %v", stage, got, way)
		}
	}
	if way := wayOf("A_NEW_WORD"); way != wayUnknown {
		t.Errorf("a word that nobody knows: %v", way)
	}
}

func TestOnlyFewNumbersOfALiveCampaignMoveOneByOne(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		from        numberWay
		count, want int
	}{
		{wayDelta, 1, 1}, {wayDelta, 49, 1}, {wayDelta, 50, 5000}, {wayDelta, 35_000, 5000},
		{wayBody, 2, 5000}, {wayOver, 2, 5000}, {wayUnknown, 2, 5000},
	} {
		if got := batchSize(r.from, r.count); got != r.want {
			t.Errorf("%d numbers by way %v: %d at once, want %d", r.count, r.from, got, r.want)
		}
	}
}

// Infobip publishes no format for what it says of single numbers.
func TestComplaintsNameNumbersInManyWays(t *testing.T) {
	t.Parallel()
	x := &crossing{task: tfkit.Carriage{Arriving: tfkit.Members{Kind: tfkit.KindNumbers}}}
	names := []string{"+12025550100", "+12025550101", "+12025550102"}
	for _, r := range []struct {
		field, text string
		want        []string
	}{
		{"numbers", "12025550101 does not belong to the account", names[1:2]},
		{"numbers", "+12025550101 and 12025550102: not free", names[1:]},
		{"12025550100", "not found", names[:1]},
		{"numbers", "not found (numbers[2])", names[2:]},
		{"numbers", "not found (/numbers/1)", names[1:2]},
		{"numbers", "112025550100 is another number", nil},
		{"numbers", "not found (numbers[3])", nil},
		{"numbers", "at most 5000", nil},
		{"name", "must not be blank", nil},
	} {
		refusal := &transport.Error{Status: 400, Certainty: transport.Refused, Fields: []transport.FieldViolation{{Field: r.field, Description: r.text}}}
		var got []string
		for _, problem := range x.refusedNumbers("attach 3 numbers", names, refusal) {
			got = append(got, strings.TrimSuffix(strings.Fields(problem.Summary())[4], ":"))
		}
		if !slices.Equal(got, r.want) {
			t.Errorf("%s: %s: %v, want %v", r.field, r.text, got, r.want)
		}
	}
}

// What is no refusal of single numbers is left to the usual words.
func TestOtherFailuresNameNoNumbers(t *testing.T) {
	t.Parallel()
	x := &crossing{task: tfkit.Carriage{Arriving: tfkit.Members{Kind: tfkit.KindNumbers}}}
	fields := []transport.FieldViolation{{Field: "numbers", Description: "12025550100"}}
	for _, err := range []error{
		tfkit.ErrTimeUp,
		&transport.Error{Status: 401, Certainty: transport.Refused, Fields: fields},
		&transport.Error{Status: 500, Certainty: transport.Ambiguous, Fields: fields},
		&transport.Error{Status: 400, Certainty: transport.Refused, Message: "12025550100"},
	} {
		if got := x.refusedNumbers("attach", []string{"+12025550100"}, err); len(got) > 0 {
			t.Errorf("%v: %v", err, got)
		}
	}
}
