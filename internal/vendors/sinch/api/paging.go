package api

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

const (
	// pageSize is what is asked for; the maximum is not documented.
	pageSize = "100"
	// maxPages ends a list whose tokens never end. It allows for a hundred
	// thousand objects at pageSize.
	maxPages = 1000
)

// object is what lists hold: something with an id.
type object interface{ id() string }

// page is one answer of a list operation.
type page[T object] interface {
	items() []T
	next() string
	// total is how many objects all pages hold together; 0 where Sinch does not
	// say.
	total() int
}

// Pages is a list that is read page by page, for callers that may not need all
// of it. One goroutine at a time uses it.
type Pages[T any] struct {
	operation string
	fetch     func(ctx context.Context, token string) (rows []T, next string, total int, err error)

	token       string
	tokens      map[string]bool
	pages, rows int // that were read
	left        int
	done        bool
}

// Done says whether the last page was read.
func (p *Pages[T]) Done() bool { return p.done }

// Left is how many pages are left by what Sinch says of the list, -1 where it
// does not say.
func (p *Pages[T]) Left() int { return p.left }

// Next reads the next page; after an error, the same one again.
func (p *Pages[T]) Next(ctx context.Context) ([]T, error) {
	if p.pages >= maxPages {
		return nil, transport.Unended(p.operation, fmt.Sprintf("the list has not ended after %d pages", maxPages))
	}
	rows, next, total, err := p.fetch(ctx, p.token)
	if err != nil {
		return nil, err
	}
	if next != "" && p.tokens[next] {
		return nil, transport.Unended(p.operation, "the vendor repeats a page token")
	}
	p.tokens[next], p.token, p.done = true, next, next == ""
	p.pages, p.rows = p.pages+1, p.rows+len(rows)
	p.left = pagesLeft(p.done, total-p.rows, len(rows))
	return rows, nil
}

// size reads the count of a list; 0 when it is missing or no number, which must
// not cost the list.
func size(raw json.RawMessage) int {
	if count := integer(raw); count != nil {
		return int(*count)
	}
	return 0
}

// pagesLeft is -1 unless the vendor's total, less what was read, says more.
func pagesLeft(done bool, rows, size int) int {
	switch {
	case done:
		return 0
	case rows <= 0 || size == 0:
		return -1
	default:
		return (rows + size - 1) / size
	}
}

// pagesOf begins a list operation; it sends nothing.
func pagesOf[T object, P page[T]](t *transport.Client, operation, path string, query url.Values) *Pages[T] {
	return &Pages[T]{operation: operation, tokens: map[string]bool{}, left: -1,
		fetch: func(ctx context.Context, token string) ([]T, string, int, error) {
			var answer P
			asked := maps.Clone(query)
			if token != "" {
				asked.Set("pageToken", token)
			}
			err := t.Do(ctx, transport.Call{
				Operation: operation, Class: transport.Read, Method: http.MethodGet, Path: path, Query: asked,
			}, &answer)
			if err != nil {
				return nil, "", 0, err
			}
			return answer.items(), answer.next(), answer.total(), nil
		},
	}
}

// list reads all pages of a list operation. A list that cannot be read to its
// end is an error, never a part of it: what a twin check does not see is
// bought again. An object that moves to the next page while the list is read
// counts once, or it would look like two twins.
func list[T object](ctx context.Context, pages *Pages[T]) ([]T, error) {
	all, ids := []T{}, map[string]bool{}
	for !pages.Done() {
		rows, err := pages.Next(ctx)
		if err != nil {
			return nil, err
		}
		for _, item := range rows {
			if id := item.id(); id == "" || !ids[id] {
				ids[id] = true
				all = append(all, item)
			}
		}
	}
	return all, nil
}
