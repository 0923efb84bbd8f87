package sinchsandbox

import (
	"net/url"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

func (s *Sinch) listNumbers(r *sandbox.Request) sandbox.Response {
	window, refusal := pageOf(r.Query)
	if refusal != nil {
		return *refusal
	}
	found := s.matching(filterOf(r.Query))
	order(found, r.Query.Get("orderBy"))
	shown, next := cut(window, found)
	views := []numberView{}
	for _, n := range shown {
		views = append(views, n.view(s))
	}
	return ok("", map[string]any{"activeNumbers": views, "nextPageToken": next, "totalSize": len(found)})
}

func order(numbers []*number, by string) {
	switch by {
	case "phoneNumber":
		slices.SortStableFunc(numbers, func(a, b *number) int { return strings.Compare(a.e164, b.e164) })
	case "displayName":
		slices.SortStableFunc(numbers, func(a, b *number) int { return strings.Compare(a.displayName, b.displayName) })
	}
}

// numberFilter is what listActiveNumbers filters by, read once for a page: the
// account may have tens of thousands of numbers. There is none by campaign.
type numberFilter struct {
	none            bool   // no number of the account is of that kind
	pattern, search string // digits, and where they must stand
}

func filterOf(q url.Values) numberFilter {
	wanted := typeWithoutFilter
	if q.Has("type") {
		wanted = q.Get("type")
	}
	lacks := func(capability string) bool { return !slices.Contains(numberCapability, capability) }
	return numberFilter{
		none:    wanted != numberType || q.Has("regionCode") && q.Get("regionCode") != numberRegion || slices.ContainsFunc(q["capability"], lacks),
		pattern: strings.TrimPrefix(q.Get("numberPattern.pattern"), "+"),
		search:  q.Get("numberPattern.searchPattern"),
	}
}

// matching are the numbers that pass the filter, in the order of the account.
func (s *Sinch) matching(f numberFilter) []*number {
	switch {
	case f.none:
		return []*number{}
	case f.pattern == "":
		return slices.Clone(s.numbers)
	}
	found := []*number{}
	for _, n := range s.numbers {
		if f.matches(strings.TrimPrefix(n.e164, "+")) {
			found = append(found, n)
		}
	}
	return found
}

func (f numberFilter) matches(digits string) bool {
	switch f.search {
	case "START":
		return strings.HasPrefix(digits, f.pattern)
	case "END":
		return strings.HasSuffix(digits, f.pattern)
	}
	return strings.Contains(digits, f.pattern)
}
