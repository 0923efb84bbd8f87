package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestSender is how many bytes a name before a colon has at most.
const longestSender = 48

// Sender is the name under which a message presents itself: "Acme" of "Acme:
// ...", "Acme - ...", "[Acme] ...", "This is Acme.", "Hi Ann, it's Kate from
// Acme". It is "" where the message has none, or where what stands there is no
// name, as in "Reminder: ...".
func (p *Prose) Sender() string {
	if name := p.nameBeforeMark(); name != "" {
		return name
	}
	return p.nameInSentence()
}

// nameBeforeMark is the name in front of a colon or a dash.
func (p *Prose) nameBeforeMark() string {
	text := strings.TrimSpace(p.Plain)
	end := strings.IndexByte(text, ':')
	if dash := strings.Index(text, " - "); dash >= 0 && (end < 0 || dash < end) {
		end = dash
	}
	if end < 1 || end > longestSender || strings.ContainsAny(abbreviated.Replace(text[:end]), ".!?,;[{<") || digitAt(text, end-1) && digitAt(text, end+1) {
		return ""
	}
	return asName(text[:end])
}

// abbreviated takes the points of abbreviations in names away.
var abbreviated = strings.NewReplacer("Dr. ", "Dr ", "St. ", "St ", "Mt. ", "Mt ", "Ft. ", "Ft ", "Mr. ", "Mr ", "Mrs. ", "Mrs ", "Ms. ", "Ms ", "Co. ", "Co ", "U.S. ", "US ", "Inc.", "Inc", ".com", "", ".org", "")

// mostNameWords is how many words the name of a sender has at most.
const mostNameWords = 6

// asName is the text if it may be a name: each word that matters begins with a
// capital or a digit, and one of them is no word that announces a message.
func asName(text string) string {
	fields := strings.Fields(text)
	if len(fields) == 0 || len(fields) > mostNameWords || greeting[wordText(strings.Trim(fields[0], ",!"))] {
		return ""
	}
	own := 0
	for _, field := range fields {
		word := strings.Trim(wordText(field), "()'\"#*!")
		first := []rune(strings.TrimLeft(field, "('\"#*"))
		switch {
		case corporate[word] || word == "":
		case len(first) > 0 && unicode.IsLower(first[0]) && !strings.ContainsFunc(field, unicode.IsUpper):
			return "" // a phrase, not a name
		case announcing[word] || !strings.ContainsFunc(word, unicode.IsLetter):
		default:
			own++
		}
	}
	if own == 0 {
		return ""
	}
	return strings.TrimSpace(text)
}

// announcing are words in front of a colon that announce and name nobody.
var announcing = words(`reminder reminders alert alerts update updates notice notices note fyi important urgent final news tip tips info new today tomorrow tonight
	sale flash offer deal deals special delivery shipping shipped order orders appointment appt appointments payment payments bill billing account security
	fraud warning service services status confirmation confirmed code verification passcode otp your our my hi hello hey dear welcome thanks thank re subject survey poll question
	question answer action required last chance days day week weekend monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july
	august september october november december when where what who time date place location total balance due amount ticket tickets case claim invoice tracking rsvp ps attention
	breaking weather emergency closing closed open now here example sample message msg text test support customer care team member members volunteer volunteers upcoming next schedule change
	registration event events meeting class classes lesson session room door gate driver rider eta pickup parcel package shipment refill prescription results result score vote click link reply stop help
	great good congrats congratulations happy holiday holidays season limited exclusive free save win winner act shop get enjoy please don't remember friendly quick daily weekly monthly`)

// nameInSentence is the name behind "this is" or "from" in the first words.
func (p *Prose) nameInSentence() string {
	const early = 8
	for i := 0; i < len(p.Words) && i < early; i++ {
		switch p.Words[i].Text {
		case "is":
			if i == 0 || p.Words[i-1].Text != "this" {
				continue
			}
		case "from":
			if i == 0 || !speaksFrom(p.Words[:i]) {
				continue
			}
		default:
			continue
		}
		if name := p.capitalizedFrom(i + 1); name != "" {
			return name
		}
	}
	return ""
}

// speaksFrom: a person stands before "from": "Kate from", "a message from",
// "hello from", "it's Sam from".
func speaksFrom(before []Word) bool {
	last := before[len(before)-1]
	first := firstRune(last.Raw)
	return greeting[last.Text] || len(before) <= 5 && unicode.IsUpper(first) && !announcing[last.Text] && hailed(before)
}

var (
	greeting = words("hi hello hey dear good greetings message team here")
	linking  = words("it its it's this is i'm im i am a your with")
)

// hailed: the words before the name are those of a greeting.
func hailed(before []Word) bool {
	for _, word := range before[:len(before)-1] {
		first := firstRune(word.Raw)
		if !greeting[word.Text] && !unicode.IsUpper(first) && !linking[word.Text] {
			return false
		}
	}
	return true
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// capitalizedFrom is the name that begins with word i: words with a capital and
// small ones such as "of" between them.
func (p *Prose) capitalizedFrom(i int) string {
	first, last := i, -1
	for ; i < len(p.Words) && i < first+mostNameWords && p.Words[i].Sentence == p.Words[first].Sentence && !p.Words[i].Bracket; i++ {
		r := firstRune(p.Words[i].Raw)
		small := corporate[p.Words[i].Text] && i > first
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !small {
			break
		}
		if !small {
			last = i
		}
		if p.Words[i].end < len(p.Plain) && p.Plain[p.Words[i].end] == ',' {
			break
		}
	}
	if last < 0 {
		return ""
	}
	name := p.Plain[p.Words[first].start:p.Words[last].end]
	return asName(name)
}

// Signs says whether the message names the brand: anywhere as In has it, or as
// its sender with a word that only the brand has, as "Brookfield:" for "City of
// Brookfield" or "Dr. Cole:" for "Ann Cole DDS".
func (b *Brand) Signs(p *Prose) bool {
	if b.In(p) {
		return true
	}
	sender := p.Sender()
	if sender == "" {
		return false
	}
	titled := false
	for _, word := range p.arena.read(sender).Words {
		if (titled || b.genericallyNamed()) && !genericFirst[word.Text] && !corporate[word.Text] && len(word.Text) > 2 && b.hasWord(word.Text) {
			return true
		}
		titled = titled || word.Text == "dr" || word.Text == "mr" || word.Text == "mrs" || word.Text == "ms" || word.Text == "coach"
	}
	return false
}

// genericallyNamed: no name of the brand has a first word of its own.
func (b *Brand) genericallyNamed() bool {
	for _, name := range b.spelled {
		for _, word := range name {
			if corporate[word] {
				continue
			}
			if genericFirst[word] || len(word) <= 2 || isNumber(word) {
				return true
			}
			break
		}
	}
	return false
}

func (b *Brand) hasWord(word string) bool {
	for _, name := range b.spelled {
		for _, own := range name {
			if sameName(own, word) {
				return true
			}
		}
	}
	return false
}

// spelledAt is how many words of the text from i on spell a name of the brand, or
// its beginning from the first two words on; 0 for none.
func (b *Brand) spelledAt(p *Prose, i int) int {
	if b == nil {
		return 0
	}
	longest := 0
	for _, name := range b.spelled {
		n := 0
		for n < len(name) && i+n < len(p.Words) && sameName(p.Words[i+n].Text, name[n]) {
			n++
		}
		if n >= 2 || n == len(name) {
			longest = max(longest, n)
		}
	}
	return longest
}

// touches says whether the match begins or ends in a name of the brand.
func (b *Brand) touches(p *Prose, m Match) bool {
	return b.covers(p, Match{m.First, m.First}) || m.Last != m.First && b.covers(p, Match{m.Last, m.Last})
}
