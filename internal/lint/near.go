package lint

// begins says whether one of the phrases begins at the word.
func (p *Prose) begins(phrases Phrases, at int) bool {
	for _, one := range phrases.list {
		if one[0].takes(p.Words[at]) && p.follow(one, at, p.Words[at].Sentence) >= 0 {
			return true
		}
	}
	return false
}

// nearReach is how many words around a match near looks at.
const nearReach = 25

// near says whether one of the phrases begins in the match's sentence, not far
// from it.
func (p *Prose) near(m Match, phrases Phrases) bool {
	return p.around(m, func(at int) bool { return p.begins(phrases, at) })
}

// wordNear says whether one of the words stands there.
func (p *Prose) wordNear(m Match, set map[string]bool) bool {
	return p.around(m, func(at int) bool { return set[p.Words[at].Text] })
}

func (p *Prose) around(m Match, wanted func(at int) bool) bool {
	for at := max(0, m.First-nearReach); at < len(p.Words) && at <= m.Last+nearReach; at++ {
		if p.Words[at].Sentence == p.Words[m.First].Sentence && wanted(at) {
			return true
		}
	}
	return false
}
