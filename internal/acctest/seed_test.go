package acctest

import (
	"maps"
	"testing"
)

const seedFile = "examples/adoption/seed.json"

// seeded is a world whose accounts hold what the adoption guide's seed holds.
func seeded(t *testing.T) *World {
	t.Helper()
	w := NewWorld(t)
	if err := w.Box.Seed([]byte(projectFile(t, seedFile))); err != nil {
		t.Fatal(err)
	}
	return w
}

// TestTheSeedOfTheAdoptionGuide holds the account that the guide describes: at
// each vendor 3 brands, 12 campaigns of which 10 are live, and 60 numbers.
func TestTheSeedOfTheAdoptionGuide(t *testing.T) {
	t.Parallel()
	w := seeded(t)
	want := map[string]int{"brands": 3, "live": 10, "pending": 1, "refused": 1, "numbers": 60}
	for vendor, got := range map[string]map[string]int{"sinch": sinchHoldings(w), "infobip": infobipHoldings(w), "bird": birdHoldings(w)} {
		if !maps.Equal(got, want) {
			t.Errorf("%s: %v, want %v", vendor, got, want)
		}
	}
	ExpectUntouched(t, w)
	ExpectSilence(t, w)
}

// seedPhases are what the seed's statuses are called in the guide.
var seedPhases = map[string]string{
	"ACTIVE": "live", "REGISTERED": "live", "APPROVED": "live",
	"SUBMITTED": "pending", "IN_REVIEW": "pending", "PENDING": "pending",
	"REJECTED": "refused", "DECLINED": "refused",
}

func sinchHoldings(w *World) map[string]int {
	held := map[string]int{"brands": len(w.Sinch.Brands())}
	for _, c := range w.Sinch.Campaigns() {
		held[seedPhases[c.Status]]++
		held["numbers"] += len(c.Numbers)
	}
	return held
}

func infobipHoldings(w *World) map[string]int {
	held := map[string]int{"brands": len(w.Infobip.Brands())}
	for _, c := range w.Infobip.Campaigns() {
		held[seedPhases[c.Stage]]++
		held["numbers"] += len(c.Numbers)
	}
	return held
}

func birdHoldings(w *World) map[string]int {
	held := map[string]int{"brands": len(w.Bird.Brands())}
	for _, c := range w.Bird.Campaigns() {
		held[seedPhases[c.Status]]++
		held["numbers"] += len(c.Numbers)
	}
	return held
}
