package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestWordsAreFoldedAndKeepTheirWriting(t *testing.T) {
	t.Parallel()
	p := Read("Caf\u00e9 Luna\u2019s pre\u2011checked box \u2014 $1,200.50 off, don\u2019t wait! Msg&data STRASSE/Stra\u00dfe")
	var words []string
	for _, word := range p.Words {
		words = append(words, word.Text)
	}
	want := "cafe luna pre checked box $ 1,200.50 off don't wait msg & data strasse strasse"
	if got := strings.Join(words, " "); got != want {
		t.Errorf("words %q, want %q", got, want)
	}
	if p.Words[0].Raw != "Caf\u00e9" || p.Words[9].Sentence != 0 || p.Words[10].Sentence != 1 {
		t.Errorf("raw %q, sentences %d and %d", p.Words[0].Raw, p.Words[9].Sentence, p.Words[10].Sentence)
	}
}

func TestLinksMailsAndPhonesAreOneWord(t *testing.T) {
	t.Parallel()
	p := Read("See https://acme.com/1-800-555-0100 or acme.org, mail help@acme.com, call (503) 555-0142 [link].")
	var kinds []string
	for _, word := range p.Words {
		if strings.HasPrefix(word.Text, "<") {
			kinds = append(kinds, word.Text)
		}
	}
	if want := []string{aLink, aLink, aMail, aPhone}; !slices.Equal(kinds, want) {
		t.Errorf("%v, want %v", kinds, want)
	}
	if last := p.Words[len(p.Words)-1]; last.Text != "link" || !last.Bracket {
		t.Errorf("the variable is %+v", last)
	}
	if len(p.Phones) != 1 || len(p.Mails) != 1 || p.Mails[0] != "help@acme.com" {
		t.Errorf("phones %v, mails %v", p.Phones, p.Mails)
	}
}

func TestFindLinks(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Go to https://acme.com/a?b=c.":                    "https acme.com /a?b=c",
		"(see http://www.acme.co.uk:8080/x)":               "http acme.co.uk /x",
		"Rules: acme.com/rules. STOP to end":               " acme.com /rules",
		"Visit ACME.COM now":                               " acme.com ",
		"at acme.com.Reply STOP":                           " acme.com ",
		"wiki https://a.org/x_(y) and":                     "https a.org /x_(y)",
		"tinyurl.com/ghb-signed Text STOP":                 " tinyurl.com /ghb-signed",
		"bit.ly/3xY":                                       " bit.ly /3xY",
		"https://acme.com, https://b.io":                   "https acme.com |https b.io ",
		"http://localhost/terms":                           "http localhost /terms",
		"page acme.github.io":                              " acme.github.io ",
		"It costs $12.50 at 9.30 p.m.Reply STOP":           "",
		"It is done.in a minute. Ready.Show this. No.1":    "",
		"mail me at help@acme.com or a.b@c.org":            "",
		"Version 2.10.1, file menu.pdf, U.S. e.g. St.Paul": "",
		"https:// and http://":                             "",
		"...com ..org .net":                                "",
		"see you in the a.m.or later":                      "",
	} {
		var got []string
		for _, link := range Read(text).Links {
			got = append(got, link.Scheme+" "+link.Host+" "+link.Path)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestFindPhones(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Call 503-555-0142.":             "503-555-0142",
		"(720) 555-0185 or 720.555.0186": "(720) 555-0185|720.555.0186",
		"+15035550142":                   "+15035550142",
		"+1 (503) 555 0142":              "+1 (503) 555 0142",
		"1-800-555-0141":                 "1-800-555-0141",
		"1-800-FLOWERS now":              "1-800-FLOWERS",
		"Call 888-GOT-JUNK":              "888-GOT-JUNK",
		"order 5035550142":               "",
		"loan #402-881-5567":             "",
		"claim 22-4471, 1Z4408815567":    "",
		"8am-2pm 10-12 11:00 5/1 42K":    "",
		"card 4111-1111-1111-1111":       "",
		"+44 20 7946 0958":               "",
		"on 2025-10-12":                  "",
		"zip 97201-1234":                 "",
	} {
		var got []string
		for _, phone := range Read(text).Phones {
			got = append(got, phone.Raw)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestQuotesAreNotApostrophes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`a box 'I agree to texts about my dog's stay' and "no calls".`: "I agree to texts about my dog's stay|no calls",
		`the drivers' room, it's open`:                                 "",
		`says: 'Text me the drivers' times. STOP to end.' Linked.`:     "Text me the drivers' times. STOP to end.",
		"\u2018Yes\u2019 then \u201cNo\u201d":                          "Yes|No",
		`an open "quote`:                                               "",
		`'one' 'two'`:                                                  "one|two",
	} {
		if got := strings.Join(Read(text).Quotes(), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// notation is a phrase and whether it stands in a text. Phrases are compiled at
// start; there are none later.
type notation struct {
	phrase, text string
	want         bool
	compiled     Phrases
}

func notes(phrase, text string, want bool) notation {
	return notation{phrase, text, want, compile(phrase)}
}

var notations = []notation{
	notes("opt out", "You may opt-out here", true),
	notes("opt out", "We opt. You are out", false),
	notes("data rates|charges", "Data CHARGES may apply", true),
	notes("subscri* to", "subscribed to", true),
	notes("STOP to", "stop to", false),
	notes("STOP to", "Reply STOP to end", true),
	notes("# msgs", "4 msgs", true),
	notes("# msgs", "four msgs", true),
	notes("# msgs", "some msgs", false),
	notes("reply ~2 stop", "reply with a stop", true),
	notes("reply ~2 stop", "reply with a long stop", false),
	notes("up to? # texts", "up 3 texts", true),
	notes("visit <url>", "Visit acme.com", true),
	notes("any _ thing", "any old thing", true),
	notes("end it", "the end. It", false),
}

func TestPhrases(t *testing.T) {
	t.Parallel()
	for _, one := range notations {
		if got := Read(one.text).Says(one.compiled); got != one.want {
			t.Errorf("%q in %q: %v, want %v", one.phrase, one.text, got, one.want)
		}
	}
}

func TestAPhraseMustBeginWithAWord(t *testing.T) {
	t.Parallel()
	for _, phrase := range []string{"", "~3 stop", "_ stop", "reply? stop", "stop||end", "reply ~0 stop"} {
		if problem := panicOf(func() { compile(phrase) }); !strings.HasPrefix(problem, "phrase ") {
			t.Errorf("%q: panics with %q", phrase, problem)
		}
	}
}

// The vocabulary is read without a lock.
func TestNothingIsCompiledAfterTheStart(t *testing.T) {
	t.Parallel()
	for what, late := range map[string]func(){
		"a phrase":       func() { compile("reply stop") },
		"a set of words": func() { setOf("antidisestablishmentarianism") },
	} {
		if problem := panicOf(late); !strings.Contains(problem, "too late") {
			t.Errorf("%s: panics with %q", what, problem)
		}
	}
}

// panicOf is what a function panics with; "" if it does not.
func panicOf(run func()) (problem string) {
	defer func() {
		if value := recover(); value != nil {
			problem = fmt.Sprint(value)
		}
	}()
	run()
	return ""
}

var shared = compile("share|shared|sell|sold", "pre checked", "required|condition")

func TestNegation(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"We may share numbers with partners.":               true,
		"We do not share numbers.":                          false,
		"Numbers are never sold or rented.":                 false,
		"We don\u2019t sell data.":                          false,
		"The box is pre-checked.":                           true,
		"The box isn't pre-checked.":                        false,
		"An un-pre-checked box.":                            false,
		"Not here. We share it.":                            true,
		"Consent is not a condition of purchase.":           false,
		"No one told us that this will ever be shared here": true, // too far off
	} {
		if _, got := Read(text).Claims(shared); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestWhatIsQuotedIsLeftOut(t *testing.T) {
	t.Parallel()
	text := Read("Tick 'Text me news from Acme' and \"I agree\" to join.").withoutQuotes()
	var left []string
	for _, word := range text.Words {
		left = append(left, word.Text)
	}
	if got := strings.Join(left, " "); got != "tick and to join" || text.Has("news") {
		t.Errorf("%q", got)
	}
}
