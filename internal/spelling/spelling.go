// Package spelling finds the word that somebody who misspelt one may have meant.
// It owns what counts as near; it knows nothing of what the words are about.
package spelling

import (
	"strings"
	"unicode/utf8"

	"github.com/agext/levenshtein"
)

// leastPart is how many letters a part of a word must have to mean it.
const leastPart = 4

// Nearest is the word that is most like the given one: the same but for case and
// separators, else one of which it is a part or that is a part of it, else the
// one with the fewest letters to change. It is "" where more than half of the
// letters differ, because a suggestion that is far off misleads.
func Nearest(word string, words []string) string {
	best, fewest, isPart := "", 0, false
	folded := Fold(word)
	for _, one := range words {
		candidate := Fold(one)
		distance, part := levenshtein.Distance(folded, candidate, nil), partOf(folded, candidate)
		if !part && 2*distance > max(utf8.RuneCountInString(folded), utf8.RuneCountInString(candidate)) {
			continue
		}
		if best == "" || part && !isPart || part == isPart && distance < fewest {
			best, fewest, isPart = one, distance, part
		}
	}
	return best
}

// partOf says whether the shorter one stands in the longer.
func partOf(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= leastPart && strings.Contains(b, a)
}

var separators = strings.NewReplacer("_", "", "-", "", " ", "")

// Fold makes writings of a word equal that differ in case and separators only.
func Fold(word string) string { return separators.Replace(strings.ToLower(word)) }
