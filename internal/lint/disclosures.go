package lint

import "strings"

// What a text must disclose to those who opt in. The phrases accept the usual
// writings: msg, msgs, message, text, SMS, "&", "and", "+", ranges, and wordings
// tied to an event, such as "per order".

const (
	carrierWords = "carrier|carriers|operator|provider|plan|plans|network|wireless|cellular"
	costWords    = "rate|rates|charge|charges|fee|fees|cost|costs|rtes"
)

// rates name what messages cost, and whose price it is.
var rates = compile(
	"data|carrier|carriers|messaging|message|messages|msg|msgs|text|texts|texting|txt|sms ~1 "+costWords,
	"cell|mobile|phone|airtime|sms "+costWords+"|bill", "data ~1 may apply", "data charges|costs", "texting|messaging ~1 "+costWords,
	carrierWords+" ~4 "+costWords+"|bill|bills|charged|billed", costWords+"|charged|billed ~6 "+carrierWords,
	"count|counts|counted ~3 plan|allowance|bundle|data", "free to end|the",
	"no|any charge|charges|cost|fee|fees ~4 message|messages|text|texts|sms|us|you", "free ~1 msg|message|messages|text|texts|sms|service", "messages|texts|texting|sms|they ~2 free",
)

// chargesApply may be of anything: a late fee, the rates of a room. What stands
// before them decides.
var (
	chargesApply = compile(costWords + " ~2 apply|applies")
	ofCarriers   = words("message messages msg msgs data text texts txt sms mms messaging texting carrier carriers standard usual normal regular applicable additional other and or & / + any some all such the your my our these their certain wireless network mobile cellular cell phone plan operator provider internet d m")
)

// saysCharges: charges apply, and nothing says that they are not the carrier's.
func (p *Prose) saysCharges() bool {
	_, found := p.states(chargesApply, func(m Match) bool {
		i := m.First - 1
		if i < 0 || p.Words[i].Sentence != p.Words[m.First].Sentence || ofCarriers[p.Words[i].Text] && (p.Words[i].Text != "and" || i == 0 || !costNouns[p.Words[i-1].Text]) {
			return true
		}
		return strings.ContainsAny(p.Plain[p.Words[i].end:p.Words[m.First].start], ",:()\"'")
	})
	return found
}

// costNouns are listed: in "interest rates and fees" the first one decides.
var costNouns = words(strings.ReplaceAll(costWords, "|", " "))

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
func (p *Prose) DisclosesRates() bool { return p.Says(rates) || p.saysCharges() }

// TellsStop: how to opt out, as an instruction; "two stops away" is none.
func (p *Prose) TellsStop() bool { return p.Says(stopInstruction) }

// TellsHelp: how to ask for help, as an instruction.
func (p *Prose) TellsHelp() bool { return p.Says(helpInstruction) }

// HasContact: an e-mail address, a phone number or a link.
func (p *Prose) HasContact() bool { return len(p.Mails)+len(p.Phones)+len(p.Links) > 0 }
