package infobip

import "sync"

// campaignLocks let one write sequence at a time through for each campaign:
// a PUT sends the whole campaign, so whoever changes one part reads, changes
// his own fields and writes while nobody else does. The zero value is ready.
type campaignLocks struct {
	mu    sync.Mutex
	locks map[string]*sync.Mutex
}

// lock takes the campaign's lock; call what it returns to give it back.
func (c *campaignLocks) lock(campaignID string) (unlock func()) {
	c.mu.Lock()
	if c.locks == nil {
		c.locks = map[string]*sync.Mutex{}
	}
	one := c.locks[campaignID]
	if one == nil {
		one = &sync.Mutex{}
		c.locks[campaignID] = one
	}
	c.mu.Unlock()
	one.Lock()
	return one.Unlock
}

// planNotes is what one resource's plan tells another's in the same run:
// Terraform plans a campaign before its registration, and that one before its
// approval, but none sees the others' plans. The zero value is ready.
type planNotes struct {
	mu      sync.Mutex
	edited  map[string]bool // campaign ids whose content this plan changes in place
	appeals map[string]bool // campaign ids that this plan appeals
}

func (p *planNotes) noteEdit(campaignID string)   { p.note(&p.edited, campaignID) }
func (p *planNotes) noteAppeal(campaignID string) { p.note(&p.appeals, campaignID) }

func (p *planNotes) willEdit(campaignID string) bool   { return p.has(&p.edited, campaignID) }
func (p *planNotes) willAppeal(campaignID string) bool { return p.has(&p.appeals, campaignID) }

func (p *planNotes) note(set *map[string]bool, id string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if *set == nil {
		*set = map[string]bool{}
	}
	(*set)[id] = true
}

func (p *planNotes) has(set *map[string]bool, id string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return (*set)[id]
}
