package lint

import (
	"strings"
	"unicode"
)

// Of these, two in the samples are the style of spam.
var (
	pressing = compile("act|buy|order|call|apply|respond|claim|join immediately|instantly|fast|asap", "act now", "don't|dont delay|wait another", "urgent response|action|offer")
	clicking = compile("click|tap here|below|now|this ~1 to ~2 claim|win|get", "click here|now")
	winning  = compile("winner|winners", "you won|win", "you've|have ~2 won|been ~2 selected|chosen", "claim ~2 now|prize|reward|cash|winnings|gift", "congratulations|congrats ~3 won|winner|selected")
	giving   = compile("100 % free|guaranteed|risk", "risk free", "free money|cash|iphone|gift ~1 card", "absolutely|totally|completely free", "no cost|obligation|catch|strings ~1 attached", "make|earn money|cash fast|now|today", "double your")
)

// leastSpam is how many of the signs make spam.
const leastSpam = 2

// Shouting is a text with more capitals than shoutingShare of so many letters.
const (
	fewestLetters = 20
	shoutingShare = 0.4
)

func checkSpamStyle(c *Reading) []Hit {
	signs, total := map[string]bool{}, []string(nil)
	worst, most := Sample{}, 0
	for _, sample := range c.Samples() {
		found := c.spamSigns(sample.Prose)
		if len(found) > most {
			worst, most = sample, len(found)
		}
		for _, sign := range found {
			if !signs[sign] {
				signs[sign], total = true, append(total, sign)
			}
		}
	}
	if len(total) < leastSpam {
		return nil
	}
	return []Hit{At(Samples, worst.Index, "The sample reads as spam: "+strings.Join(total, ", ")+".")}
}

// spamSigns are what makes the text look like spam, for a message.
func (c *Reading) spamSigns(p *Prose) []string {
	var signs []string
	if strings.Contains(p.Plain, "!!!") {
		signs = append(signs, "three exclamation marks in a row")
	}
	if strings.Contains(p.Plain, "$$$") {
		signs = append(signs, "$$$")
	}
	if c.shouts(p) {
		signs = append(signs, "mostly capitals")
	}
	for _, one := range []struct {
		phrases Phrases
		sign    string
	}{{pressing, "pressure to act"}, {clicking, "pressure to click"}, {winning, "a prize"}, {giving, "something for nothing"}} {
		if match, found := p.Claims(one.phrases); found {
			signs = append(signs, one.sign+" (\""+p.Quote(match)+"\")")
		}
	}
	return signs
}

// shouts: most letters are capitals. The brand, keywords, codes with digits,
// variables and short abbreviations do not count.
func (c *Reading) shouts(p *Prose) bool {
	letters, capitals := 0, 0
	for i := 0; i < len(p.Words); {
		if n := c.Brand.spelledAt(p, i); n > 0 {
			i += n
			continue
		}
		word := p.Words[i]
		i++
		if word.Bracket || strings.HasPrefix(word.Text, "<") || keywordish.has(word.id) || hasDigit(word.Raw) {
			continue
		}
		for _, r := range word.Raw {
			if unicode.IsLetter(r) {
				letters++
				if unicode.IsUpper(r) {
					capitals++
				}
			}
		}
	}
	return letters >= fewestLetters && float64(capitals) > shoutingShare*float64(letters)
}

// keywordish are words that messages have in capitals.
var keywordish = setOf("stop help quit end cancel unsubscribe stopall info start yes no join am pm usa us tv id pin otp sms mms hiv covid bogo rsvp eta")
