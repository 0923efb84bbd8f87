package main

import (
	"fmt"
	"regexp"
	"strings"
)

// telling are the arguments that are left in an excerpt of a plan; the others
// are counted.
var telling = map[string]bool{
	"display_name": true, "brand_registration_type": true, "campaign_name": true, "use_case": true, "usecase": true,
	"fee_preview": true, "deletion_protection": true, "numbers": true, "status": true,
	"brand_id": true, "campaign_id": true, "brand_registration_id": true, "campaign_registration_id": true,
}

var (
	resourceHeading = regexp.MustCompile(`^  # \S+ (will|must) be `)
	resourceEnd     = regexp.MustCompile(`^    }$`)
	argument        = regexp.MustCompile(`^      ([ +~-]) ([a-z_0-9]+) +=`)
	planTotal       = regexp.MustCompile(`(?m)^Plan: .*$`)
	noChanges       = regexp.MustCompile(`(?m)^No changes\..*$`)
	progressLine    = regexp.MustCompile(`^(\S+: [A-Z][a-z]+|Apply complete!)`)
	diagnosticLine  = regexp.MustCompile(`^(Error|Warning): `)
	// where a diagnostic points to in the configuration, and the line to read more
	diagnosticPlace = regexp.MustCompile(`^  (with|on) |^ +\d+: `)
	moreToRead      = regexp.MustCompile(`^https://`)
)

// excerpt is a plan as `terraform show` prints it, cut to the resources, the
// telling arguments and the total.
func excerpt(plan string) string {
	var kept strings.Builder
	within, keeping, dropped := false, false, 0
	for line := range strings.Lines(plan) {
		switch {
		case resourceHeading.MatchString(line):
			within, keeping, dropped = true, true, 0
		case planTotal.MatchString(line):
			return kept.String() + line
		case within && resourceEnd.MatchString(strings.TrimSuffix(line, "\n")):
			if dropped > 0 {
				fmt.Fprintf(&kept, "      # and %d more\n", dropped)
			}
			kept.WriteString(line + "\n")
			within, keeping = false, false
		case within:
			if name := argument.FindStringSubmatch(line); name != nil {
				keeping = telling[name[2]]
				if !keeping && name[1] != " " { // a blank marks what does not change
					dropped++
				}
			}
		}
		if within && keeping {
			kept.WriteString(line)
		}
	}
	return kept.String()
}

// diagnostics are the errors and warnings in Terraform's output, without the
// place in the configuration.
func diagnostics(output string) string {
	var kept strings.Builder
	within, blank := false, false
	for line := range strings.Lines(output) {
		within = within || diagnosticLine.MatchString(line)
		switch {
		case !within || diagnosticPlace.MatchString(line):
		case strings.TrimSpace(line) == "":
			blank = true
		default:
			if blank && kept.Len() > 0 {
				kept.WriteString("\n")
			}
			kept.WriteString(line)
			blank = false
			within = !moreToRead.MatchString(line)
		}
	}
	return kept.String()
}

// progress passes on the lines that say what Terraform does.
type progress struct {
	say     *narrator
	partial string
}

// Write implements io.Writer.
func (p *progress) Write(text []byte) (int, error) {
	p.partial += string(text)
	for {
		line, rest, complete := strings.Cut(p.partial, "\n")
		if !complete {
			return len(text), nil
		}
		p.partial = rest
		if progressLine.MatchString(line) {
			p.say.Quote(line)
		}
	}
}
