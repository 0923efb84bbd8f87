package bird

import (
	"context"
	"errors"
	"sync"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// line is how a number is reached. It stays the same while the workspace holds
// the number, and finding it takes two calls.
type line struct {
	endpoint    string
	requirement string   // name of its ten-dlc requirement
	connectors  []string // the channels that were installed on it when it was found
}

// numberLines remembers the lines of numbers, by E.164, within one provider
// process, so that an apply does not repeat what its check has found out. Which
// campaign a number is on is never remembered. The zero value is ready.
type numberLines struct {
	mu    sync.Mutex
	found map[string]line
}

func (l *numberLines) note(number string, found line) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.found == nil {
		l.found = map[string]line{}
	}
	l.found[number] = found
}

func (l *numberLines) of(number string) (found line, known bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	found, known = l.found[number]
	return found, known
}

// unknown are those of the numbers whose lines are not remembered.
func (l *numberLines) unknown(numbers []string) []string {
	var unknown []string
	for _, number := range numbers {
		if _, known := l.of(number); !known {
			unknown = append(unknown, number)
		}
	}
	return unknown
}

func (l *numberLines) forget(number string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.found, number)
}

// reading is a number as Bird knows it now.
type reading struct {
	line
	owned  bool            // the workspace holds it
	tenDLC api.Requirement // zero: it has none
}

// able says whether the number can be on a campaign at all.
func (r reading) able() bool { return r.owned && r.requirement != "" }

// on says whether the number is on the campaign.
func (r reading) on(campaign string) bool {
	return r.tenDLC.CampaignID != "" && sameUUID(r.tenDLC.CampaignID, campaign)
}

// readLine reads a number afresh: in one call where its line is known, and
// from the start where that is not right any more.
func (a *account) readLine(ctx context.Context, number string) (reading, error) {
	return a.readLineBy(ctx, number, a.ownedNumber)
}

// ownedNumber looks for a number of the workspace, else errNotOwned.
func (a *account) ownedNumber(ctx context.Context, e164 string) (api.Number, error) {
	number, owned, err := a.api.FindNumber(ctx, e164)
	if err == nil && !owned {
		err = errNotOwned
	}
	return number, err
}

// readLineBy is readLine with the way to look for the number.
func (a *account) readLineBy(ctx context.Context, number string, look func(context.Context, string) (api.Number, error)) (reading, error) {
	if known, ok := a.lines.of(number); ok {
		requirement, err := a.api.GetRequirement(ctx, known.endpoint, known.requirement)
		if !transport.IsNotFound(err) {
			return reading{line: known, owned: true, tenDLC: requirement}, err
		}
	}
	found, owned, err := findNumber(ctx, number, look)
	if err != nil || !owned {
		return reading{}, err
	}
	now, _, err := a.lineOf(ctx, number, found)
	return now, err
}

// lineOf finds the requirement that ties the number to a campaign. Its name is
// not documented, so it is the one of that type among all, which are returned
// too. Where there were several, the first would count: none of Bird's pages
// shows two.
func (a *account) lineOf(ctx context.Context, e164 string, number api.Number) (reading, []api.Requirement, error) {
	now := reading{owned: true, line: line{endpoint: number.EndpointRef(), connectors: connectorsOf(number)}}
	requirements, err := a.api.ListRequirements(ctx, now.endpoint)
	if transport.IsNotFound(err) { // a number without any
		return now, nil, nil
	}
	if err != nil {
		return now, nil, err
	}
	for _, requirement := range requirements {
		if requirement.Type == api.RequirementTenDLC {
			now.requirement, now.tenDLC = requirement.Name, requirement
			a.lines.note(e164, now.line)
			break
		}
	}
	return now, requirements, nil
}

// readLines reads many numbers, several at once. What it could not read is in
// failed, as *lineError.
func (a *account) readLines(ctx context.Context, numbers []string) (readings map[string]reading, failed []error) {
	var mu sync.Mutex
	readings = make(map[string]reading, len(numbers))
	_, failed = tfkit.Each(ctx, numbers, func(ctx context.Context, number string) error {
		now, err := a.readLine(ctx, number)
		if err != nil {
			return &lineError{number: number, aim: "read", err: err}
		}
		mu.Lock()
		defer mu.Unlock()
		readings[number] = now
		return nil
	})
	return readings, failed
}

// lineError is a number that did not get where it should, or could not be asked
// about.
type lineError struct {
	number, aim string
	last        api.Requirement // as it was at last, where it was waited for
	err         error           // of a call, tfkit.ErrTimeUp, or one of those below
	before      string          // the campaign that it was to be put back on; empty where that was not tried
	back        error           // why that could not be done
}

func (e *lineError) Error() string { return e.number + ": could not be " + e.aim }
func (e *lineError) Unwrap() error { return e.err }

var (
	// errNotOwned and errNoTenDLC stop a number that changed between the check
	// and the first call.
	errNotOwned = errors.New("the workspace does not hold it")
	errNoTenDLC = errors.New("it has no requirement of the type ten-dlc")
	// errNoCampaign: no number is sent to a campaign that is gone.
	errNoCampaign = errors.New("the campaign is not there any more")
)
