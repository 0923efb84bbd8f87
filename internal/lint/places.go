package lint

import (
	"fmt"
	"strings"
)

// fieldNames are the fields whose public name is no good name in a sentence.
var fieldNames = map[Field]string{
	OptInMessage: "opt-in message", OptOutMessage: "opt-out message", OptInWords: "opt-in keywords", OptOutWords: "opt-out keywords",
	OptInTypes: "ways to opt in", SubscriberOptIn: "opt-in", SubscriberOptOut: "opt-out", SubscriberHelp: "help", AgeGated: "age gate",
	Attestation: "consent to the messaging principles", TermsURL: "URL of the terms", PrivacyURL: "URL of the privacy policy", Attachments: "attachments",
	EIN: "tax id", DBA: "name under which the brand is known",
}

// called is a field in a sentence. Vendors have other names for the attribute,
// so its public name would mislead.
func called(field Field) string {
	if name, own := fieldNames[field]; own {
		return name
	}
	return strings.ReplaceAll(string(field), "_", " ")
}

var ordinals = []string{"first", "second", "third", "fourth", "fifth"}

// nth is an element of a list in a sentence; counted from 0, as in a
// configuration.
func nth(index int) string {
	if index < len(ordinals) {
		return ordinals[index]
	}
	return fmt.Sprintf("no. %d", index+1)
}

// place is where the hit is, in a sentence: "the second sample".
func (h Hit) place() string {
	switch {
	case h.inList && h.Field == Samples:
		return "the " + nth(h.Index) + " sample"
	case h.inList:
		return fmt.Sprintf("element %d of the %s", h.Index, called(h.Field))
	}
	return "the " + called(h.Field)
}

// Place is where the finding stands: its field, with the index of the element
// that is at fault, as in "samples[0]".
func (f Finding) Place() string {
	if f.Index < 0 {
		return string(f.Field)
	}
	return fmt.Sprintf("%s[%d]", f.Field, f.Index)
}
