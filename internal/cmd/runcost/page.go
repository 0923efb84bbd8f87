package main

import (
	_ "embed" // the prose of the page
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/page"
)

//go:embed page.md
var prose string

// guide is the whole page.
func guide() (string, error) {
	return page.Fill(prose, map[string]string{"IDLE": idle(), "ADDED": added(), "APPLY": applied(), "EXAMPLE": example(), "NUMBERS": manyNumbers()})
}

// idle is the table of a plan without changes.
func idle() string {
	rows := table("Vendor", "In the configuration", "Calls")
	for _, v := range vendors {
		for _, l := range v.idle.lists {
			where := "one list of the account"
			if l.of != "" {
				where = "a list of each " + l.of
			}
			rows.add(v.title, l.thing+"s", fmt.Sprintf("pages of %d objects, %s (`%s`)", l.size, where, l.list))
		}
		rows.addCosts(v.title, v.idle.costs)
	}
	return rows.String()
}

// added is the table of what is new in a plan.
func added() string {
	rows := table("Vendor", "In the configuration", "Calls")
	for _, v := range vendors {
		rows.addCosts(v.title, v.added.costs)
	}
	return rows.String()
}

// applied is the table of an apply.
func applied() string {
	rows := table("Vendor", "New", "Calls")
	for _, v := range vendors {
		costs := slices.Clone(v.apply.costs)
		for n := range costs {
			for _, l := range v.apply.looks {
				if l.thing == costs[n].thing {
					costs[n].note = strings.TrimPrefix(costs[n].note+"; ", "; ") + fmt.Sprintf("beside these the pages of `%s`, after each", l.list)
				}
			}
		}
		rows.addCosts(v.title, costs)
	}
	return rows.String()
}

// of is the world of the example.
func of(n int) world {
	return world{runs: 1, brands: max(1, n/100), campaigns: n, assignments: n, numbers: n}
}

// example is the table of calls and times by the number of campaigns.
func example() string {
	head := []string{"Campaigns", "Run"}
	for _, v := range vendors {
		head = append(head, v.title+": calls", "time")
	}
	rows := table(head...)
	for _, n := range []int{10, 100, 1000} {
		for _, run := range []struct {
			what string
			cost func(vendor) calls
		}{
			{"plan without changes, brands and campaigns alone", func(v vendor) calls {
				return v.idle.calls(world{runs: 1, brands: of(n)[brands], campaigns: n})
			}},
			{"plan without changes, everything", func(v vendor) calls { return v.idle.calls(of(n)) }},
			{"first plan and its apply", func(v vendor) calls {
				c := v.apply.calls(of(n))
				c.add(v.added.calls(world{runs: 1, numbers: n, assignments: n}), 1)
				return c
			}},
		} {
			row := []string{spaced(n), run.what}
			for _, v := range vendors {
				c := run.cost(v)
				row = append(row, spaced(c.total()), spoken(v.limit.wait(c)))
			}
			rows.add(row...)
		}
	}
	return rows.String()
}

// rows is a table in Markdown.
type rows struct{ strings.Builder }

func table(head ...string) *rows {
	r := &rows{}
	r.add(head...)
	r.WriteString(strings.Repeat("|---", len(head)) + "|\n")
	return r
}

func (r *rows) add(cells ...string) { r.WriteString("| " + strings.Join(cells, " | ") + " |\n") }

func (r *rows) addCosts(vendor string, costs []cost) {
	for _, c := range costs {
		said := c.each.String()
		if len(c.each) > 1 {
			said = fmt.Sprint(c.each.total(), ": ", said)
		}
		if c.note != "" {
			said += "; " + c.note
		}
		r.add(vendor, c.what, said)
	}
}

// String lists the operations, those of which there are most first.
func (c calls) String() string {
	names := slices.SortedFunc(maps.Keys(c), func(a, b string) int {
		if c[a] != c[b] {
			return c[b] - c[a]
		}
		return strings.Compare(a, b)
	})
	for n, name := range names {
		names[n] = fmt.Sprintf("%d `%s`", c[name], name)
	}
	return strings.Join(names, ", ")
}

// counted is how many calls there are, in words.
func counted(c calls) string {
	if c.total() == 1 {
		return "1 call"
	}
	return spaced(c.total()) + " calls"
}

// spaced writes 35000 as 35,000.
func spaced(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", spaced(n/1000), n%1000)
}

// spoken is a time as people say it.
func spoken(d time.Duration) string {
	switch {
	case d < time.Second:
		return "under 1 s"
	case d < 2*time.Minute:
		return fmt.Sprintf("%.0f s", d.Seconds())
	case d < 2*time.Hour:
		return fmt.Sprintf("%.0f min", d.Minutes())
	default:
		return fmt.Sprintf("%.0f h", d.Hours())
	}
}
