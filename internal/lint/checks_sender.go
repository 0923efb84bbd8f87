package lint

import "fmt"

const (
	principals = "businesses|clients|brands|companies|merchants|customers|restaurants|dealers|dealerships|retailers|advertisers|sellers|organizations|organisations|practices|clinics|salons|gyms|stores|shops|agents|agencies|subscribers|tenants|users|nonprofits|campaigns|contractors|lenders|realtors|partners|vendors|hotels|schools|churches|firms|accounts|enterprises|parties"
	bulk       = "text|texts|texting|sms|message|messages|messaging|campaigns|notifications|alerts|reminders|promotions|offers|marketing"
)

// firms are others that have messages sent; people such as customers and users,
// who write to a business themselves, are not among them.
const firms = "businesses|brands|companies|merchants|restaurants|dealers|dealerships|retailers|advertisers|sellers|organizations|organisations|practices|salons|gyms|agents|agencies|nonprofits|contractors|lenders|realtors|vendors|hotels|firms|enterprises|marketers"

// siteWords are parts of one organization, or organizations of their own that buy
// from the sender: the words around decide.
const siteWords = "restaurants|salons|clinics|hotels|gyms|shops|stores|churches|schools|landlords|dealerships|dealers|practices|studios|realtors|nonprofits|hospitals|breweries|spas|barbershops|bakeries|cafes|bars|theaters|venues|dentists|lawyers|attorneys|contractors|plumbers|roofers|brokers|lenders|municipalities|cities|colleges|leagues|clubs|garages|pharmacies|vets|groomers|warehouses|farms|museums|associations|boutiques|agencies|teams"

// audienceOf are those to whom an organization writes.
const audienceOf = "customers|clients|contacts|leads|patients|guests|audience|subscribers|members|diners|tenants|residents|students|parents|shoppers|visitors|buyers|donors|followers|renters|borrowers|fans|riders|drivers|patrons|congregation|families|homeowners|prospects|applicants|volunteers|players|owners|people|staff"

const (
	thirdFirms = firms + "|" + siteWords + "|clients"
	product    = "platform|software|product|tool|tools|service|services|app|system|solution|saas|crm|portal|api|it|technology|widget|program"
	usesIt     = "use|uses|using|license|licensed|subscribe|subscribes|subscribed|rent|rents|lease|buy|bought|pay|paying|run|rely|install|adopt|signed|integrate|sign"
)

// servesFirms: organizations use what the brand sells to write to their own.
var servesFirms = compile(
	thirdFirms+" ~1 that|who|which ~2 "+usesIt+" ~9 text|message|notify|remind|alert|reach|send|contact|update|write ~6 their|its ~2 "+audienceOf,
	thirdFirms+" ~5 "+usesIt+" ~4 "+product+" ~6 text|message|notify|remind|alert|reach|send|contact|update|write ~8 their|its ~2 "+audienceOf,
	thirdFirms+" ~1 that|who|which ~3 "+usesIt+" ~7 text|texts|send|message|texting ~5 through|via|using|with|on this|our|the ~1 campaign|"+product,
	thirdFirms+" ~2 text|texts|send|message|texting|sends ~4 through|via|using|on|with ~2 this|our|the ~1 campaign|"+product,
	"campaign|numbers|program|line ~2 shared|used|serves ~3 by|among|many|several|multiple|# ~3 "+thirdFirms+"|businesses",
	"for|to ~3 "+thirdFirms+" ~1 who|that|which ~2 "+usesIt+" ~2 our|the|its|this ~1 "+product,
	"provide|provides|providing|offer|offers|sell|sells|supply|supplies ~3 texting|sms|messaging|reminders ~3 to|for ~3 "+thirdFirms,
	thirdFirms+" ~2 on|of our|the|its ~1 platform|software|network|app|system|marketplace ~8 text|send|message|texts|reach|notify",
	"shared ~2 by ~2 "+thirdFirms, "each|every client|tenant|merchant|business|brand|restaurant|salon|account ~8 their|its ~1 own ~1 "+audienceOf)

// reselling are signs that somebody else than the brand writes. One is enough.
var reselling = compile(
	"on ~1 behalf of ~6 "+principals, "on ~1 their|client's|clients'|customer's|customers'|another|others' ~1 behalf", "on behalf of another|others|multiple|various|third",
	"our|those|these|its|such clients|customers|merchants|subscribers|users|partners|tenants|advertisers|resellers ~2 send|sends|sending|text|message|blast|broadcast|run|upload ~5 "+bulk+"|contacts|lists",
	"clients|customers|businesses|merchants of ours ~6 send|text|message|"+bulk,
	"clients|customers|businesses|merchants|users|agents|dealers|companies|brands|firms|restaurants ~10 to their|theirs ~1 own? customers|clients|contacts|leads|patients|guests|audience|subscribers|members",
	"businesses|merchants|agents|dealers|companies|brands|firms|restaurants|retailers|clients ~3 text|message|reach|contact|send ~5 their ~1 own? customers|clients|contacts|leads|patients|guests|audience|subscribers|members",
	"platform|software|tool|service|app|system|solution|saas|crm|portal|api ~3 for|lets|letting|allows|allowing|enables|enabling|helps|helping|gives|used ~4 "+firms+" ~4 send|text|message|reach|contact|communicate|market|engage|texting",
	"platform|software|tool|service|app|system|solution|saas|crm|portal|api ~5 by|to ~3 "+firms+" ~3 to? send|text|message|texting",
	"marketing|advertising|digital|creative|media|promotions|sms agency|agencies|firm ~8 for ~3 "+firms+"|clients",
	"hire|hires|hired|pay|pays|engage|contract us|agency|agencies to ~2 send|text|run|manage|handle|message",
	"manage|manages|managing|run|runs|running|handle|handles|handling ~3 "+bulk+" ~3 for|of ~3 "+firms,
	"send|sends|sending ~3 "+bulk+" ~1 for ~2 our|other|several|many|multiple|various|different|local|small ~2 "+firms,
	"white label|labeled|labelled|labels", "whitelabel*", "resell*", "sub accounts|account ~6 "+bulk, "isv|aggregator|csp ~6 "+bulk+"|clients|customers",
)

// inside are organizations whose parts write to those of their own: what looks
// like others there are its own offices.
var inside = compile("franchis*", "our|its|each|every|local ~2 store|stores|office|offices|branch|branches|location|locations|agents|dealers|clinics|chapter|chapters", "its|our own registered? users|customers|clients|applicants|candidates|members|agents|patients|employees|tenants|subscribers|merchants")

// outright: no organization says so of itself, whatever else it is.
var outright = compile("on ~1 behalf of ~6 "+principals, "clients|customers of ours", "white label|labeled|labelled", "resell*", "clients|customers|businesses|merchants ~4 to their own? customers|contacts|leads|patients|guests|audience|subscribers")

func checkReseller(c *Reading) []Hit {
	if c.value(UseCase).state == unknown {
		return nil // franchises and proxies write for others rightly
	}
	for _, place := range c.Places(Description, MessageFlow) {
		own := func(m Match) bool { return !place.Negated(m) && !c.Brand.touches(place.Prose, m) }
		match, found := place.states(servesFirms, own)
		served := found
		if !found {
			match, found = place.states(reselling, own)
		}
		if !found || c.Is("AGENTS_FRANCHISES", "PROXY", "SOCIAL") || place.Says(inside) && !served && !claims(place.Prose, outright) {
			continue
		}
		if c.ownBehalf(place.Prose, match) {
			continue
		}
		return []Hit{place.Hit(fmt.Sprintf("The text reads as if somebody other than the brand sends the messages (%q).", place.Quote(match)))}
	}
	if match, found := c.verticalReseller(); found {
		return []Hit{In(Vertical, "The line of business is "+match+", so reviewers may take the brand for one that sends for others.").As(Info)}
	}
	return nil
}

func claims(p *Prose, phrases Phrases) bool {
	_, found := p.Claims(phrases)
	return found
}

// sites in the words of a text: "our twelve clinics".
var (
	sites     = words("stores shops clinics offices locations branches practices hotels restaurants salons gyms schools churches hospitals chapters campuses departments")
	ownership = words("our its each every all")
)

// ownBehalf: "on behalf of" the brand itself, or of its own sites.
func (c *Reading) ownBehalf(p *Prose, match Match) bool {
	if p.Words[match.First].Text != "on" {
		return false
	}
	own := false
	for i := match.First; i <= match.Last; i++ {
		own = own || ownership[p.Words[i].Text]
		if c.Brand.spelledAt(p, i) > 0 {
			return true
		}
	}
	return own && sites[p.Words[match.Last].Text]
}

// resellers are lines of business of those who send for others.
var resellers = compile("marketing|advertising|sms|messaging|texting agency|agencies|provider|platform|reseller")

func (c *Reading) verticalReseller() (string, bool) {
	text := c.Text(Vertical)
	if text == nil {
		return "", false
	}
	match, found := text.Find(resellers)
	if !found {
		return "", false
	}
	return text.Quote(match), true
}

const kin = "wife|husband|spouse|kids|children|son|daughter|mom|mother|dad|father|parents|sister|brother|siblings|family|household|relatives|roommate|roommates|housemates|girlfriend|boyfriend|fiance|fiancee|grandchildren|grandparents|cousins|buddies|friends"

// personal are signs of traffic between people who know each other. "My family"
// in the words of a form is said by the subscriber; see withoutQuotes.
var personal = compile(
	"my ~2 "+kin, "my|our own household|family", "members of my|our ~1 household|family", "our household", "private|strictly ~2 non|not commercial",
	"non commercial ~4 program|project|use|purpose|purposes|personal|private|family|home|hobby", "noncommercial", "personal ~1 use|project|projects|hobby", "personal ~2 non|not commercial",
	"personal messages|texts|texting|reminders ~3 to|from|for ~2 me|myself|my|friends|family", "my own|personal phone|phones|number|cell|cellphone|mobile|device", "to|for myself|me ~1 only|alone", "only me|myself",
	"text|texts|texting|message|send|sending|notify|notifies|alert|alerts|remind|reminds me|myself", "i|me and|with ~2 my ~2 "+kin, "hobby project|use", "home automation|server|lab ~6 me|my|myself|i",
	"family group|chat|reunion|calendar|budget", "friends and|& family ~4 chat|group|texts|messages|birthdays|reunion", "between|among|amongst ~2 friends", "group of friends", "my|our friends",
)

// trading: a business writes, whatever it says of families and friends.
var trading = compile("our|my|its customers|clients|patients|guests|members|subscribers|students|tenants|shoppers|buyers|donors|residents|policyholders", "customers|patients|clients|subscribers|guests|shoppers|members who", "family owned|run|medicine|practice|clinic|dentist|business|law|restaurant")

func checkPersonal(c *Reading) []Hit {
	for _, place := range c.Places(Description, MessageFlow) {
		if !claims(place.Prose, personal) {
			continue
		}
		text := place.withoutQuotes() // "text me" is the label of a box
		if place.Field() == MessageFlow && !text.Says(firstPerson) {
			continue
		}
		match, found := text.states(personal, func(m Match) bool { return !text.Negated(m) && !text.saidByReader(place.Field(), m) })
		if !found || text.Says(trading) {
			continue
		}
		return []Hit{place.Hit(fmt.Sprintf("The text describes private messages (%q); campaigns are for organizations that write to the public.", text.Quote(match)))}
	}
	return nil
}

// saidByReader: "text me" and the like is what a button is called, or what people
// agree to who opt in: always in a message flow, where the sender is never "me",
// and elsewhere where it is written as a label.
func (p *Prose) saidByReader(field Field, m Match) bool {
	if last := p.Words[m.Last].Text; last != "me" && last != "myself" {
		return false
	}
	return field == MessageFlow || inTitle(p.Words[m.First].Raw) || p.beside(m.First, -4, buttons)
}

func inTitle(raw string) bool { return raw[0] >= 'A' && raw[0] <= 'Z' }

var buttons = words("press pressed presses pressing tap taps tapped tapping click clicks clicked clicking button labelled labeled marked box switch called reads says")

// firstPerson: the sender is one person and tells how the people it knows agreed.
// Who opts in says "I agree" and "my children" as well, so that the sender must
// be the one who asks or sends.
var firstPerson = compile("i ~1 text|message|send|wrote|built|run|set|asked|tell|told|add|added|texted|know", "my ~2 "+kin+" ~2 and? ~3 tell|told|said|say|says|asked|agreed|know|knows|gave|give|want|wanted|opted", "my ~2 "+kin+" ~1 i")

// withoutQuotes is the text without the passages in quotation marks.
func (p *Prose) withoutQuotes() *Prose {
	quotes := p.quoted()
	if len(quotes) == 0 {
		return p
	}
	kept := p.arena.ints.cut(len(p.Words))[:0]
	for i, word := range p.Words {
		for len(quotes) > 0 && quotes[0].end <= word.start {
			quotes = quotes[1:]
		}
		if len(quotes) == 0 || word.start < quotes[0].start {
			kept = append(kept, i)
		}
	}
	return p.only(kept)
}
