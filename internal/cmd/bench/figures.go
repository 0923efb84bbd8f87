package main

import (
	"cmp"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"runtime"
	"slices"
)

// Figures are everything that was measured, as the file has it.
type Figures struct {
	Machine      Machine       `json:"machine"`
	Options      options       `json:"options"`
	Measurements []Measurement `json:"measurements"`
	Budget       []Line        `json:"budget"`
}

// Machine is what it was measured on.
type Machine struct {
	System    string `json:"system"`
	CPUs      int    `json:"cpus"`
	Go        string `json:"go"`
	Terraform string `json:"terraform"`
}

// Measurement is one command under one set of conditions.
type Measurement struct {
	Kind     string   `json:"kind"`
	Vendor   string   `json:"vendor"`
	N        int      `json:"n"`
	What     string   `json:"what"`
	Limits   bool     `json:"limits"`
	Latency  string   `json:"latency"`
	Provider string   `json:"provider"`
	Samples  []Sample `json:"samples"`
}

// Fastest is the run that the table shows: what else the machine did can only
// have made the others slower.
func (m Measurement) Fastest() Sample { return fastestOf(m.Samples) }

// Median is the middle wall time in seconds.
func (m Measurement) Median() float64 {
	all := make([]float64, len(m.Samples))
	for i, sample := range m.Samples {
		all[i] = sample.Seconds
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// Peak is the most memory of any run, in bytes.
func (m Measurement) Peak() int64 {
	peak := int64(0)
	for _, sample := range m.Samples {
		peak = max(peak, sample.PeakBytes)
	}
	return peak
}

// Most is the most calls of a kind that any run made: which are made depends on
// the order in which Terraform asks, and a promise of calls is one of every run.
func (m Measurement) Most(count func(Calls) int) int {
	most := 0
	for _, sample := range m.Samples {
		most = max(most, count(sample.Calls))
	}
	return most
}

func fastestOf(samples []Sample) Sample {
	return slices.MinFunc(samples, func(a, b Sample) int { return cmp.Compare(a.Seconds, b.Seconds) })
}

// find is the measurement that was made, if it was.
func find(all []Measurement, like Measurement) (Measurement, bool) {
	i := slices.IndexFunc(all, func(m Measurement) bool {
		return m.Kind == like.Kind && m.Vendor == like.Vendor && m.N == like.N && m.What == like.What && m.Limits == like.Limits && m.Provider == like.Provider
	})
	if i < 0 {
		return Measurement{}, false
	}
	return all[i], true
}

// beside is the same command with another provider, or another n.
func beside(all []Measurement, m Measurement, provider string, n int) (Measurement, bool) {
	m.Provider, m.N = provider, n
	return find(all, m)
}

// describe says where it is measured.
func describe(ctx context.Context, terraform string) Machine {
	machine := Machine{System: runtime.GOOS + "/" + runtime.GOARCH, CPUs: runtime.NumCPU(), Go: runtime.Version()}
	var version struct {
		Version string `json:"terraform_version"`
	}
	command := exec.CommandContext(ctx, terraform, "version", "-json")
	command.Env = append(os.Environ(), "CHECKPOINT_DISABLE=1")
	if out, err := command.Output(); err == nil && json.Unmarshal(out, &version) == nil {
		machine.Terraform = version.Version
	}
	return machine
}

// Write writes everything as JSON.
func (f *Figures) Write(path string) error {
	text, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(text, '\n'), 0o644) //nolint:gosec // for everybody to read
}
