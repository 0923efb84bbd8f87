package sinchsandbox

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Page sizes are not documented; the sandbox keeps them small so that clients
// that do not page are found out.
const (
	defaultPageSize = 20
	maxPageSize     = 100
)

// page is the window of a list that a request asks for.
type page struct {
	start, size int
	filters     string // a token is good for the same filters only
}

// pageOf reads pageSize and pageToken; the refusal is nil when they are good.
func pageOf(query url.Values) (page, *sandbox.Response) {
	p := page{size: defaultPageSize, filters: filtersOf(query)}
	if text := query.Get("pageSize"); text != "" {
		size, err := strconv.Atoi(text)
		if err != nil || size < 1 || size > maxPageSize {
			return p, refuseParameter("page_size", text)
		}
		p.size = size
	}
	if token := query.Get("pageToken"); token != "" {
		start, known := p.open(token)
		if !known {
			return p, refuseParameter("page_token", token)
		}
		p.start = start
	}
	return p, nil
}

// refuseParameter is the documented 400 of a list.
func refuseParameter(field, value string) *sandbox.Response {
	r := invalid("", fieldViolation{field, fmt.Sprintf("Invalid %s %s", field, value)})
	return &r
}

func filtersOf(query url.Values) string {
	filters := url.Values{}
	for name, values := range query {
		if name != "pageSize" && name != "pageToken" {
			filters[name] = values
		}
	}
	return filters.Encode()
}

func (p page) token(start int) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.Itoa(start) + "|" + p.filters))
}

func (p page) open(token string) (start int, known bool) {
	text, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil {
		return 0, false
	}
	number, filters, found := strings.Cut(string(text), "|")
	start, err = strconv.Atoi(number)
	return start, found && err == nil && start > 0 && filters == p.filters
}

// cut is the page's part of a list and the token of the next page, empty at
// the end.
func cut[T any](p page, list []T) ([]T, string) {
	start := min(p.start, len(list))
	end := min(start+p.size, len(list))
	if end == len(list) {
		return list[start:], ""
	}
	return list[start:end], p.token(end)
}
