package birdsandbox

import "time"

// Brand is a snapshot of a brand.
type Brand struct {
	ID         string       `json:"id"`
	TCRBrandID string       `json:"tcrBrandId"` // empty before the approval
	Level      string       `json:"level"`      // workspace or organization
	Status     string       `json:"status"`
	Created    time.Time    `json:"created"`
	Request    BrandRequest `json:"request"`
	Rejection  *Rejection   `json:"rejection"`
	Vettings   []Vetting    `json:"vettings"` // oldest first
}

// Vetting is a snapshot of a vetting.
type Vetting struct {
	ID      string   `json:"id"`
	Status  string   `json:"status"`
	Score   string   `json:"score"` // 0 to 100 as text, empty without one
	Reasons []string `json:"reasons"`
}

// Brands are all brands, oldest first, also those that were deleted.
func (b *Bird) Brands() []Brand {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	all := make([]Brand, len(b.brands))
	for n, br := range b.brands {
		all[n] = br.snapshot()
	}
	return all
}

func (b *brand) snapshot() Brand {
	shot := Brand{
		ID: b.id, TCRBrandID: b.tcrID, Level: string(b.level), Status: b.status, Created: b.created,
		Request: b.request, Rejection: b.rejection, Vettings: []Vetting{},
	}
	for _, v := range b.vettings {
		shot.Vettings = append(shot.Vettings, Vetting{ID: v.id, Status: v.status, Score: v.score, Reasons: v.reasons})
	}
	return shot
}

// Uploads are the media URLs that were handed out, oldest first.
func (b *Bird) Uploads() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	urls := make([]string, len(b.uploads))
	for n, slot := range b.uploads {
		urls[n] = slot.mediaURL
	}
	return urls
}
