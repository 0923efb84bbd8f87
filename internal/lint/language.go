package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Function words tell the language of a text. Those that two languages share, as
// "no" and "a", are left out, and so are those in many American names ("los",
// "el", "san").
var (
	english = strings.Fields(`the and or to of for with your you our we us is are was be been has have had will would may can do does did not this that these those it its they them their
		who when where what which how if as at by from on in into about after before than then so but all any each every more most other only new up out off over here there there's
		reply text texts message messages msg msgs data rates apply stop help get sends send receive opt opted customers members patients updates reminders alerts terms privacy policy website phone number`)
	lexicon = indexLanguages()
)

// tongues has a bit for English and one for each of the languages behind it.
type tongues uint16

const inEnglish tongues = 1

// maxLanguages is how many languages tongues has room for.
const maxLanguages = 15

// languages are those that are known by name, with some function words of each.
var languages = []struct{ name, words string }{
	{"Spanish", `de la las y que en un una para por con su sus del al es esta este estos estas como pero mas cuando donde sobre entre usted ustedes nos nuestro nuestra nuestros nuestras
		le les lo muy tambien hoy gracias hola mensaje mensajes responda envie texto textos cita citas pueden puede recibir aplican tarifas datos cancelar ayuda sin`},
	{"French", "de la les des du et est une pour par avec votre vos notre nos vous nous que qui dans sur ce cette ces sont pas plus au aux ou il elle je mais bonjour merci envoyez repondez un se le"},
	{"Portuguese", "de da das dos do e que em um uma para por com seu sua seus suas nao os ao mais voce voces nosso nossa nossos mensagem mensagens responda envie ola obrigado obrigada pelo pela quando onde cliente"},
	{"German", "der die das und ist nicht ein eine einen mit fur auf dem den des sie ihr ihre wir uns von zu zum zur bei oder auch wenn wird werden haben antworten nachricht nachrichten bitte kunden"},
	{"Italian", "di il lo gli le che un una per con della dei delle nel nella sono non piu questo questa vostro nostro nostri grazie ciao messaggio messaggi e la si"},
	{"Vietnamese", "va cua la cho trong voi khong nhung mot duoc ban chung toi tin nhan de cac khi tu nay"},
	{"Tagalog", "ang ng mga sa na ay para kay ni kung ito hindi po inyong iyong namin natin mensahe"},
	{"Creole", "nou ou yo pou nan ak la sa ki pa gen se li mesaj"},
}

// indexLanguages tells of each word of the vocabulary, by its number, in which
// languages it is; those behind the last are in none.
func indexLanguages() []tongues {
	var index []tongues
	add := func(words []string, tongue tongues) {
		for _, id := range vocabulary.addAll(words) {
			for int(id) >= len(index) {
				index = append(index, 0)
			}
			index[id] |= tongue
		}
	}
	add(english, inEnglish)
	for i, one := range languages {
		add(strings.Fields(one.words), inEnglish<<(i+1))
	}
	return index
}

// Least evidence that a text is in another language.
const (
	leastForeign  = 4 // different function words of it
	leastLetters  = 12
	wordsForShare = 12   // fewer are too few for a share
	leastEnglish  = 0.08 // share of common English words in a text of that length
)

// otherLanguage names the language of a text that is not in English, "" where it
// is. A text in both counts as English: it has its translation.
func (p *Prose) otherLanguage(brand *Brand) string {
	if !p.chars.ascii() {
		if letters, latin := countLetters(p.Plain); letters >= leastLetters && latin*2 < letters {
			return "another script"
		}
	}
	ours, all := 0, 0
	var theirs, kinds [maxLanguages]int
	seen := wordSet(p.arena.bits.cut(len(p.known)))
	for i := range p.Words {
		if !p.speaks(brand, i) {
			continue
		}
		all++
		id := p.Words[i].id
		if int(id) >= len(lexicon) {
			continue
		}
		known, first := lexicon[id], !seen.has(id)
		seen.add(id)
		if known&inEnglish != 0 {
			ours++
		}
		for one := 0; known>>1 != 0; one, known = one+1, known>>1 {
			if known&(inEnglish<<1) == 0 {
				continue
			}
			theirs[one]++
			if first {
				kinds[one]++
			}
		}
	}
	best, some := -1, false
	for i := range languages {
		some = some || kinds[i] > 0
		if kinds[i] >= leastForeign && theirs[i] > ours && (best < 0 || theirs[i] > theirs[best]) {
			best = i
		}
	}
	switch {
	case best >= 0:
		return languages[best].name
	case some && all >= wordsForShare && float64(ours) < leastEnglish*float64(all):
		return "another language"
	}
	return ""
}

// speaks says whether word i tells of a language: it is neither a number nor a
// link, nor a part of the brand's name.
func (p *Prose) speaks(brand *Brand, i int) bool {
	word := &p.Words[i]
	named := brand != nil && brand.hasWord(word.Text) && brand.covers(p, Match{i, i})
	return !named && !word.number && !strings.HasPrefix(word.Text, "<")
}

// countLetters counts letters, and those of the Latin script among them.
func countLetters(text string) (letters, latin int) {
	for _, r := range text {
		if r < utf8.RuneSelf {
			if isAlnum(byte(r)) && (r < '0' || r > '9') {
				letters, latin = letters+1, latin+1
			}
			continue
		}
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	return letters, latin
}

func checkEnglish(c *Reading) []Hit {
	var hits []Hit
	for _, place := range c.Places(Description, MessageFlow) {
		if language := place.otherLanguage(c.Brand); language != "" {
			hits = append(hits, place.Hit("The text is in "+language+", with no English beside it."))
		}
	}
	samples := c.Places(Samples)
	var others []Hit
	for _, place := range samples {
		if language := place.otherLanguage(c.Brand); language != "" {
			others = append(others, place.Hit("The text is in "+language+", with no English beside it."))
		}
	}
	if len(others)*2 > len(samples) {
		hits = append(hits, others...) // otherwise as many are in English: translations
	}
	return hits
}
