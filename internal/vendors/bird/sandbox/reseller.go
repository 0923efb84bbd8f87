package birdsandbox

import (
	"fmt"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// The resellers that the organization has from the start; the API makes none.
const (
	// ActiveResellerID is one that campaigns may name.
	ActiveResellerID = "0dd5ba11-6666-4fff-8aaa-000000000006"
	// PendingResellerID is one that is not ACTIVE yet.
	PendingResellerID = "0dd5ba11-6666-4fff-8aaa-000000000007"
)

const resellerActive = "ACTIVE"

// Reseller is a reseller as the list shows it, all fields but id and status
// being assumed.
type Reseller struct {
	ID          string  `json:"id"`
	Status      string  `json:"status"`
	CompanyName string  `json:"companyName"`
	Email       string  `json:"email"`
	Phone       string  `json:"phone"`
	CreatedAt   string  `json:"createdAt"`
	UpdatedAt   *string `json:"updatedAt"`
}

func startResellers() []*Reseller {
	return []*Reseller{
		{ID: ActiveResellerID, Status: resellerActive, CompanyName: "Northwind Messaging Inc.", Email: "ops@northwind.example", Phone: "+14255550111", CreatedAt: "2026-03-02T09:15:00.000Z"},
		{ID: PendingResellerID, Status: "PENDING", CompanyName: "Eastgate Messaging LLC", Email: "ops@eastgate.example", Phone: "+14255550112", CreatedAt: "2026-03-03T09:15:00.000Z"},
	}
}

func (b *Bird) listResellers(r *sandbox.Request) sandbox.Response {
	order := func(re *Reseller) int { return 1 + slices.Index(b.resellers, re) }
	return page(r, resellerDefaultLimit, b.resellers, order, func(re *Reseller) any { return re })
}

// resellerActiveWith says whether campaigns may name a reseller.
func (b *Bird) resellerActiveWith(id string) bool {
	return slices.ContainsFunc(b.resellers, func(re *Reseller) bool { return re.ID == id && re.Status == resellerActive })
}

// SetResellerStatus overrides the status of a reseller with any text. It panics
// on one that does not exist.
func (b *Bird) SetResellerStatus(id, status string) { must(b.setResellerStatus(id, status)) }

func (b *Bird) setResellerStatus(id, status string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, re := range b.resellers {
		if re.ID == id {
			now := date(b.now())
			re.Status, re.UpdatedAt = status, &now
			return nil
		}
	}
	return fmt.Errorf("bird sandbox: no reseller %q", id)
}

// SeedReseller adds a reseller, with the fields given.
func (b *Bird) SeedReseller(reseller Reseller) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if reseller.ID == "" {
		reseller.ID = b.ids.UUID()
	}
	if reseller.CreatedAt == "" {
		reseller.CreatedAt = date(b.now())
	}
	b.resellers = append(b.resellers, &reseller)
}

// ForgetResellers leaves the organization without resellers.
func (b *Bird) ForgetResellers() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.resellers = nil
}
