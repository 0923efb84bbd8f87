package lint

import (
	"reflect"
	"slices"
	"sync"
	"testing"
)

// A text with fewer words has those, and finds them where they now stand.
func TestFewerWordsAreIndexedAnew(t *testing.T) {
	t.Parallel()
	text := Read("Acme: 20% off 2 socks, socks and two hats. Reply STOP to end, at acme.com 2 days.")
	for _, kept := range [][]int{nil, {0}, {1, 2, 4, 5, 6, 9}, {3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}} {
		got := text.only(kept)
		for i, at := range kept {
			if got.Words[i] != text.Words[at] || !slices.Contains(got.places(got.Words[i].Text), i) {
				t.Errorf("%v: word %d is %q", kept, i, got.Words[i].Raw)
			}
		}
	}
}

// The index tells of each word all places, and of no other word any.
func TestEveryWordIsFoundWhereItStands(t *testing.T) {
	t.Parallel()
	text := Read("Acme: 20% off 2 socks, xyzzy socks and two hats. Reply STOP to end, at acme.com 2 days, xyzzy.")
	want := map[string][]int{"cancel": nil, "plugh": nil}
	for i, word := range text.Words {
		want[word.Text] = append(want[word.Text], i)
	}
	for word, places := range want {
		if got := text.places(word); !slices.Equal(got, places) || text.Has(word) != (places != nil) {
			t.Errorf("%q: %v, want %v", word, got, places)
		}
	}
}

// The index of what may begin in a text leaves no phrase out that stands there.
func TestPhrasesAreFoundAsByTryingEveryWord(t *testing.T) {
	t.Parallel()
	sets := []Phrases{frequencyNamed, rates, stopInstruction, helpInstruction, allCues, implied, login, cannabis.sure, reselling, lendersWords}
	for _, one := range readCases(t) {
		for _, place := range NewReading(one.campaign(t)).Places(Description, MessageFlow, Samples, OptInMessage) {
			for i, phrases := range sets {
				tried := tryEverywhere(place.Prose, phrases)
				match, found := place.Find(phrases)
				if found != (len(tried) > 0) || found && !slices.Contains(tried, match) {
					t.Errorf("%s: set %d: %v %v, by trying %v", one.ID, i, match, found, tried)
				}
			}
		}
	}
}

// tryEverywhere tries each phrase at each word.
func tryEverywhere(p *Prose, phrases Phrases) []Match {
	var tried []Match
	for _, phrase := range phrases.list {
		for at := range p.Words {
			if end := p.follow(phrase, at, p.Words[at].Sentence); end >= 0 {
				tried = append(tried, Match{at, end})
			}
		}
	}
	return tried
}

// A word is folded in the same way, whether the vocabulary has it or not.
func TestWordsAreFoldedAlike(t *testing.T) {
	t.Parallel()
	for _, raw := range []string{"STOP", "stop's", "STOP'S", "IT'S", "it's", "Xyzzy's", "caf\u00e9", "\uff33\uff34\uff2f\uff30", "'s", "unsubscribeunsubscribeunsubscribe"} {
		text, id := vocabulary.find(raw)
		if want := wordText(raw); text != want || id != vocabulary.id(want) {
			t.Errorf("%q: %q, number %d; want %q, %d", raw, text, id, want, vocabulary.id(want))
		}
	}
}

// Runs that follow each other use the same arrays, and those at the same time
// do not.
func TestRunsDoNotDisturbEachOther(t *testing.T) {
	t.Parallel()
	cases := readCases(t)
	alone := make([][]Finding, len(cases))
	for i, one := range cases {
		alone[i] = Choice{}.judge(NewReading(one.campaign(t)), catalogue)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i, one := range cases {
				if got := Run(one.campaign(t)); !reflect.DeepEqual(got, alone[i]) {
					t.Errorf("%s: %+v, alone %+v", one.ID, got, alone[i])
				}
			}
		})
	}
	all.Wait()
}
