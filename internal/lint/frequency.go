package lint

import "strings"

// How often messages come is said in more ways than can be listed. So a text
// discloses it when any of a few broad kinds holds: a word for frequency, a
// count of messages, a rhythm, something that the number depends on, or an
// event without which nothing is sent. What only looks like one is left out by
// what the words belong to: the rhythm of a product, the rates that vary, the
// age of the reader, the consent on which sending depends.

const (
	// sentNouns are what is sent, where there is more than one of it.
	sentNouns = "msgs|messages|texts|txts|smses|sms|alerts|reminders|notifications|updates|notices|codes|passcodes|mms|pings|surveys|announcements|bulletins|newsletters|confirmations|sends"
	// timeSpan is a stretch of time; period has events besides.
	timeSpan = "day|days|week|weeks|wk|wks|fortnight|month|months|mo|mos|mth|year|years|yr|hour|hours|season|seasons|semester|semesters|term|quarter|quarters|morning|mornings|evening|evenings|night|nights|afternoon|weekend|weekends|weekday|weekdays|workday|weekdays|business|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lifetime|winter|summer|spring|autumn|fall|spell"
	// period is what messages are counted by: a time or an event.
	period = "day|days|week|weeks|wk|month|months|mo|mos|mth|year|years|yr|hour|hours|season|semester|term|quarter|game|race|shift|" +
		"order|orders|request|requests|visit|visits|stay|trip|ride|login|logon|session|sessions|booking|appointment|appointments|purchase|delivery|shipment|event|claim|ticket|case|" +
		"reservation|rental|refill|prescription|payment|bill|transaction|incident|outage|transfer|attempt|loan|hold|signup|sign|class|lesson|meeting|issue|entry|vehicle|package|parcel|job|project|device"
	steps = "step|steps|stage|stages|milestone|phase|update|change|time|round|batch|drop|issue|edition|release|harvest|crew|run|bag|leg|pickup|checkup|exam|test|result|alarm|alert|storm|closure|fault|dispatch|donation|drive|match|show|concert|performance|deadline|document|reply|question|contact|interaction|inquiry|enquiry|conversation|campaign|cycle|statement|invoice|renewal|installment|sale|auction|lot|treatment|treatments|procedure|dose|route|load|assignment|application|lease|unit|project|code|sign|reset|charge|withdrawal|deposit|purchase|item"
	// countable are numbers, those too that other phrases have no use for.
	countable = "#|few|couple|handful|dozen|eleven|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|hundred|zero"
	days      = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
	weekday   = "mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun"
	rhythms   = "daily|weekly|fortnightly|monthly|nightly|hourly|biweekly|bimonthly|semimonthly|semiweekly|semiannual|semiannually|biannual|biannually|quarterly|yearly|annual|annually|seasonal|seasonally|weekdays|weeknights|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays"
)

// frequencyNamed says by itself how often, or that the number is not fixed.
var frequencyNamed = compile(
	"freq|frequency|frequencies|cadence|infrequent|infrequently", "how often|frequently|regularly", "as often|many|few as|messages|texts",
	"occasional|occasionally|periodic|periodically|sporadic|sporadically|intermittent|intermittently|irregular|irregularly|rarely|seldom|recurring|reoccurring|recurrent",
	"sometimes|regular|regularly|frequent|frequently|rare|ongoing ~3 "+sentNouns, "from time to time", "now and then|again", "once in a while", "every so often", "every now", "here and there",
	"as needed|required|necessary|warranted|applicable|requested", "as and when", "as ~4 happen|happens|occur|occurs|arise|arises|develop|develops|change|changes|unfold|unfolds|permit|permits", "when|whenever needed|necessary|required|warranted",
	"no set|fixed|regular|certain|particular schedule|number|pattern|rhythm|interval|timetable", "number|volume|amount|quantity|count of ~1 "+sentNouns, "how many ~3 "+sentNouns, "how many you|we|they|come|comes|i|depends|varies|will", "low|high|moderate volume", "sparingly", "no other texts|messages|sms|alerts|reminders|notices", "otherwise ~3 silent|quiet|none|nothing|no",
	"and another|one ~2 when|before|after|at|on|if|once|as",
	"on|upon|by request|demand", "per|each|every request|order|inquiry", "per your|my|their request|requests|order|orders", "number|many|volume ~6 up to you|me|them",
)

// countOf gives how many messages come.
var countOf = compile(
	countable+" ~4 "+sentNouns, countable+" to|-|or|and "+countable+" ~4 "+sentNouns, "one|single|1 ~2 text|message|msg|sms|alert|reminder|notification|update|notice|code|passcode|txt", countable+" of them|these|those", countable+" ~1 times",
	countable+"|dozens|many|multiple|several ~4 "+sentNouns,
	"one time|off ~2 message|text|"+sentNouns,
)

// countPer gives a number for a time or an event, with the messages elsewhere.
var countPer = compile(
	countable+"|once|twice|thrice|single ~4 a|an|any|each|every|per|this|the ~1 "+timeSpan, countable+" ~4 per|/ _", countable+"|once|twice|thrice ~4 each|every|any|per ~1 "+period+"|"+steps,
	countable+"|once|twice|thrice ~2 "+rhythms, "once|twice|thrice|x per|each|every|/ _", "twice|thrice", "once ~1 a|an "+timeSpan,
	countable+" a|an|each|every|per "+period,
	"a|an|one|single ~3 text|message|msg|sms|alert|reminder|notification|update|notice|code|txt ~3 per|each|every _",
	"#|single|once each|every|per _", sentNouns+" ~3 each|every _", sentNouns+"|text|message ~6 with|after|before|for|at|on|upon|by|around|ahead ~1 each|every _",
)

// aboutSo is a number that is meant as an estimate or a bound.
var aboutSo = compile(
	"up|roughly|about|around|approximately|approx|circa|typically|usually|normally|generally|mostly|average|averages|averaging|most|than|maximum|max|most|limit|limited|capped|expect|between|nearly|anywhere|exactly|only|just|never|perhaps|maybe|probably|estimated ~3 " + countable,
)

const sends = "send|sends|sent|sending|text|texts|texting|message|messages|alerts|reminders|notices|come|comes|go|goes|hear"

// eventBound: nothing is sent but for a reason.
var eventBound = compile(
	"only|solely|just|exclusively|strictly|purely ~3 when|whenever|if|during|once|as", "only|solely|just|exclusively|strictly|purely ~1 in ~1 case|event|emergency|emergencies|times|bad|an|season|winter|summer|storms",
	sends+" ~3 only|solely|just|exclusively|strictly|purely ~2 for|after|before|in|on|about|at", "only|solely|just|exclusively|strictly ~2 "+sends+" ~6 for|after|before|in|on|at|when|if",
	"except|unless", "nothing|no|not|never|none ~6 until", "in|for an? emergency|emergencies",
)

// consenting: what follows "only if" here is the consent, and no event.
var consenting = compile("tick*|check*|opt|opts|opted|opting|consent*|agree*|box|boxes|permission|sign|signs|signed|subscribe*|enroll*|yes|joined|join|authorize*|approve*|purposes|purpose|marketing|delivering|deliver|reply")

var (
	shareOut  = words("per each every")
	perOther  = words("our the policy carrier federal law fcc tcpa ctia my your their state person company terms household number phone account unit site for of customer client patient member user subscriber guest resident tenant parent student visitor donor employee people one other box page form text message sample field method location")
	plainText = words("and or at by on in during from until between with most max maximum or if when as depending through over throughout for to sometimes usually while msg msgs message data text reply standard & + / -")
	unitOfAge = words("digit digits percent % am pm a.m p.m years yrs yr minutes minute mins min seconds hours hour business characters miles dollars cents older")
	aboutWord = words("about regarding concerning on covering with of of for including")
	// variesWords are verbs that say a number is not fixed; their subject decides.
	variesWords = strings.Fields("varies vary varied varying variable depends depend depending dependent fluctuates fluctuate changes differs differ ranges range hinges follows rests reflects tracks tied linked driven mirrors hangs")
	ofMessages  = words("messages message msgs msg texts text txts txt sms number numbers many often volume amount count frequency reminders alerts notices notifications updates quantity")
	// follows are verbs that say so of a number and not of the messages.
	follows      = words("follows follow rests rest reflects reflect tracks tied linked driven matches mirrors hangs turns up")
	ofNumber     = words("number numbers many often volume amount count frequency quantity")
	ofOthers     = words("rates rate charges charge fees fee prices price coverage cost costs delivery hours times time availability consent purchase terms menu menus carriers hour buying service care agreement")
	afterDigits  = words("to or - and")
	quotaNeedles = words("per a an each every of in between during from over throughout through times time max maximum or total at and weekly monthly daily yearly annually altogether tops overall msg message data texts msgs")
)

// DisclosesFrequency: how often messages come.
func (p *Prose) DisclosesFrequency() bool {
	return p.Says(frequencyNamed) || p.counts(countOf) || p.counts(countPer) || p.estimates() || p.hasRhythm() || p.numberVaries() || p.boundToEvents() || p.setsPace()
}

// counts looks for a count that is neither an age, a code, a price nor a time.
func (p *Prose) counts(phrases Phrases) bool {
	_, found := p.states(phrases, func(m Match) bool {
		if p.Words[m.First].number && (!p.smallNumber(m.First) || p.splitInside(m)) {
			return false
		}
		return m.Last == 0 || !shareOut[p.Words[m.Last-1].Text] || !perOther[p.Words[m.Last].Text]
	})
	return found
}

// mostMessages is the greatest number that may be a count of messages; above it
// are short codes, years and prices.
const mostMessages = 3 // digits

// smallNumber: the number at the word may count messages.
func (p *Prose) smallNumber(i int) bool {
	word := p.Words[i].Text
	if len(word) > mostMessages && digitAt(word, 0) {
		return false
	}
	if i > 0 && (p.Words[i-1].Text == "$" || p.Words[i-1].Text == "than" && i > 1 && p.Words[i-2].Text == "older") {
		return false
	}
	return i+1 >= len(p.Words) || !unitOfAge[p.Words[i+1].Text]
}

// splitting words divide a number from what is sent: "our 3 clinics text
// patients", "in 2 steps: texts".
var splitting = words("for with at on in agree agrees consent older above get gets receive receives want wants who that which may can will tick ticks send sends about our we i they people customers patients clients members stores clinics shops locations offices boxes box step steps reply text yes join code codes hour hours minutes minute day days year years")

func (p *Prose) splitInside(m Match) bool {
	for i := m.First + 1; i < m.Last; i++ {
		inTextMessages := p.Words[i].Text == "text" && p.Words[m.Last].Text == "messages"
		if splitting[p.Words[i].Text] && !inTextMessages && !p.isSpan(m) {
			return true
		}
	}
	return strings.ContainsAny(p.Plain[p.Words[m.First].end:p.Words[m.Last].start], ":")
}

// isSpan says whether the match ends in a time.
func (p *Prose) isSpan(m Match) bool { return spans[p.Words[m.Last].Text] }

var spans = words(strings.ReplaceAll(timeSpan, "|", " "))

// estimates: "typically 2 to 4", "never more than two". What follows the number
// must not be what is counted instead.
func (p *Prose) estimates() bool {
	_, found := p.states(aboutSo, func(m Match) bool {
		at := m.Last
		if !p.smallNumber(at) {
			return false
		}
		for at+2 < len(p.Words) && afterDigits[p.Words[at+1].Text] && p.Words[at+2].number {
			at += 2
		}
		if at+1 >= len(p.Words) || p.Words[at+1].Sentence != p.Words[at].Sentence {
			return true
		}
		return quotaNeedles[p.Words[at+1].Text] || strings.ContainsAny(p.Plain[p.Words[at].end:p.Words[at+1].start], ",)]")
	})
	return found && !p.Says(agedReader)
}

// agedReader: the number is an age.
var agedReader = compile("am|is|are|be|i'm ~2 at least|over|than ~2 18|21|13", "over|least|under|than|age|aged 18|21|13|16")

// rhythmic: a rhythm, and what it belongs to comes behind.
var rhythmic = compile(rhythms, "bi|semi|twice|once weekly|monthly|annual|annually|daily", "each|every ~2 "+timeSpan, weekday+" ~2 and|& "+weekday, days+" ~2 and|to|through|or "+days, "on ~1 weekdays|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays", "weekdays|weekends")

const thingReach = 8

// hasRhythm looks for a rhythm that is of messages and not of a product: "the
// monthly recipe box" tells nothing.
func (p *Prose) hasRhythm() bool {
	_, found := p.states(rhythmic, func(m Match) bool { return !p.ofProduct(m) })
	return found
}

const openingReach = 6

// opensPage: "patients open https://".
func (p *Prose) opensPage(at int) bool {
	return at+1 < len(p.Words) && (p.Words[at+1].Text == aLink || p.Words[at+1].Text == "the" || p.Words[at+1].Text == "our")
}

// opening: when somebody is there, not when messages come.
var opening = words("open opens closed closes hours staffed answered")

var sendVerbs = words("send sends receive receives get gets text texts sent texting sending")

// ofProduct: the rhythm stands before a noun that is not sent, in what the
// messages are about.
func (p *Prose) ofProduct(m Match) bool {
	if p.around(m, openingReach, func(at int) bool { return opening[p.Words[at].Text] && !p.opensPage(at) }) {
		return true
	}
	if m.First > 0 && p.broken(m.First) && (m.Last+1 >= len(p.Words) || p.Words[m.Last+1].Sentence != p.Words[m.Last].Sentence) {
		return false
	}
	next := m.Last + 1
	if next >= len(p.Words) || p.Words[next].Sentence != p.Words[m.Last].Sentence || plainText[p.Words[next].Text] || p.Words[next].number {
		return false // at the end of a clause: an adverb
	}
	if strings.ContainsAny(p.Plain[p.Words[m.Last].end:p.Words[next].start], ",()[]\"") || p.startsSent(next) || spans[p.Words[m.Last].Text] {
		return false
	}
	for i := m.First - 1; i >= 0 && i >= m.First-thingReach && p.Words[i].Sentence == p.Words[m.First].Sentence; i-- {
		if aboutWord[p.Words[i].Text] {
			return true
		}
		if sendVerbs[p.Words[i].Text] {
			return false
		}
	}
	return !p.wordNear(m, ofMessages)
}

// startsSent: one of the next two words is what is sent.
func (p *Prose) startsSent(at int) bool {
	for i := at; i < at+2 && i < len(p.Words); i++ {
		if p.Words[i].Sentence == p.Words[at].Sentence && sentNoun[p.Words[i].Text] {
			return true
		}
	}
	return false
}

var sentNoun = words("text texts sms message messages msg msgs alert alerts reminder reminders update updates notice notices notification notifications newsletter newsletters digest roundup bulletin")

// numberVaries: the verb's subject is the messages or their number. Rates vary
// too, and a purchase depends on nothing.
func (p *Prose) numberVaries() bool {
	for _, word := range variesWords {
		for _, at := range p.places(word) {
			if p.Negated(Match{at, at}) {
				continue
			}
			if p.variesOf(at) {
				return true
			}
		}
	}
	return false
}

const subjectReach = 10

func (p *Prose) variesOf(at int) bool {
	for i := at - 1; i >= 0 && i >= at-subjectReach && p.Words[i].Sentence == p.Words[at].Sentence; i-- {
		switch word := p.Words[i].Text; {
		case ofOthers[word]:
			return false
		case ofNumber[word] || ofMessages[word] && !follows[p.Words[at].Text]:
			return true
		}
	}
	if at+1 < len(p.Words) && p.Words[at+1].Sentence == p.Words[at].Sentence {
		for i := at + 1; i <= at+3 && i < len(p.Words); i++ {
			if ofMessages[p.Words[i].Text] {
				return true // "varying number of texts"
			}
		}
	}
	return false
}

const consentReach = 8

// boundToEvents: what follows is no consent and no person.
func (p *Prose) boundToEvents() bool {
	_, found := p.states(eventBound, func(m Match) bool {
		for i := m.Last + 1; i <= m.Last+consentReach && i < len(p.Words) && p.Words[i].Sentence == p.Words[m.Last].Sentence; i++ {
			if p.begins(consenting, i) {
				return false
			}
		}
		return true
	})
	return found
}
