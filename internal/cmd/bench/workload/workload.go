// Package workload writes the configurations that the bench plans and applies:
// brands and campaigns in numbers, whole registrations, and one campaign with
// thousands of numbers. The texts are ones that reviewers would take and differ
// from campaign to campaign, as an agency's do.
//
// It knows the vendors' arguments and nothing else: it starts nothing and reads
// nothing.
package workload

import (
	"fmt"
	"strings"
)

// Vendors are those that there are configurations for, in the order of the
// table.
var Vendors = []string{"sinch", "infobip", "bird"}

// campaignsPerBrand is an agency's usual share.
const campaignsPerBrand = 100

// Campaigns is a configuration of brands and campaigns and nothing else.
type Campaigns struct {
	Vendor string
	Count  int
	// Whole adds what leads from a brand to numbers: approvals, registrations
	// and an assignment for every campaign, of one of Numbers each.
	Whole   bool
	Numbers []string // E.164, at least Count when Whole
	// Edited is the number of campaigns whose description differs.
	Edited int
}

// Brands is how many brands the campaigns are spread over.
func (c Campaigns) Brands() int { return max(1, c.Count/campaignsPerBrand) }

// Objects is how many resources the configuration has.
func (c Campaigns) Objects() int {
	brand, campaign := 1, 1
	if c.Whole {
		chain := chains[c.Vendor]
		brand += len(chain.brand)
		campaign += len(chain.campaign)
	}
	return c.Brands()*brand + c.Count*campaign
}

// Charges is how many charges the vendor makes for them. Infobip charges for
// registrations, the others for the objects.
func (c Campaigns) Charges() int {
	if c.Vendor == "infobip" && !c.Whole {
		return 0
	}
	return c.Brands() + c.Count
}

// HCL is the configuration: one block for each object.
func (c Campaigns) HCL() string {
	var text strings.Builder
	text.WriteString(header)
	write := writers[c.Vendor]
	for b := range c.Brands() {
		text.WriteString(write.brand(companyOf(b)))
		if c.Whole {
			c.extend(&text, chains[c.Vendor].brand, b, "")
		}
	}
	for i := range c.Count {
		about := campaign{company: companyOf(i % c.Brands()), index: i, brandID: write.brandID(i%c.Brands(), c.Whole)}
		if i < c.Edited {
			about.note = " Moved visits are told on the same day."
		}
		text.WriteString(write.campaign(about))
		if c.Whole {
			c.extend(&text, chains[c.Vendor].campaign, i, c.Numbers[i])
		}
	}
	return text.String()
}

// extend writes the blocks that follow an object, each a template of its index
// and its number.
func (c Campaigns) extend(text *strings.Builder, blocks []string, index int, number string) {
	for _, block := range blocks {
		text.WriteString(strings.NewReplacer("INDEX", fmt.Sprint(index), "NUMBER", number).Replace(block))
	}
}

const header = `terraform {
  required_providers {
    tendlc = { source = "tendlc/tendlc" }
  }
}

provider "tendlc" {
  deletion_protection = false
}
`

// company is who a brand stands for.
type company struct {
	index               int
	name, domain, taxID string
}

var towns = []string{"Lakeview", "Harbor", "Westgate", "Northfield", "Riverside", "Oakwood", "Hillcrest", "Summit", "Maple", "Cedar"}

func companyOf(index int) company {
	town := towns[index%len(towns)]
	c := company{index: index, name: town + " Dental", domain: strings.ToLower(town) + "dental.example", taxID: fmt.Sprintf("39-%07d", 1234567+index)}
	if round := index / len(towns); round > 0 {
		c.name = fmt.Sprintf("%s %d", c.name, round+1)
		c.domain = fmt.Sprintf("%d.%s", round+1, c.domain)
	}
	return c
}

// campaign is what one campaign says.
type campaign struct {
	company company
	index   int
	brandID string // an expression
	note    string // what an edit adds to the description
}

func (c campaign) name() string { return fmt.Sprintf("%s notices %d", c.company.name, c.index+1) }

func (c campaign) description() string {
	return fmt.Sprintf("%s tells patients of its practice %d about booked, moved and cancelled visits.%s", c.company.name, c.index+1, c.note)
}

func (c campaign) flow() string {
	return fmt.Sprintf("Patients open https://%[2]s/texts, enter a mobile number and tick an unticked box: '%[1]s may send me text messages "+
		"about my visits. About 4 msgs a month. Msg and data rates may apply. Reply STOP to opt out or HELP for help.' Below it are the terms at "+
		"https://%[2]s/terms and the privacy policy at https://%[2]s/privacy.", c.company.name, c.company.domain)
}

func (c campaign) samples() string {
	const form = `["%[1]s: your visit is on May 3 at 09:30. Reply STOP to end.", "%[1]s: your visit moved to May 4. Reply STOP to end.", "%[1]s: your visit was cancelled. Reply STOP to end."]`
	return fmt.Sprintf(form, c.company.name)
}

func (c campaign) welcome() string {
	return c.company.name + ": visit notices are on. About 4 msgs a month. Msg and data rates may apply. HELP for help, STOP to end."
}

func (c campaign) help() string {
	return fmt.Sprintf("%s: call +16085550142 or write to help@%s. STOP to end.", c.company.name, c.company.domain)
}

func (c campaign) stop() string {
	return c.company.name + ": you left the list, no further messages follow."
}

// block writes a resource of these arguments, given as name and expression.
func block(kind, label string, arguments [][2]string) string {
	var text strings.Builder
	fmt.Fprintf(&text, "\nresource %q %q {\n", kind, label)
	for _, argument := range arguments {
		fmt.Fprintf(&text, "  %s = %s\n", argument[0], argument[1])
	}
	text.WriteString("}\n")
	return text.String()
}

func quoted(text string) string { return fmt.Sprintf("%q", text) }
