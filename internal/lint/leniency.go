package lint

import (
	"slices"
	"strings"
)

// promotional are the use cases whose consent must be shown in full.
var promotional = []string{"MARKETING", "PROMOTIONAL_MARKETING", "SWEEPSTAKE", "CHARITY", "DONATION", "POLITICAL", "AGENTS_FRANCHISES", "SOCIAL"}

// byEvent are the use cases whose messages answer what the person does.
var byEvent = []string{"2FA", "TWO_FACTOR_AUTH", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "FRAUD_ALERTS", "SECURITY_ALERT"}

// causedByPeople are the use cases whose messages people cause themselves.
var causedByPeople = []string{"2FA", "TWO_FACTOR_AUTH", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "FRAUD_ALERTS", "SECURITY_ALERT", "ALERTS"}

// passcodes are the use cases of one-time codes.
var passcodes = []string{"2FA", "TWO_FACTOR_AUTH"}

// promotes says whether any traffic is promotional, declared or shown.
func (c *Reading) promotes() bool {
	return slices.ContainsFunc(c.traffic(), func(u string) bool { return slices.Contains(promotional, u) }) ||
		slices.ContainsFunc(c.Samples(), func(s Sample) bool { return c.Classes(s.Prose).Is(Promo) })
}

// tiedToEvents: a message is sent because the person asked or did something.
var tiedToEvents = compile("transactional", "triggered|prompted by", "trigger|triggers|triggering ~3 text|texts|sms|message|messages|alert|alerts", "event driven|based|tied|triggered",
	"on|upon|by|at ~2 request|demand", "ask|asks|asking|request|requests|requesting|requested ~4 code|codes|text|texts|sms|update|updates|alert|alerts|link|receipt|reminder|reminders|notice|notices",
	"only|solely|just ~3 when|if|after|about|for|in|during", "per order|request|trip|visit|delivery|parcel|booking|login|transaction", "each|every time|order|request|trip|login|delivery|transaction")

// ownPeople are those who deal with the sender already.
var ownPeople = compile("existing|current|own|enrolled|registered ~1 customer|customers|client|clients|user|users|member|members|patient|patients|student|students|employee|employees|staff|subscriber|subscribers|tenant|tenants|resident|residents|policyholders|cardholders|driver|drivers|guest|guests",
	"account|policy|card holder|holders", "accountholders|policyholders|cardholders|employees|staff|crew", "app|portal|its|our users")

// trusted says that a flow may leave the disclosures to its page and to the
// first message. Several guides for registrants print such flows as good ones,
// all of them for messages that answer an event or go to people whom the sender
// serves already. So all of this must hold:
//
//   - the flow quotes no wording of consent and discloses nothing of it: who
//     shows the wording is judged by what it lacks;
//   - nothing in the traffic is promotional, and it is tied to events or goes to
//     the sender's own people;
//   - how and where people opt in is said, not aloud only, and both policies
//     are given;
//   - the first message makes up for it: rates, STOP and HELP are there.
func (c *Reading) trusted(f *flow) bool {
	if len(f.quotes) > 0 || f.rates || f.stop || f.help {
		return false
	}
	if c.promotes() || !c.servesOwnPeople(f) {
		return false
	}
	if f.count() == 0 || f.only(bySpeech, byVoice) || len(f.links) == 0 || c.policiesMissing(f) != "" {
		return false
	}
	if f.methods[bySpeech] && !f.methods[byWeb] && !f.methods[byApp] {
		return false
	}
	first := c.Text(OptInMessage)
	return c.value(OptInMessage).state == unknown || first != nil && first.DisclosesRates() && first.TellsStop() && first.TellsHelp()
}

func (c *Reading) servesOwnPeople(f *flow) bool {
	if c.sendsOnly(byEvent) || f.Says(tiedToEvents) || f.Says(ownPeople) {
		return true
	}
	about := c.Text(Description)
	return about != nil && about.Says(ownPeople)
}

// policiesMissing names the policies that neither a field nor the flow gives;
// an unknown field may give one.
func (c *Reading) policiesMissing(f *flow) string {
	privacy := f.privacy || c.mayBeGiven(PrivacyURL)
	terms := f.terms || c.mayBeGiven(TermsURL)
	switch {
	case !privacy && !terms:
		return "the terms and the privacy policy"
	case !privacy:
		return "the privacy policy"
	case !terms:
		return "the terms"
	}
	return ""
}

func (c *Reading) mayBeGiven(field Field) bool {
	value := c.value(field)
	return value.state == unknown || value.state == given && !value.empty()
}

// SendsCodes says that the campaign sends passcodes, and beside them nothing but
// messages that the recipient causes. Reviewers are lenient about such a
// campaign's disclosures: who asks for a code knows that one message follows,
// and published campaigns that passed leave frequency and rates out. The rules
// about missing disclosures (opt-in-message-missing-*, cta-missing-*) say so as
// information.
func (c *Reading) SendsCodes() bool {
	return slices.ContainsFunc(passcodes, func(u string) bool { return slices.Contains(c.traffic(), u) }) && c.sendsOnly(causedByPeople) && !c.sneaksPromotions()
}

// onlyPasscodes says that the campaign sends passcodes and nothing else, by its
// use case and by its samples.
func (c *Reading) onlyPasscodes() bool { return c.sendsOnly(passcodes) && !c.sneaksPromotions() }

// sneaksPromotions says whether a sample is a promotion that no use case allows. What is
// forgiven a campaign for its use case is not forgiven one that sends others.
func (c *Reading) sneaksPromotions() bool {
	list, ok := c.subjectsOf()
	if !ok || slices.ContainsFunc(list, func(s subject) bool { return s.fits(Promo) }) {
		return false
	}
	return slices.ContainsFunc(c.Samples(), func(s Sample) bool { return c.isPromotion(s.Prose, list) })
}

// Lenient is the hit as information where the campaign only sends what people
// ask for; see SendsCodes.
func (c *Reading) Lenient(hit Hit) Hit {
	if c.SendsCodes() {
		return hit.As(Info)
	}
	return hit
}

// officialDomains are those that only public bodies and schools get.
var officialDomains = []string{".gov", ".edu", ".mil"}

// Official says that the sender is a public body or a school. They inform about
// goods and votes that others may not advertise.
func (c *Reading) Official() bool {
	if c.Entity() == "government" || c.Is("PUBLIC_SERVICE_ANNOUNCEMENT", "K12_EDUCATION", "HIGHER_EDUCATION", "EMERGENCY") {
		return true
	}
	for _, place := range c.Places(Website, TermsURL, PrivacyURL, MessageFlow, HelpMessage) {
		if slices.ContainsFunc(place.Links, func(l Link) bool {
			return slices.ContainsFunc(officialDomains, func(end string) bool { return strings.HasSuffix(l.Host, end) })
		}) {
			return true
		}
	}
	return false
}
