package lint

import "strings"

// negators void what follows within negationReach words. "un" and "non" come
// from hyphenated words such as "un-ticked".
var negators = setOf("not no never without isn aren don un non cannot neither nor nobody nothing none unless opposite")

const negationReach = 3

// notACondition voids what stands before it: "consent, which is not a condition
// of purchase".
var notACondition = compile("not|never|isn't ~1 a|any condition|requirement", "not|never|isn't ~1 required|mandatory|necessary|obligatory", "optional")

// Negated says whether a match is voided: a negation stands within three words
// before it in the sentence, or "not a condition" within six after it.
func (p *Prose) Negated(m Match) bool {
	sentence := p.Words[m.First].Sentence
	for i := m.First - 1; i >= 0 && i >= m.First-negationReach && p.Words[i].Sentence == sentence; i-- {
		if p.Words[i].negates() {
			return true
		}
	}
	for i := m.Last + 1; i < len(p.Words) && i <= m.Last+6 && p.Words[i].Sentence == sentence; i++ {
		if p.begins(notACondition, i) {
			return true
		}
	}
	return false
}

func (w *Word) negates() bool { return negators.has(w.id) || strings.HasSuffix(w.Text, "n't") }

// deniedReach is how far before a claim the word stands that denies a whole
// list: "we never buy, rent, borrow or import lists".
const deniedReach = 14

var (
	// wideNegators deny the clause, also over its verb: "no number is ever shared".
	wideNegators = setOf("no none nothing neither nor nobody exclude excludes excluding excluded except prohibit prohibits prohibited forbid forbids forbidden instead avoid avoids rather refuse refuses zero free")
	verbs        = setOf("is are was were be been will would may can could does do did has have had")
	// clauseWords begin another clause; joiners do before one of starters.
	clauseWords = setOf("who which but because unless whereas while although though")
	joiners     = setOf("and so then or when if where")
	starters    = setOf("the a an we they it our their this these you your i my he she its customers clients users members patients people everyone all")
	// deniedAfter stands behind what it denies: "sharing with partners is prohibited".
	deniedAfter = compile("is|are ~2 prohibited|forbidden|banned|excluded|disallowed", "never|not ~2 allowed|permitted|happens|done|used|accepted", "does|do not ~1 happen|occur|apply")
)

// Asserts is Find for phrases that are not denied: for claims about which
// texts speak in lists, where Claims looks too near. A negation counts as far as
// the clause reaches; after a verb only one that denies the subject too, as in
// "no number is shared".
func (p *Prose) Asserts(phrases Phrases) (Match, bool) {
	return p.states(phrases, func(m Match) bool { return !p.denied(m) && !p.negatedInside(m) })
}

// negatedInside says whether "not" stands in a gap of the match.
func (p *Prose) negatedInside(m Match) bool {
	for i := m.First + 1; i < m.Last; i++ {
		if word := p.Words[i].Text; word == "not" || word == "never" || word == "no" || strings.HasSuffix(word, "n't") {
			return true
		}
	}
	return false
}

// stated: neither a near negation nor a far one, nor one inside.
func (p *Prose) stated(m Match) bool { return !p.Negated(m) && !p.denied(m) && !p.negatedInside(m) }

func (p *Prose) denied(m Match) bool {
	sentence, verb := p.Words[m.First].Sentence, false
	for i := m.First - 1; i >= 0 && i >= m.First-deniedReach && p.Words[i].Sentence == sentence; i-- {
		word := &p.Words[i]
		if p.clauseEnds(i) {
			break
		}
		if wideNegators.has(word.id) || !verb && word.negates() {
			return true
		}
		verb = verb || verbs.has(word.id) && i < m.First-1 && !p.Words[i+1].negates()
	}
	for i := m.Last + 1; i < len(p.Words) && i <= m.Last+6 && p.Words[i].Sentence == sentence; i++ {
		if p.begins(deniedAfter, i) {
			return true
		}
	}
	return false
}

// clauseEnds says whether another clause begins at or behind the word.
func (p *Prose) clauseEnds(i int) bool {
	if clauseWords.has(p.Words[i].id) {
		return true
	}
	if i+1 >= len(p.Words) || !starters.has(p.Words[i+1].id) {
		return false
	}
	return joiners.has(p.Words[i].id) || strings.Contains(p.Plain[p.Words[i].end:p.Words[i+1].start], ",")
}
