package birdsandbox

import (
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Vertical is one of the registry's industries. What is not its name is made
// up: the values at Bird are not documented.
type Vertical struct {
	Name        string `json:"name"`
	IndustryID  string `json:"industryId"`
	DisplayName string `json:"displayName"`
	Description string `json:"description"`
}

// verticals are the names that vendors of the registry publish.
var verticals = []Vertical{
	industry("REAL_ESTATE", "Real estate", "Agents, brokers and property managers"),
	industry("HEALTHCARE", "Healthcare and life sciences", "Clinics, pharmacies and insurers of health"),
	industry("ENERGY", "Energy and utilities", "Power, gas and water"),
	industry("ENTERTAINMENT", "Entertainment", "Events, media and sports"),
	industry("RETAIL", "Retail and consumer products", "Shops and brands selling to consumers"),
	industry("AGRICULTURE", "Agriculture", "Farms and their suppliers"),
	industry("INSURANCE", "Insurance", "Insurers and their agents"),
	industry("EDUCATION", "Education", "Schools, colleges and training"),
	industry("HOSPITALITY", "Hospitality and travel", "Hotels, restaurants and travel"),
	industry("FINANCIAL", "Financial services", "Banks, credit unions and advisers"),
	industry("GAMBLING", "Gambling and lottery", "Casinos and lotteries"),
	industry("CONSTRUCTION", "Construction and materials", "Builders and their suppliers"),
	industry("NGO", "Non-government organization", "Charities and associations"),
	industry("MANUFACTURING", "Manufacturing", "Makers of goods"),
	industry("GOVERNMENT", "Government services", "Public bodies"),
	industry("TECHNOLOGY", "Information technology", "Software, hardware and services"),
	industry("COMMUNICATION", "Media and communication", "Carriers and publishers"),
}

func industry(name, displayName, description string) Vertical {
	id := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	return Vertical{Name: name, IndustryID: id, DisplayName: displayName, Description: description}
}

func isVertical(name string) bool {
	return slices.ContainsFunc(verticals, func(v Vertical) bool { return v.Name == name })
}

func (b *Bird) listVerticals(*sandbox.Request) sandbox.Response {
	return ok("", map[string][]Vertical{"results": verticals})
}
