package lint

// holds says whether one of the words stands in the match.
func (p *Prose) holds(m Match, set wordSet) bool {
	for i := m.First; i <= m.Last; i++ {
		if set.has(p.Words[i].id) {
			return true
		}
	}
	return false
}

// onSomething says whether the word "on" at the end of a match is only where something
// stands: "the box sits on the form".
func (f *flow) onSomething(m Match) bool {
	for i := m.First; i <= m.Last; i++ {
		if f.Words[i].Text == "on" && i+1 < len(f.Words) && f.Words[i+1].Sentence == f.Words[i].Sentence && thingBehind.has(f.Words[i+1].id) {
			return true
		}
	}
	return false
}

// otherBox says whether the match begins with a box that is not for texts.
func (f *flow) otherBox(m Match) bool { return m.First > 0 && otherBoxes.has(f.Words[m.First-1].id) }

// otherBoxes are not for texts.
var otherBoxes = setOf("mail email emails newsletter terms privacy gift")

var thingBehind = setOf("the a an our its this that their every each <url> page form screen top it paper your")

// comesOn says whether the box is on before people come.
func (f *flow) comesOn() (Match, bool) {
	if m, found := f.states(standsOn, func(m Match) bool {
		return f.stated(m) && !f.holds(m, offWords) && !f.onSomething(m) && !f.otherBox(m)
	}); found {
		return m, true
	}
	if f.Says(startsEmpty) {
		return Match{}, false
	}
	return f.states(takingOff, func(m Match) bool { return !f.near(m, lateOff) && f.near(m, boxWords) })
}

var boxWords = compile(boxes)

// bars says whether something does not go on without the yes.
func (f *flow) bars() (Match, bool) {
	if m, found := f.states(blocked, func(m Match) bool { return !f.near(m, freeOfForce) && !f.onlyTexts(m) && !f.lacksData(m) }); found {
		return m, true
	}
	if f.Says(freeOfForce) {
		return Match{}, false
	}
	if m, found := f.states(purpose, func(m Match) bool { return f.stated(m) && !f.wantsTexts(m) }); found {
		return m, true
	}
	return f.states(tied, func(m Match) bool { return f.stated(m) && !f.onlyTexts(m) && f.near(m, yesToTexts) })
}

// lacksData says whether what may not be missing is something else than the yes,
// as in "cannot be sent without a phone number".
func (f *flow) lacksData(m Match) bool {
	missing := false
	for i := m.First; i <= m.Last; i++ {
		if missing && dataWords.has(f.Words[i].id) {
			return true
		}
		missing = missing || missingWords.has(f.Words[i].id)
	}
	return false
}

var missingWords = setOf("without unless until lacking")

// wantsTexts says whether the match begins with people who want texts: they must
// say yes, of course.
func (f *flow) wantsTexts(m Match) bool {
	for i := m.First; i <= m.First+7 && i < m.Last; i++ {
		if textSet.has(f.Words[i].id) {
			return true
		}
	}
	return false
}

var textSet = setOf("text texts sms texting texted messages message alerts list club")

var yesToTexts = compile("text|texts|sms|texting|messages|box|checkbox|opt|consent")

// onlyTexts says whether all that is refused are the texts themselves.
func (f *flow) onlyTexts(m Match) bool { return f.afterwards(m) || f.nearer(m, noTexts) }

var noTexts = compile("no|without ~1 text|texts|sms|messages|alerts|reminders", "not|never|nothing|nobody ~2 sent|send|texted|text|texts", "to|before ~2 get|receive ~4 text|texts|sms|alerts|messages", "get|gets|receive|receives ~2 text|texts|sms|alerts|messages")

// bringsConsent says whether papers that people accept for another reason bring
// the yes.
func (f *flow) bringsConsent() (Match, bool) {
	plain := func(m Match) bool {
		return f.stated(m) && !f.holds(m, ownAct) && !f.termsOfTexts(m) && !f.aboutTexts(m)
	}
	if m, found := f.states(papersHold, plain); found {
		return m, true
	}
	if m, found := f.states(papersAnd, plain); found {
		return m, true
	}
	if _, taken := f.states(papersTaken, func(m Match) bool { return f.stated(m) && !f.aboutTexts(m) }); !taken {
		return Match{}, false
	}
	return f.states(papersSay, plain)
}

// aboutTexts says whether the papers in the match are a form of consent to texts.
func (f *flow) aboutTexts(m Match) bool {
	for i := m.First; i <= m.Last; i++ {
		if paperWords.has(f.Words[i].id) && i > 0 && consentForms.has(f.Words[i-1].id) {
			return true
		}
	}
	return false
}

var paperWords = setOf("agreement contract terms form policy waiver rules conditions")

// takenForGranted says whether numbers come in and texts go out, and nobody asks
// for them in between.
func (c *Reading) takenForGranted(f *flow) (Match, bool) {
	if m, found := f.states(asYes, f.stated); found && !f.methods[bySpeech] {
		return m, true
	}
	if c.sendsOnly(passcodes) || len(f.quotes) > 0 || f.methods[bySpeech] || f.methods[byKeyword] || f.methods[byVoice] || f.Says(askedFor) {
		return Match{}, false
	}
	if _, sends := f.states(weText, f.stated); !sends {
		return Match{}, false
	}
	if m, found := f.states(dealings, func(m Match) bool { return !f.denied(m) }); found {
		return m, true
	}
	if m, found := f.states(numberTaken, f.stated); found || f.count() > 0 {
		return m, found
	}
	return f.states(anyNumber, f.stated)
}

// handsOver says whether the number is somebody else's to give.
func (p *Prose) handsOver(m Match) bool {
	for i := m.First; i <= m.Last+3 && i < len(p.Words) && p.Words[i].Sentence == p.Words[m.First].Sentence; i++ {
		if collectedHere.has(p.Words[i].id) {
			return false
		}
	}
	return true
}
