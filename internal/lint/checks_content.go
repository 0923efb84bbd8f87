package lint

import (
	"slices"
	"strings"
	"unicode"
)

// offices are what one runs for.
const offices = "mayor|governor|senate|senator|congress|sheriff|assembly|alderman|alderwoman|judge|assemblyman|assemblywoman|congressman|congresswoman|legislature|commissioner|council|comptroller|coroner|treasurer|president|auditor|prosecutor"

// Election campaigns and committees.
var politics = topic{
	about: "politics",
	sure: compile("PAC", "super pac", "political action|party|committee|campaign|candidate|fundraising", "committee to|for elect|reelect|re", "committee to ~1 elect", "elect|reelect ~4 for|to "+offices, "vote|voting ~4 for "+offices, "vote ~1 for ~3 "+offices,
		"candidate|candidates|running|runs|run|campaign|campaigning|race ~6 for ~2 state|us|city|county|district|"+offices, "ballot measure|measures|initiative|initiatives|proposition", "vote|voting yes|no ~2 measure|prop|proposition|question|amendment|issue|sb|hb|i", "get out the vote", "gotv", "paid for by ~4 committee|for|pac|friends|campaign|citizens",
		"re elect", "reelect", "democratic|republican|libertarian|gop party|primary|caucus|candidate|candidates|nominee|committee|women|club|voters", "527 organization|committee|group", "primary|general|runoff|special election ~6 vote|support|elect|candidate"),
	hints: compile("rally|rallies", "canvass|canvassing|canvasses", "phone bank|banks|banking", "polls open|close", "election day", "supporters", "yard sign|signs", "filing|fec deadline", "chip in", "elect", "candidate|candidates", "voters|voter", "town hall", "campaign of|for", "citizens|neighbors|people for _", "democrats|republicans|maga", "primary", "endorse|endorses|endorsed|endorsement", "ballot|ballots"),
	not: compile("student|class|hoa|association|homeowners|homeowner|union|condo|condominium|alumni|club|prom|parish|church|tenant|shareholder|pta|pto|board|co|coop|cooperative|fraternity|sorority|chamber|school|employee|faculty|staff|guild|lodge|troop|member|members ~4 council|president|treasurer|senate|election|elections|judge|committee|commissioner|primary|vote|race|candidate|candidates",
		"elect to|a|an|the|not|either|coverage|enrollment|out|our|your|new|board", "job|jobs|qualified|new|top|internal|clinical|transplant|our|placed|hired|shift|ideal|perfect|great|doctoral|phd|master's candidate|candidates", "primary care|school|doctor|physician|contact|number|residence|account|phone|grades|cardholder|insurance|caregiver|teacher|holder",
		"chip in ~2 windshield|glass", "pac man|12|10|n|mail|sun", "vote for ~2 your|our|the|best|favorite|favourite|mvp|song|people's", "rally towel|car|cap|racing|race|obedience|point", "candidates|candidate who|for|about ~4 job|jobs|role|roles|position|positions|program|surgery|study|shift|shifts|implants|lasik|whom"),
	least:  3,
	unless: func(c *Reading) bool { return c.Is("POLITICAL", "CARRIER_EXEMPT") },
}

// associations elect too, and are not political.
var associations = compile("hoa|homeowners|condo|condominium|shareholder|shareholders|proxy|credit union|cooperative|pta|pto|fraternity|sorority", "student government|council|senate|body|union", "class president|officers", "board of directors|trustees", "union local|members|steward|officers", "elections office|board|department|commission|administrator", "board|office|division|registrar|supervisor|bureau of elections|voters", "county clerk|registrar|auditor", "nonpartisan|non partisan", "homecoming|prom")

// publicOffice is what no association elects.
var publicOffice = compile("PAC", "super pac", "paid for by", "elect|reelect|vote ~5 for|to ~1 governor|mayor|senate|senator|congress|sheriff|assembly|legislature|congressman|congresswoman")

// takesSides: no public body tells people how to vote.
var takesSides = compile("PAC", "super pac", "paid for by ~4 committee|for|pac|friends|campaign|citizens", "vote|voting|voted|votes yes|no ~2 measure|prop|proposition|question|amendment|issue|"+offices, "vote|elect|reelect|support ~3 for|to ~2 "+offices,
	"yes|no on measure|prop|proposition|question|amendment|issue|#", "citizens|neighbors|people|friends|committee|residents|parents|families for|against _ ~4 committee|campaign|pac|measure|prop", "canvass|canvassing|phonebank|phonebanking", "our candidate|candidates|campaign|nominee", "endorse|endorses|endorsed|endorsement", "deserves ~3 support|vote")

func checkPolitical(c *Reading) []Hit {
	hits := politics.find(c, topicPlaces...)
	if len(hits) == 0 {
		return nil
	}
	certain := strings.Contains(c.Raw(IRSSection), "527")
	places := c.Places(topicPlaces...)
	says := func(phrases Phrases) bool {
		return slices.ContainsFunc(places, func(p Place) bool { return p.Says(phrases) })
	}
	// A use case for public news makes no committee a public body.
	elsewhere := c.Official() && !says(takesSides) || says(associations) && !says(publicOffice)
	for i := range hits {
		if elsewhere && !certain {
			hits[i] = hits[i].As(Info)
		}
	}
	return hits
}

// checkElection adds what only the writing shows: "elect" and a name.
func checkElection(c *Reading) []Hit {
	if hits := checkPolitical(c); len(hits) > 0 || politics.unless(c) {
		return hits
	}
	if strings.Contains(c.Raw(IRSSection), "527") {
		if field := c.useCaseField(); field != "" {
			return []Hit{In(field, "The brand is a political organization under section 527, and the use case is another.")}
		}
	}
	if !politics.mayBeIn(c, topicPlaces...) || c.Official() {
		return nil
	}
	for _, place := range c.Places(topicPlaces...) {
		for _, at := range place.places("elect") {
			if at+1 < len(place.Words) && place.Words[at+1].Sentence == place.Words[at].Sentence && capitalized(place.Words[at+1].Raw) && !capitalized(place.Words[max(0, at-1)].Raw) {
				return []Hit{place.Hit("The text asks to elect somebody.")}
			}
		}
	}
	return nil
}

// capitalized: a name, and no word in capitals.
func capitalized(word string) bool {
	runes := []rune(word)
	return len(runes) > 1 && unicode.IsUpper(runes[0]) && unicode.IsLower(runes[1])
}

// useCaseField is where the campaign says its use case; "" where it does not.
func (c *Reading) useCaseField() Field {
	for _, field := range []Field{UseCase, UseCases} {
		if c.Given(field) {
			return field
		}
	}
	return ""
}

// Prizes by chance. To contest a fee is something else, and a giveaway of food
// is a gift.
var prizes = topic{
	about: "a prize draw",
	sure:  compile("sweepstake|sweepstakes|sweeps", "giveaway|giveaways", "chance|chances ~1 to|at|of ~1 win|winning", "contest|contests", "enter|entered|enters|entry|register|text|reply ~8 to|and win ~3 $|#|a|an|your|our|free|prize|tickets|_", "prize drawing|draw|drawings", "raffle|raffles", "win ~2 $ #", "win a|an|free ~3 trip|car|vacation|gift|iphone|ipad|cruise|prize|year|getaway|tickets", "drawing ~2 for ~2 $|gift|prize|free|card", "instant win"),
	not: compile("contest|contests ~1 a|the|your|this|any|his|her|their|it ~1 ticket|citation|charge|claim|fee|fine|result|results|decision|bill|will|denial|violation|assessment|notice|tow|penalty", "food|backpack|supply|supplies|coat|coats|toy|toys|book|books|tree|trees|plant|mask|masks|kit|kits|diaper|diapers|turkey|turkeys|clothing|clothes|bike|meal|meals|school|shoe|shoes|blanket|blankets giveaway|giveaways",
		"chance|chances ~2 of rain|snow|storms|showers|frost|thunderstorms|hail|flooding|sleet", "win ~1 back|over|rates|at", "giveaway|giveaways bag|bags|day|days|table|box", "chance to ~1 review|cancel|speak|reply"),
}

// tellsOfPrizes are the words by which a description or flow tells of prizes.
var tellsOfPrizes = compile("sweepstake|sweepstakes|sweeps|giveaway|giveaways|contest|contests|raffle|raffles|prize|prizes|drawing|drawings|entrants|entrant", "official|contest rules", "chance|chances ~2 win", "enter to win", "win|wins|winner|winners|winning")

var officialRules = compile("official|full|contest|see rules", "rules ~2 <url>", "no purchase necessary|needed|required")

func checkSweepstakes(c *Reading) []Hit {
	if c.Is("SWEEPSTAKE") || !prizes.mayBeIn(c, Samples) {
		return nil
	}
	for _, place := range c.Places(Description, MessageFlow) {
		if place.Says(tellsOfPrizes) {
			return nil
		}
	}
	hits := prizes.find(c, Samples)
	for i, sample := range hits {
		for _, place := range c.Places(Samples) {
			if place.index == sample.Index && place.Says(officialRules) {
				hits[i] = hits[i].As(Info)
			}
		}
	}
	return hits
}

// Reminders of what was left in a cart.
var carts = topic{
	about: "a cart reminder",
	sure: compile("left ~6 in|at ~1 your|ur|the ~1 cart|basket|checkout", "left ~6 in your ~1 bag", "cart ~2 saved|waiting|misses|reserved|held|expires|expiring|expire|lonely", "still ~4 cart|basket", "back|return ~3 your ~1 cart|basket", "forgot|forget|forgotten ~6 cart|basket|checkout", "items|item|something|goodies|picks ~4 in your ~1 cart|basket|shopping",
		"abandoned|abandon|abandonment ~2 cart|carts|checkout|basket", "cart|checkout abandonment|recovery", "finish ~1 your ~1 checkout", "saved your cart|basket|bag|items", "waiting ~2 in your cart|bag|basket"),
	not: compile("golf|trash|garbage|recycling|waste|yard|refuse|bin|compost|coffee|food|taco|tool|hay|dog|medication|crash|luggage|utility|rental|ice|shopping|fruit|beer|juice|donkey cart|carts", "left|leave|leaving ~5 behind ~3 bus|train|room|office|desk|table|gym|school|school's|schedule|locker|stop|stage|lost",
		"gift|easter|fruit|laundry|food|flower|meal|produce|bread basket|baskets", "cart|carts ~3 curb|collection|lid|pickup|path|return|corral|rental|fleet|barn"),
	off: compile("waste|sanitation|recycling|garbage|trash|refuse ~2 collection|cart|carts|pickup|service|services|department|hauling|bin", "golf course|club|cart|carts|links", "food|coffee|taco cart|truck"),
}

// Words of a flow that disclose reminders of a cart, and a second yes.
var (
	cartDisclosed = compile("cart|carts|basket|baskets", "abandon|abandoned|abandonment", "checkout|browse|shopping reminder|reminders|recovery|alerts")
	secondYes     = compile("double opt", "reply|text|respond|replying ~2 y|yes|confirm|ok|join", "confirm ~4 reply|replying|text|texting", "second|confirmation ~2 text|opt|message|step")
	serviceNotice = compile("outage|maintenance|restored|apologize|apologies|apology", "error|issue|problem|glitch|bug ~4 fixed|resolved|site|website|checkout", "back online|up", "technical")
)

func checkCart(c *Reading) []Hit {
	flow := c.Text(MessageFlow)
	if flow == nil || !carts.mayBeIn(c, Samples) {
		return nil
	}
	if slices.ContainsFunc(c.Places(Description, BrandName), func(p Place) bool { return p.Says(carts.off) }) {
		return nil
	}
	var hits []Hit
	for _, hit := range carts.find(c, Samples) {
		if place := c.sampleAt(hit.Index); place == nil || !place.Says(serviceNotice) {
			hits = append(hits, hit)
		}
	}
	if !flow.Says(cartDisclosed) {
		return hits
	}
	if flow.Says(secondYes) {
		return nil
	}
	for i := range hits {
		hits[i] = hits[i].As(Info)
		hits[i].Message = "The sample reminds of a cart, and the message flow asks for no second yes."
	}
	return hits
}

func (c *Reading) sampleAt(index int) *Prose {
	for _, sample := range c.Samples() {
		if sample.Index == index {
			return sample.Prose
		}
	}
	return nil
}

// checkLeads looks at the flow too, where numbers come from.
var checkLeads = checkTopic(&leads, Description, MessageFlow, Samples, BrandName, DBA)

// raffles are games of chance that charities hold; said as information.
var raffles = compile("raffle|raffles")

func checkGambling(c *Reading) []Hit {
	hits := checkTopic(&gambling)(c)
	if len(hits) > 0 {
		return hits
	}
	for _, place := range c.Places(Description, Samples) {
		if m, found := place.Claims(raffles); found {
			hits = append(hits, place.Hit(gambling.saidAs(place, m)).As(Info))
		}
	}
	return hits
}

func checkDeceptive(c *Reading) []Hit {
	hits := deceptive.find(c, Description, Samples)
	// A contest that the campaign is open about has winners.
	if len(hits) > 0 && slices.ContainsFunc(c.Places(Description, MessageFlow), func(p Place) bool { return p.Says(tellsOfPrizes) }) {
		return slices.DeleteFunc(hits, func(h Hit) bool { return strings.Contains(strings.ToLower(h.Message), "won") })
	}
	return hits
}
