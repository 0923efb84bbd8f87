package api

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Digits writes a phone number as Infobip wants it: country code and digits,
// no plus.
func Digits(number string) string { return strings.TrimPrefix(strings.TrimSpace(number), "+") }

// E164 is the reverse of Digits; nothing stays nothing.
func E164(digits string) string {
	if digits = Digits(digits); digits == "" {
		return ""
	}
	return "+" + digits
}

// OwnedNumber is the contract's: one number of the account. Its voiceSetup is
// left out: nothing here is about voice. Pointers are nil when Infobip does not
// say. Number is digits.
type OwnedNumber struct {
	NumberKey               string           `json:"numberKey"`
	Number                  string           `json:"number"`
	Country                 string           `json:"country"`
	CountryName             string           `json:"countryName"`
	Type                    string           `json:"type"`
	Capabilities            []string         `json:"capabilities"`
	Shared                  bool             `json:"shared"`
	Price                   *NumberPrice     `json:"price"`
	Network                 string           `json:"network"`
	Keywords                []string         `json:"keywords"`
	ReservationStatus       string           `json:"reservationStatus"`
	AdditionalSetupRequired *bool            `json:"additionalSetupRequired"`
	EditPermissions         *EditPermissions `json:"editPermissions"`
	Note                    string           `json:"note"`
	ApplicationID           string           `json:"applicationId"`
	EntityID                string           `json:"entityId"`
}

func (n OwnedNumber) id() string { return n.NumberKey }

// CheckAnswer refuses an answer without a key.
func (n *OwnedNumber) CheckAnswer() error { return mustHave("numberKey", n.NumberKey) }

// NumberPrice is what a number costs, in Currency.
type NumberPrice struct {
	PricePerMonth     *float64 `json:"pricePerMonth"`
	SetupPrice        *float64 `json:"setupPrice"`
	InitialMonthPrice *float64 `json:"initialMonthPrice"`
	Currency          string   `json:"currency"`
}

// EditPermissions is what may be changed about a number.
type EditPermissions struct {
	CanEditNumber        *bool `json:"canEditNumber"`
	CanEditConfiguration *bool `json:"canEditConfiguration"`
}

// OwnedNumberUpdate is the contract's UpdateOwnedNumberRequest.
type OwnedNumberUpdate struct {
	ApplicationID string  `json:"applicationId"`
	EntityID      *string `json:"entityId,omitempty"`
}

// ownedPageSize is the default and the only size that is documented.
const ownedPageSize = 50

type ownedPage struct {
	Numbers     []OwnedNumber `json:"numbers"`
	NumberCount int64         `json:"numberCount"`
}

func owned(segments ...string) []string {
	return append([]string{"numbers", "1", "numbers"}, segments...)
}

// GetOwnedNumber reads a number by its key (get-single-owned-number).
func (c *Client) GetOwnedNumber(ctx context.Context, numberKey string) (OwnedNumber, error) {
	var number OwnedNumber
	err := c.get(ctx, "get-single-owned-number", owned(numberKey), &number)
	return number, err
}

// UpdateOwnedNumber links a number to an application or entity
// (update-owned-number).
func (c *Client) UpdateOwnedNumber(ctx context.Context, numberKey string, update OwnedNumberUpdate) (OwnedNumber, error) {
	var number OwnedNumber
	err := c.do(ctx, transport.Call{
		Operation: "update-owned-number", Class: transport.Idempotent, Method: http.MethodPut, Body: update,
	}, owned(numberKey), &number)
	return number, err
}

// ListOwnedNumbers reads the numbers of the account (list-owned-numbers). With
// search not empty, only those that Infobip finds for it: its rule is not
// documented, so compare yourself or call FindNumber. It takes a second for
// each 50 numbers.
func (c *Client) ListOwnedNumbers(ctx context.Context, search string) ([]OwnedNumber, error) {
	all := []OwnedNumber{}
	err := c.searchOwned(ctx, search, func(number OwnedNumber) bool {
		all = append(all, number)
		return false
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

// FindNumber looks for exactly this number, given as digits or E.164, among
// those of the account (list-owned-numbers). False without an error says that
// the account does not hold it.
func (c *Client) FindNumber(ctx context.Context, number string) (OwnedNumber, bool, error) {
	digits := Digits(number)
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return OwnedNumber{}, false, badArgument("list-owned-numbers", fmt.Errorf("%q is not a phone number", number))
	}
	var match OwnedNumber
	found := false
	err := c.searchOwned(ctx, digits, func(candidate OwnedNumber) bool {
		if Digits(candidate.Number) == digits {
			match, found = candidate, true
		}
		return found
	})
	return match, found && err == nil, err
}

// searchOwned shows the numbers that Infobip finds, page by page, until stop
// says so.
func (c *Client) searchOwned(ctx context.Context, search string, stop func(OwnedNumber) bool) error {
	list := &OwnedPages{client: c, search: search}
	return pages(listOwned, func(int) ([]OwnedNumber, bool, error) {
		numbers, err := list.Next(ctx)
		return numbers, list.Done(), err
	}, stop)
}

const listOwned = "list-owned-numbers"

// OwnedPages is the list of the account's numbers, 50 a page, of which Infobip
// answers one a second. One goroutine at a time uses it.
type OwnedPages struct {
	client *Client
	search string
	number int
	seen   int64
	done   bool
}

// OwnedNumberPages is ListOwnedNumbers page by page; it sends nothing itself.
func (c *Client) OwnedNumberPages() *OwnedPages { return &OwnedPages{client: c} }

// Done says whether the last page was read.
func (p *OwnedPages) Done() bool { return p.done }

// Left is -1: what Infobip's numberCount counts is not documented.
func (p *OwnedPages) Left() int {
	if p.done {
		return 0
	}
	return -1
}

// Next reads the next page (list-owned-numbers); after an error, the same one
// again.
func (p *OwnedPages) Next(ctx context.Context) ([]OwnedNumber, error) {
	if p.number >= maxPages {
		return nil, endless(listOwned, fmt.Sprintf("it has not ended after %d pages", maxPages))
	}
	var answer ownedPage
	err := p.client.do(ctx, transport.Call{
		Operation: listOwned, Class: transport.Read, Method: http.MethodGet,
		Query: query(map[string][]string{
			"number": {p.search}, "limit": {strconv.Itoa(ownedPageSize)}, "page": {strconv.Itoa(p.number)},
		}),
	}, owned(), &answer)
	if err != nil {
		return nil, err
	}
	p.number++
	p.seen += int64(len(answer.Numbers))
	p.done = answer.last(p.seen)
	return answer.Numbers, nil
}

// last reports whether the list ends with this page. A page that is not full
// ends it only if the count agrees: the vendor may give less than is asked for.
// A full one never does: whether the count is of all or of the page is not
// documented.
func (p ownedPage) last(seen int64) bool {
	return len(p.Numbers) == 0 || len(p.Numbers) < ownedPageSize && seen >= p.NumberCount
}
