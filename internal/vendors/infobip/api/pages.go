package api

import (
	"context"
	"errors"
	"fmt"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Pages is a registration list that is read page by page, for callers that may
// not need all of it. One goroutine at a time uses it.
type Pages[T any] struct {
	operation    string
	fetch        func(ctx context.Context, number, size int) (read onePageOf[T], err error)
	number, size int
	ids          map[string]bool
	left         int
	done         bool
}

// onePageOf is what a page tells: its rows with their ids, whether it is the
// last, and how many follow it, -1 where Infobip does not say.
type onePageOf[T any] struct {
	rows []T
	ids  []string
	last bool
	left int
}

// Done says whether the last page was read.
func (p *Pages[T]) Done() bool { return p.done }

// Left is how many pages are left by what Infobip says of the list, -1 where it
// does not say.
func (p *Pages[T]) Left() int { return p.left }

// Next reads the next page; after an error, the same one again. Where a page is
// longer than the transport reads, the list starts anew with pages of half the
// size, as in ListCampaigns: rows may come twice.
func (p *Pages[T]) Next(ctx context.Context) ([]T, error) {
	for {
		if p.number >= maxPages {
			return nil, endless(p.operation, fmt.Sprintf("it has not ended after %d pages", maxPages))
		}
		read, err := p.fetch(ctx, p.number, p.size)
		if errors.Is(err, transport.ErrTooLong) && p.size > 1 {
			p.number, p.size, p.ids = 0, p.size/2, map[string]bool{}
			continue
		}
		if err != nil {
			return nil, err
		}
		if !p.holdsNews(read.ids) && !read.last {
			return nil, endless(p.operation, fmt.Sprintf("page %d holds nothing new and is not the last", p.number))
		}
		p.number, p.done, p.left = p.number+1, read.last, read.left
		return read.rows, nil
	}
}

// holdsNews notes the ids of a page and says whether one was not seen before.
func (p *Pages[T]) holdsNews(ids []string) bool {
	news := false
	for _, id := range ids {
		news = news || id == "" || !p.ids[id]
		p.ids[id] = true
	}
	return news
}

// pagesOf begins a registration list; it sends nothing.
func pagesOf[T object](c *Client, operation string, segments []string, query url.Values) *Pages[T] {
	return &Pages[T]{operation: operation, size: pageSize, ids: map[string]bool{}, left: -1,
		fetch: func(ctx context.Context, number, size int) (onePageOf[T], error) {
			answer, err := onePage[T](ctx, c, number, size, operation, segments, query)
			read := onePageOf[T]{rows: answer.Results, last: answer.last(number, size), left: answer.left(number, size)}
			for _, row := range answer.Results {
				read.ids = append(read.ids, row.id())
			}
			return read, err
		},
	}
}

// left is how many pages follow this one.
func (p page[T]) left(number, asked int) int {
	switch {
	case p.last(number, asked):
		return 0
	case p.Paging.TotalPages != nil:
		return *p.Paging.TotalPages - number - 1
	default:
		return -1
	}
}

// BrandPages is ListBrands page by page; it sends nothing itself.
func (c *Client) BrandPages(filter BrandFilter) *Pages[Brand] {
	return pagesOf[Brand](c, "get-brands", registration("brands"), filter.query())
}

// CampaignPages is ListCampaigns page by page; it sends nothing itself.
func (c *Client) CampaignPages(filter CampaignFilter) *Pages[Campaign] {
	return pagesOf[Campaign](c, "get-campaigns", registration("campaigns"), filter.query())
}
