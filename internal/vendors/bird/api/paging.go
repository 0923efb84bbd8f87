package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

const (
	// pageSize is the largest that every page of Bird's documentation allows:
	// they name maxima of 99, 100 and, for use cases, 1000.
	pageSize = "99"
	// maxPages ends a list whose tokens never end. It allows for some hundred
	// thousand objects.
	maxPages = 1000
)

// object is what lists hold: something with an id.
type object interface{ id() string }

// page is one answer of a list operation.
type page[T object] struct {
	Results       rows[T] `json:"results"`
	NextPageToken string  `json:"nextPageToken"` // absent on the last page
}

// rows are the objects of a page. They may be null, which is none; an answer
// that lacks them is no list: taken for an empty one, it would hide a twin.
type rows[T object] struct {
	all   []T
	given bool
}

// UnmarshalJSON notes that the rows are there.
func (r *rows[T]) UnmarshalJSON(data []byte) error {
	r.given = true
	return json.Unmarshal(data, &r.all)
}

// CheckAnswer refuses what is no list, and objects without an id: nobody could
// tell whether such a one is a twin.
func (p *page[T]) CheckAnswer() error {
	if !p.Results.given {
		return errors.New("it holds no results")
	}
	for _, row := range p.Results.all {
		if row.id() == "" {
			return errors.New("one of its results holds no id")
		}
	}
	return nil
}

// listing remembers what was seen of a list.
type listing[T object] struct {
	operation   string
	ids, tokens map[string]bool
	all         []T
}

// add takes in a page and reports whether it was the last. An object that
// moves to the next page while the list is read counts once, or it would look
// like two twins.
func (l *listing[T]) add(p page[T]) (last bool, err error) {
	before := len(l.all)
	for _, row := range p.Results.all {
		if !l.ids[row.id()] {
			l.ids[row.id()] = true
			l.all = append(l.all, row)
		}
	}
	switch {
	case p.NextPageToken == "":
		return true, nil
	case l.tokens[p.NextPageToken]:
		return false, endless(l.operation, "Bird repeats a page token")
	case len(l.all) == before:
		return false, endless(l.operation, "a page holds nothing new and is not the last")
	}
	l.tokens[p.NextPageToken] = true
	return false, nil
}

// list reads all pages of a list in pages of pageSize.
func list[T object](ctx context.Context, c *Client, operation string, segments []string, query url.Values) ([]T, error) {
	query.Set("limit", pageSize)
	return follow[T](ctx, c, transport.Call{Operation: operation, Query: query}, segments)
}

// follow reads all pages of a list; of the call, Operation, Query and
// Confidential count. A list that cannot be read to its end is an error, never
// a part of it: what a twin check does not see is bought again.
func follow[T object](ctx context.Context, c *Client, call transport.Call, segments []string) ([]T, error) {
	call.Class, call.Method = transport.Read, http.MethodGet
	read := listing[T]{operation: call.Operation, ids: map[string]bool{}, tokens: map[string]bool{}, all: []T{}}
	for range maxPages {
		var answer page[T]
		if err := c.do(ctx, call, segments, &answer); err != nil {
			return nil, err
		}
		last, err := read.add(answer)
		if err != nil {
			return nil, err
		}
		if last {
			return read.all, nil
		}
		call.Query.Set("pageToken", answer.NextPageToken)
	}
	return nil, endless(call.Operation, fmt.Sprintf("it has not ended after %d pages", maxPages))
}

func endless(operation, message string) error {
	return &transport.Error{
		Operation: operation, Status: http.StatusOK, Certainty: transport.Ambiguous,
		Message: "the list could not be read to its end: " + message,
	}
}
