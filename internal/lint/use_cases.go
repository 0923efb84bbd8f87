package lint

import (
	"slices"
	"strings"
)

// subject is what a use case is for, as far as classes can say it.
type subject struct {
	// own are the classes of its messages; none where they may be of many.
	own []Class
	// noPromo: promotions do not belong there. mild: only surely none, as news
	// may sound like one.
	noPromo, mild bool
	// needs: at least one sample must be of its first class.
	needs bool
	// called is what the use case is about, for a message.
	called string
}

var (
	passcodeSubject = subject{own: []Class{OTP}, noPromo: true, needs: true, called: "passcodes"}
	fraudSubject    = subject{own: []Class{Fraud, OTP}, noPromo: true, called: "fraud and security"}
	charitySubject  = subject{own: []Class{Charity}, needs: true, called: "donations and volunteers"}
	surveySubject   = subject{own: []Class{Survey, Political}, needs: true, called: "polls and votes"}
	promoSubject    = subject{own: []Class{Promo}, called: "promotions"}
	publicSubject   = subject{noPromo: true, mild: true, called: "announcements to the public"}
)

// subjects are the use cases whose messages can be told by their words.
var subjects = map[string]subject{
	"2FA": passcodeSubject, "TWO_FACTOR_AUTH": passcodeSubject,
	"ACCOUNT_NOTIFICATION":  {noPromo: true, called: "notices about an account"},
	"CUSTOMER_CARE":         {noPromo: true, called: "customer care"},
	"DELIVERY_NOTIFICATION": {own: []Class{Delivery}, noPromo: true, called: "deliveries"},
	"FRAUD_ALERT":           fraudSubject, "FRAUD_ALERTS": fraudSubject, "SECURITY_ALERT": fraudSubject,
	"PUBLIC_SERVICE_ANNOUNCEMENT": publicSubject, "EMERGENCY": publicSubject,
	"ALERTS":  {noPromo: true, mild: true, called: "alerts"},
	"CHARITY": charitySubject, "DONATION": charitySubject,
	"POLLING_VOTING": surveySubject, "VOTING_POLLING": surveySubject,
	"MARKETING": promoSubject, "PROMOTIONAL_MARKETING": promoSubject,
	"HIGHER_EDUCATION": {called: "studies"},
}

// traffic is what the campaign sends, in capitals: its use cases, and in the
// place of a mixed one its sub use cases. It is empty while that is not known.
func (c *Reading) traffic() []string {
	if !c.mixes() {
		return c.UseCases()
	}
	list := slices.DeleteFunc(c.UseCases(), func(u string) bool { return slices.Contains(mixedCases, u) })
	for _, sub := range c.Elements(SubUseCases) {
		list = append(list, strings.ToUpper(strings.TrimSpace(sub)))
	}
	return list
}

var mixedCases = []string{mixed, lowVolume, lowVolumeMixed}

// mixes says whether sub use cases say what the campaign is about.
func (c *Reading) mixes() bool { return c.Is(mixedCases...) }

// sendsOnly says whether all traffic is of these use cases.
func (c *Reading) sendsOnly(useCases []string) bool {
	traffic := c.traffic()
	return len(traffic) > 0 && !slices.ContainsFunc(traffic, func(u string) bool { return !slices.Contains(useCases, u) })
}

// subjectsOf are the subjects of the declared use cases; ok is false when one of
// them may be about anything.
func (c *Reading) subjectsOf() (list []subject, ok bool) {
	traffic := c.traffic()
	for _, useCase := range traffic {
		known, found := subjects[useCase]
		if !found {
			return nil, false
		}
		list = append(list, known)
	}
	return list, len(list) > 0
}

// fits says whether messages of the class belong to the subject.
func (s subject) fits(class Class) bool {
	if class == Promo {
		return !s.noPromo
	}
	return len(s.own) == 0 || slices.Contains(s.own, class)
}

// isPromotion says whether a text is a promotion that the subjects do not allow:
// one that cuts a price, or one with several weaker signs and no other subject.
func (c *Reading) isPromotion(text *Prose, list []subject) bool {
	mild := slices.ContainsFunc(list, func(s subject) bool { return s.mild })
	classes := c.Classes(text)
	if c.content(text).cutPrice {
		return true
	}
	return !mild && classes.Is(Promo) && classes[Promo] > slices.Max(classes[Promo+1:])
}

// otherwise says whether the text is surely of a class that no subject has, and
// of none that one has.
func (c *Reading) otherwise(text *Prose, list []subject) (Class, bool) {
	classes := c.Classes(text)
	for class := range classCount {
		if classes.Hints(class) && slices.ContainsFunc(list, func(s subject) bool { return s.fits(class) }) {
			return 0, false
		}
	}
	best := Class(slices.Index(classes[:], slices.Max(classes[:])))
	return best, classes.Is(best)
}
