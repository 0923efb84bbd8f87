package lint

import (
	"fmt"
	"slices"
	"strings"
)

func checkAgeUndeclared(c *Reading) []Hit {
	if !c.declared(AgeGated, false) {
		return nil
	}
	sold := c.ageGoods()
	if sold == nil {
		return nil
	}
	return []Hit{In(AgeGated, fmt.Sprintf("The texts speak of %s (%s), and the campaign is declared to be for all ages.", sold.kind, quoted(sold.traces))).As(sold.severity)}
}

// quoted names the first words found.
func quoted(traces []trace) string {
	var list []string
	for _, one := range traces {
		if text := fmt.Sprintf("%q", one.text); !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return strings.Join(list[:min(3, len(list))], ", ")
}

// birthDate are the ways in which a flow asks for the age so that it can be
// refused; a click on "I am over 21" is none.
var birthDate = compile(
	"date|day|month|year ~2 of birth", "birth date|day|year|month", "birthdate|birthday|birthdays|birthyear|dob", "mm dd yyyy|yy", "dd mm yyyy", "mm yyyy", "mmddyyyy", "when|day|date|year ~4 born", "born ~2 on|before|in|after",
	"age verification|verifying|checking|estimation ~1 service|provider|vendor|tool|system|software|step|partner|check|by|through|with|via|using|page",
	"age|ages|identity|id ~3 verified|checked|confirmed ~2 with|by|through|via|against", "verify|verifies|verified|check|checks ~3 age ~3 with|by|through|via|against",
	"agechecker|veratad|yoti|agechecked|bluecheck|idology|jumio|persona|agego|ondato|agekey",
	"check|checks|checked|scan|scans|scanned|scanning|inspect|inspects|verify|verifies|verified|show|shows|upload|uploads ~4 id|ids|license|licence|passport|identification",
	"photo|government|valid|state|driver id|ids|license|licence", "issued id",
)

// ageGate is an age gate of which nothing is told, yesOrNo one that a click opens.
var (
	ageGate = compile("age gate|gated|gating|verification|check|screen|wall")
	yesOrNo = compile("yes|click|clicks|confirm|confirms|certify|certifies|attest|attests|agree ~5 21|18|19|legal", "are you ~4 21|18|19|legal", "over|older ~2 21|18|19")
)

func checkAgeFlow(c *Reading) []Hit {
	flow := c.Text(MessageFlow)
	if flow == nil || flow.Claimed(birthDate) {
		return nil
	}
	set, known := c.Flag(AgeGated)
	if known && set {
		hit := In(MessageFlow, "The campaign is age-gated, and the message flow asks nobody for a date of birth.")
		if flow.Claimed(ageGate) && len(flow.Links) > 0 && !flow.Says(yesOrNo) {
			hit.Message = "The message flow speaks of an age gate and does not say that it asks for the date of birth."
			hit.Severity = Info // the page may
		}
		return []Hit{hit}
	}
	if !known {
		return nil
	}
	if sold := c.ageGoods(); sold != nil {
		return []Hit{In(MessageFlow, fmt.Sprintf("The texts speak of %s (%s), and the message flow asks nobody for a date of birth.", sold.kind, quoted(sold.traces))).As(sold.severity)}
	}
	return nil
}

// lending are the words of those who lend.
var lending = struct {
	sure, hints []Phrases
	other       Phrases
	certain     Phrases // by which one alone suffices
}{
	sure: perLine("loan|loans, microloan|microloans", "mortgage|mortgages", "line|lines of credit, heloc|helocs, credit line|lines", "cash advance|advances", "lending, lend|lends money|cash", "refinance|refinancing|refi",
		"financing offers|offer|available|options|approval|application|applications|request|terms|rates|plan|plans, finance|financed|financing ~3 vehicle|vehicles|purchase|purchases, offers|offer|offering ~1 financing, apply ~4 financing, financing ~3 apply, $ # in|of financing"),
	hints: perLine("lender|lenders", "underwriting|underwriter|underwriters", "borrower|borrowers|borrow", "apr", "installments|installment|repayment|repayments|payoff", "preapproved|prequalified|prequalify|preapproval, pre approved|approval|qualified|qualify", "closing|rate lock|locked", "funded|funding", "credit check|score"),
	other: compile("interlibrary loan|loans|lending", "inter library loan|loans|lending", "library|book|books|tool|tools|equipment|laptop|device|devices|instrument|instruments|item|items|art|artwork|toy|museum|ski|bike|seed|costume|wheelchair|gear|hotspot loan|loans|lending",
		"lending ~1 library|libraries|desk|locker|closet|hand", "on loan", "loan ~1 period|desk|car|vehicle|closet|laptop|instrument", "loan of a|an|the|our", "mortgage company|interest|insurance|statement ~4 taxes|tax|1098|escrow", "mortgage insurance",
		"student ~1 loan|loans ~2 counseling|advising|workshop|exit|entrance|deferment|aid", "aid|scholarship|scholarships|grant|grants ~2 loan|loans"),
	certain: compile("loan|mortgage application|applications|approval|officer|officers|offer|offers|servicer|originator|broker|brokers|payment|payments|balance|balances|rate|rates|closing|documents", "personal|payday|auto|car|boat|rv|farm|pawn|home|business|title|installment|equity|vehicle|bridge|construction|consumer|short loan|loans", "direct lender|lending", "apply|applied|approved ~4 loan|mortgage|credit", "we|us lend"),
}

// otherFinance are words in the name of those who speak of loans and do not
// make them, or are reviewed as what they are.
var otherFinance = words("bank banks bancorp bankshares fcu cu realty realtor realtors homes properties title escrow insurance library libraries university college school schools academy law legal attorneys tax accounting cpa museum county city state department")

func checkLendingUndeclared(c *Reading) []Hit {
	if !c.declared(DirectLending, false) {
		return nil
	}
	places := slices.DeleteFunc(c.Places(Description, Samples), func(p Place) bool { return !anyLending.mayBeIn(p.Prose) })
	if len(places) == 0 && len(c.Brand.known()) == 0 {
		return nil
	}
	certain := c.traces([]Phrases{lending.certain}, lending.other, places)
	sure := slices.Concat(certain, c.traces(lending.sure, lending.other, places))
	brand, called := c.lendersName()
	if called {
		sure = append([]trace{brand}, sure...)
	}
	if len(sure) == 0 {
		return nil
	}
	hit := In(DirectLending, fmt.Sprintf("The texts speak of lending (%s), and the campaign is declared to have nothing to do with loans.", quoted(sure)))
	hints := c.traces(lending.hints, lending.other, c.Places(Description, Samples))
	if c.otherFinance() || !called && len(certain) == 0 && len(sure)+len(hints) < 2 && c.lendingPlaces(places) < 2 {
		hit.Severity = Info
	}
	return []Hit{hit}
}

// lendersName is the word in the brand's name that says that it lends.
func (c *Reading) lendersName() (trace, bool) {
	for _, name := range c.Brand.known() {
		if match, ok := name.about(lendersWords, lending.other, nil); ok {
			return trace{text: name.Quote(match), field: BrandName}, true
		}
	}
	return trace{}, false
}

// otherFinance says that the sender speaks of loans by trade and is reviewed as
// what it is.
func (c *Reading) otherFinance() bool {
	return c.Is("HIGHER_EDUCATION", "K12_EDUCATION") || slices.ContainsFunc(c.Brand.known(), func(name *Prose) bool {
		return name.Says(creditUnion) || slices.ContainsFunc(name.Words, func(w Word) bool { return otherFinance[w.Text] })
	})
}

// lendingPlaces counts the texts that speak of lending.
func (c *Reading) lendingPlaces(places []Place) int {
	count := 0
	for _, place := range places {
		if _, ok := place.about(lendingWords, lending.other, c.Brand); ok {
			count++
		}
	}
	return count
}

var (
	creditUnion  = compile("credit union", "federal savings", "savings bank", "trust company")
	lendingWords = join(lending.sure...)
	anyLending   = join(lendingWords, lending.certain)
	lendersWords = join(compile("lender|lenders|financing"), lendingWords)
)

var lends = compile("loan|loans|microloan*", "mortgage*", "lend|lends|lender|lenders|lending", "credit", "financ*", "borrow*", "underwrit*", "heloc*", "cash advance*", "refinanc*", "bank|banks")

func checkLendingDescribed(c *Reading) []Hit {
	description := c.Text(Description)
	if !c.declared(DirectLending, true) || description == nil || description.Says(lends) {
		return nil
	}
	return []Hit{In(Description, "The campaign is declared as direct lending, and the description does not say that the sender lends.")}
}
