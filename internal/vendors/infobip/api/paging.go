package api

import (
	"context"
	"encoding/json"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

const (
	// pageSize is below the maximum, which is 2000, and 1000 for pools, to keep
	// a page within what the transport reads of one answer. Campaigns with
	// thousands of numbers can pass that all the same: Pages then asks for less.
	pageSize = 500
	// maxPages ends a list that never ends.
	maxPages = 1000
)

// object is what lists hold: something with an id.
type object interface{ id() string }

// page is one answer of a registration list.
type page[T object] struct {
	Results []T `json:"results"`
	Paging  struct {
		Size       int  `json:"size"`
		TotalPages *int `json:"totalPages"`
	} `json:"paging"`
}

// last reports whether the list ends with this page, by the vendor's count or,
// where that is missing, because the page is not full. The size in the answer
// wins over the one asked for: the vendor may give less.
func (p page[T]) last(number, asked int) bool {
	if p.Paging.TotalPages != nil {
		return number+1 >= *p.Paging.TotalPages
	}
	size := p.Paging.Size
	if size <= 0 {
		size = asked
	}
	return len(p.Results) < size
}

// onePage reads one page of a registration list.
func onePage[T object](ctx context.Context, c *Client, number, size int, operation string, segments []string, query url.Values) (answer page[T], err error) {
	asked := maps.Clone(query)
	asked.Set("size", strconv.Itoa(size))
	asked.Set("page", strconv.Itoa(number))
	err = c.do(ctx, transport.Call{
		Operation: operation, Class: transport.Read, Method: http.MethodGet, Query: asked,
	}, segments, &answer)
	return answer, err
}

// query leaves out empty values; a list repeats its key.
func query(values map[string][]string) url.Values {
	given := url.Values{}
	for name, all := range values {
		for _, value := range all {
			if value != "" {
				given.Add(name, value)
			}
		}
	}
	return given
}

// sortOr gives a list an order where the caller does not: pages of a list
// without one may overlap or leave something out.
func sortOr(sort []string, fallback string) []string {
	if len(sort) == 0 {
		return []string{fallback}
	}
	return slices.Clone(sort)
}

// oneOrMany reads an array, or one object where the contract has an array: the
// vendor's schema, samples and clients differ on which it is.
type oneOrMany[T any] []T

// UnmarshalJSON reads both forms.
func (m *oneOrMany[T]) UnmarshalJSON(data []byte) error {
	var all []T
	if len(data) > 0 && data[0] == '{' {
		var one T
		err := json.Unmarshal(data, &one)
		*m = oneOrMany[T]{one}
		return err
	}
	err := json.Unmarshal(data, &all)
	*m = all
	return err
}

// getAll reads an array that has no pages; it is never nil without an error.
func getAll[T any](ctx context.Context, c *Client, operation string, segments []string) ([]T, error) {
	var answer oneOrMany[T]
	if err := c.get(ctx, operation, segments, &answer); err != nil {
		return nil, err
	}
	return append([]T{}, answer...), nil
}
