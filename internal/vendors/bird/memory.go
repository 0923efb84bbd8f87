package bird

import "sync"

// campaignHomes remembers which brand a campaign belongs to: Bird reads a
// campaign below its brand only, and a number assignment names the campaign
// alone. The zero value is ready.
type campaignHomes struct {
	mu     sync.Mutex
	brands map[string]string
}

// note records the brand of a campaign that was seen there.
func (h *campaignHomes) note(campaignID, brandID string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.brands == nil {
		h.brands = map[string]string{}
	}
	h.brands[campaignID] = brandID
}

// brand is the campaign's brand, if this process has seen it.
func (h *campaignHomes) brand(campaignID string) (brandID string, known bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	brandID, known = h.brands[campaignID]
	return brandID, known
}
