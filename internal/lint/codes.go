package lint

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Cause is what a rejection code stands for in terms of the rules.
type Cause struct {
	Code   string   // as the table has it, such as "DCA 803" or "Sinch CR4005"
	Means  string   // in a few words; "" where only the rules tell
	Rules  []string // ids of the rules that anticipate the code, the likeliest first; may be empty
	Fields []Field  // where the text to change stands, the likeliest first
	Final  bool     // a campaign that was refused for it is not to be resubmitted
}

// knownCode is a row of the table of codes.
type knownCode struct {
	means  string
	rules  []string
	fields []Field
	final  bool
}

// Owners of codes. Vendors hand on the codes of others: those of the aggregators
// between them and the operators (DCA), and of services in between.
const (
	dca       = "DCA"
	bandwidth = "Bandwidth"
	twilio    = "Twilio"
	sinch     = "Sinch"
	infobip   = "Infobip"
	microsoft = "Microsoft"
)

// owners are whose codes a vendor gives, in the order in which they are tried:
// the same number may mean something else to another owner.
var owners = map[Vendor][]string{
	Infobip: {infobip, dca, twilio, microsoft},
	Sinch:   {sinch, dca, bandwidth, twilio, microsoft},
	Bird:    {dca, bandwidth, twilio, sinch, microsoft},
	Generic: {dca, bandwidth, twilio, sinch, microsoft},
}

// CauseOf is what a vendor's rejection code stands for, and whether it is known.
// The code may be written with its owner or without: "803", "DCA2 803",
// "CR4005", "Twilio 30887". Campaigns that the vendor does not have fields of
// lose those fields.
func CauseOf(vendor Vendor, code string) (Cause, bool) {
	owner, bare := splitCode(code)
	if bare == "" {
		return Cause{}, false
	}
	for _, one := range owners[vendor] {
		if owner != "" && owner != one {
			continue
		}
		if cause, found := causeOf(one, bare); found {
			cause.Fields = slices.DeleteFunc(cause.Fields, func(f Field) bool { return !fieldByName[f].On(vendor) })
			return cause, true
		}
	}
	return Cause{}, false
}

// Causes lists what all known codes stand for, by owner and code.
func Causes() []Cause {
	bare := map[string][]string{}
	for owner, rows := range codeTable {
		bare[owner] = slices.Collect(maps.Keys(rows))
	}
	for code := range rulesByCode() {
		owner, number, _ := strings.Cut(code, " ")
		if !slices.Contains(bare[owner], number) {
			bare[owner] = append(bare[owner], number)
		}
	}
	var causes []Cause
	for _, owner := range slices.Sorted(maps.Keys(bare)) {
		slices.Sort(bare[owner])
		for _, number := range bare[owner] {
			cause, _ := causeOf(owner, number)
			causes = append(causes, cause)
		}
	}
	return causes
}

// causeOf joins what the table says with the rules that name the code.
func causeOf(owner, bare string) (Cause, bool) {
	row, listed := codeTable[owner][bare]
	cause := Cause{Code: owner + " " + bare, Means: row.means, Rules: slices.Clone(row.rules), Fields: slices.Clone(row.fields), Final: row.final}
	for _, rule := range rulesByCode()[cause.Code] {
		if !slices.Contains(cause.Rules, rule.ID) {
			cause.Rules = append(cause.Rules, rule.ID)
		}
		if listed {
			continue
		}
		for _, field := range rule.Fields {
			if !slices.Contains(cause.Fields, field) {
				cause.Fields = append(cause.Fields, field)
			}
		}
	}
	return cause, listed || len(cause.Rules) > 0
}

// rulesByCode are the rules that anticipate a code, by "owner code".
var rulesByCode = sync.OnceValue(func() map[string][]*Rule {
	byCode := map[string][]*Rule{}
	for _, rule := range catalogue {
		for _, code := range rule.Codes {
			owner, bare := splitCode(code)
			if owner != "" && bare != "" {
				byCode[owner+" "+bare] = append(byCode[owner+" "+bare], rule)
			}
		}
	}
	return byCode
})

// ownerNames are the writings of owners in front of a code.
var ownerNames = map[string]string{
	"dca": dca, "dca2": dca, "dca1": bandwidth, "bandwidth": bandwidth, "twilio": twilio, "sinch": sinch, "infobip": infobip, "microsoft": microsoft, "ms": microsoft,
}

// codeShape is a code by itself: digits, CR and digits, or a name in capitals
// and small letters as Microsoft has them.
var codeShape = regexp.MustCompile(`^(?:(?i:CR)\d{4}|\d{3,5}|[A-Z][a-z]+[A-Z][A-Za-z]+)$`)

// splitCode takes the owner off a code, and words such as "error" between them.
func splitCode(text string) (owner, bare string) {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(" \t\r\n:#-_()[]/.,;", r) }) {
		if name, found := ownerNames[strings.ToLower(word)]; found && owner == "" {
			owner = name
			continue
		}
		switch strings.ToLower(word) {
		case "error", "code", "reason", "rejection":
			continue
		}
		if !codeShape.MatchString(word) {
			return "", ""
		}
		if strings.HasPrefix(strings.ToLower(word), "cr") && len(word) == len("CR0000") {
			word = strings.ToUpper(word)
			if owner == "" {
				owner = sinch
			}
		}
		return owner, word
	}
	return "", ""
}

// codeInText is a code in a sentence, where a number alone could be anything:
// behind its owner's name or the word for a code, or in front of a colon at the
// beginning. Of five digits, which any postal code has, only the owner's name
// makes one.
var codeInText = regexp.MustCompile(`\b[Cc][Rr]\d{4}\b|\b(?i:dca[12]?|bandwidth|twilio)(?:\s+(?i:error|code|reason))?\s*[:#(-]?\s*\d{3,5}\b|\b(?i:error|code|reason)(?:\s+(?i:error|code|reason))?\s*[:#(-]?\s*\d{3,4}\b|^\s*\d{3,4}\s*[:-]|\b(?:Campaign|Brand|CallToAction|OptInMessage|OptOutMessage|HelpMessage|SampleMessage|PrivacyPolicy|TermsAndConditions|MandatoryMessage)[A-Z][A-Za-z]+\b`)

// otherCode is the end of a text in front of a code that is no reviewer's.
var otherCode = regexp.MustCompile(`(?i)\b(?:zip|postal|post|area|country|dial(?:ing|ling)?|access|short|promo|discount|verification)[\s-]+$`)

// CausesIn are the causes whose codes stand in the free text of a rejection, in
// their order, each once.
func CausesIn(vendor Vendor, text string) []Cause {
	var causes []Cause
	for _, at := range codeInText.FindAllStringIndex(text, -1) {
		if otherCode.MatchString(text[:at[0]]) {
			continue
		}
		cause, found := CauseOf(vendor, text[at[0]:at[1]])
		if found && !slices.ContainsFunc(causes, func(c Cause) bool { return c.Code == cause.Code }) {
			causes = append(causes, cause)
		}
	}
	return causes
}
