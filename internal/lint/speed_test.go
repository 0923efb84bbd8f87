package lint

import (
	"math"
	"strings"
	"testing"
	"time"
)

// wordy is a campaign whose texts have n bytes each, of everyday words, links and
// phone numbers or of one hostile pattern.
func wordy(vendor Vendor, n int, piece string) *Campaign {
	campaign := Sound(vendor)
	text := strings.Repeat(piece, n/len(piece)+1)[:n]
	for _, field := range []Field{Description, MessageFlow, OptInMessage, OptOutMessage, HelpMessage} {
		if err := campaign.Set(field, TextValue(text)); err != nil {
			panic(err)
		}
	}
	if err := campaign.Set(Samples, TextsValue(text, text+".")); err != nil {
		panic(err)
	}
	return campaign
}

// split is a campaign with n bytes of text in all, as the budget counts them.
func split(n int, piece string) *Campaign { return wordy(Generic, n/7, piece) }

var pieces = map[string]string{
	"prose":     readPiece,
	"blanks":    " ",
	"letter":    "a",
	"reply":     "reply ",
	"replySTOP": "Reply STOP ",
	"number":    "1 ",
	"hedges":    "one of about ",
	"digits":    "303-555-",
	"dots":      "a.",
	"hosts":     "a.com.",
	"schemes":   "http://",
	"mails":     "a@",
	"quotes":    " '",
	"brackets":  "((([",
	"accents":   "e\u0301",
	"negation":  "not not ",
	"brand":     "alder creek ",
	"offers":    "20% off sale free code vote your account ",
	"emoji":     "\U0001F389 ",
}

const readPiece = "Alder Creek Dental texts patients who opted in. Visit https://aldercreekdental.com/texts or call 503-555-0142, tick the box 'I agree to texts', " +
	"message frequency varies, msg & data rates may apply, reply STOP to opt out, HELP for help. Save 20% on your cleaning today! "

// The work must grow with the text: a run on longer times the text takes about as
// long as so many runs on the text, and longer times as long if it were
// quadratic. Both sides take equally long, because a busy machine slows down
// what takes milliseconds many times more than what fits between two turns of
// others. The least of several is compared.
const (
	shortText, longer = 1_500, 8
	mostGrowth        = 4
)

func TestWorkGrowsWithTheTextOnly(t *testing.T) {
	t.Parallel()
	for name, piece := range pieces {
		factor := growth(piece)
		for again := 0; factor > mostGrowth && again < 10; again++ {
			factor = growth(piece) // a busy machine is slow sometimes, quadratic work always
		}
		if factor > mostGrowth {
			t.Errorf("%s: %d times the text takes %.1f times as long as %[2]d runs", name, longer, factor)
		}
	}
}

// growth is how many times as long one run on the longer text takes as the runs
// on the short one.
func growth(piece string) float64 {
	short, long := split(shortText, piece), split(longer*shortText, piece)
	runs, one := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range 5 {
		runs, one = min(runs, took(longer, short)), min(one, took(1, long))
	}
	return float64(one) / float64(runs)
}

// took is how long so many runs take.
func took(runs int, campaign *Campaign) time.Duration {
	start := time.Now()
	for range runs {
		Run(campaign)
		readEverything(NewReading(campaign))
	}
	return time.Since(start)
}

// BenchmarkRun10kB is the budget: all rules on 10 kB of text in under 5 ms.
func BenchmarkRun10kB(b *testing.B) {
	campaign := split(10_000, readPiece)
	b.SetBytes(10_000)
	for b.Loop() {
		Run(campaign)
	}
}

// BenchmarkRunHostile10kB has one word again and again.
func BenchmarkRunHostile10kB(b *testing.B) {
	campaign := split(10_000, "reply ")
	for b.Loop() {
		Run(campaign)
	}
}

// BenchmarkPlan is a plan of 100 campaigns of the usual size; at most 20 ms.
func BenchmarkPlan(b *testing.B) {
	cases := readCases(b)
	campaigns := make([]*Campaign, 100)
	for i := range campaigns {
		campaigns[i] = cases[i%len(cases)].campaign(b)
	}
	for b.Loop() {
		for _, campaign := range campaigns {
			Run(campaign)
		}
	}
}

// BenchmarkEverythingRead is the shared work of all rules: reading, disclosures
// and classes of every text.
func BenchmarkEverythingRead(b *testing.B) {
	campaign := split(10_000, readPiece)
	b.SetBytes(10_000)
	for b.Loop() {
		readEverything(NewReading(campaign))
	}
}

func readEverything(c *Reading) {
	for _, place := range c.Places(Description, MessageFlow, Samples, OptInMessage, OptOutMessage, HelpMessage) {
		place.DisclosesFrequency()
		place.DisclosesRates()
		place.TellsStop()
		place.TellsHelp()
		place.Quotes()
		c.Classes(place.Prose)
		if c.Brand != nil {
			c.Brand.In(place.Prose)
			c.Brand.InLinks(place.Prose)
		}
		CountSegments(place.Raw)
	}
}

func FuzzRun(f *testing.F) {
	for _, piece := range pieces {
		f.Add("sinch", "Alder Creek", piece)
		f.Add("infobip", piece, strings.Repeat(piece, 5))
	}
	f.Fuzz(func(t *testing.T, vendor, name, text string) {
		if len(text) > 20_000 {
			t.Skip()
		}
		campaign := wordy(Vendor(vendor), 1, "x")
		for _, spec := range Fields() {
			value := TextValue(text)
			switch spec.Kind {
			case List, Keywords:
				value = TextsValue(text, name)
			case Flag:
				value = FlagValue(len(text)%2 == 0)
			case Number:
				value = NumberValue(int64(len(text)))
			}
			if spec.Name == BrandName || spec.Name == DBA {
				value = TextValue(name)
			}
			if err := campaign.Set(spec.Name, value); err != nil {
				t.Fatal(err)
			}
		}
		Run(campaign)
		readEverything(NewReading(campaign))
	})
}
