package infobipsandbox

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// defaultPageSize is that of the lists of brands, vets and campaigns.
const defaultPageSize = 20

type pageInfo struct {
	Page         int `json:"page"`
	Size         int `json:"size"`
	TotalPages   int `json:"totalPages"`
	TotalResults int `json:"totalResults"`
}

type pageOf[T any] struct {
	Results []T      `json:"results"`
	Paging  pageInfo `json:"paging"`
}

// sortKeys are the properties by which a list can be sorted, each with the
// text that orders it; times as RFC 3339 in UTC.
type sortKeys[T any] map[string]func(T) string

// page sorts a list and cuts the page that a request asks for; keys may be nil
// for a list that cannot be sorted. The contract has checked the bounds of page and
// size.
func page[T any](query url.Values, list []T, defaultSize int, keys sortKeys[T]) (pageOf[T], *sandbox.Response) {
	number, size := atoi(query.Get("page"), 0), atoi(query.Get("size"), defaultSize)
	if size < 1 {
		return pageOf[T]{}, refuseParameter("size", "must be greater than or equal to 1")
	}
	order, refusal := orderOf(query["sort"], keys)
	if refusal != nil {
		return pageOf[T]{}, refusal
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, order)
	start := min(number*size, len(list))
	return pageOf[T]{
		Results: append([]T{}, list[start:min(start+size, len(list))]...),
		Paging:  pageInfo{Page: number, Size: size, TotalPages: (len(list) + size - 1) / size, TotalResults: len(list)},
	}, nil
}

// orderOf reads sort=property,asc|desc, repeatable.
func orderOf[T any](sorts []string, keys sortKeys[T]) (func(a, b T) int, *sandbox.Response) {
	type criterion struct {
		text func(T) string
		sign int
	}
	var criteria []criterion
	for _, text := range sorts {
		property, direction, _ := strings.Cut(text, ",")
		sign, known := map[string]int{"": 1, "asc": 1, "desc": -1}[strings.ToLower(direction)]
		if keys[property] == nil || !known {
			return nil, refuseParameter("sort", fmt.Sprintf("cannot sort by %q", text))
		}
		criteria = append(criteria, criterion{keys[property], sign})
	}
	return func(a, b T) int {
		for _, c := range criteria {
			if order := cmp.Compare(c.text(a), c.text(b)); order != 0 {
				return c.sign * order
			}
		}
		return 0
	}, nil
}

func refuseParameter(name, text string) *sandbox.Response {
	refusal := badRequest("Bad request", map[string][]string{name: {text}})
	return &refusal
}

// atoi reads an integer that the contract has checked; fallback when absent.
func atoi(text string, fallback int) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return fallback
}

// among says whether a repeatable filter lets a value pass.
func among(query url.Values, name, value string) bool {
	wanted, given := query[name]
	return !given || slices.Contains(wanted, value)
}

// within says whether a "contains" filter lets a value pass, without regard to
// case.
func within(query url.Values, name, value string) bool {
	return strings.Contains(strings.ToLower(value), strings.ToLower(query.Get(name)))
}
