package bird

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// statusSatisfied is the one status of a requirement that Bird documents.
const statusSatisfied = "satisfied"

// Other statuses of a requirement that names a campaign: the words that would
// say "not yet" and "no". With any other word a number has arrived as soon as its requirement
// names the campaign, so that a new word stops nobody.
var (
	unfinishedStatuses = []string{"pending", "processing", "in-progress", "in-review"}
	deniedStatuses     = []string{"unsatisfied", "rejected", "failed"}
)

// tie ties numbers to one campaign.
type tie struct {
	account         *account
	brand, campaign string
	deadline        time.Time
}

// carryNumbers moves the numbers one after another, because their traffic moves
// with them, then ties what arrives. Nothing leaves: see noRemoval.
func carryNumbers(ctx context.Context, a *account, c tfkit.Carriage) diag.Diagnostics {
	t := tie{account: a, campaign: c.To.Campaign, deadline: a.clock.Now().Add(c.Timeout)}
	if diags := t.findBrand(ctx); diags.HasError() {
		return diags
	}
	for _, number := range c.Moving.List {
		if err := t.bring(ctx, number); err != nil {
			return lineDiagnostics([]error{err}, c.Rest(nil), t.campaign)
		}
	}
	done, failed := t.bringAll(ctx, c.Arriving.List)
	return lineDiagnostics(failed, c.Rest(done), t.campaign)
}

// findBrand finds the brand that the campaign is below.
func (t *tie) findBrand(ctx context.Context) diag.Diagnostics {
	campaign, found, err := t.account.findCampaign(ctx, t.campaign)
	if err == nil && !found {
		err = errNoCampaign
	}
	if err != nil {
		return failure("find the brand of the campaign " + t.campaign).Diagnostics(err)
	}
	t.brand = campaign.BrandID
	if brand, known := t.account.homes.brand(t.campaign); known {
		t.brand = brand
	}
	return nil
}

// bringAll ties what sends for no campaign several at once, and what leaves
// another one after another.
func (t tie) bringAll(ctx context.Context, numbers []string) (done []string, failed []error) {
	readings, failed := t.account.readLines(ctx, numbers)
	if len(failed) > 0 {
		return nil, failed
	}
	var idle, moving []string
	for _, number := range numbers {
		if now := readings[number]; now.tenDLC.CampaignID == "" || now.on(t.campaign) {
			idle = append(idle, number)
		} else {
			moving = append(moving, number)
		}
	}
	done, failed = tfkit.Each(ctx, idle, t.bring)
	for _, number := range moving {
		if len(failed) > 0 {
			break
		}
		if err := t.bring(ctx, number); err != nil {
			failed = []error{err}
		} else {
			done = append(done, number)
		}
	}
	slices.Sort(done)
	return done, failed
}

// bring ties a number to the campaign and waits until it shows. The PUT is left
// out for one that is tied to it already: what Bird then says against it has
// been told by the check. The deadline counts before it.
func (t tie) bring(ctx context.Context, number string) error {
	now, err := t.account.readLine(ctx, number)
	before := now.tenDLC
	switch {
	case err != nil:
	case !now.owned:
		err = errNotOwned
	case !now.able():
		err = errNoTenDLC
	case now.on(t.campaign) && hasStatus(now.tenDLC, deniedStatuses):
		return nil
	case now.on(t.campaign):
		return t.await(ctx, number, now)
	case !t.account.clock.Now().Before(t.deadline):
		err = tfkit.ErrTimeUp
	default:
		now.tenDLC, err = t.account.api.SatisfyTenDLC(ctx, now.endpoint, now.requirement, t.brand, t.campaign)
	}
	if err != nil {
		return &lineError{number: number, aim: "tied to the campaign", last: now.tenDLC, err: err}
	}
	return t.putBack(ctx, now, before, t.await(ctx, number, now))
}

// putBack ties a number again to the campaign that it sent for when Bird has
// taken the PUT and then says no, and notes in the error what came of it. A PUT
// that Bird refuses needs none: the number has not left.
func (t tie) putBack(ctx context.Context, now reading, before api.Requirement, err error) error {
	var failed *lineError
	if !errors.As(err, &failed) || !errors.Is(err, tfkit.ErrTimeUp) || !hasStatus(failed.last, deniedStatuses) ||
		before.CampaignID == "" || !strings.EqualFold(before.Status, statusSatisfied) {
		return err
	}
	failed.before = before.CampaignID
	_, failed.back = t.account.api.SatisfyTenDLC(ctx, now.endpoint, now.requirement, before.BrandID, before.CampaignID)
	return err
}

// await waits until the requirement shows the campaign and no status that says
// otherwise.
func (t tie) await(ctx context.Context, number string, now reading) error {
	if t.arrived(now.tenDLC) {
		return nil
	}
	wait := tfkit.ProvisioningWait(t.account.clock, t.deadline.Sub(t.account.clock.Now()))
	err := wait.Until(ctx, func(ctx context.Context) (bool, error) {
		var err error
		now.tenDLC, err = t.account.api.GetRequirement(ctx, now.endpoint, now.requirement)
		return t.arrived(now.tenDLC), err
	})
	if err != nil {
		return &lineError{number: number, aim: "tied to the campaign", last: now.tenDLC, err: err}
	}
	return nil
}

func (t tie) arrived(requirement api.Requirement) bool {
	return reading{tenDLC: requirement}.on(t.campaign) && !hasStatus(requirement, unfinishedStatuses) && !hasStatus(requirement, deniedStatuses)
}

func hasStatus(requirement api.Requirement, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.EqualFold(word, requirement.Status) })
}
