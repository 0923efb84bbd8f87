package lint

// What a text must disclose to those who opt in. The phrases accept the usual
// writings: msg, msgs, message, text, SMS, "&", "and", "+", ranges, and wordings
// tied to an event, such as "per order".

const (
	messages = "msg|msgs|message|messages|text|texts|txt|txts|sms|alert|alerts|reminder|reminders|notification|notifications|update|updates|notice|notices|code|codes|passcode|passcodes"
	period   = "day|days|week|weeks|wk|month|months|mo|mos|mth|year|years|yr|hour|hours|season|semester|term|quarter|game|race|shift|" +
		"order|orders|request|requests|visit|visits|stay|trip|ride|login|logon|session|sessions|booking|appointment|appointments|purchase|delivery|shipment|event|claim|ticket|case|" +
		"reservation|rental|refill|prescription|payment|bill|transaction|incident|outage|transfer|attempt|loan|hold|signup|sign|class|lesson|meeting|issue|entry|vehicle|package|parcel|job|project|device"
	rhythm = "daily|weekly|monthly|nightly|hourly|biweekly|bimonthly|quarterly|yearly|annual|annually|seasonal|seasonally"
)

var frequency = compile(
	"freq|frequency|frequencies ~5 varies|vary|varied|varying|depends|depend|based|up|approximately|about|#|"+rhythm+"|low|one|at",
	messages+" freq|frequency",
	"frequency of|varies|may|depends",
	"varying frequency", "various frequency",
	"msg|msgs|message|messages|text|texts|number|volume|amount|count ~3 varies|vary",
	"recurring|reoccurring",
	"# ~6 per|/ _",
	"# ~6 a|an|each|every "+period,
	"# "+messages+" ~1 "+period,
	"up to ~1 # ~3 "+messages,
	"most|than|maximum|max|about|around|approximately|approx|typically|usually|only|exactly|expect|just # ~3 "+messages,
	"# ~1 to|- ~1 # ~3 "+messages,
	"# # ~2 "+messages, // a range
	"one|single|1 time|off ~1 "+messages,
	"one|single|1 "+messages+" ~4 per|for|each|every|when|after|before|at|to",
	messages+" ~4 per|each|every _",
	"a|an "+messages+" ~3 each|every|per _",
	"once|twice|thrice ~2 a|an|per|each|every|"+rhythm+" ~1 _?",
	rhythm+" ~4 "+messages+"|newsletter|digest|tips|specials|offers|deals",
	messages+" ~4 "+rhythm,
	"each|every time",
	"only ~3 when|if|in|during|for|after|before|on|as ~8 emergenc*|occur*|event|events|happen*|needed|required|request|requests|requested|you|closed|closes|closure|closures|disaster*",
	"only when|during|if|in|after",
	"as needed", "as required", "from time to time", "on request", "upon request", "by request", "per request|order",
)

var rates = compile(
	"data|carrier|standard|messaging|message|msg|text|txt|sms rate|rates|charge|charges|fee|fees|rtes",
	"rates|charges|fees ~2 apply|applies",
	"rate|charge|fee ~2 apply|applies",
	"data ~1 may apply", "data charges|costs",
	"free to end|the",
	"no charge|cost ~4 message|messages|text|texts|sms",
)

// optOut are the words that carriers take for an opt-out.
const optOut = "stop|end|cancel|unsubscribe|quit|stopall|optout|revoke"

var stopInstruction = compile(
	"reply|replying|replies|text|texting|txt|send|sending|respond|responding|type|enter|answer|answering ~2 stop|unsubscribe|quit|stopall|optout",
	"reply|replying|text|texting|txt|send|sending|respond|responding|type ~4 STOP|END|CANCEL|UNSUBSCRIBE|QUIT|STOPALL|OPTOUT|REVOKE",
	"reply|replying|text|texting|txt|send|respond end|cancel to|and|or",
	"reply|text|txt|send ~12 STOP|UNSUBSCRIBE|STOPALL",
	"STOP|END|CANCEL|UNSUBSCRIBE|QUIT|STOPALL to|for|=|2|ends|stops|cancels|opts|unsubscribes|anytime|at|any|or|and|out|quits|leaves",
	"HELP ~5 STOP|UNSUBSCRIBE|QUIT|END",
	"stop|unsubscribe to|= opt|end|cancel|stop|quit|unsub*|leave|be|halt|finish|discontinue|remove|turn|pause|no",
	"word|keyword|command|words|keywords ~1 stop|end|cancel|unsubscribe|quit",
	"STOP|UNSUBSCRIBE|STOPALL",
)

var helpInstruction = compile(
	"reply|replying|text|texting|txt|send|sending|respond|type|enter|answer ~2 help|info",
	"reply|replying|text|texting|txt|send|sending|respond|type ~12 HELP|INFO",
	"HELP|INFO to|for|=|2|or|and|gets|anytime|at|any",
	"help for help|info|information|support|assistance|more",
	"STOP ~5 HELP|INFO",
	"word|keyword|command|words|keywords ~1 help",
	"HELP",
)

// DisclosesFrequency: how often messages come.
func (p *Prose) DisclosesFrequency() bool { return p.Says(frequency) }

// DisclosesRates: that message and data rates may apply.
func (p *Prose) DisclosesRates() bool { return p.Says(rates) }

// TellsStop: how to opt out, as an instruction; "two stops away" is none.
func (p *Prose) TellsStop() bool { return p.Says(stopInstruction) }

// TellsHelp: how to ask for help, as an instruction.
func (p *Prose) TellsHelp() bool { return p.Says(helpInstruction) }

// HasContact: an e-mail address, a phone number or a link.
func (p *Prose) HasContact() bool { return len(p.Mails)+len(p.Phones)+len(p.Links) > 0 }
