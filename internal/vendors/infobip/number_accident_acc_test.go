package infobip_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// A call that was done although its answer says otherwise: the transport
// repeats it, and Infobip refuses the second one because a change is under way.
// What counts is what the campaign shows.
func TestChangeOfNumbersWhoseAnswerIsLostIsGoneOnWith(t *testing.T) {
	t.Parallel()
	for _, operation := range []string{opAdd, opRemove} {
		for _, kind := range []sandbox.FaultKind{sandbox.ReplyLost, sandbox.Error500Committed} {
			t.Run(operation+" "+string(kind), func(t *testing.T) {
				t.Parallel()
				w := acctest.NewWorld(t)
				n := acctest.InfobipNumbers()[:3]
				before, after := withNumbers(w, "REGISTERED"), withNumbers(w, "REGISTERED")
				fault := func() {
					w.Box.InjectFault(sandbox.Fault{Vendor: w.Infobip.Name(), Operation: operation, Kind: kind})
				}
				c := acctest.NewTerminal(t, w)
				c.Apply(numbered(before, n))
				fault()
				c.Apply(numbered(after, n))
				holds(t, w, after, n...)
				holds(t, w, before)
				if operation == opRemove {
					fault()
				}
				c.Does("destroy", "-auto-approve")
				holds(t, w, after)
			})
		}
	}
}

// A removal of which nobody can say whether it was done: the error says what
// that may mean, and the next apply attaches the number.
func TestRemovalOfUnknownOutcomeIsFinishedByTheNextApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	n := acctest.InfobipNumbers()[:2]
	before, after := withNumbers(w, "REGISTERED"), withNumbers(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	c.Apply(numbered(before, n))
	w.Box.InjectFault(sandbox.Fault{Vendor: w.Infobip.Name(), Operation: opRemove, Kind: sandbox.ReplyLost})
	var removed atomic.Bool
	front.Add(acctest.Rule{Method: http.MethodPost, Path: regexp.MustCompile("/" + before + "/remove-numbers$"), Change: func(a acctest.Answer) acctest.Answer {
		removed.Store(true)
		return a
	}})
	front.Add(acctest.Rule{Method: http.MethodGet, Path: regexp.MustCompile("/" + before + "$"), Change: func(a acctest.Answer) acctest.Answer {
		if removed.Load() {
			a.Status = http.StatusInternalServerError
		}
		return a
	}})
	c.Write(numbered(after, n))
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "Could not take the number "+n[0]+" off the campaign "+before,
		"The number "+n[0]+" may have left "+before+" and sends nothing then until it is attached")
	front.Clear()
	w.Settle()
	c.Does("apply", "-auto-approve")
	holds(t, w, after, n...)
	holds(t, w, before)
	c.Empty()
}

// A 404 of the numbers of a campaign that is there does not mean that it has
// none: a PUT would take those of others off.
func TestNumbersOfOthersSurviveAStray404(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	n := acctest.InfobipNumbers()
	id := withNumbers(w, "DRAFT", n[8:10]...)
	c := acctest.NewTerminal(t, w)
	c.Apply(numbered(id, n[:1]))
	front.Answers(http.MethodGet, "/"+id+"/numbers$", acctest.Answer{Status: http.StatusNotFound, Kind: acctest.JSONKind,
		Body: `{"requestError": {"serviceException": {"messageId": "NOT_FOUND", "text": "Not found"}}}`})
	c.Empty() // they are not gone
	c.Write(numbered(id, n[:2]))
	_, _ = c.Run("apply", "-auto-approve") // it may fail; it must not do harm
	front.Clear()
	c.Does("apply", "-auto-approve")
	holds(t, w, id, n[0], n[1], n[8], n[9])
}

// A last number that stays is no success where it was to come from a campaign
// that this assignment never had: nothing would ever bring it.
func TestLastNumberOfAnotherLiveCampaignCannotBeFetched(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Infobip.SetRule(infobipsandbox.KeepLastNumber, true)
	n := acctest.InfobipNumbers()[:1]
	there, here := withNumbers(w, "REGISTERED", n[0]), withNumbers(w, "REGISTERED")
	acctest.ApplyRefused(t, w, numbered(here, n, "allow_move = true"), acctest.Complaint{Code: "TENDLC2008", At: "numbers",
		Says: []string{"The number " + n[0] + " stays on the campaign " + there, "The last number of a campaign cannot be removed", "another number to " + there}})
	holds(t, w, there, n...)
	holds(t, w, here)
}

// A number that somebody put on the old campaign by hand comes along like those
// of the assignment.
func TestNewNumberOnTheOldCampaignMovesWithTheOthers(t *testing.T) {
	t.Parallel()
	for name, config := range map[string]func(string, []string, ...string) string{"number": numbered, "key": keyed} {
		for _, stage := range []string{"DRAFT", "REGISTERED"} {
			t.Run(name+" "+stage, func(t *testing.T) {
				t.Parallel()
				w := acctest.NewWorld(t)
				n := acctest.InfobipNumbers()[:2]
				before, after := withNumbers(w, stage, n[1]), withNumbers(w, "REGISTERED")
				w.Run(t, acctest.Step(config(before, n[:1])), checked(config(after, n), func() {
					holds(t, w, after, n...)
					holds(t, w, before)
				}))
			})
		}
	}
}

// Two assignments that are destroyed at once leave only the number that Infobip
// keeps.
func TestParallelDestroysLeaveTheLastNumber(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Infobip.SetRule(infobipsandbox.KeepLastNumber, true)
	n := acctest.InfobipNumbers()[:2]
	id := withNumbers(w, "REGISTERED")
	c := acctest.NewTerminal(t, w)
	c.Apply(numbered(id, n[:1]) + second(numbered(id, n[1:])))
	acctest.Tells(t, c.Does("destroy", "-auto-approve"), "(TENDLC2008)", "stays on the campaign "+id+" until that is deregistered")
	if got := len(w.Infobip.CampaignNumbersOf(id)); got != 1 {
		t.Errorf("%d numbers are left", got)
	}
}

// Somebody takes a number off that was there at the start, while another is on
// its way: success is said only when all are there.
func TestNumberThatIsTakenOffMeanwhileIsAttachedAgain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:2]
	id := withNumbers(w, "REGISTERED", n[0])
	var taken atomic.Bool
	w.OnSleep = func() {
		if w.Calls(opAdd) == 0 || taken.Swap(true) {
			return
		}
		w.Clock.Advance(acctest.ReviewDelay) // a day would be past the timeout
		byHand(t, w, id, opRemove, fmt.Sprintf(`{"numbers": [%q]}`, strings.TrimPrefix(n[0], "+")))
	}
	w.Run(t, resource.TestStep{Config: numbered(id, n), Check: then(func() { holds(t, w, id, n...) })})
}
