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
	return list(ctx, c.ownedPages(search))
}

// FindNumber looks for exactly this number, given as digits or E.164, among
// those of the account (list-owned-numbers). False without an error says that
// the account does not hold it.
func (c *Client) FindNumber(ctx context.Context, number string) (OwnedNumber, bool, error) {
	digits := Digits(number)
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return OwnedNumber{}, false, badArgument("list-owned-numbers", fmt.Errorf("%q is not a phone number", number))
	}
	pages := c.ownedPages(digits)
	for !pages.Done() {
		numbers, err := pages.Next(ctx)
		if err != nil {
			return OwnedNumber{}, false, err
		}
		for _, candidate := range numbers {
			if Digits(candidate.Number) == digits {
				return candidate, true, nil
			}
		}
	}
	return OwnedNumber{}, false, nil
}

// OwnedNumberPages is ListOwnedNumbers page by page; it sends nothing itself.
// Infobip answers one page of 50 a second and does not say how many there are:
// what its numberCount counts is not documented.
func (c *Client) OwnedNumberPages() *Pages[OwnedNumber] { return c.ownedPages("") }

// ownedPages begins the list of the numbers that Infobip finds.
func (c *Client) ownedPages(search string) *Pages[OwnedNumber] {
	const operation = "list-owned-numbers"
	return beginning(operation, ownedPageSize, ownedPageSize, func(ctx context.Context, at place) (onePageOf[OwnedNumber], error) {
		var answer ownedPage
		err := c.do(ctx, transport.Call{
			Operation: operation, Class: transport.Read, Method: http.MethodGet,
			Query: query(map[string][]string{
				"number": {search}, "limit": {strconv.Itoa(at.size)}, "page": {strconv.Itoa(at.number)},
			}),
		}, owned(), &answer)
		read := onePageOf[OwnedNumber]{rows: answer.Numbers, left: -1}
		if read.last = answer.last(int64(at.rows + len(answer.Numbers))); read.last {
			read.left = 0
		}
		return read, err
	})
}

// last reports whether the list ends with this page. A page that is not full
// ends it only if the count agrees: the vendor may give less than is asked for.
// A full one never does: whether the count is of all or of the page is not
// documented.
func (p ownedPage) last(seen int64) bool {
	return len(p.Numbers) == 0 || len(p.Numbers) < ownedPageSize && seen >= p.NumberCount
}
