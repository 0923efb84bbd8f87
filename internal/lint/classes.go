package lint

import "slices"

// Class is what a message is about.
type Class int

// The classes of messages.
const (
	Promo Class = iota
	OTP
	Delivery
	Account
	Appointment
	Fraud
	Survey
	Charity
	Political
	classCount
)

// String is the class as a message names it.
func (c Class) String() string {
	return [...]string{"promotion", "passcode", "delivery", "account", "appointment", "fraud", "survey", "charity", "political"}[c]
}

// cues are the phrases of a class. One sure phrase or two hints make a message
// one of the class.
type cues struct{ sure, hints Phrases }

var classCues = [classCount]cues{
	Promo: {
		sure: compile("# % off|discount|savings|cashback", "% off", "save|saving|saves ~2 $ #", "save ~3 # %", "$ # ~2 off|discount", "half off|price", "buy one|# get", "bogo",
			"use|with|enter|apply ~1 code ~1 _ ~4 save|off|discount|checkout|free", "promo|coupon|discount code|codes", "flash|clearance|holiday|summer|winter|spring|fall|friday|anniversary|weekend|storewide|sitewide sale|sales",
			"limited time ~1 offer|deal|sale", "on sale", "sale ~1 starts|ends|begins|now|today|tomorrow|this", "lowest prices", "doorbuster*"),
		hints: compile("sale|sales", "discount*", "deal|deals", "free", "offer|offers", "special|specials", "promo|promos|promotion|promotions", "coupon|coupons", "limited time", "shop|shopping", "save|savings",
			"code ~1 _ at|for", "new arrivals|arrival|collection", "exclusive", "clearance", "reward|rewards", "gift with", "vip", "bonus", "two|2 for one|1", "hurry", "don't miss", "while supplies last"),
	},
	OTP: {
		sure: compile("passcode|otp|passcodes", "verification|security|authentication|login|confirmation|access|sign|one|temporary code|pin|passcode|password", "one|single time|use ~1 code|pin|passcode|password",
			"code|pin ~5 expires|expire|valid", "two|2|multi factor", "2fa|mfa", "code ~6 share", "verify ~5 #",
			"enter|use|type # ~1 to ~1 confirm|verify|log|sign|reset|continue|finish|approve", "# resets|confirms|verifies|unlocks"),
		hints: compile("code|pin|codes", "verify|verifying|verification", "authenticat*", "log|sign in|on", "login|logon", "expires|expire ~2 # minutes|min|mins"),
	},
	Delivery: {
		sure: compile("out for delivery", "package|parcel|shipment|order|delivery|courier|driver|box ~5 ship*|deliver*|arriv*|dispatched|route|tracking|pickup|ready", "tracking ~1 number|link|id|#|<url>", "delivery ~2 window|driver|scheduled|today|tomorrow|update",
			"driver ~5 away|route|arriv*|here|outside", "stops away", "track ~3 <url>", "has shipped|arrived"),
		hints: compile("deliver*", "ship|shipped|shipping|shipment", "order", "package|parcel", "driver", "tracking", "eta", "pickup|pick", "route", "dispatched"),
	},
	Account: {
		sure: compile("account|balance|statement|bill|invoice|payment|autopay|subscription|policy|membership|plan|claim ~5 #|due|ready|posted|received|updated|renews|expires|available|overdue|ending|changed|processed",
			"payment|bill|invoice|statement|balance ~3 of $", "password ~3 changed|reset", "usage|limit ~5 reached|%", "low balance", "receipt ~3 $|ready|#"),
		hints: compile("account", "balance", "payment", "bill|billing|invoice", "statement", "due", "renew*", "receipt", "policy", "subscription|membership", "enroll*", "reservation", "confirmed|confirmation", "ready", "schedule*", "session", "service"),
	},
	Appointment: {
		sure: compile("appointment|appt|appts|appointments", "visit|checkup|cleaning|session|consultation|exam ~5 scheduled|tomorrow|confirm|confirmed|reschedule|monday|tuesday|wednesday|thursday|friday|mon|tue|tues|wed|thu|thurs|fri|am|pm",
			"reply ~2 c|1|y|yes|confirm to confirm", "see you ~2 tomorrow|at|on", "reschedule"),
		hints: compile("visit", "tomorrow", "confirm", "dr|doctor|dentist|therapist|stylist", "booked|booking", "scheduled", "checkup|cleaning|exam"),
	},
	Fraud: {
		sure: compile("fraud*|suspicious|unauthorized|unauthorised", "did you ~4 purchase|charge|transaction|make|attempt|sign|log|spend|authorize|withdraw", "was ~1 this|that ~1 you", "unusual|unrecognized|new ~1 sign|login|log|device|activity|charge|transaction",
			"card ~4 locked|blocked|declined|frozen|used", "security|breach|intrusion|alarm ~3 alert|detected|triggered|tripped|opened", "motion|door|window|glass|entry ~3 detected|opened|forced|broke*", "freeze|lock your|the|card|account"),
		hints: compile("transaction|charge|purchase", "card", "security", "alarm", "locked|blocked", "$ #", "verify", "detected", "alert", "login", "attempt"),
	},
	Survey: {
		sure:  compile("survey|surveys|poll|polls|questionnaire", "how ~3 likely ~8 recommend", "rate ~5 1|#|scale", "scale of|from", "how was|did ~6 _", "vote ~3 yes|no|a|b|1|now|by|for", "feedback", "cast your vote|ballot"),
		hints: compile("vote|voting|votes|ballot", "rate|rating", "opinion", "questions", "reply ~2 1|a|y|yes ~3 or|for", "answer|answers", "tell us", "results"),
	},
	Charity: {
		sure:  compile("donat*", "volunteer*", "fundrais*", "pledge|pledges", "give|gift|gifts ~4 today|match*|doubled|support|help", "raised|raise|reach ~3 $ #", "your ~1 gift|support|generosity", "food|blood|coat|toy drive|bank", "charity|nonprofit", "needed|drop|collect* ~4 coats|food|blankets|supplies"),
		hints: compile("give|giving|gift|gifts", "help", "support|supports|supporters", "shelter", "cause", "drive", "meals", "families", "raised", "walk|run|5k|gala", "donor*", "need|needs|needed", "thank"),
	},
	Political: {
		sure: compile("campaign|committee|pac ~5 elect*|candidate|vote|contribution", "elect|re elect|reelect _", "candidate|candidates", "ballot measure", "paid for by", "vote for|yes|no ~2 _", "senator|sen|governor|congressman|congresswoman|legislator*|senate|congress|assembly",
			"primary|general|runoff election", "gotv", "polling place|location", "caucus", "bill|sb|hb # ~5 hearing|vote|senate|house", "hearing ~5 wed|vote|bill"),
		hints: compile("vote|votes|voting|voter|voters", "election", "campaign", "bill", "hearing", "rally", "supporters", "party", "district", "democrat*|republican*", "town hall", "petition"),
	},
}

// otherCodes are codes that are no passcodes: of doors, of shops, of the post.
var otherCodes = compile("door|gate|entry|lock|lockbox|garage|promo|coupon|discount|zip|dress|qr|area|fault|error|building|parking|table|wifi|color|colour|gift|short|locker|room|keypad code|codes|pin",
	"code|codes # # off", "code|codes ~1 _ ~4 off|save|discount|checkout|%", "code|codes enforcement|of|compliance|violation")

// shownCode is a passcode itself, or the variable that stands for it.
var shownCode = compile("code|passcode|pin|otp|password|verify|verification ~5 #", "# ~4 code|passcode|pin|otp|password", "code|passcode|pin|otp ~3 code|otp|pin|xxxx|xxxxxx|x")

// Classes says what a text is about: for each class how sure it is, 0 for not at
// all, 1 for a hint, 2 and more for surely.
type Classes [classCount]int

// Is says whether the text is surely of the class.
func (c Classes) Is(class Class) bool { return c[class] >= 2 }

// Hints says whether anything in the text speaks of the class.
func (c Classes) Hints(class Class) bool { return c[class] > 0 }

// Classify finds the classes of a text.
func (p *Prose) Classify() Classes {
	var classes Classes
	for class := range classCount {
		cue := classCues[class]
		if class == OTP {
			classes[class] = p.passcode(cue)
			continue
		}
		classes[class] = 2*p.Count(cue.sure) + p.Count(cue.hints)
	}
	return classes
}

// passcode: a code of a door or a shop is none. A code that is shown is one.
func (p *Prose) passcode(cue cues) int {
	sure, hints := p.Count(cue.sure), p.Count(cue.hints)
	if p.Says(otherCodes) && sure == 0 {
		return 0
	}
	if hints > 0 && p.Says(shownCode) {
		sure++
	}
	return 2*sure + min(hints, 1)
}

// Dominant is the class with the most cues, and whether it leads clearly.
func (c Classes) Dominant() (Class, bool) {
	best := Class(slices.Index(c[:], slices.Max(c[:])))
	for class, cues := range c {
		if Class(class) != best && cues*2 > c[best] {
			return best, false
		}
	}
	return best, c[best] >= 2
}
