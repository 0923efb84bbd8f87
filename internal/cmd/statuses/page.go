package main

import (
	_ "embed" // the prose of the page
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/page"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

//go:embed page.md
var prose string

// guide is the whole page. It is an error when a status has no meaning, or a
// meaning no status.
func guide() (string, error) {
	sections, err := statuses(vendors.All())
	if err != nil {
		return "", err
	}
	return page.Fill(prose, map[string]string{"PHASES": phases(), "STATUSES": sections})
}

// phases is the table of phases.
func phases() string {
	var rows strings.Builder
	rows.WriteString("| Phase | Means | Done | Worth waiting | Protected |\n|---|---|---|---|---|\n")
	for _, phase := range tcr.Phases() {
		fmt.Fprintf(&rows, "| `%s` | %s | %s | %s | %s |\n", phase, phaseMeanings[phase], yes(phase.Ready()), yes(phase.MayRecover()), yes(phase.Protected()))
	}
	return rows.String()
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

// titles are the vendors' names and the kinds' plurals.
var titles = map[string]string{"sinch": "Sinch", "infobip": "Infobip", "bird": "Bird", "brand": "Brands", "campaign": "Campaigns", "vetting": "Vettings"}

// statuses are the sections of the vendors.
func statuses(of []tfkit.Vendor) (string, error) {
	var text strings.Builder
	for _, vendor := range of {
		name := vendor.Name()
		if titles[name] == "" {
			return "", fmt.Errorf("%s has no name among the titles of page.go", name)
		}
		fmt.Fprintf(&text, "## %s\n", titles[name])
		for _, kind := range slices.Sorted(maps.Keys(vendor.Statuses())) {
			if titles[kind] == "" {
				return "", fmt.Errorf("%s %s: the kind has no plural among the titles of page.go", name, kind)
			}
			section, err := table(vendor.Statuses()[kind], meanings[name][kind])
			if err != nil {
				return "", fmt.Errorf("%s %s: %w", name, kind, err)
			}
			fmt.Fprintf(&text, "\n### %s at %s\n\n%s", titles[kind], titles[name], section)
		}
		text.WriteString("\n")
	}
	return strings.TrimSuffix(text.String(), "\n"), nil
}

// table lists the statuses of a kind, in the order of their phases.
func table(of tcr.StatusTable, means map[string]string) (string, error) {
	var rows strings.Builder
	rows.WriteString("| Status | Phase | What it means, and what to do |\n|---|---|---|\n")
	for _, phase := range tcr.Phases() {
		for _, status := range of.Words(phase) {
			if means[status] == "" {
				return "", fmt.Errorf("meanings.go does not say what %s means", status)
			}
			fmt.Fprintf(&rows, "| `%s` | `%s` | %s |\n", status, phase, means[status])
		}
	}
	for status := range means {
		if _, exists := of[status]; !exists {
			return "", fmt.Errorf("meanings.go speaks of %s, which is no status", status)
		}
	}
	return rows.String(), nil
}
