package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"github.com/tendlc/terraform-provider-tendlc/internal/cmd/bench/workload"
)

// Print writes the tables for people.
func Print(out io.Writer, f *Figures) {
	fmt.Fprintf(out, "%s, %d CPUs, %s, Terraform %s; fastest of %d runs; latency %s where there are limits\n",
		f.Machine.System, f.Machine.CPUs, f.Machine.Go, f.Machine.Terraform, f.Options.Runs, f.Options.LatencyText)
	fmt.Fprintln(out, "The floor is the same command with a provider that does nothing. CPU is that of Terraform and the provider.")
	printTable(out, f, ofCampaigns, "Brands and campaigns")
	printTable(out, f, ofWhole, "With approvals, registrations and assignments")
	printTable(out, f, ofNumbers, "Numbers of one campaign")
	printByID(out, f)
	printGrowth(out, f)
	if len(f.Budget) > 0 {
		fmt.Fprintln(out, "\nPromises")
	}
	for _, line := range f.Budget {
		fmt.Fprintln(out, "  "+line.String())
	}
}

func printTable(out io.Writer, f *Figures, kind, title string) {
	if !slices.ContainsFunc(f.Measurements, func(m Measurement) bool { return m.Kind == kind }) {
		return
	}
	fmt.Fprintf(out, "\n%s\n", title)
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "vendor\tn\tcommand\tlimits\tseconds\tmedian\tfloor\tratio\tCPU\tfloor\treads\twrites\trefused\tprovider MB\t")
	for _, m := range f.Measurements {
		if m.Kind == kind && m.Provider == real {
			fmt.Fprintln(table, row(f.Measurements, m))
		}
	}
	_ = table.Flush() // nobody is there to tell
}

func row(all []Measurement, m Measurement) string {
	limits := "off"
	if m.Limits {
		limits = "on"
	}
	fastest, floorSeconds, ratio, floorCPU := m.Fastest(), "", "", ""
	if least, found := beside(all, m, floor, m.N); found {
		other := least.Fastest()
		floorSeconds, ratio = fmt.Sprintf("%.2f", other.Seconds), fmt.Sprintf("%.2f", fastest.Seconds/other.Seconds)
		floorCPU = fmt.Sprintf("%.2f", other.CPU())
	}
	return fmt.Sprintf("%s\t%d\t%s\t%s\t%.2f\t%.2f\t%s\t%s\t%.2f\t%s\t%d\t%d\t%d\t%.0f\t",
		m.Vendor, m.N, m.What, limits, fastest.Seconds, m.Median(), floorSeconds, ratio, fastest.CPU(), floorCPU,
		fastest.Calls.Reads, fastest.Calls.Writes, fastest.Calls.Refused, float64(m.Peak())/megabyte)
}

// followers are the objects of a whole registration that are neither a brand
// nor a campaign.
func followers(m Measurement) int {
	whole, plain := workload.Campaigns{Vendor: m.Vendor, Count: m.N, Whole: true}, workload.Campaigns{Vendor: m.Vendor, Count: m.N}
	return whole.Objects() - plain.Objects()
}

// printByID says how many reads by id a plan of whole registrations makes.
func printByID(out io.Writer, f *Figures) {
	title := "\nReads by id of a no-op plan with approvals, registrations and assignments\n"
	for _, m := range f.Measurements {
		if m.Kind != ofWhole || m.What != planNoop || m.Limits || m.Provider != real {
			continue
		}
		calls := m.Fastest().Calls
		fmt.Fprintf(out, "%s  %s: %d reads, %d by id, for %d objects that are neither brand nor campaign\n",
			title, m.Vendor, calls.Reads, calls.ByID, followers(m))
		title = ""
	}
}

// printGrowth compares the largest work with the one before: a ratio near that
// of the counts is linear growth.
func printGrowth(out io.Writer, f *Figures) {
	if len(f.Options.Counts) < 2 {
		return
	}
	counts := f.Options.Counts[len(f.Options.Counts)-2:]
	fmt.Fprintf(out, "\nGrowth from %d to %d campaigns (linear: at most %.3g)\n", counts[0], counts[1], float64(counts[1])/float64(counts[0]))
	for _, m := range f.Measurements {
		if m.Kind != ofCampaigns || m.N != counts[1] || m.Provider != real {
			continue
		}
		if less, found := beside(f.Measurements, m, real, counts[0]); found {
			a, b := less.Fastest(), m.Fastest()
			fmt.Fprintf(out, "  %s, %s, limits %v: time %.1f, calls %.1f\n", m.Vendor, m.What, m.Limits, b.Seconds/a.Seconds,
				float64(b.Calls.All())/float64(max(1, a.Calls.All())))
		}
	}
}
