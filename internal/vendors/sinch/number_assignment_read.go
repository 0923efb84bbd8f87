package sinch

import (
	"context"
	"maps"
	"sync"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// listAbove is how many numbers are read one by one. More are read from the
// list of the account's numbers, which holds 100 a page.
const listAbove = 100

// localNumbers is the type of all 10DLC numbers.
const localNumbers = "LOCAL"

// reading is a number as Sinch knows it, or the error of asking.
type reading struct {
	at   tfkit.Place
	busy bool // a job is moving it
	gone bool // the account does not hold it
	err  error
}

func readingOf(number api.Number, err error) reading {
	if transport.IsNotFound(err) {
		return reading{gone: true}
	}
	return reading{at: placeOf(number), busy: running(number.SMS.ScheduledProvisioning), err: err}
}

// read asks for numbers. Many come from one list; of those, the ones that it
// lacks (it holds local numbers only) and that surprise (it may lag behind)
// are asked for one by one when they are few. Nothing surprises a nil expect.
func (a *account) read(ctx context.Context, numbers []string, expect func(reading) bool) (map[string]reading, error) {
	if len(numbers) <= listAbove {
		return a.readEach(ctx, numbers, a.api.GetNumber)
	}
	listed, err := a.api.ListNumbers(ctx, api.NumberFilter{Type: localNumbers})
	if err != nil {
		return nil, err
	}
	known := make(map[string]reading, len(listed))
	for _, number := range listed {
		known[number.PhoneNumber] = readingOf(number, nil)
	}
	readings := make(map[string]reading, len(numbers))
	var doubtful []string
	for _, number := range numbers {
		now, found := known[number]
		now.gone = !found
		readings[number] = now
		if !found || expect != nil && !expect(now) {
			doubtful = append(doubtful, number)
		}
	}
	if len(doubtful) > listAbove {
		return readings, nil
	}
	again, err := a.readEach(ctx, doubtful, a.api.GetNumber)
	maps.Copy(readings, again)
	return readings, err
}

// readEach asks for numbers one by one, several at once. An error is not about
// one number; those that are stand in the readings.
func (a *account) readEach(ctx context.Context, numbers []string, get func(context.Context, string) (api.Number, error)) (map[string]reading, error) {
	var mu sync.Mutex
	readings := make(map[string]reading, len(numbers))
	_, failed := tfkit.Each(ctx, numbers, func(ctx context.Context, number string) error {
		now := readingOf(get(ctx, number))
		if tfkit.IsGeneral(now.err) {
			return &lineError{number: number, aim: "read", err: now.err}
		}
		mu.Lock()
		defer mu.Unlock()
		readings[number] = now
		return nil // the error of one number is kept by number
	})
	if len(failed) > 0 {
		return nil, failed[0]
	}
	return readings, nil
}

func placeOf(number api.Number) tfkit.Place {
	return tfkit.Place{Campaign: number.SMS.CampaignID, Link: number.SMS.ServicePlanID}
}
