package sinch

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"golang.org/x/sync/errgroup"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// atOnce bounds calls for different numbers under way at the same time.
const atOnce = 8

// retries bounds how often a provisioning job is asked for again after a
// failure that Sinch blames on a partner.
const retries = 3

// place is what a number is linked to.
type place struct{ servicePlanID, campaignID string }

// line attaches and detaches numbers. Sinch does both in the background: the
// answer shows the old values and a job, and success removes the job. So a
// link has arrived when the job is gone and the number shows the wanted place.
type line struct {
	account  *account
	deadline time.Time
}

// newLine is a line whose waits end together after the timeout.
func newLine(a *account, timeout time.Duration) line {
	return line{account: a, deadline: a.clock.Now().Add(timeout)}
}

// lineError is a number that did not get where it should.
type lineError struct {
	number, aim string
	codes       []string // of a failed job
	left        string   // campaign that the number had to leave and is no longer on
	err         error    // of a call, or tfkit.ErrTimeUp
}

func (e *lineError) Error() string { return fmt.Sprintf("%s: could not be %s", e.number, e.aim) }
func (e *lineError) Unwrap() error { return e.err }

// on lists the numbers that are on the campaign, or on their way to it.
func (l line) on(ctx context.Context, campaignID string) ([]string, error) {
	numbers, err := l.account.api.ListNumbers(ctx, api.NumberFilter{Type: "LOCAL"})
	var found []string
	for _, number := range numbers {
		job := number.SMS.ScheduledProvisioning
		if number.SMS.CampaignID == campaignID || running(job) && job.CampaignID == campaignID {
			found = append(found, number.PhoneNumber)
		}
	}
	slices.Sort(found)
	return found, err
}

func running(job *api.ScheduledProvisioning) bool {
	return job != nil && job.Status != "FAILED"
}

// settled waits until no job runs for the number, and reads it.
func (l line) settled(ctx context.Context, number string) (api.Number, error) {
	var last api.Number
	wait := tfkit.ProvisioningWait(l.account.clock, l.deadline.Sub(l.account.clock.Now()))
	err := wait.Until(ctx, func(ctx context.Context) (bool, error) {
		var err error
		last, err = l.account.api.GetNumber(ctx, number)
		return !running(last.SMS.ScheduledProvisioning), err
	})
	return last, err
}

// attach brings the number to the place, detaching it from another one first:
// Sinch refuses to link a number that is linked elsewhere.
func (l line) attach(ctx context.Context, number string, to place) error {
	now, err := l.settled(ctx, number)
	if err != nil {
		return &lineError{number: number, aim: "attached", err: err}
	}
	at := place{now.SMS.ServicePlanID, now.SMS.CampaignID}
	if at == to {
		return nil
	}
	left := at.campaignID
	if left != "" {
		at.campaignID = ""
		if err := l.send(ctx, number, at, "detached from its old campaign"); err != nil {
			return err
		}
	}
	if at.servicePlanID != "" && at.servicePlanID != to.servicePlanID {
		if err := l.send(ctx, number, place{}, "detached from its old service plan"); err != nil {
			return err
		}
	}
	err = l.send(ctx, number, to, "attached")
	var failed *lineError
	if errors.As(err, &failed) {
		failed.left = left
	}
	return err
}

// detach takes the number off the campaign if it is still there; a number that
// left the account, or is elsewhere, is left alone.
func (l line) detach(ctx context.Context, number, campaignID string) error {
	now, err := l.settled(ctx, number)
	if transport.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return &lineError{number: number, aim: "detached", err: err}
	}
	if now.SMS.CampaignID != campaignID {
		return nil
	}
	return l.send(ctx, number, place{servicePlanID: now.SMS.ServicePlanID}, "detached")
}

// send asks for a place and waits for it.
func (l line) send(ctx context.Context, number string, to place, aim string) error {
	for attempt := 1; ; attempt++ {
		if _, err := l.account.api.LinkNumber(ctx, number, api.SMSConfiguration{ServicePlanID: to.servicePlanID, CampaignID: to.campaignID}); err != nil {
			return &lineError{number: number, aim: aim, err: err}
		}
		now, err := l.settled(ctx, number)
		if err != nil {
			return &lineError{number: number, aim: aim, err: err}
		}
		job := now.SMS.ScheduledProvisioning
		if job == nil && (place{now.SMS.ServicePlanID, now.SMS.CampaignID}) == to {
			return nil
		}
		failed := &lineError{number: number, aim: aim}
		if job != nil {
			failed.codes = job.ErrorCodes
		}
		if attempt == retries || !mayRetry(failed.codes) {
			return failed
		}
	}
}

func mayRetry(codes []string) bool {
	return len(codes) > 0 && !slices.ContainsFunc(codes, func(code string) bool { return !provisioningFailures[code].retry })
}

// each does something for all numbers, several at once, and returns the
// numbers that succeeded and the errors, both sorted by number.
func (l line) each(ctx context.Context, numbers []string, do func(context.Context, string) error) (done []string, failed []error) {
	var mu sync.Mutex
	failures := map[string]error{}
	var group errgroup.Group
	group.SetLimit(atOnce)
	for _, number := range numbers {
		group.Go(func() error {
			err := do(ctx, number)
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				failures[number] = err
			} else {
				done = append(done, number)
			}
			return nil
		})
	}
	_ = group.Wait() // errors are kept by number
	slices.Sort(done)
	for _, number := range slices.Sorted(slices.Values(numbers)) {
		if err, ok := failures[number]; ok {
			failed = append(failed, err)
		}
	}
	return done, failed
}

func (l line) detachAll(ctx context.Context, numbers []string, campaignID string) diag.Diagnostics {
	_, failed := l.each(ctx, numbers, func(ctx context.Context, number string) error { return l.detach(ctx, number, campaignID) })
	return lineDiagnostics(failed, "", nil)
}

// lineDiagnostics words what happened to each number; more says what became of
// the others. A field that Sinch names lands on the argument that fields, which
// may be nil, has for it.
func lineDiagnostics(failed []error, more string, fields tfkit.FieldPaths) diag.Diagnostics {
	var diags diag.Diagnostics
	for _, err := range failed {
		var problem *lineError
		more := more
		if errors.As(err, &problem) && problem.left != "" {
			more = fmt.Sprintf(" The number is on no campaign now and sends nothing; it was on %s.%s", problem.left, more)
		}
		switch {
		case problem == nil:
			diags.Append(failure("provision a number").Diagnostics(err)...)
		case errors.Is(err, tfkit.ErrTimeUp):
			diags.Append(tfkit.CodePending.Error(fmt.Sprintf("The number %s is still on its way: apply again later", problem.number),
				fmt.Sprintf("It was not %s within the time given. Nothing is wrong; the next apply goes on from what it finds.%s", problem.aim, more)))
		case problem.err != nil:
			call := failure(fmt.Sprintf("get the number %s %s", problem.number, problem.aim))
			call.Fields = fields
			call.Money += more
			diags.Append(call.Diagnostics(problem.err)...)
		default:
			diags.Append(tfkit.CodeProvisioning.Error(fmt.Sprintf("The number %s could not be %s", problem.number, problem.aim),
				fmt.Sprintf("%s %s%s", codeWords(problem.codes), tfkit.NotCharged, more)))
		}
	}
	return diags
}

func codeWords(codes []string) string {
	if len(codes) == 0 {
		return "Sinch's job ended without reaching the wanted campaign and without an error code. Apply again."
	}
	var words string
	for _, code := range codes {
		known, ok := provisioningFailures[code]
		if !ok {
			words += fmt.Sprintf("Sinch reports %s, a code that this version does not know. ", code)
			continue
		}
		words += fmt.Sprintf("Sinch reports %s: %s. %s ", code, known.meaning, known.advice)
	}
	return words[:len(words)-1]
}
