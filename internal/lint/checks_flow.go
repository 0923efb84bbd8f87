package lint

import "strings"

// inFlow makes a check of the message flow; a blank one is a missing field and
// nothing more is said about it.
func inFlow(check func(c *Reading, f *flow) []Hit) func(*Reading) []Hit {
	return func(c *Reading) []Hit {
		if f := c.flow(); f != nil && !c.Is("M2M") {
			return check(c, f)
		}
		return nil
	}
}

// flowHit is one hit on the message flow.
func flowHit(message string) []Hit { return []Hit{In(MessageFlow, message)} }

func flowInfo(message string) []Hit { return []Hit{In(MessageFlow, message).As(Info)} }

func checkMethod(_ *Reading, f *flow) []Hit {
	if f.count() > 0 || len(f.quotes) > 0 || f.Says(faceToFace) {
		return nil
	}
	return flowHit("The message flow does not say how people opt in.")
}

func checkFlowURL(c *Reading, f *flow) []Hit {
	if len(f.links) > 0 || c.mayBeGiven(Attachments) {
		return nil
	}
	return flowHit("The message flow holds no URL, neither of the page where people opt in nor of a copy of the form, sign or script.")
}

func checkFlowBrand(c *Reading, f *flow) []Hit {
	if c.Brand == nil || c.Brand.In(f.Prose) || c.Brand.InLinks(f.Prose) {
		return nil
	}
	return flowHit("The message flow does not name the brand " + c.brandNames() + ".")
}

func checkFlowFrequency(c *Reading, f *flow) []Hit {
	switch {
	case f.frequency:
		return nil
	case c.onlyPasscodes():
		return flowInfo("The message flow does not say how often messages come; codes that people ask for are mostly excused.")
	}
	return c.undisclosed("The message flow does not say how often messages come.")
}

func checkFlowRates(c *Reading, f *flow) []Hit {
	if f.rates {
		return nil
	}
	return c.undisclosed("The message flow does not say that message and data rates may apply.")
}

func checkFlowStop(c *Reading, f *flow) []Hit {
	if f.stop {
		return nil
	}
	return c.inTerms(f, "The message flow does not say how to opt out.")
}

func checkFlowHelp(c *Reading, f *flow) []Hit {
	if f.help || f.supports() {
		return nil
	}
	return c.inTerms(f, "The message flow does not say how to get help.")
}

// undisclosed is a hit about a disclosure that the flow lacks.
func (c *Reading) undisclosed(message string) []Hit {
	if c.flow().trusted {
		return flowInfo(message + " For messages like these, reviewers may be content with the page and the first message.")
	}
	return flowHit(message)
}

// inTerms: where the terms are linked, they may say it.
func (c *Reading) inTerms(f *flow, message string) []Hit {
	if f.linked {
		return flowInfo(message + " The linked terms may; better say it here too.")
	}
	return c.undisclosed(message)
}

var supportWords = words("help support question questions contact assistance care assist reach")

// supports says whether an address or a phone number of support is given.
func (f *flow) supports() bool {
	for i, word := range f.Words {
		if word.Text != aMail && word.Text != aPhone {
			continue
		}
		for j := max(0, i-6); j < i; j++ {
			if supportWords[f.Words[j].Text] {
				return true
			}
		}
	}
	return false
}

func checkPolicies(c *Reading, f *flow) []Hit {
	missing := c.policiesMissing(f)
	if missing == "" {
		return nil
	}
	hit := In(MessageFlow, "Nothing in the message flow leads to "+missing+".")
	hit.Advice = "Give the URL of " + missing + " in the message flow."
	if names := c.policyFields(missing); names != "" {
		hit.Message = strings.TrimSuffix(hit.Message, ".") + ", and neither does " + names + "."
		hit.Advice = strings.TrimSuffix(hit.Advice, ".") + ", and in " + names + "."
	}
	return []Hit{hit}
}

// policyFields are the vendor's own fields for the policies that are missing.
func (c *Reading) policyFields(missing string) string {
	var names []string
	for _, one := range []struct {
		field  Field
		policy string
	}{{TermsURL, "terms"}, {PrivacyURL, "privacy"}} {
		if fieldByName[one.field].On(c.Vendor) && strings.Contains(missing, one.policy) {
			names = append(names, c.attribute(one.field))
		}
	}
	return strings.Join(names, " or ")
}

func checkSaysSMS(_ *Reading, f *flow) []Hit {
	if f.saysSMS() {
		return nil
	}
	return flowHit("The message flow does not say that people agree to text messages.")
}

// posters show a keyword to people; paperForms are filled in.
var (
	posters    = compile("poster|posters|flyer|flyers|flier|fliers|sticker|stickers|banner|banners|billboard|billboards|placard|placards|decal|decals|signage", "table tent|tents", "sign|signs ~4 says|saying|reads|reading|with|at|in|by|on")
	paperForms = compile("form|forms|card|cards|sheet|sheets|signs|signed|signature|fill|fills|filled|clipboard|paperwork")
)

// checkThin counts places and quotations: each method should have one.
func checkThin(_ *Reading, f *flow) []Hit {
	methods := f.count()
	if f.methods[byApp] && f.methods[byWeb] {
		methods-- // a switch on a page
	}
	if f.methods[byDevice] && (f.methods[byWeb] || f.methods[byPaper]) {
		methods-- // a form on a tablet
	}
	if f.methods[byKeyword] && f.methods[byPaper] && f.Says(posters) && !f.Says(paperForms) {
		methods-- // a poster that names the keyword
	}
	shown := len(f.quotes)
	for _, link := range f.links {
		if !link.policy {
			shown++
		}
	}
	if methods < 2 || shown >= methods {
		return nil
	}
	return flowInfo("The message flow names several ways to opt in, and does not show the place or the wording of each.")
}
