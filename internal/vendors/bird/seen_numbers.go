package bird

import (
	"context"
	"errors"
	"strings"
	"sync"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// seenNumbers are the numbers of the workspace by E.164. One that is not there is
// errNotOwned. The list hides what the workspace is about to lose: the same
// number may be there again, and a look for it alone chooses.
func (a *account) seenNumbers() *refresh.Kind[api.Number] {
	a.seen.numbersOnce.Do(func() {
		a.seen.numbers = refresh.NewKind(a.seen.reads, refresh.Source[api.Number]{
			Name: "numbers",
			ID: func(number api.Number) string {
				if number.DeprovisionAt != "" {
					return ""
				}
				return "+" + strings.TrimPrefix(strings.TrimSpace(number.NumberString), "+")
			},
			Open:  func() refresh.Pages[api.Number] { return a.api.NumberPages() },
			Lacks: api.RowsOf["listWorkspaceLongCodeNumbers"].Lacks,
			Get:   a.ownedNumber,
		})
	})
	return a.seen.numbers
}

// seenVettings are the vettings of each brand: Bird reads none alone.
func (a *account) seenVettings() *refresh.Kind[[]api.Vetting] {
	a.seen.vettingsOnce.Do(func() {
		a.seen.vettings = refresh.NewKind(a.seen.reads, refresh.Source[[]api.Vetting]{Name: "vettings of brands", Get: a.api.ListVettings})
	})
	return a.seen.vettings
}

// stillOn are those of the numbers that are on the campaign, for a refresh: what
// reaches a number comes from a list that the run shares, what it is tied to is
// asked afresh. Where that says otherwise than the state, the number is looked
// for by itself.
func (a *account) stillOn(ctx context.Context, numbers []string, campaign string) (on map[string]bool, failed []error) {
	var mu sync.Mutex
	on = make(map[string]bool, len(numbers))
	listed := a.seenNumbers().Many(ctx, a.lines.unknown(numbers))
	_, failed = tfkit.Each(ctx, numbers, func(ctx context.Context, number string) error {
		now, err := a.refreshedLine(ctx, number, listed, campaign)
		if err != nil {
			return &lineError{number: number, aim: "read", err: err}
		}
		mu.Lock()
		defer mu.Unlock()
		on[number] = now.on(campaign)
		return nil
	})
	return on, failed
}

// refreshedLine reads a number that is among the listed ones, or is not.
func (a *account) refreshedLine(ctx context.Context, number string, listed map[string]api.Number, campaign string) (reading, error) {
	row, seen := listed[number]
	if !seen {
		return a.readLineBy(ctx, number, a.seenNumbers().Get)
	}
	now, _, err := a.lineOf(ctx, number, row)
	if err == nil && !now.on(campaign) {
		a.lines.forget(number) // the row may not be right any more
		return a.readLineBy(ctx, number, a.seenNumbers().Get)
	}
	return now, err
}

// findNumber is FindNumber by another look for it.
func findNumber(ctx context.Context, e164 string, look func(context.Context, string) (api.Number, error)) (number api.Number, owned bool, err error) {
	number, err = look(ctx, e164)
	if errors.Is(err, errNotOwned) {
		return api.Number{}, false, nil
	}
	return number, err == nil, err
}
