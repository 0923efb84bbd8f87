package tfkit

import (
	"context"
	"slices"
	"testing"
)

// shifting is a list of ids; an object was added in front of it between two
// pages.
type shifting struct{ pages [][]string }

func (p *shifting) Next(context.Context) ([]string, error) {
	page := p.pages[0]
	p.pages = p.pages[1:]
	return page, nil
}

func (p *shifting) Done() bool { return len(p.pages) == 0 }
func (p *shifting) Left() int  { return len(p.pages) }

// A second block for the same object in a generated configuration would be a
// second import of it.
func TestAnObjectThatMovesToTheNextPageIsListedOnce(t *testing.T) {
	t.Parallel()
	pages := &shifting{pages: [][]string{{"a", "b"}, {"b", "c"}}}
	var taken, listed []string
	rows := Listed(t.Context(), pages, func(page []string) { taken = append(taken, page...) }, func(id string) (Row, bool, error) {
		return Row{Identity: map[string]string{"brand_id": "B", "id": id}}, true, nil
	})
	for row, err := range rows {
		if err != nil {
			t.Fatal(err)
		}
		listed = append(listed, row.Identity["id"])
	}
	if want := []string{"a", "b", "c"}; !slices.Equal(listed, want) {
		t.Errorf("listed %v, want %v", listed, want)
	}
	if want := []string{"a", "b", "b", "c"}; !slices.Equal(taken, want) {
		t.Errorf("taken in %v, want %v", taken, want)
	}
}
