package bird

import "sync"

// planCorrections is what the plan of a refused brand or campaign tells other
// plans of the same run, which would else call a refusal final that is being
// put right: that of its approval, and of a campaign under the brand. It
// changes words and waits only, never what is sent. The zero value is ready.
type planCorrections struct {
	mu  sync.Mutex
	ids map[string]bool
}

// note records that this run sends a refused brand or campaign to review again.
func (p *planCorrections) note(id string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ids == nil {
		p.ids = map[string]bool{}
	}
	p.ids[id] = true
}

// planned says whether it was recorded.
func (p *planCorrections) planned(id string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.ids[id]
}
