package lint

// begins says whether one of the phrases begins at the word.
func (p *Prose) begins(phrases Phrases, at int) bool {
	for i := range phrases.among(p) {
		if one := phrases.list[i]; one[0].takes(&p.Words[at]) && p.follow(one, at, p.Words[at].Sentence) >= 0 {
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
	return p.around(m, nearReach, func(at int) bool { return p.begins(phrases, at) })
}

// nearer is near for the words right beside the match.
func (p *Prose) nearer(m Match, phrases Phrases) bool {
	return p.around(m, negationReach, func(at int) bool { return p.begins(phrases, at) })
}

// wordNear says whether one of the words stands there.
func (p *Prose) wordNear(m Match, set map[string]bool) bool {
	return p.around(m, nearReach, func(at int) bool { return set[p.Words[at].Text] })
}

func (p *Prose) around(m Match, reach int, wanted func(at int) bool) bool {
	for at := max(0, m.First-reach); at < len(p.Words) && at <= m.Last+reach; at++ {
		if p.Words[at].Sentence == p.Words[m.First].Sentence && wanted(at) {
			return true
		}
	}
	return false
}

// beside says whether one of the words stands within reach of word i: before it,
// if reach is negative.
func (p *Prose) beside(i, reach int, wanted map[string]bool) bool {
	from, to := i+1, i+reach
	if reach < 0 {
		from, to = i+reach, i-1
	}
	for at := max(0, from); at <= to && at < len(p.Words); at++ {
		if p.Words[at].Sentence == p.Words[i].Sentence && wanted[p.Words[at].Text] {
			return true
		}
	}
	return false
}

// within says whether one of the phrases overlaps the match: whether it is part
// of something else. Phrases reach a few words back at most, so only those
// beginning near are looked at.
func (p *Prose) within(m Match, phrases Phrases) bool {
	const reach = 5
	for i := range phrases.among(p) {
		one := phrases.list[i]
		for at := max(0, m.First-reach); at <= m.Last; at++ {
			word := &p.Words[at]
			if one[0].takes(word) && p.follow(one, at, word.Sentence) >= m.First {
				return true
			}
		}
	}
	return false
}
