package api

import (
	"context"
	"errors"
	"fmt"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Pages is a list that is read page by page, for callers that may not need all
// of it. One goroutine at a time uses it.
type Pages[T any] struct {
	operation string
	fetch     func(ctx context.Context, at place) (read onePageOf[T], err error)
	at        place
	least     int // pages of this size are not halved
	ids       map[string]bool
	left      int
	done      bool
}

// place is where a page is in a list that is read in pages of one size: its
// number, from 0, and how many rows the pages before it held.
type place struct{ number, size, rows int }

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
// size, because the size decides where each page begins: rows may come twice. A
// single row that is too long is an error that wraps transport.ErrTooLong.
func (p *Pages[T]) Next(ctx context.Context) ([]T, error) {
	for {
		if p.at.number >= maxPages {
			return nil, transport.Unended(p.operation, fmt.Sprintf("it has not ended after %d pages", maxPages))
		}
		read, err := p.fetch(ctx, p.at)
		if errors.Is(err, transport.ErrTooLong) && p.at.size > p.least {
			p.at, p.ids = place{size: p.at.size / 2}, map[string]bool{}
			continue
		}
		if err != nil {
			return nil, err
		}
		if !p.holdsNews(read.ids) && !read.last {
			return nil, transport.Unended(p.operation, fmt.Sprintf("page %d holds nothing new and is not the last", p.at.number))
		}
		p.at.number, p.at.rows = p.at.number+1, p.at.rows+len(read.rows)
		p.done, p.left = read.last, read.left
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
	return beginning(operation, pageSize, 1, func(ctx context.Context, at place) (onePageOf[T], error) {
		answer, err := onePage[T](ctx, c, at.number, at.size, operation, segments, query)
		return onePageOf[T]{rows: answer.Results, last: answer.last(at.number, at.size), left: answer.left(at.number, at.size)}, err
	})
}

// beginning is a list before its first page, which is asked for with this size
// and never with less than the least.
func beginning[T object](operation string, size, least int, fetch func(context.Context, place) (onePageOf[T], error)) *Pages[T] {
	return &Pages[T]{operation: operation, at: place{size: size}, least: least, ids: map[string]bool{}, left: -1,
		fetch: func(ctx context.Context, at place) (onePageOf[T], error) {
			read, err := fetch(ctx, at)
			for _, row := range read.rows {
				read.ids = append(read.ids, row.id())
			}
			return read, err
		},
	}
}

// list reads all pages. A list that cannot be read to its end is an error, never
// a part of it: what a twin check does not see is made again. An object that
// moves to the next page while the list is read is there once, or it would look
// like two twins.
func list[T object](ctx context.Context, pages *Pages[T]) ([]T, error) {
	var all []T
	var ids map[string]bool
	for !pages.Done() {
		rows, err := pages.Next(ctx)
		if err != nil {
			return nil, err
		}
		if pages.at.number == 1 { // the first page, of a list that starts anew as well
			all, ids = []T{}, map[string]bool{}
		}
		for _, row := range rows {
			if id := row.id(); id == "" || !ids[id] {
				ids[id] = true
				all = append(all, row)
			}
		}
	}
	return all, nil
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
