package lint

import "slices"

// Vendor is whose rules apply.
type Vendor string

// The vendors. Generic is a campaign in the registry's own words.
const (
	Generic Vendor = "generic"
	Sinch   Vendor = "sinch"
	Infobip Vendor = "infobip"
	Bird    Vendor = "bird"
)

var vendors = []Vendor{Generic, Sinch, Infobip, Bird}

// Vendors lists the vendors.
func Vendors() []Vendor { return slices.Clone(vendors) }

// Called is the vendor's name in a sentence.
func (v Vendor) Called() string {
	switch v {
	case Sinch:
		return "Sinch"
	case Infobip:
		return "Infobip"
	case Bird:
		return "Bird"
	}
	return "the registry"
}

// Severity says how sure a refusal is.
type Severity int

// The severities, the gravest first. The zero value of a Hit means the rule's.
const (
	Error   Severity = iota + 1 // the vendor or the registry certainly refuses
	Warning                     // reviewers commonly reject
	Info                        // worth saying, never a reason to stop
)

// String is the word of the severity as users write it.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Info:
		return "info"
	}
	return "unknown"
}
