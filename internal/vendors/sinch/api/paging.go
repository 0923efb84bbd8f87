package api

import (
	"context"
	"fmt"
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
}

// list reads all pages of a list operation. A list that cannot be read to its
// end is an error, never a part of it: what a twin check does not see is
// bought again. An
// object that moves to the next page while the list is read counts once, or it
// would look like two twins.
func list[T object, P page[T]](ctx context.Context, t *transport.Client, operation, path string, query url.Values) ([]T, error) {
	all := []T{}
	tokens, ids := map[string]bool{}, map[string]bool{}
	for range maxPages {
		var answer P
		err := t.Do(ctx, transport.Call{
			Operation: operation, Class: transport.Read, Method: http.MethodGet, Path: path, Query: query,
		}, &answer)
		if err != nil {
			return nil, err
		}
		for _, item := range answer.items() {
			if id := item.id(); id == "" || !ids[id] {
				ids[id] = true
				all = append(all, item)
			}
		}
		token := answer.next()
		if token == "" {
			return all, nil
		}
		if tokens[token] {
			return nil, endless(operation, "the vendor repeats a page token")
		}
		tokens[token] = true
		query.Set("pageToken", token)
	}
	return nil, endless(operation, fmt.Sprintf("the list has not ended after %d pages", maxPages))
}

func endless(operation, message string) error {
	return &transport.Error{
		Operation: operation, Status: http.StatusOK, Certainty: transport.Ambiguous,
		Message: "the list could not be read to its end: " + message,
	}
}
