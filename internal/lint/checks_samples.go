package lint

import (
	"fmt"
	"slices"
	"strings"
)

// branded are the samples that name the brand, and those that do not.
func (c *Reading) branded() (with, without []Sample) {
	for _, sample := range c.Samples() {
		if sample.NamesBrand {
			with = append(with, sample)
		} else {
			without = append(without, sample)
		}
	}
	return with, without
}

func checkSampleBrand(c *Reading) []Hit {
	with, without := c.branded()
	if c.Brand == nil || len(with) > 0 || len(without) == 0 {
		return nil
	}
	hit := In(Samples, fmt.Sprintf("No sample names the brand %s.", c.brandNames()))
	hit.Advice = c.orDeclare("Begin the samples with the name of the brand", "the name that they use")
	return []Hit{hit}
}

func checkSampleBrandEach(c *Reading) []Hit {
	with, without := c.branded()
	if c.Brand == nil || len(with) == 0 {
		return nil
	}
	var hits []Hit
	for _, sample := range without {
		hit := At(Samples, sample.Index, "This sample does not name the brand, and others do.")
		if c.converses(sample) {
			hit.Severity = Info
		}
		hits = append(hits, hit)
	}
	return hits
}

// answers begin a message that goes on with a conversation.
var answers = words("yes no sure ok okay thanks thank great perfect got sounds absolutely sorry understood noted you're hi hello hey")

// converses says whether the sample goes on with a conversation, in which the
// sender is known: an answer, or traffic between people.
func (c *Reading) converses(sample Sample) bool {
	return c.Is("PROXY", "CHAT", "SOCIAL") || len(sample.Words) > 0 && answers[sample.Words[0].Text] && len(sample.Words) <= 30
}

// checkSampleSender: the samples present themselves under another name.
func checkSampleSender(c *Reading) []Hit {
	with, without := c.branded()
	if c.Brand == nil || len(with) > 0 {
		return nil
	}
	var hits []Hit
	for _, sample := range without {
		sender := sample.Sender()
		if sender == "" || c.Brand.Shares(sender) {
			continue
		}
		hit := At(Samples, sample.Index, fmt.Sprintf("The sample presents itself as %q, which has nothing in common with the brand %s.", sender, c.brandNames()))
		hit.Advice = c.orDeclare("Write the brand's name", fmt.Sprintf("%q, if the public knows it by that name,", sender))
		hits = append(hits, hit)
	}
	return hits
}

// leaving are other ways to say how one stops.
var leaving = compile("opt out", "optout", "unsubscribe", "reply|text|txt|send ~4 to end|stop|stopping ~2 texts|messages|alerts|msgs|these|receiving", "end|stop texts|messages|alerts|msgs ~2 reply|text|txt|send", "text|reply NO|OFF to|for", "to stop ~3 reply|text|txt|send")

// tellsStop says whether a sample tells how to stop. "Reply CANCEL to cancel
// your visit" does not.
func tellsStop(p *Prose) bool {
	if p.Says(leaving) {
		return true
	}
	if !p.TellsStop() {
		return false
	}
	for _, word := range []string{"stop", "quit", "unsubscribe", "stopall", "revoke"} {
		if p.Has(word) {
			return true
		}
	}
	for _, word := range []string{"cancel", "end"} {
		for _, at := range p.places(word) {
			if p.commandedAt(at) && p.instructsAt(at) {
				return true
			}
		}
	}
	return false
}

func checkSampleStop(c *Reading) []Hit {
	samples := c.Samples()
	for _, sample := range samples {
		if tellsStop(sample.Prose) {
			return nil
		}
	}
	if len(samples) == 0 {
		return nil
	}
	hit := In(Samples, "No sample says how to stop the messages.")
	if c.onlyPasscodes() {
		hit.Severity = Info
	}
	return []Hit{hit}
}

func checkSampleStopEach(c *Reading) []Hit {
	var (
		hits []Hit
		told bool
	)
	for _, sample := range c.Samples() {
		if tellsStop(sample.Prose) {
			told = true
			continue
		}
		hit := At(Samples, sample.Index, "This sample does not say how to stop, and others do.")
		if c.onlyPasscodes() || c.Classes(sample.Prose).Is(OTP) || c.converses(sample) {
			hit.Severity = Info
		}
		hits = append(hits, hit)
	}
	if !told {
		return nil
	}
	return hits
}

// Two samples are the same when they are equal but for numbers, or when nearly
// all of their words are; what every message of the brand has does not count.
const (
	sameWords   = 0.9 // of all words
	sameContent = 0.8 // of those that Content keeps
	leastShared = 0.5 // fewer need no closer look
)

func checkSampleDuplicate(c *Reading) []Hit {
	samples := c.Samples()
	shapes := make([]shape, len(samples))
	for i, sample := range samples {
		shapes[i] = shapeOf(sample.Prose)
	}
	var hits []Hit
	for i, later := range samples {
		for j, earlier := range samples[:i] {
			if share := shapes[i].like(shapes[j]); share < leastShared || !c.saysTheSame(later, earlier, share) {
				continue
			}
			if c.Classes(later.Prose).Is(OTP) && c.Classes(earlier.Prose).Is(OTP) {
				continue // codes look alike
			}
			hits = append(hits, At(Samples, later.Index, fmt.Sprintf("The sample says the same as the %s one.", nth(earlier.Index))))
			break
		}
	}
	return hits
}

// saysTheSame: the samples are equal but for numbers, or share enough words, also
// of those that Content keeps.
func (c *Reading) saysTheSame(later, earlier Sample, share float64) bool {
	if numberless(later.Plain) == numberless(earlier.Plain) {
		return true
	}
	return share > sameWords && shapeOf(c.Content(later.Prose)).like(shapeOf(c.Content(earlier.Prose))) > sameContent
}

// numberless is the text without case and blanks, each digit a "#".
func numberless(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '#'
		}
		return r
	}, strings.Join(strings.Fields(fold(text)), " "))
}

// shape is the different words of a text, sorted, each digit a "#".
type shape []string

func shapeOf(p *Prose) shape {
	words := make([]string, len(p.Words))
	for i := range words {
		words[i] = p.Words[i].Text
		if hasDigit(words[i]) {
			words[i] = numberless(words[i])
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// like is the share of the words that both texts have.
func (s shape) like(other shape) float64 {
	if len(s)+len(other) == 0 {
		return 1
	}
	both := 0
	for i, j := 0, 0; i < len(s) && j < len(other); {
		switch c := strings.Compare(s[i], other[j]); {
		case c == 0:
			both, i, j = both+1, i+1, j+1
		case c < 0:
			i++
		default:
			j++
		}
	}
	return float64(both) / float64(len(s)+len(other)-both)
}

func checkSampleThin(c *Reading) []Hit {
	value := c.value(Samples)
	count, limit := len(value.list), sampleCounts[c.Vendor]
	if value.state != given || count >= 2 || limit.Fewest > count && count > 0 || count == 0 && c.Vendor != Infobip {
		return nil // too few for the vendor is another rule's affair
	}
	hit := In(Samples, "There is one sample only; reviewers want to see at least two.")
	if count == 0 {
		hit.Message = "There is no sample; the vendor takes that, but reviewers want to see at least two."
	}
	if c.Vendor == Generic && (c.sendsOnly(passcodes) || c.Is(soleProprietor, machines)) {
		hit.Severity = Info // the registry takes one there
	}
	return []Hit{hit}
}

func checkSegments(c *Reading) []Hit {
	var hits []Hit
	for _, place := range c.Places(Samples, OptInMessage, OptOutMessage, HelpMessage) {
		if segments := CountSegments(place.Raw); segments.Segments > 1 {
			hits = append(hits, place.Hit(fmt.Sprintf("The message is sent as %d segments (%d characters, %s), and each is charged.", segments.Segments, segments.Characters, segments.describe())))
		}
	}
	return hits
}
