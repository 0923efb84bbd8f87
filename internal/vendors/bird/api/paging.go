package api

import (
	"context"
	"encoding/json"
	"errors"
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

// list reads all pages of a list in pages of pageSize.
func list[T object](ctx context.Context, c *Client, operation string, segments []string, query url.Values) ([]T, error) {
	query.Set("limit", pageSize)
	return follow[T](ctx, c, transport.Call{Operation: operation, Query: query}, segments)
}

// follow reads all pages of a list; of the call, Operation, Query and
// Confidential count. A list that cannot be read to its end is an error, never
// a part of it: what a twin check does not see is bought again.
func follow[T object](ctx context.Context, c *Client, call transport.Call, segments []string) ([]T, error) {
	pages := pagesOf[T](c, call, segments)
	all := []T{}
	for !pages.Done() {
		rows, err := pages.Next(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return all, nil
}
