package lint

import (
	"slices"
	"strings"
)

// flow is the message flow with what several rules ask of it.
type flow struct {
	*Prose
	brand   *Brand
	links   []flowLink
	quotes  []string // passages of scriptWords and more words in quotation marks
	methods [methodCount]bool
	privacy bool // the privacy policy is mentioned or linked
	terms   bool
	linked  bool // the terms are linked
	acts    bool // people do something to say yes

	frequency, rates, stop, help bool // what it discloses
	trusted                      bool // see Reading.trusted
}

// flowLink is a link and what it leads to.
type flowLink struct {
	word   int // index in Words
	policy bool
}

// scriptWords is how many words a quotation has that shows what people agree to.
const scriptWords = 8

// flow is the message flow made ready; nil when it is blank or not known.
func (c *Reading) flow() *flow {
	text := c.Text(MessageFlow)
	if text == nil {
		return nil
	}
	if c.flowRead == nil {
		c.flowRead = readFlow(text, c.Brand)
		c.flowRead.trusted = c.trusted(c.flowRead)
	}
	return c.flowRead
}

// states is Prose.states without what begins or ends in the brand's name: in
// "Apothecary by Mail may text me" nobody agrees to mail.
func (f *flow) states(phrases Phrases, wanted func(Match) bool) (Match, bool) {
	return f.Prose.states(phrases, func(m Match) bool { return !f.brand.touches(f.Prose, m) && wanted(m) })
}

func readFlow(text *Prose, brand *Brand) *flow {
	f := &flow{Prose: text, brand: brand}
	for _, quote := range text.Quotes() {
		if len(strings.Fields(quote)) >= scriptWords {
			f.quotes = append(f.quotes, quote)
		}
	}
	f.frequency, f.rates, f.stop, f.help = text.DisclosesFrequency(), text.DisclosesRates(), text.TellsStop(), text.TellsHelp()
	f.readPolicies()
	for m, cues := range methodCues {
		_, f.methods[m] = text.Claims(cues)
	}
	f.methods[byKeyword] = f.methods[byKeyword] || len(f.keywords()) > 0
	_, f.methods[bySpeech] = text.states(spoken, f.stated)
	f.methods[bySpeech] = f.methods[bySpeech] || f.asksAloud()
	f.methods[byPaper] = f.methods[byPaper] || f.signs()
	f.methods[byWeb] = f.methods[byWeb] || slices.ContainsFunc(f.links, f.isPlace)
	_, f.acts = text.Claims(acts)
	f.acts = f.acts || f.signs() || len(f.keywords()) > 0
	return f
}

// asksAloud: somebody asks, and nothing written does.
func (f *flow) asksAloud() bool {
	_, found := f.states(asksWhether, func(m Match) bool { return !f.Negated(m) && !f.near(m, written) })
	return found
}

// readPolicies finds the links and whether policies are named.
func (f *flow) readPolicies() {
	for i, word := range f.Words {
		if word.Text != aLink {
			continue
		}
		address := strings.ToLower(word.Raw)
		privacy := strings.Contains(address, "privacy")
		terms := containsAny(address, "terms", "tos", "conditions", "sms-policy")
		f.links = append(f.links, flowLink{i, privacy || terms || containsAny(address, "legal", "policy", "policies")})
		f.privacy = f.privacy || privacy || containsAny(address, "legal", "policies")
		f.terms, f.linked = f.terms || terms || containsAny(address, "legal", "policies"), f.linked || terms
	}
	f.privacy = f.privacy || f.Says(privacyCues)
	f.terms = f.terms || f.Says(termsCues)
	f.linked = f.linked || f.Says(linkedTerms)
}

func containsAny(text string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(text, part) })
}

var placeWords = words("at on via visit visiting visits through using from open opens go goes to into page form site website here")

// isPlace says whether a link is where people opt in: no policy, and with a path
// or behind "at" and the like.
func (f *flow) isPlace(link flowLink) bool {
	if link.policy || containsAny(strings.ToLower(f.Words[link.word].Raw), "script", "recording", "verbal", "ivr") {
		return false
	}
	if rest := strings.SplitN(f.Words[link.word].Raw, "/", 4); len(rest) == 4 && rest[3] != "" {
		return true
	}
	for i := max(0, link.word-2); i < link.word; i++ {
		if placeWords[f.Words[i].Text] {
			return true
		}
	}
	return false
}

// count is how many methods the flow names.
func (f *flow) count() int {
	n := 0
	for _, named := range f.methods {
		if named {
			n++
		}
	}
	return n
}

// only says whether no method but these is named, and one of them is.
func (f *flow) only(methods ...method) bool {
	some := false
	for m, named := range f.methods {
		if named && !slices.Contains(methods, method(m)) {
			return false
		}
		some = some || named
	}
	return some
}

var signing = []string{"sign", "signs", "signed", "signing"}

// signs says whether somebody signs something; "sign up" and "sign in" are
// something else, and so is a sign on the wall.
func (f *flow) signs() bool {
	for _, word := range signing {
		for _, i := range f.places(word) {
			if i+1 >= len(f.Words) {
				continue
			}
			next := f.Words[i+1].Text
			behind := ""
			if i+2 < len(f.Words) {
				behind = f.Words[i+2].Text
			}
			switch {
			case next == "on" && (behind == "the" || behind == "a" || behind == "our"):
				return true
			case next != "up" && next != "in" && next != "on" && next != "into" && next != "ups" && next != "off" && next != "at":
				return true
			}
		}
	}
	return false
}

// notKeywords are words in capitals that nobody sends to opt in.
var notKeywords = setOf(optOutWords + " help info sms mms us am pm otp pin id tcpa llc url qr faq me you it to a an the and or asap usa")

var optOutWords = strings.ReplaceAll(optOut, "|", " ") + " opt out"

var sendWords = setOf("text texts texting txt send sends sending message messages messaging reply replies replying respond responds texted keyword word")

// keywords are the indices of words in capitals that people send: "text JOIN".
func (p *Prose) keywords() []int {
	var found []int
	for i, word := range p.Words {
		if !sendWords.has(word.id) {
			continue
		}
		for j := i + 1; j < len(p.Words) && j <= i+3 && p.Words[j].Sentence == word.Sentence; j++ {
			next := p.Words[j]
			if isKeyword(next.Raw) && !notKeywords.has(next.id) {
				found = append(found, j)
				if j+2 < len(p.Words) && p.Words[j+1].Text == "or" && isKeyword(p.Words[j+2].Raw) && !notKeywords.has(p.Words[j+2].id) {
					found = append(found, j+2)
				}
				break
			}
			if next.Text != "the" && next.Text != "word" && next.Text != "keyword" && next.Text != "us" && next.Text != "back" && next.Text != "with" {
				break
			}
		}
	}
	return found
}

// isKeyword: two and more capitals, maybe with digits.
func isKeyword(raw string) bool {
	return inCapitals(raw) && !strings.ContainsAny(raw, "'&.,<")
}

// says whether the flow names text messages, and not only a text on a page.
func (f *flow) saysSMS() bool {
	if f.Says(smsCues) || f.methods[byKeyword] {
		return true
	}
	for _, i := range f.places("text") {
		var before, behind string
		if i > 0 {
			before = f.Words[i-1].Text
		}
		if i+1 < len(f.Words) && f.Words[i+1].Sentence == f.Words[i].Sentence {
			behind = f.Words[i+1].Text
		}
		switch {
		case optOutSet[behind] || behind == "help" || behind == "info":
		case textAsVerb[before] && !textBehind[behind]:
			return true
		case !textBefore[before] && !textBehind[behind]:
			return true
		}
	}
	return false
}

var optOutSet = words(optOutWords)
