package lint

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A description says who sends, to whom, and what. One of them may be missing; a
// short one that has them is fine.
const (
	mostMissing   = 1
	shortLetters  = 60
	shortWords    = 10
	leastConcrete = 2 // words that say something, for "what"
)

func checkDescriptionVague(c *Reading) []Hit {
	text := c.Text(Description)
	if text == nil {
		return nil
	}
	var missing []string
	what := c.saysWhat(text)
	if !c.saysWho(text) {
		missing = append(missing, "who sends")
	}
	if !saysToWhom(text, what) {
		missing = append(missing, "to whom")
	}
	if !what {
		missing = append(missing, "what is sent and why")
	}
	short := utf8.RuneCountInString(strings.TrimSpace(text.Raw)) < shortLetters || len(text.Words) < shortWords
	switch {
	case len(missing) > mostMissing:
		return []Hit{In(Description, "The description does not say "+strings.Join(missing, ", nor ")+".")}
	case len(missing) > 0 && short:
		return []Hit{In(Description, fmt.Sprintf("The description is short and does not say %s.", missing[0])).As(Info)}
	case short:
		return []Hit{In(Description, "The description is short.").As(Info)}
	}
	return nil
}

// ourselves are the words of a sender who speaks of itself.
var ourselves = compile("we", "our", "i", "my", "us")

func (c *Reading) saysWho(text *Prose) bool {
	return c.Brand != nil && (c.Brand.Signs(text) || c.Brand.InLinks(text)) || text.Says(ourselves)
}

// audience are people whom one writes to, other than plainAudience, who may be
// anybody: those say something only where it is clear what they get.
var (
	audience = compile("member|members|patient|patients|parent|parents|guardian|guardians|employee|employees|staff|worker|workers|student|students|pupils|families|family|guest|guests|visitor|visitors|resident|residents|tenant|tenants|renter|renters|homeowner|homeowners|owner|owners|donor|donors|volunteer|volunteers|supporter|supporters",
		"applicant|applicants|candidate|candidates|driver|drivers|rider|riders|passenger|passengers|traveler|travelers|shopper|shoppers|buyer|buyers|seller|sellers|borrower|borrowers|policyholder|policyholders|cardholder|cardholders|holders|holder|attendee|attendees|participant|participants|player|players|athletes|fan|fans|reader|readers|viewers|listeners",
		"citizen|citizens|voter|voters|constituents|congregation|parishioners|alumni|faculty|teachers|contractors|technicians|agents|crew|crews|team|nurses|caregivers|physicians|providers|vendors|suppliers|recipient|recipients|shareholders|investors|cyclists|runners|diners|regulars|couples|brides|pet|boaters|farmers|growers|investigators|respondents",
		"people|those|anyone|everyone|everybody|individuals|persons|adults|users|customers|clients|subscribers|consumers|contacts ~1 who|that|whose|with|waiting|enrolled|registered", "our|its|their|the own|registered|enrolled|existing|active|local|current|new|opted|loyalty|app|portal|account customers|users|clients|members|subscribers", "subscriber|subscribers",
		"opt|opted|opts|opting in", "signed|sign up", "who ~2 subscribed|asked|agreed|joined|consented|requested|booked|ordered|bought|registered|applied", "account holders|owners|users")
	plainAudience = compile("customer|customers|client|clients|user|users|people|consumers|contacts|buyers|audience|public|recipients|households")
	addressing    = compile("text|texts|texting|tell|tells|notif*|remind*|inform*|alert|alerts|message|messages|contacts|invites|asks|updates|gives|lets|helps|keeps|sends|send|sending|answer|answers _")
)

func saysToWhom(text *Prose, what bool) bool {
	if text.Says(audience) || what && text.Says(plainAudience) {
		return true
	}
	// "texts crafters on our list": a verb and a plural that is no message.
	match, found := text.Find(addressing)
	if !found {
		return false
	}
	for i := match.Last; i < len(text.Words) && i < match.Last+3 && text.Words[i].Sentence == text.Words[match.First].Sentence; i++ {
		if word := text.Words[i]; len(word.Text) > 3 && strings.HasSuffix(word.Text, "s") && !strings.HasSuffix(word.Text, "ss") && !empty.has(word.id) && !small.has(word.id) {
			return true
		}
	}
	return false
}

// small are words without a meaning of their own, and empty those that every
// description may have: they do not say what is sent.
var (
	small = setOf(`a an the and or but of to in on at by for from with about as is are was were be been being it its it's this that these those there their they them we us our i my me you your
		he she his her who whom which what when where how why will would can could may might must shall should do does did has have had not no yes if so than then also only just any all each every some other
		into out up down over under per via through between after before during while until again more most very own same such both & + % $ # = / etc eg ie`)
	empty = setOf(`message messages messaging msg msgs text texts texting sms mms notification notifications notify notifies notifying alert alerts update updates updating updated information info informational communication communications
		communicate communicating communicates announcement announcements news content contents send sends sending sent receive receives receiving received use used uses using campaign campaigns program programs purpose purposes service services business businesses
		company companies customer customers client clients user users people person contacts contact consumers public audience recipients subscriber subscribers marketing promotional transactional general generic important various different
		related relevant regarding valued necessary needed need required require new latest useful helpful stuff things thing anything everything provide provides providing keep keeps informed inform engage engagement reach reaching out
		keeping deliver delivers delivering test tests testing tested please ignore lorem ipsum dolor sit amet sample example todo tbd hello world here bulk mass blast blasts number numbers phone phones mobile 10dlc a2p api app platform software
		system website brand brands one two several many other kinds types type kind want wants like based daily weekly monthly regular regularly time times day days opt opted opts opting in-touch touch stay connect connected best good great
		our-services products product organization team them allow allows enable enables help helps support supports purposes only inc llc company's primarily mainly mixed low volume conversational standard`)
)

// saysWhat says whether something is left of the description without the brand,
// the words that mean nothing, and those that any description may have.
func (c *Reading) saysWhat(text *Prose) bool {
	rest, seen := c.Content(text), map[string]bool{}
	for _, word := range rest.Words {
		if !small.has(word.id) && !empty.has(word.id) && isName(word.Text) && !word.number && len(word.Text) > 2 {
			seen[word.Text] = true
		}
	}
	if len(seen) >= leastConcrete {
		return true
	}
	if len(seen) == 0 {
		return false
	}
	classes := c.Classes(text)
	for class := range classCount {
		if classes.Is(class) || classes.Hints(class) && class != Account {
			return true
		}
	}
	return false
}
