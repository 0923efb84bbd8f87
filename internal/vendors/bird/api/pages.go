package api

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Pages is a list that is read page by page, for callers that may not need all
// of it. One goroutine at a time uses it.
type Pages[T any] struct {
	operation string
	fetch     func(ctx context.Context, token string) (rows []T, ids []string, next string, err error)

	token       string
	ids, tokens map[string]bool
	pages       int // that were read
	done        bool
}

// Done says whether the last page was read.
func (p *Pages[T]) Done() bool { return p.done }

// Left is how many pages are left: Bird never says, which is -1.
func (p *Pages[T]) Left() int {
	if p.done {
		return 0
	}
	return -1
}

// Next reads the next page; after an error, the same one again. An object that
// moves to the next page while the list is read is shown once, or it would look
// like two twins.
func (p *Pages[T]) Next(ctx context.Context) ([]T, error) {
	if p.pages >= maxPages {
		return nil, transport.Unended(p.operation, fmt.Sprintf("it has not ended after %d pages", maxPages))
	}
	rows, ids, next, err := p.fetch(ctx, p.token)
	if err != nil {
		return nil, err
	}
	var news []T
	for n, row := range rows {
		if !p.ids[ids[n]] {
			p.ids[ids[n]] = true
			news = append(news, row)
		}
	}
	switch {
	case next == "":
		p.done = true
	case p.tokens[next]:
		return nil, transport.Unended(p.operation, "Bird repeats a page token")
	case len(news) == 0:
		return nil, transport.Unended(p.operation, "a page holds nothing new and is not the last")
	}
	p.tokens[next], p.token, p.pages = true, next, p.pages+1
	return news, nil
}

// pagesOf begins a list; of the call, Operation, Query and Confidential count.
// It sends nothing.
func pagesOf[T object](c *Client, call transport.Call, segments []string) *Pages[T] {
	call.Class, call.Method = transport.Read, http.MethodGet
	query := call.Query
	return &Pages[T]{operation: call.Operation, ids: map[string]bool{}, tokens: map[string]bool{},
		fetch: func(ctx context.Context, token string) ([]T, []string, string, error) {
			call := call
			call.Query = maps.Clone(query)
			if token != "" {
				call.Query.Set("pageToken", token)
			}
			var answer page[T]
			if err := c.do(ctx, call, segments, &answer); err != nil {
				return nil, nil, "", err
			}
			var ids []string
			for _, row := range answer.Results.all {
				ids = append(ids, row.id())
			}
			return answer.Results.all, ids, answer.NextPageToken, nil
		},
	}
}

// BrandPages is ListBrands page by page; it sends nothing itself. A level that
// is not configured is an error of its first page.
func (c *Client) BrandPages(level Level) *Pages[Brand] {
	operation, path, err := c.brandsOf(level, "list", "TCRBrands")
	if err != nil {
		return &Pages[Brand]{fetch: func(context.Context, string) ([]Brand, []string, string, error) { return nil, nil, "", err }}
	}
	return pagesOf[Brand](c, listing(operation), path)
}

// CampaignPages is ListCampaigns page by page; it sends nothing itself.
func (c *Client) CampaignPages(brandID string) *Pages[Campaign] {
	return pagesOf[Campaign](c, listing("listTCRCampaigns"), c.inBrand(brandID, "campaigns"))
}

// NumberPages is ListNumbers page by page; it sends nothing itself.
func (c *Client) NumberPages() *Pages[Number] {
	return pagesOf[Number](c, listing(listNumbers), c.inWorkspace("numbers-long-code"))
}

// listing is a list operation in pages of pageSize.
func listing(operation string) transport.Call {
	return transport.Call{Operation: operation, Query: url.Values{"limit": {pageSize}}}
}
