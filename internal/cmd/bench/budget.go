package main

import (
	"fmt"
	"strings"
)

// Line is one promise of the provider and what was measured of it.
type Line struct {
	Promise  string  `json:"promise"`
	Measured float64 `json:"measured"`
	Most     float64 `json:"most"`
	Unit     string  `json:"unit"`
	Kept     bool    `json:"kept"`
}

// String is the line as it is printed.
func (l Line) String() string {
	word := "MISSED"
	if l.Kept {
		word = "kept"
	}
	return fmt.Sprintf("%-6s  %s: %.4g%s, at most %.4g", word, l.Promise, l.Measured, l.Unit, l.Most)
}

const (
	large    = 1000 // campaigns that the promises speak of
	megabyte = 1 << 20
)

// promise is a figure of a measurement that has an upper limit.
type promise struct {
	text string
	of   Measurement // the kind of measurement, without samples
	n    int         // how much work there must be for it to count
	most float64
	unit string
	read func(all []Measurement, m Measurement) (float64, bool)
}

func promises() []promise {
	var list []promise
	for _, vendor := range []string{"sinch", "infobip", "bird"} {
		noop := Measurement{Kind: ofCampaigns, Vendor: vendor, What: planNoop, Provider: real}
		limited := noop
		limited.Limits = true
		calls := map[string]float64{"sinch": 60, "infobip": 5, "bird": 60}[vendor]
		list = append(list,
			promise{vendor + ": a no-op plan of 1,000 campaigns takes as many times the floor", noop, large, 1.3, "", overFloor},
			promise{vendor + ": calls for the campaigns in a no-op plan of 1,000 (those for the 10 brands are in the table)", noop, large, calls, "", callsForCampaigns},
			promise{vendor + ": peak memory with 1,000 campaigns", noop, large, 200, " MB", peakOfAll})
		if vendor == "infobip" {
			list = append(list, promise{vendor + ": a no-op plan of 1,000 campaigns under the limits", limited, large, 5, " s", seconds})
		}
	}
	pool := Measurement{Kind: ofNumbers, Vendor: "infobip", What: planNoop, Provider: real}
	filled := pool
	filled.What = apply
	return append(list,
		promise{"infobip: a no-op plan of 35,000 numbers", pool, 35_000, 3, " s", seconds},
		promise{"infobip: add-numbers and remove-numbers calls that attach 35,000 numbers", filled, 35_000, 8, "", numberCalls},
		promise{"infobip: peak memory with 35,000 numbers", pool, 35_000, 300, " MB", peakOfAll})
}

// budgetOf holds what was measured against the promises; of what was not
// measured, in the promised size, nothing is said.
func budgetOf(all []Measurement) []Line {
	var lines []Line
	for _, p := range promises() {
		p.of.N = p.n
		m, found := find(all, p.of)
		if !found {
			continue
		}
		value, known := p.read(all, m)
		if known {
			lines = append(lines, Line{Promise: p.text, Measured: value, Most: p.most, Unit: p.unit, Kept: value <= p.most})
		}
	}
	return append(lines, wholeLines(all)...)
}

// wholeLines hold the reads by id of a plan with approvals, registrations and
// assignments against one for each object that is none of the listed kinds.
func wholeLines(all []Measurement) []Line {
	var lines []Line
	for _, m := range all {
		if m.Kind == ofWhole && m.What == planNoop && !m.Limits && m.Provider == real {
			value := float64(m.Most(func(c Calls) int { return c.ByID })) / float64(followers(m))
			lines = append(lines, Line{
				Promise:  fmt.Sprintf("%s: reads by id for each approval, registration and assignment of %d campaigns", m.Vendor, m.N),
				Measured: value, Most: 1, Kept: value <= 1,
			})
		}
	}
	return lines
}

func overFloor(all []Measurement, m Measurement) (float64, bool) {
	least, found := beside(all, m, floor, m.N)
	if !found {
		return 0, false
	}
	return m.Fastest().Seconds / least.Fastest().Seconds, true
}

// callsForCampaigns are the calls whose operation is about campaigns.
func callsForCampaigns(_ []Measurement, m Measurement) (float64, bool) {
	return float64(m.Most(func(c Calls) int {
		sum := 0
		for operation, times := range c.ByOperation {
			if strings.Contains(strings.ToLower(operation), "campaign") {
				sum += times
			}
		}
		return sum
	})), true
}

func seconds(_ []Measurement, m Measurement) (float64, bool) { return m.Fastest().Seconds, true }

// peakOfAll is the most memory of all commands on the same work.
func peakOfAll(all []Measurement, m Measurement) (float64, bool) {
	peak := int64(0)
	for _, other := range all {
		if other.Kind == m.Kind && other.Vendor == m.Vendor && other.N == m.N && other.Provider == real {
			peak = max(peak, other.Peak())
		}
	}
	return float64(peak) / megabyte, peak > 0
}

// numberCalls are the calls that put numbers on the campaign or take them off.
func numberCalls(_ []Measurement, m Measurement) (float64, bool) {
	return float64(m.Most(func(c Calls) int { return c.Of("add-numbers", "remove-numbers") })), true
}
