package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// corporate words say nothing about which brand it is.
var corporate = words("the llc inc incorporated corp corporation co company ltd limited llp lp pllc pc plc pa group holdings holding lc gmbh sa nv bv and of & + for a an at in on by")

// genericFirst are first words that many brands share, or that texts use
// anyway; with one of them, the second word is needed too.
var genericFirst = words(`american america national united first global general international universal best new great big old little
	good happy my your our all one two pro city town county state community central north south east west northern southern eastern western
	northwest northeast southwest southeast us usa saint st mount mt lake river valley mountain ocean bay
	blue green red white black golden gold silver bright clean clear fresh fast quick easy smart safe simple true pure premier prime elite
	quality advanced modern total complete family home house health care medical dental kids pet auto car tech digital online local
	bank school university college church club center centre store shop market service services friends citizens people members
	kind open free high top next applied dr mr mrs miss ms san santa los las el la le de fort ft new village corner royal summit
	spring summer fall autumn winter sun star water fire earth air life love hope light night day text texts sms mobile call alert alerts`)

// nameForm is a writing of the brand: these words, one after the other.
type nameForm []string

// Brand is how a brand may be called in a text.
type Brand struct {
	Names  []string // as given: the name and, where there is one, the dba
	forms  []nameForm
	joined []string // the words of a form without blanks: "textrelay" for "Text Relay"
	read   []*Prose // the names, ready

	arena    *arena     // of its Run
	spelled  []nameForm // all words of each name
	acronyms []string   // the initials, which count in capitals only
}

// NewBrand makes a brand of its names; blank ones are left out. It is nil when
// nothing is left.
func NewBrand(names ...string) *Brand {
	return new(arena).brand(names...)
}

// brand is NewBrand for one Run.
func (a *arena) brand(names ...string) *Brand {
	b := &Brand{arena: a}
	for _, name := range names {
		if !blank(name) {
			b.Names = append(b.Names, name)
			b.add(name)
		}
	}
	if len(b.Names) == 0 {
		return nil
	}
	return b
}

// add derives the writings of one name.
func (b *Brand) add(name string) {
	read := b.arena.read(name)
	b.read = append(b.read, read)
	b.addWords(read.Words)
	if own := withoutTrade(read.Words); len(own) > 0 {
		b.addWords(own)
	}
}

// addWords derives the writings of a name of these words.
func (b *Brand) addWords(name []Word) {
	all, significant := make(nameForm, 0, len(name)), make(nameForm, 0, len(name))
	for _, word := range name {
		if !isName(word.Text) {
			for piece := range strings.SplitSeq(strings.ToLower(word.Raw), ".") { // a brand like "acme.io"
				if piece != "" && piece != "www" {
					significant = append(significant, piece)
				}
			}
			continue
		}
		all = append(all, word.Text)
		if !corporate[word.Text] {
			significant = append(significant, word.Text)
		}
	}
	if len(all) > 0 {
		b.spelled = append(b.spelled, all)
	}
	if len(significant) == 0 {
		significant = all
	}
	if len(significant) == 0 {
		return
	}
	first := significant[0]
	switch {
	case len(significant) == 1 || !genericFirst[first] && len(first) > 2 && !isNumber(first):
		b.forms = append(b.forms, significant[:1])
	default:
		b.forms = append(b.forms, significant[:2])
	}
	if len(significant) > 1 {
		b.forms = append(b.forms, significant[:2])
		b.joined = append(b.joined, significant[0]+significant[1])
	}
	b.joined = append(b.joined, strings.Join(significant, ""))
	if len(significant) == 1 && len(first) >= 6 {
		b.joined = append(b.joined, first)
	}
	b.addAcronyms(all, significant)
}

// addAcronyms adds the initials, with and without small words, from three
// letters on.
func (b *Brand) addAcronyms(all, significant nameForm) {
	for _, list := range []nameForm{all, significant} {
		var initials strings.Builder
		for _, word := range list {
			initials.WriteRune(firstRune(word))
		}
		if utf8.RuneCountInString(initials.String()) >= 3 {
			b.acronyms = append(b.acronyms, initials.String())
		}
	}
	// The first words short and the next one in full: "LTU Local 88".
	var initials strings.Builder
	for i, word := range significant {
		if i >= 3 && isName(word) {
			b.forms = append(b.forms, nameForm{initials.String(), word})
		}
		initials.WriteRune(firstRune(word))
	}
}

func isName(word string) bool {
	return !strings.HasPrefix(word, "<") && strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&' || r == '+' })
}

// In says whether the text names the brand: its first significant word (two, if
// the first is generic), the first two joined, or its acronym. Hosts and
// addresses do not count; see InLinks.
func (b *Brand) In(p *Prose) bool {
	for _, form := range b.forms {
		if b.standsIn(form, p) {
			return true
		}
	}
	for _, acronym := range b.acronyms {
		if slices.ContainsFunc(p.places(acronym), func(at int) bool { return inCapitals(strings.TrimSuffix(p.Words[at].Raw, "'s")) }) {
			return true
		}
	}
	for _, joined := range b.joined {
		if p.Has(joined) {
			return true
		}
	}
	if b.isAddress(p) {
		return true
	}
	for i := 1; i < len(p.Words); i++ {
		for _, joined := range b.joined {
			first, second := p.Words[i-1].Text, p.Words[i].Text
			if len(joined) == len(first)+len(second) && strings.HasPrefix(joined, first) && strings.HasSuffix(joined, second) && isName(first) {
				return true
			}
		}
	}
	return false
}

// isAddress: a name such as "Acme.io" stands in the text as it is spelled, where
// it reads as a link. Longer addresses are left to InLinks.
func (b *Brand) isAddress(p *Prose) bool {
	if len(p.Links) == 0 {
		return false
	}
	for _, name := range b.read {
		for i := range name.Words {
			if name.Words[i].Text == aLink && slices.ContainsFunc(p.Words, func(w Word) bool { return w.Text == aLink && strings.EqualFold(w.Raw, name.Words[i].Raw) }) {
				return true
			}
		}
	}
	return false
}

// standsIn: the words follow each other; "and" and "&" between them do not
// count, and a plural or genitive is the same word.
func (b *Brand) standsIn(form nameForm, p *Prose) bool {
	for _, start := range []string{form[0], form[0] + "s", strings.TrimSuffix(form[0], "s"), otherwise[form[0]]} {
		if start == "" {
			continue
		}
		for _, at := range p.places(start) {
			if followsForm(form, p, at) {
				return true
			}
		}
	}
	return false
}

func followsForm(form nameForm, p *Prose, at int) bool {
	matched := 0
	for i := at; i < len(p.Words) && i < at+2*len(form) && matched < len(form); i++ {
		word := p.Words[i].Text
		if sameName(word, form[matched]) {
			matched++
			continue
		}
		if matched == 0 || !corporate[word] {
			return false
		}
	}
	return matched == len(form)
}

// sameName compares words but for an ending "s" and apostrophes, and for how some
// are written short.
func sameName(a, b string) bool {
	if a == b {
		return true
	}
	if a == "" || b == "" {
		return false
	}
	if alike := a[0] == b[0]; !alike || len(a) != len(b) {
		if (alike || digitAt(a, 0) || digitAt(b, 0)) && otherwise[a] == b {
			return true
		}
		if !alike {
			return false
		}
	}
	return strings.TrimSuffix(strings.ReplaceAll(a, "'", ""), "s") == strings.TrimSuffix(strings.ReplaceAll(b, "'", ""), "s")
}

// InLinks says whether the host of a link, or of a mail address, holds the
// brand's first two words or its only one.
func (b *Brand) InLinks(p *Prose) bool {
	return slices.ContainsFunc(p.Links, func(l Link) bool { return b.InHost(l.Host) }) ||
		slices.ContainsFunc(p.Mails, func(m string) bool { return b.InHost(fold(m[strings.LastIndexByte(m, '@')+1:])) })
}

// InHost says whether a host holds the brand's name.
func (b *Brand) InHost(host string) bool {
	host = strings.ReplaceAll(host, "-", "")
	for _, joined := range b.joined {
		if len(joined) >= 4 && strings.Contains(host, joined) {
			return true
		}
	}
	for _, acronym := range b.acronyms {
		if len(acronym) >= 4 && strings.Contains(host, acronym) {
			return true
		}
	}
	for _, form := range b.forms {
		if name := strings.Join(form, ""); len(name) >= 4 && strings.Contains(host, name) {
			return true
		}
	}
	return false
}

// Shares says whether another name has a significant word in common with one of
// the brand's names.
func (b *Brand) Shares(other string) bool {
	name := b.arena.read(other)
	for _, word := range name.Words {
		if !corporate[word.Text] && isName(word.Text) && b.hasWord(word.Text) {
			return true
		}
	}
	return b.In(name)
}
