package bird

import (
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// tiedNumbers are the numbers of the workspace that are tied to a campaign, by
// its id. Every number is asked about, which is one call each. What could not be
// read is in failed, as *lineError.
func (a *account) tiedNumbers(ctx context.Context) (tied map[string][]tfkit.Attached, failed []error, err error) {
	listed, err := a.api.ListNumbers(ctx)
	if err != nil {
		return nil, nil, err
	}
	byNumber := make(map[string]api.Number, len(listed))
	var numbers []string
	for _, number := range listed {
		held, twice := byNumber[number.NumberString]
		if !twice {
			numbers = append(numbers, number.NumberString)
		}
		if !twice || held.DeprovisionAt != "" && number.DeprovisionAt == "" { // as FindNumber chooses
			byNumber[number.NumberString] = number
		}
	}
	var mu sync.Mutex
	tied = map[string][]tfkit.Attached{}
	_, failed = tfkit.Each(ctx, numbers, func(ctx context.Context, number string) error {
		now, _, err := a.lineOf(ctx, number, byNumber[number])
		if err != nil {
			return &lineError{number: number, aim: "read", err: err}
		}
		if campaign := now.tenDLC.CampaignID; campaign != "" {
			mu.Lock()
			defer mu.Unlock()
			tied[campaign] = append(tied[campaign], tfkit.Attached{Number: number})
		}
		return nil
	})
	for _, attached := range tied {
		slices.SortFunc(attached, func(a, b tfkit.Attached) int { return strings.Compare(a.Number, b.Number) })
	}
	return tied, failed, nil
}
