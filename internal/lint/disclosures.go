package lint

// What a text must disclose to those who opt in. The phrases accept the usual
// writings: msg, msgs, message, text, SMS, "&", "and", "+", ranges, and wordings
// tied to an event, such as "per order".

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

// DisclosesRates: that message and data rates may apply.
func (p *Prose) DisclosesRates() bool { return p.Says(rates) }

// TellsStop: how to opt out, as an instruction; "two stops away" is none.
func (p *Prose) TellsStop() bool { return p.Says(stopInstruction) }

// TellsHelp: how to ask for help, as an instruction.
func (p *Prose) TellsHelp() bool { return p.Says(helpInstruction) }

// HasContact: an e-mail address, a phone number or a link.
func (p *Prose) HasContact() bool { return len(p.Mails)+len(p.Phones)+len(p.Links) > 0 }
