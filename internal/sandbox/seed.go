package sandbox

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Seeder is a [Vendor] whose account can be filled from a seed, see
// [Sandbox.Seed]. It is asked after Attach.
type Seeder interface {
	Seeding() Seeding
}

// Seeding is how a vendor's account is filled as if everything had been made
// earlier: no call, no charge, no rule of the vendor's is asked.
type Seeding struct {
	Brand, Campaign SeedKind
	// Numbers adds numbers in E.164 to the account, on no campaign.
	Numbers func(numbers []string) error
}

// SeedKind is how one kind of object is seeded.
type SeedKind struct {
	// Operation is the operationId of the call whose body an entry holds.
	Operation string
	// Statuses are the vendor's words that an entry may have; one that names
	// none gets the first.
	Statuses []string
	// BrandField is the property of a campaign's body that names its brand; it
	// is filled in and must not be given. Empty where the body names no brand.
	BrandField string
	// Add makes the object. Of a brand it returns the id by which campaigns name
	// it, empty while it has none.
	Add func(SeedObject) (id string, err error)
}

// SeedObject is one object to add.
type SeedObject struct {
	Body    []byte // of the call that makes such an object, kept to the contract
	Status  string // one of those of the kind
	Brand   string // of a campaign: the id of its brand
	Numbers []string
}

// seedAccount is what a seed holds of one vendor.
type seedAccount struct {
	Brands    []seedEntry `json:"brands"`
	Campaigns []seedEntry `json:"campaigns"`
	Numbers   []string    `json:"numbers"`
}

type seedEntry struct {
	Name    string          `json:"name"`  // of a brand: by which the seed's campaigns name it
	Brand   string          `json:"brand"` // of a campaign: the name of its brand
	Status  string          `json:"status"`
	Request json.RawMessage `json:"request"`
	Numbers []string        `json:"numbers"`
}

// Seed fills the accounts of the vendors with what stands in a JSON document,
// beside what they have: no charge, no entry in the journal.
//
//	{"VENDOR": {
//	  "brands":    [{"name", "status", "request"}],
//	  "campaigns": [{"brand", "status", "request", "numbers"}],
//	  "numbers":   ["+1..."]}}
//
// request is the body of the vendor's own call that makes such an object, and
// is checked against the contract; of a campaign without what names its brand.
// The document is checked as a whole before anything is added. An error names
// the line and the field of everything that is wrong with it.
func (s *Sandbox) Seed(document []byte) error {
	seedings := map[string]Seeding{}
	for _, m := range s.vendors {
		if seeder, ok := m.Vendor.(Seeder); ok {
			seedings[m.Name()] = seeder.Seeding()
		}
	}
	accounts, faults := s.readSeed(document, seedings)
	if len(faults) > 0 {
		return faults
	}
	for _, vendor := range sortedKeys(accounts) {
		if err := addAccount(seedings[vendor], accounts[vendor]); err != nil {
			err.at = vendor + "." + err.at
			return SeedFaults{{line: newPlaces(document).line(err.at), field: err.at, text: err.text}}
		}
	}
	return nil
}

// refusedEntry is why a half did not take an entry.
type refusedEntry struct{ at, text string }

// addAccount adds what an account holds: numbers and brands before the campaigns
// that name them.
func addAccount(with Seeding, account seedAccount) *refusedEntry {
	if len(account.Numbers) > 0 {
		if err := with.Numbers(account.Numbers); err != nil {
			return &refusedEntry{"numbers", err.Error()}
		}
	}
	brands := map[string]string{}
	for n, entry := range account.Brands {
		id, err := with.Brand.add(entry, "")
		if err != nil {
			return &refusedEntry{fmt.Sprintf("brands.%d", n), err.Error()}
		}
		brands[entry.Name] = id
	}
	for n, entry := range account.Campaigns {
		at := fmt.Sprintf("campaigns.%d", n)
		id := brands[entry.Brand]
		if id == "" {
			return &refusedEntry{at + ".brand", fmt.Sprintf("the brand %q has no id yet in its status, so no campaign can name it", entry.Brand)}
		}
		if _, err := with.Campaign.add(entry, id); err != nil {
			return &refusedEntry{at, err.Error()}
		}
	}
	return nil
}

func (k SeedKind) add(entry seedEntry, brand string) (string, error) {
	body := []byte(entry.Request)
	if brand != "" && k.BrandField != "" {
		var members map[string]json.RawMessage
		if err := json.Unmarshal(body, &members); err != nil {
			return "", err
		}
		quoted, err := json.Marshal(brand)
		if err != nil {
			return "", err
		}
		members[k.BrandField] = quoted
		if body, err = json.Marshal(members); err != nil {
			return "", err
		}
	}
	return k.Add(SeedObject{Body: body, Status: cmp.Or(entry.Status, k.Statuses[0]), Brand: brand, Numbers: entry.Numbers})
}

// seedFault is one thing that is wrong with a seed.
type seedFault struct {
	line        int
	field, text string
}

// SeedFaults is everything that is wrong with a seed, in the order of its lines.
type SeedFaults []seedFault

// Error is a line for each fault.
func (f SeedFaults) Error() string {
	slices.SortStableFunc(f, func(a, b seedFault) int { return cmp.Compare(a.line, b.line) })
	lines := make([]error, len(f))
	for n, fault := range f {
		lines[n] = fmt.Errorf("line %d: %s: %s", fault.line, cmp.Or(fault.field, "the document"), fault.text)
	}
	return errors.Join(lines...).Error()
}

// lineAt is the line of an offset, counted from 1.
func lineAt(text []byte, offset int) int {
	return 1 + bytes.Count(text[:min(offset, len(text))], []byte("\n"))
}
