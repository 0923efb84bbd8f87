package lint

import "strings"

// negators void what follows within negationReach words. "un" and "non" come
// from hyphenated words such as "un-ticked".
var negators = words("not no never without isn aren don un non cannot neither nor nobody nothing none unless opposite")

const negationReach = 3

// notACondition voids what stands before it: "consent, which is not a condition
// of purchase".
var notACondition = compile("not|never|isn't ~1 a|any condition|requirement", "not|never|isn't ~1 required|mandatory|necessary|obligatory", "optional")

// Negated says whether a match is voided: a negation stands within three words
// before it in the sentence, or "not a condition" within six after it.
func (p *Prose) Negated(m Match) bool {
	sentence := p.Words[m.First].Sentence
	for i := m.First - 1; i >= 0 && i >= m.First-negationReach && p.Words[i].Sentence == sentence; i-- {
		if negates(p.Words[i].Text) {
			return true
		}
	}
	for i := m.Last + 1; i < len(p.Words) && i <= m.Last+6 && p.Words[i].Sentence == sentence; i++ {
		for _, one := range notACondition.list {
			if one[0].takes(p.Words[i]) && p.follow(one, i, sentence) >= 0 {
				return true
			}
		}
	}
	return false
}

func negates(word string) bool { return negators[word] || strings.HasSuffix(word, "n't") }
