package lint

import (
	"slices"
	"strings"
)

// causedByPeople are the use cases whose messages people cause themselves.
var causedByPeople = []string{"2FA", "TWO_FACTOR_AUTH", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "FRAUD_ALERTS", "SECURITY_ALERT", "ALERTS"}

// SendsCodes says that the campaign sends passcodes, and beside them nothing but
// messages that the recipient causes. Reviewers are lenient about such a
// campaign's disclosures: who asks for a code knows that one message follows,
// and published campaigns that passed leave frequency and rates out. The rules
// about missing disclosures (opt-in-message-missing-*, cta-missing-*) say so as
// information.
func (c *Reading) SendsCodes() bool {
	cases := c.UseCases()
	if slices.Contains(cases, "MIXED") || slices.Contains(cases, "LOW_VOLUME") {
		cases = nil
		for _, one := range c.Elements(SubUseCases) {
			cases = append(cases, strings.ToUpper(strings.TrimSpace(one)))
		}
	}
	codes := slices.Contains(cases, "2FA") || slices.Contains(cases, "TWO_FACTOR_AUTH")
	return codes && !slices.ContainsFunc(cases, func(one string) bool { return !slices.Contains(causedByPeople, one) })
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
