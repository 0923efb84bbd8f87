package birdsandbox

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Page sizes when a request names none.
const (
	defaultLimit         = 10
	resellerDefaultLimit = 25
	useCaseDefaultLimit  = 25
)

type pageOf struct {
	Results       []any  `json:"results"`
	NextPageToken string `json:"nextPageToken,omitempty"` // absent on the last page
}

// page answers one page of a list: oldest first, or newest with reverse. order
// is the object's number in the order of creation, see nextSequence, and view
// its form on the wire. The contract has checked most bounds of limit. A token
// is a place in the list, so that an object that goes away between two pages
// hides no other, and it is refused with another operation, object, filter or
// order.
func page[T any](r *sandbox.Request, fallback int, list []T, order func(T) int, view func(T) any) sandbox.Response {
	limit, reverse := fallback, r.Query.Get("reverse") == "true"
	if text := r.Query.Get("limit"); text != "" {
		limit, _ = strconv.Atoi(text) // an integer by the contract
	}
	after, known := readToken(r)
	switch {
	case limit < 1:
		return unlistable("limit", "must be at least 1")
	case !known:
		return unlistable("pageToken", "is not one of this list")
	}
	list = slices.DeleteFunc(slices.Clone(list), func(item T) bool {
		return after != 0 && (order(item) > after) == reverse || order(item) == after
	})
	slices.SortFunc(list, func(a, b T) int {
		if reverse {
			a, b = b, a
		}
		return cmp.Compare(order(a), order(b))
	})
	answer := pageOf{Results: []any{}}
	for _, item := range list[:min(limit, len(list))] {
		answer.Results = append(answer.Results, view(item))
	}
	if len(list) > limit {
		answer.NextPageToken = base64.RawURLEncoding.EncodeToString(fmt.Appendf(nil, "%d:%s", order(list[limit-1]), listOf(r)))
	}
	return ok("", answer)
}

// unlistable is the 422 of a list, which the contract does not list for lists.
func unlistable(parameter, text string) sandbox.Response {
	refusal := invalid(parameter, text)
	refusal.Exempt = []string{sandbox.ExemptStatusCode}
	return refusal
}

// readToken is the place that a request continues from, 0 for the start.
func readToken(r *sandbox.Request) (after int, known bool) {
	token := r.Query.Get("pageToken")
	if token == "" {
		return 0, true
	}
	text, err := base64.RawURLEncoding.DecodeString(token)
	place, list, found := strings.Cut(string(text), ":")
	after, notNumber := strconv.Atoi(place)
	return after, err == nil && found && notNumber == nil && list == listOf(r)
}

// listOf names the list of a request: operation, object, order and filters.
func listOf(r *sandbox.Request) string {
	filters := maps.Clone(r.Query)
	for _, name := range []string{"limit", "pageToken", "reverse"} {
		filters.Del(name)
	}
	return fmt.Sprintf("%s:%s:%t:%s", r.Operation, r.Path["brandId"], r.Query.Get("reverse") == "true", filters.Encode())
}
