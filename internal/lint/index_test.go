package lint

import (
	"slices"
	"testing"
)

// A text with fewer words has the index that it would get if it were read anew.
func TestFewerWordsAreIndexedAsIfReadAnew(t *testing.T) {
	t.Parallel()
	text := Read("Acme: 20% off 2 socks, socks and two hats. Reply STOP to end, at acme.com 2 days.")
	for _, kept := range [][]int{nil, {0}, {1, 2, 4, 5, 6, 9}, {3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}} {
		got := text.only(kept)
		want := &Prose{Words: got.Words}
		want.index()
		if !slices.Equal(got.vocab, want.vocab) || !slices.Equal(got.order, want.order) || !slices.Equal(got.ends, want.ends) || !slices.Equal(got.numbers, want.numbers) {
			t.Errorf("%v: %+v, want %+v", kept, got, want)
		}
		for i, at := range kept {
			if got.Words[i] != text.Words[at] {
				t.Errorf("%v: word %d is %q", kept, i, got.Words[i].Raw)
			}
		}
	}
}

// The phrases that are numbered together are found as those that are not.
func TestCountedPhrasesAreFoundAsOthersAre(t *testing.T) {
	t.Parallel()
	sets := []Phrases{frequencyNamed, rates, stopInstruction, helpInstruction, allCues, implied, login, cannabis.sure, reselling, lendersWords}
	for _, one := range readCases(t) {
		for _, place := range NewReading(one.campaign(t)).Places(Description, MessageFlow, Samples, OptInMessage) {
			for i, phrases := range sets {
				match, found := place.Find(phrases)
				plain, there := place.Find(Phrases{list: phrases.list, from: -1})
				if match != plain || found != there {
					t.Errorf("%s: set %d: %v %v, without numbers %v %v", one.ID, i, match, found, plain, there)
				}
			}
		}
	}
}
