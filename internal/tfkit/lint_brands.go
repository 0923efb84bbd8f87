package tfkit

import (
	"strings"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Brands is what one process has learned of the brands of an account, for the
// rules that hold a campaign against the name of its brand. No vendor is asked
// for it. It is safe for concurrent use, and nil remembers nothing.
type Brands struct {
	mu     sync.Mutex
	byID   map[string]lintFacts // by every id that a campaign may name
	ours   map[string]lintFacts // brands that this run plans, by their object of the state
	others map[string]string    // an id, by another one of the same brand
}

// NewBrands is an empty memory.
func NewBrands() *Brands {
	return &Brands{byID: map[string]lintFacts{}, ours: map[string]lintFacts{}, others: map[string]string{}}
}

// seen records a brand that was read.
func (b *Brands) seen(ids []string, facts lintFacts) {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.record(ids, facts)
}

func (b *Brands) record(ids []string, facts lintFacts) {
	for _, id := range ids {
		b.byID[strings.ToLower(id)] = facts
	}
}

// planned records a brand that this run plans to make or to have. The key tells
// the objects of the state apart.
func (b *Brands) planned(key string, ids []string, facts lintFacts) {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.ours[key] = facts
	b.record(ids, facts)
}

// AlsoKnown records that one brand has two ids: Sinch's campaigns name theirs by
// the registry's, which no brand has when it is made.
func (b *Brands) AlsoKnown(id, other string) {
	if b == nil || id == "" || other == "" {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.others[strings.ToLower(other)] = strings.ToLower(id)
}

// of are the facts of the brand that a campaign names; nil: not known. A brand
// that is not named yet is guessed to be the run's only one. That is wrong where
// the right one is planned later, or is no resource, so nobody may be stopped by
// it; see brandOf.
func (b *Brands) of(id string, known bool) lintFacts {
	if b == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if known {
		id = strings.ToLower(id)
		if facts, found := b.byID[id]; found {
			return facts
		}
		return b.byID[b.others[id]]
	}
	if len(b.ours) != 1 {
		return nil
	}
	for _, facts := range b.ours {
		return facts
	}
	return nil
}

// ids are the known ids of a brand.
func (l *Lint) ids(values map[string]tftypes.Value) []string {
	var ids []string
	for _, attribute := range l.BrandIDs {
		if id, known := knownText(values[attribute]); known && id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// knownText is a text, and whether the value is known; null is a known nothing.
func knownText(value tftypes.Value) (text string, known bool) {
	if !value.IsKnown() {
		return "", false
	}
	if !value.IsNull() && value.Type().Is(tftypes.String) && value.As(&text) != nil {
		return "", true
	}
	return text, true
}

// NoteBrand records a brand that a data source has read. The attributes of the
// state are those of the resource.
func (a Account) NoteBrand(spec *Lint, state tftypes.Value) {
	var values map[string]tftypes.Value
	if state.IsNull() || state.As(&values) != nil {
		return
	}
	facts, _ := spec.read(values)
	a.Brands.seen(spec.ids(values), facts)
}
