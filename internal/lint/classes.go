package lint

import "slices"

// Class is what a message is about.
type Class int

// The classes of messages.
const (
	Promo Class = iota
	OTP
	Delivery
	Account
	Appointment
	Fraud
	Survey
	Charity
	Political
	classCount
)

// String is the class as a message names it.
func (c Class) String() string {
	return [...]string{"promotion", "passcode", "delivery", "account", "appointment", "fraud", "survey", "charity", "political"}[c]
}

// Classes says what a text is about: for each class how sure it is, 0 for not at
// all, 1 for a hint, 2 and more for surely.
type Classes [classCount]int

// Is says whether the text is surely of the class.
func (c Classes) Is(class Class) bool { return c[class] >= 2 }

// Hints says whether anything in the text speaks of the class.
func (c Classes) Hints(class Class) bool { return c[class] > 0 }

// cueKind is what a phrase of a class counts for.
type cueKind int

const (
	sureCue cueKind = iota
	hintCue
	voidCue
	cueKinds
)

// cue says for which class a phrase counts, and how.
type cue struct {
	class Class
	kind  cueKind
}

// allCues are the phrases of all classes as one set, so that a text is looked
// through once; cueOf says what each is.
var allCues, cueOf = mergeCues()

func mergeCues() (Phrases, []cue) {
	var (
		all  []Phrases
		tags []cue
	)
	for class, cues := range classCues {
		for kind, phrases := range [cueKinds]Phrases{cues.sure, cues.hints, cues.void} {
			all = append(all, phrases)
			for range phrases.list {
				tags = append(tags, cue{Class(class), cueKind(kind)})
			}
		}
	}
	return join(all...), tags
}

// negatable are the classes of which a denial is the opposite: "no promotions".
// A passcode that is not to be shared is one all the same.
var negatable = [classCount]bool{Promo: true, Survey: true, Charity: true, Political: true}

// Classify finds the classes of a text. The name of the sender and what is said
// about STOP and HELP speak of classes too; see Reading.Content.
func (p *Prose) Classify() Classes {
	var counts [classCount][cueKinds]int
	void := p.voided()
	for at := range allCues.among(p) {
		tag := cueOf[at]
		wanted := func(m Match) bool { return !negatable[tag.class] || tag.kind == voidCue || !void(m) }
		if _, ok := p.first(allCues.list[at], wanted); ok {
			counts[tag.class][tag.kind]++
		}
	}
	var classes Classes
	for class, count := range counts {
		classes[class] = 2*count[sureCue] + max(0, count[hintCue]-count[voidCue])
	}
	classes[OTP] = p.passcode(counts[OTP][sureCue], counts[OTP][hintCue])
	return classes
}

// passcode: a code of a door or a shop is none. A code that is shown is one.
func (p *Prose) passcode(sure, hints int) int {
	if sure+hints == 0 {
		return 0
	}
	if hints > 0 && p.Says(shownCode) {
		sure++
	}
	if p.Says(otherCodes) && !p.Says(surelyPasscode) {
		return 0
	}
	return 2*sure + min(hints, 1)
}

// CutsPrice says whether the text offers something at less than its price or
// names a sale: the surest sign of a promotion.
func (p *Prose) CutsPrice() bool {
	void := p.voided()
	_, cuts := p.states(classCues[Promo].sure, func(m Match) bool { return !void(m) })
	return cuts
}

// voided says of a match whether it is negated, or denied earlier in its
// sentence; see denials.
func (p *Prose) voided() func(Match) bool {
	denial, denies := p.Find(denials)
	return func(m Match) bool {
		return p.Negated(m) || denies && m.First >= denial.Last && p.Words[m.First].Sentence == p.Words[denial.First].Sentence
	}
}

// Dominant is the class with the most cues, and whether it leads clearly.
func (c Classes) Dominant() (Class, bool) {
	best := Class(slices.Index(c[:], slices.Max(c[:])))
	for class, cues := range c {
		if Class(class) != best && cues*2 > c[best] {
			return best, false
		}
	}
	return best, c[best] >= 2
}
