package sinch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

func manyNumbers(count int) []string {
	numbers := make([]string, count)
	for i := range numbers {
		numbers[i] = fmt.Sprintf("+1202%07d", 5550000+i)
	}
	return numbers
}

// What would end the same for the next number is not tried on it, and told
// once with the count of the others.
func TestErrorThatIsNotAboutOneNumberEndsTheWork(t *testing.T) {
	t.Parallel()
	const all = 1000
	for name, err := range map[string]error{
		"wrong key":          &transport.Error{Status: http.StatusUnauthorized, Certainty: transport.Refused},
		"no access":          &transport.Error{Status: http.StatusForbidden, Certainty: transport.Refused},
		"throttled":          &transport.Error{Status: http.StatusTooManyRequests, Certainty: transport.NotSent},
		"outage":             &transport.Error{Status: http.StatusServiceUnavailable, Certainty: transport.Ambiguous},
		"no connection":      &transport.Error{Certainty: transport.NotSent},
		"time is up":         tfkit.ErrTimeUp,
		"interrupted":        context.Canceled,
		"deadline of a call": context.DeadlineExceeded,
	} {
		var tried atomic.Int64
		done, failed := tfkit.Each(t.Context(), manyNumbers(all), func(_ context.Context, number string) error {
			tried.Add(1)
			return &lineError{number: number, aim: "attached", err: err}
		})
		if tried.Load() > tfkit.AtOnce || len(done) != 0 || len(failed) != 1 || !errors.Is(failed[0], err) {
			t.Errorf("%s: tried %d, done %d, failed %v", name, tried.Load(), len(done), failed)
			continue
		}
		diags := lineDiagnostics(failed, " More.", nil)
		want := fmt.Sprintf(" %d more numbers were not tried, or ended in the same way. More.", all-1)
		if len(diags) != 1 || !strings.Contains(diags[0].Detail(), want) {
			t.Errorf("%s: %v", name, diags)
		}
	}
}

func TestErrorOfOneNumberDoesNotStopTheOthers(t *testing.T) {
	t.Parallel()
	for name, err := range map[string]error{
		"refused":   &transport.Error{Status: http.StatusBadRequest, Certainty: transport.Refused},
		"not found": &transport.Error{Status: http.StatusNotFound, Certainty: transport.Refused},
		"not owned": errNotOwned,
		"job":       nil,
	} {
		numbers := manyNumbers(100)
		bad := numbers[:50]
		done, failed := tfkit.Each(t.Context(), numbers, func(_ context.Context, number string) error {
			if slices.Contains(bad, number) {
				return &lineError{number: number, aim: "attached", err: err}
			}
			return nil
		})
		if !slices.Equal(done, numbers[50:]) || len(failed) != len(bad) {
			t.Errorf("%s: done %d, failed %d", name, len(done), len(failed))
		}
	}
}

// A number that ended otherwise than the others, or is off its campaign, is
// named for itself.
func TestOtherErrorsUnderWayKeepTheirWords(t *testing.T) {
	t.Parallel()
	outage := &transport.Error{Status: http.StatusBadGateway, Certainty: transport.Ambiguous}
	numbers := manyNumbers(4)
	ways := map[string]error{
		numbers[0]: &lineError{number: numbers[0], aim: "attached", err: outage},
		numbers[1]: &lineError{number: numbers[1], aim: "attached", err: tfkit.ErrTimeUp},
		numbers[2]: &lineError{number: numbers[2], aim: "attached", err: outage, left: tfkit.Place{Campaign: "COLD", Link: "S"}},
		numbers[3]: &lineError{number: numbers[3], aim: "attached", err: outage},
	}
	var here atomic.Int64
	begun := make(chan struct{})
	_, failed := tfkit.Each(t.Context(), numbers, func(_ context.Context, number string) error {
		if here.Add(1) == int64(len(numbers)) {
			close(begun)
		}
		<-begun // none ends before all have begun
		return ways[number]
	})
	if len(failed) != 3 && len(failed) != 4 {
		t.Fatalf("%v", failed)
	}
	said := ""
	for _, problem := range lineDiagnostics(failed, "", nil) {
		said += problem.Summary() + problem.Detail()
	}
	for _, want := range []string{numbers[1] + " is still on its way", "it was on COLD with the service plan"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in %s", want, said)
		}
	}
}
