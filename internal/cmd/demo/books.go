package main

import (
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

// campaign is what the demo looks at of a campaign in the sandbox.
type campaign struct {
	TCRID   string   `json:"tcrId"`
	Status  string   `json:"status"`
	Numbers []string `json:"numbers"`
	Request struct {
		CampaignName string `json:"campaignName"`
	} `json:"request"`
}

// brand likewise.
type brand struct {
	TCRID   string `json:"tcrId"`
	Status  string `json:"status"`
	Request struct {
		DisplayName string `json:"displayName"`
	} `json:"request"`
}

// Objects are Sinch's brands and campaigns as they are now.
func (b *box) Objects(ctx context.Context) ([]brand, []campaign, error) {
	var all struct {
		Sinch struct {
			Brands    []brand    `json:"brands"`
			Campaigns []campaign `json:"campaigns"`
		} `json:"sinch"`
	}
	err := b.get(ctx, "/objects", &all)
	return all.Sinch.Brands, all.Sinch.Campaigns, err
}
