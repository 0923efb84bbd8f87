package main

import (
	"cmp"
	"context"
	"encoding/json"
	"time"
)

// What the demo reads of the sandbox it reads as anybody else would, from the
// JSON of its control interface; the types here hold what it looks at.

// request is one entry of the journal.
type request struct {
	Time      time.Time `json:"time"`
	Class     string    `json:"class"`
	Operation string    `json:"operation"`
	Method    string    `json:"method"`
	Path      string    `json:"path"`
	Status    int       `json:"status"`
}

// The classes of requests.
const (
	classRead     = "read"
	classBillable = "billable"
)

// charge is one line of the ledger.
type charge struct {
	Time   time.Time `json:"time"`
	Kind   string    `json:"objectKind"` // "brand" or "campaign"
	Name   string    `json:"name"`
	Type   string    `json:"type"`
	Amount float64   `json:"amount"`
	Reason string    `json:"reason"`
}

// typeCharged marks a line whose money is due; others are commitments.
const typeCharged = "charge"

// Journal is every request that reached the sandbox, oldest first.
func (b *box) Journal(ctx context.Context) ([]request, error) {
	var requests []request
	err := b.get(ctx, "/journal", &requests)
	return requests, err
}

// Ledger is every charge and commitment.
func (b *box) Ledger(ctx context.Context) ([]charge, error) {
	var lines []charge
	err := b.get(ctx, "/ledger", &lines)
	return lines, err
}

// Violations are breaches of the vendor's contract by either side.
func (b *box) Violations(ctx context.Context) ([]json.RawMessage, error) {
	var found []json.RawMessage
	err := b.get(ctx, "/violations", &found)
	return found, err
}

// Objects are the vendor's brands and campaigns as they are now.
func (b *box) Objects(ctx context.Context, vendor string) (brands, campaigns []object, err error) {
	var all map[string]struct {
		Brands    []vendorObject `json:"brands"`
		Campaigns []vendorObject `json:"campaigns"`
	}
	err = b.get(ctx, "/objects", &all)
	return objects(all[vendor].Brands), objects(all[vendor].Campaigns), err
}

// vendorObject is a brand or campaign in the words of any vendor's half of the
// sandbox.
type vendorObject struct {
	ID      string   `json:"id"`
	TCRID   string   `json:"tcrId"`
	Status  string   `json:"status"`
	Stage   string   `json:"stage"`
	State   string   `json:"state"`
	Numbers []string `json:"numbers"`
}

func objects(of []vendorObject) []object {
	found := make([]object, 0, len(of))
	for _, one := range of {
		found = append(found, object{
			ID: cmp.Or(one.TCRID, one.ID), Status: cmp.Or(one.Status, one.State, one.Stage), Numbers: len(one.Numbers),
		})
	}
	return found
}
