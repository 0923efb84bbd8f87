package birdsandbox

import (
	"fmt"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// firstSeededNumber is where the numbers of SeedNumberCount begin.
const firstSeededNumber = 12065600000

// SeedNumbers adds US numbers, given in E.164, to the account. Those that it
// owns stay as they are. It panics on what is no US number.
func (b *Bird) SeedNumbers(numbers ...string) { must(b.seedNumbers(numbers)) }

func (b *Bird) seedNumbers(numbers []string) error {
	for _, e164 := range numbers {
		if !usNumber.MatchString(e164) {
			return fmt.Errorf("bird sandbox: %q is no US number in E.164", e164)
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e164 := range numbers {
		b.addNumber(e164)
	}
	return nil
}

// SeedNumberCount adds that many numbers and returns them, in E.164.
func (b *Bird) SeedNumberCount(count int) []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	added := make([]string, count)
	for n := range added {
		added[n] = fmt.Sprintf("+%d", firstSeededNumber+b.seeded)
		b.seeded++
		b.addNumber(added[n])
	}
	return added
}

// RemoveNumber takes a number from the account as if it was released, with its
// channel. It panics on one that the account does not own.
func (b *Bird) RemoveNumber(e164 string) { must(b.removeNumber(e164)) }

func (b *Bird) removeNumber(e164 string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	n, err := b.numberNamed(e164)
	if err != nil {
		return err
	}
	b.numbers = slices.DeleteFunc(b.numbers, func(other *number) bool { return other == n })
	for _, key := range n.keys() {
		delete(b.numberIndex, key)
	}
	b.connectors = slices.DeleteFunc(b.connectors, func(c *connector) bool { return c.arguments.PhoneNumberID == n.id })
	return nil
}

// numberScripts are the control endpoints of numbers, requirements and use
// cases.
func (b *Bird) numberScripts() map[string]sandbox.Control {
	return map[string]sandbox.Control{
		"seed-numbers":  sandbox.Decoded(b.controlSeedNumbers),
		"remove-number": sandbox.Decoded(func(in struct{ Number string }) (any, error) { return nil, b.removeNumber(in.Number) }),
		"requirement-state": sandbox.Decoded(func(in RequirementState) (any, error) {
			return nil, b.setRequirement(in)
		}),
		"requirement-name": sandbox.Decoded(func(in struct{ Name string }) (any, error) {
			return nil, b.setRequirementName(in.Name)
		}),
		"seed-use-case": sandbox.Decoded(func(in struct{ Name, Description string }) (any, error) {
			return map[string]string{"id": b.SeedUseCase(in.Name, in.Description)}, nil
		}),
	}
}

// controlSeedNumbers adds the numbers given and count more.
func (b *Bird) controlSeedNumbers(in struct {
	Numbers []string
	Count   int
}) (any, error) {
	if err := b.seedNumbers(in.Numbers); err != nil {
		return nil, err
	}
	return map[string][]string{"numbers": append(in.Numbers, b.SeedNumberCount(max(in.Count, 0))...)}, nil
}
