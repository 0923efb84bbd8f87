package sinch

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// retries bounds how often a provisioning job is asked for again after a
// failure that Sinch blames on a partner.
const retries = 3

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
	to          tfkit.Place
	left        tfkit.Place // where the number was before it had to leave; the zero Place while it is there
	back        error       // why it could not be put back there
	isBack      bool        // it was put back there
	err         error       // of a call, or tfkit.ErrTimeUp
}

func (e *lineError) Error() string { return fmt.Sprintf("%s: could not be %s", e.number, e.aim) }
func (e *lineError) Unwrap() error { return e.err }

// Grave implements tfkit.Grave: a number that had to leave its campaign is
// always told.
func (e *lineError) Grave() bool { return e.left.Campaign != "" }

// on lists the numbers that are on the campaign, or on their way to it.
func (l line) on(ctx context.Context, campaignID string) ([]string, error) {
	attached, err := l.attached(ctx, campaignID)
	var numbers []string
	for _, number := range attached {
		numbers = append(numbers, number.Number)
	}
	return numbers, err
}

// attached lists the same with their service plans, sorted by number.
func (l line) attached(ctx context.Context, campaignID string) ([]tfkit.Attached, error) {
	all, err := l.byCampaign(ctx)
	return all[campaignID], err
}

// byCampaign lists the numbers of every campaign, by the registry's id.
func (l line) byCampaign(ctx context.Context) (map[string][]tfkit.Attached, error) {
	numbers, err := l.account.api.ListNumbers(ctx, api.NumberFilter{Type: localNumbers})
	found := map[string][]tfkit.Attached{}
	note := func(campaign, link, number string) {
		found[campaign] = append(found[campaign], tfkit.Attached{Number: number, Link: link})
	}
	for _, number := range numbers {
		now, job := number.SMS.CampaignID, number.SMS.ScheduledProvisioning
		if now != "" {
			note(now, number.SMS.ServicePlanID, number.PhoneNumber)
		}
		if running(job) && job.CampaignID != "" && job.CampaignID != now {
			note(job.CampaignID, job.ServicePlanID, number.PhoneNumber)
		}
	}
	for _, attached := range found {
		slices.SortFunc(attached, func(a, b tfkit.Attached) int { return strings.Compare(a.Number, b.Number) })
	}
	return found, err
}

func running(job *api.ScheduledProvisioning) bool {
	return job != nil && job.Status != "FAILED"
}

func (l line) timeUp() bool { return !l.account.clock.Now().Before(l.deadline) }

// begin reads a number before the first change to it, when no job runs for it
// any more. After the deadline it asks nothing.
func (l line) begin(ctx context.Context, number, aim string) (api.Number, error) {
	if l.timeUp() {
		return api.Number{}, &lineError{number: number, aim: aim, err: tfkit.ErrTimeUp}
	}
	now, err := l.settled(ctx, number)
	if err != nil {
		err = &lineError{number: number, aim: aim, err: err}
	}
	return now, err
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

// detach takes the number off the campaign if it is still there; a number that
// left the account, or is elsewhere, is left alone.
func (l line) detach(ctx context.Context, number, campaignID string) error {
	now, err := l.begin(ctx, number, "detached")
	switch {
	case transport.IsNotFound(err):
		return nil
	case err != nil:
		return err
	case now.SMS.CampaignID != campaignID:
		return nil
	case l.timeUp():
		return &lineError{number: number, aim: "detached", err: tfkit.ErrTimeUp}
	}
	return l.send(ctx, number, tfkit.Place{Link: now.SMS.ServicePlanID}, "detached")
}

// send asks for a place and waits for it.
func (l line) send(ctx context.Context, number string, to tfkit.Place, aim string) error {
	for attempt := 1; ; attempt++ {
		if _, err := l.account.api.LinkNumber(ctx, number, api.SMSConfiguration{ServicePlanID: to.Link, CampaignID: to.Campaign}); err != nil {
			return &lineError{number: number, aim: aim, to: to, err: err}
		}
		now, err := l.settled(ctx, number)
		if err != nil {
			return &lineError{number: number, aim: aim, to: to, err: err}
		}
		job := now.SMS.ScheduledProvisioning
		if job == nil && placeOf(now) == to {
			return nil
		}
		failed := &lineError{number: number, aim: aim, to: to}
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

// attaching is attach to one place, for each.
func (l line) attaching(to tfkit.Place) func(context.Context, string) error {
	return func(ctx context.Context, number string) error { return l.attach(ctx, number, to) }
}

// detaching is detach from one campaign, for each.
func (l line) detaching(campaignID string) func(context.Context, string) error {
	return func(ctx context.Context, number string) error { return l.detach(ctx, number, campaignID) }
}

func (l line) detachAll(ctx context.Context, numbers []string, campaignID string) diag.Diagnostics {
	_, failed := tfkit.Each(ctx, numbers, l.detaching(campaignID))
	return lineDiagnostics(failed, "", nil)
}
