package lint

import (
	"fmt"
	"slices"
	"strings"
)

// checkSampleUseCase: samples that the use case does not allow, and use cases
// that no sample shows.
func checkSampleUseCase(c *Reading) []Hit {
	list, ok := c.subjectsOf()
	samples := c.Samples()
	if !ok || len(samples) == 0 {
		return nil
	}
	var hits []Hit
	if !slices.ContainsFunc(list, func(s subject) bool { return s.fits(Promo) }) {
		for _, sample := range samples {
			if c.isPromotion(sample.Prose, list) {
				hits = append(hits, At(Samples, sample.Index, fmt.Sprintf("The sample is a promotion, and the use case %s is for %s.", c.named(), list[0].called)))
			}
		}
	}
	if c.mixes() || len(hits) > 0 {
		return hits // sub use cases have a rule of their own
	}
	return c.unlikeUseCase(list, samples)
}

// unlikeUseCase: no sample is what the use case needs, or each is surely
// something else.
func (c *Reading) unlikeUseCase(list []subject, samples []Sample) []Hit {
	for _, one := range list {
		if len(list) == 1 && one.needs && !slices.ContainsFunc(samples, func(s Sample) bool { return c.shows(s, one) }) {
			return []Hit{In(Samples, fmt.Sprintf("No sample is about %s, which the use case %s is for.", one.called, c.named()))}
		}
	}
	var class Class
	for _, sample := range samples {
		found, other := c.otherwise(sample.Prose, list)
		if !other || found == Political {
			return nil
		}
		class = found
	}
	return []Hit{In(Samples, fmt.Sprintf("Every sample is about something else (%s) than the use case %s.", class, c.named()))}
}

// shows says whether anything in the sample speaks of the subject's classes.
func (c *Reading) shows(sample Sample, one subject) bool {
	classes := c.Classes(sample.Prose)
	for _, class := range one.own {
		if !classes.Hints(class) {
			continue
		}
		// "We need your form" is no appeal: a hint does not count beside what the
		// message surely is about.
		if classes.Is(class) || class == OTP || !classes.settledOn(class) {
			return true
		}
	}
	return false
}

// settledOn says whether the text is surely of another class.
func (c Classes) settledOn(but Class) bool {
	for class := range classCount {
		if class != but && c[class] >= 3 {
			return true
		}
	}
	return false
}

// named is the use cases, for a message.
func (c *Reading) named() string { return strings.Join(c.traffic(), " and ") }

// mostOnSinch is how many samples Sinch takes, so that it is no fault to have
// fewer than sub use cases.
const mostOnSinch = 4

// checkSubUseCaseSamples: a sub use case that no sample shows.
func checkSubUseCaseSamples(c *Reading) []Hit {
	samples, declared := c.Samples(), c.traffic()
	if !c.mixes() || len(samples) == 0 || len(declared) == 0 {
		return nil
	}
	var missing []string
	for _, sub := range declared {
		one, known := subjects[sub]
		if known && !slices.ContainsFunc(samples, func(s Sample) bool { return c.covers(s, sub, one) }) && !slices.Contains(missing, sub) {
			missing = append(missing, sub)
		}
	}
	most := maxSubUseCases
	if c.Vendor == Sinch {
		most = mostOnSinch
	}
	switch few := len(samples) < min(len(declared), most); {
	case len(missing) > 0:
		return []Hit{In(Samples, "No sample shows what is sent under "+strings.Join(missing, " and ")+".")}
	case few:
		return []Hit{In(Samples, fmt.Sprintf("There are %d sub use cases and %d samples; reviewers look for one of each.", len(declared), len(samples))).As(Info)}
	}
	return nil
}

// covers says whether the sample may stand for the sub use case. Passcodes and
// polls cannot be missed; of the others, a message whose class is not sure may
// be any.
func (c *Reading) covers(sample Sample, sub string, one subject) bool {
	classes := c.Classes(sample.Prose)
	if one.needs {
		return c.shows(sample, one)
	}
	if slices.ContainsFunc(one.own, classes.Hints) {
		return true
	}
	other := slices.ContainsFunc([]Class{OTP, Survey, Political}, classes.Is) || c.isPromotion(sample.Prose, []subject{one})
	switch sub {
	case "MARKETING":
		return !slices.ContainsFunc([]Class{OTP, Delivery, Account, Appointment, Fraud, Survey}, classes.Is)
	case "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "SECURITY_ALERT":
		return !other && !slices.ContainsFunc([]Class{Account, Appointment, Charity, Fraud, Delivery}, classes.Is)
	}
	return !other
}

// leastDominant is how many cues a description has at least before its subject
// can contradict the use case.
const leastDominant = 2

// checkDescriptionUseCase: what the description is about is surely not what the
// use case is for.
func checkDescriptionUseCase(c *Reading) []Hit {
	text := c.Text(Description)
	list, ok := c.subjectsOf()
	if text == nil || !ok {
		return nil
	}
	classes := c.Classes(text)
	at := func(what string) []Hit {
		return []Hit{In(Description, fmt.Sprintf("The description is about %s, and the use case %s is for %s.", what, c.named(), list[0].called))}
	}
	own := slices.ContainsFunc(list, func(s subject) bool { return slices.ContainsFunc(s.own, classes.Hints) })
	promo := classes[Promo] >= leastDominant && classes[Promo] >= slices.Max(classes[Promo+1:]) || classes.Is(Promo) && classes.onlyOf(Promo)
	switch {
	case slices.ContainsFunc(list, func(s subject) bool { return s.fits(Promo) && (len(s.own) == 0 || s.own[0] == Promo) }):
		return c.unlikeMarketing(text, list, at)
	case promo && !own && !slices.ContainsFunc(list, func(s subject) bool { return s.mild && !c.content(text).cutPrice }):
		return at("promotions")
	case own || slices.ContainsFunc(list, func(s subject) bool { return len(s.own) == 0 }):
		return nil
	}
	for _, class := range []Class{OTP, Delivery, Account, Appointment, Fraud, Survey, Charity} {
		if classes.Is(class) && !slices.ContainsFunc(list, func(s subject) bool { return s.fits(class) }) {
			return at(class.String() + " messages")
		}
	}
	return nil
}

// newsworthy are what marketing is about beside offers.
var newsworthy = compile("new|news|newsletter|newsletters|event|events|announcement|announcements|announc*|launch*|release|releases|arrival|arrivals|promo*|offer|offers|deal|deals|sale|sales|special|specials|discount*|market*|coupon*|tips|menu|menus|collection|collections|class|classes|workshop|workshops|tour|tours|show|shows|show|ticket|tickets|concert*|festival*|recipe|recipes|open|opening|openings|reward*|loyalty|gift|gifts|product|products|seasonal|invite*|invitation*|drop|drops|restock*|early|preview*|club|fan|fans|giveaway*|contest*|upgrade*|store|shop|package|packages|listing|listings|picks|recommend*|content|series|programs|campaign|campaigns|cart|location")

// unlikeMarketing: passcodes, fraud or the like under MARKETING alone, and not a
// word of anything that one markets.
func (c *Reading) unlikeMarketing(text *Prose, list []subject, at func(string) []Hit) []Hit {
	for _, one := range list {
		if len(one.own) == 0 || one.own[0] != Promo {
			return nil // other use cases fit the rest
		}
	}
	rest := c.Content(text)
	if rest.Says(newsworthy) {
		return nil
	}
	classes := c.Classes(text)
	for _, class := range []Class{OTP, Fraud, Appointment, Delivery, Account} {
		if classes.Is(class) && classes[class] == slices.Max(classes[:]) {
			return at(class.String() + " messages")
		}
	}
	return nil
}

// onlyOf says whether no other class has more than a hint.
func (c Classes) onlyOf(class Class) bool {
	for other := range classCount {
		if other != class && c[other] > 1 {
			return false
		}
	}
	return true
}
