package birdsandbox

import "fmt"

// The methods of this file steer brands from a test. A brand is named by id,
// id at the registry, displayName or companyName; of several with a name the
// newest is meant. They panic on what does not exist: a script that does
// nothing would let a test pass for nothing. The control interface answers 400
// instead.

// SetBrandStatus overrides the status of a brand with any text. Nothing moves
// by itself until an update submits the brand again. No fee is charged.
func (b *Bird) SetBrandStatus(brand, status string) { must(b.setBrandStatus(brand, status)) }

// SetAuthPlus overrides authPlusStatus of a brand with any text; empty leaves
// it out.
func (b *Bird) SetAuthPlus(brand, status string) { must(b.setAuthPlus(brand, status)) }

// SetVetting overrides the latest vetting of a brand with any status, and gives
// the brand one, free, if it has none. The score counts with APPROVED and is
// the usual one when empty. The times of the vetting stay.
func (b *Bird) SetVetting(brand, status, score string) { must(b.setVetting(brand, status, score)) }

// SetBrandRejection scripts what refusals of a brand say, before or after it
// exists, also one that stands already. Without a description the usual text is
// given again.
func (b *Bird) SetBrandRejection(brand string, rejection Rejection) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	delete(b.brandRejections, brand)
	if rejection.Description != "" {
		b.brandRejections[brand] = rejection
	}
	if br, err := b.brandNamed(brand); err == nil && br.rejection != nil {
		br.rejection = b.brandRejection(br)
	}
}

// script changes a brand under the lock, after what was due.
func (b *Bird) script(name string, change func(*brand)) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	br, err := b.brandNamed(name)
	if err != nil {
		return err
	}
	change(br)
	return nil
}

func (b *Bird) setBrandStatus(name, status string) error {
	if status == "" {
		return fmt.Errorf("bird sandbox: no status for brand %q", name)
	}
	return b.script(name, func(br *brand) {
		b.place(br, status, b.now())
		br.pinned = true
	})
}

func (b *Bird) setAuthPlus(name, status string) error {
	return b.script(name, func(br *brand) { br.authPlus = status })
}

func (b *Bird) setVetting(name, status, score string) error {
	if status == "" {
		return fmt.Errorf("bird sandbox: no status for the vetting of brand %q", name)
	}
	if score == "" {
		score = defaultScore
	}
	return b.script(name, func(br *brand) {
		if len(br.vettings) == 0 {
			b.addVetting(br)
		}
		v := br.vettings[len(br.vettings)-1]
		b.end(v, status, score)
		v.pinned = true
	})
}

// SeedBrand adds a brand of the workspace that was made earlier: no ledger
// line, no journal entry, and its rules are not checked. A brand that is
// PENDING goes on from now, an empty status means APPROVED. It returns the id.
func (b *Bird) SeedBrand(request BrandRequest, status string) string {
	return b.seedBrand(workspaceLevel, request, status)
}

// SeedOrganizationBrand is SeedBrand for a brand of the organization.
func (b *Bird) SeedOrganizationBrand(request BrandRequest, status string) string {
	return b.seedBrand(organizationLevel, request, status)
}

func (b *Bird) seedBrand(at level, request BrandRequest, status string) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	br := b.addBrand(at, request)
	switch status {
	case "":
		b.place(br, brandApproved, b.now())
	case brandPending: // as it is made
	default:
		b.place(br, status, b.now())
	}
	return br.id
}

// SampleBrand is a brand of a private company that is accepted.
func SampleBrand() BrandRequest {
	return BrandRequest{
		EntityType: "PRIVATE_PROFIT", DisplayName: "Harbor Lane Coffee", CompanyName: "Harbor Lane Coffee Roasters LLC",
		EIN: "840000017", EINIssuingCountry: "US", Phone: "+12065550142",
		Street: "410 Harbor Lane", City: "Seattle", State: "WA", PostalCode: "98101", Country: "US",
		Email: "compliance@harborlane.example", Website: "https://harborlane.example", Vertical: "RETAIL",
		BusinessContactEmail: "owner@harborlane.example",
	}
}

// SamplePublicBrand is a brand of a public company that is accepted.
func SamplePublicBrand() BrandRequest {
	request := SampleBrand()
	request.EntityType, request.DisplayName, request.CompanyName = publicProfit, "Eastgate Bank", "Eastgate Bank Holdings Inc"
	request.EIN, request.Vertical = "910000002", "FINANCIAL"
	request.StockSymbol, request.StockExchange = "EGBK", "NYSE"
	return request
}

// SampleOrganizationBrand is a brand that is shared with the workspace.
func SampleOrganizationBrand() BrandRequest {
	request := SampleBrand()
	request.WorkspaceIDs = []string{WorkspaceID}
	return request
}
