package main

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// box is the vendors: the sandbox in this process, with nobody who reviews for
// long.
type box struct {
	*sandbox.Sandbox
	sinch   *sinchsandbox.Sinch
	infobip *infobipsandbox.Infobip
	bird    *birdsandbox.Bird
	base    string
	Stop    func()
	counted int // journal entries that were counted
}

func newBox() (*box, error) {
	b := &box{sinch: sinchsandbox.New(), infobip: infobipsandbox.New(), bird: birdsandbox.New()}
	var err error
	b.Sandbox, err = sandbox.New(sandbox.Config{Clock: clock.Real(), Review: sandbox.Review{Delay: -1}}, b.sinch, b.infobip, b.bird)
	if err != nil {
		return nil, err
	}
	b.base, b.Stop, err = b.Start()
	return b, err
}

// Environment is what points the provider at the sandbox.
func (b *box) Environment() map[string]string {
	all := map[string]string{}
	for _, vendor := range []sandbox.Vendor{b.sinch, b.infobip, b.bird} {
		for _, setting := range vendor.Settings(b.base) {
			all[setting.Name] = setting.Value
		}
	}
	return all
}

// conditions are what the network and the vendors' gateways do to calls.
type conditions struct {
	Limits  bool          // the vendors' published limits hold
	Latency time.Duration // of each call
}

func (c conditions) String() string {
	limits := "no limits"
	if c.Limits {
		limits = "limits"
	}
	return fmt.Sprintf("%s, %s", limits, c.Latency)
}

// Under puts calls under other conditions.
func (b *box) Under(c conditions) {
	b.SetTraffic(sandbox.Traffic{RateLimits: c.Limits, Latency: c.Latency})
}

// Empty forgets everything, the conditions too.
func (b *box) Empty() {
	b.Reset()
	b.counted = 0
}

// SeedNumbers adds numbers to the account, and gives them in E.164.
func (b *box) SeedNumbers(vendor string, count int) []string {
	var numbers []string
	switch vendor {
	case "sinch":
		for i := range count {
			numbers = append(numbers, b.sinch.SeedNumber(fmt.Sprintf("+1303%07d", 5550000+i), "", ""))
		}
	case "infobip":
		for _, number := range b.infobip.SeedNumberCount(count) {
			numbers = append(numbers, "+"+number)
		}
	case "bird":
		numbers = b.bird.SeedNumberCount(count)
	}
	return numbers
}

// Campaigns is how many campaigns a vendor holds.
func (b *box) Campaigns(vendor string) int {
	switch vendor {
	case "sinch":
		return len(b.sinch.Campaigns())
	case "infobip":
		return len(b.infobip.Campaigns())
	default:
		return len(b.bird.Campaigns())
	}
}

// Charges is how many objects were charged for.
func (b *box) Charges() int {
	n := 0
	for _, line := range b.Ledger() {
		if line.Type == sandbox.Charged {
			n++
		}
	}
	return n
}

// Broken are the breaches of a vendor's contract, as an error.
func (b *box) Broken() error {
	all := b.Violations()
	if len(all) == 0 {
		return nil
	}
	return fmt.Errorf("%d breaches of a vendor's contract, the first: %s", len(all), all[0])
}

// Calls are requests that reached a vendor, repetitions included.
type Calls struct {
	Reads       int            `json:"reads"`
	Writes      int            `json:"writes"`
	Refused     int            `json:"refused"` // of both, with HTTP 429
	ByID        int            `json:"by_id"`   // reads that are about one object
	ByOperation map[string]int `json:"by_operation,omitempty"`
}

// All are reads and writes.
func (c Calls) All() int { return c.Reads + c.Writes }

// Of is how many calls there were of some operations.
func (c Calls) Of(operations ...string) int {
	n := 0
	for operation, times := range c.ByOperation {
		if slices.Contains(operations, operation) {
			n += times
		}
	}
	return n
}

// Count is the calls since it was last asked.
func (b *box) Count() Calls {
	journal := b.Journal()
	calls := callsOf(journal[b.counted:])
	b.counted = len(journal)
	return calls
}

func callsOf(entries []sandbox.Entry) Calls {
	calls := Calls{ByOperation: map[string]int{}}
	for _, entry := range entries {
		calls.ByOperation[entry.Operation]++
		if entry.Status == http.StatusTooManyRequests {
			calls.Refused++
		}
		if entry.Class != sandbox.Read {
			calls.Writes++
			continue
		}
		calls.Reads++
		if entry.ObjectID != "" {
			calls.ByID++
		}
	}
	return calls
}

// Check holds what was bought against what was configured.
func (b *box) Check(vendor string, campaigns, charges int) error {
	var wrong []error
	if has := b.Campaigns(vendor); has != campaigns {
		wrong = append(wrong, fmt.Errorf("%s holds %d campaigns and should hold %d", vendor, has, campaigns))
	}
	if paid := b.Charges(); paid != charges {
		wrong = append(wrong, fmt.Errorf("%s charged %d times and should have charged %d times", vendor, paid, charges))
	}
	return errors.Join(append(wrong, b.Broken())...)
}
