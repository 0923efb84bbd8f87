package infobipsandbox

import (
	"fmt"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// The methods of this file steer brands from a test. A brand is named by id,
// referenceId or name. They panic on what does not exist: a script that does
// nothing would let a test pass for nothing. The control interface answers 400
// instead.

// SetBrandState overrides the state of a brand at the registrar with any text.
// Its review does not go on until it is sent to the registrar again. A state
// that the contract does not list is then exempt from the response check.
// DRAFT takes the registration away. ACTIVE makes the identity VERIFIED unless
// it was vetted, REJECTED makes it UNVERIFIED. No fee is charged.
func (i *Infobip) SetBrandState(brand, state string) { must(i.setBrandState(brand, state)) }

// SetIdentity overrides brandIdentityStatus of a brand that was registered.
func (i *Infobip) SetIdentity(brand, identity string) { must(i.setIdentity(brand, identity)) }

// SetAuthentication overrides brandAuthenticationStatus of a brand that was
// registered; empty takes it away.
func (i *Infobip) SetAuthentication(brand, status string) { must(i.setAuthentication(brand, status)) }

// SetVet overrides the latest vet of a brand, and gives it a STANDARD one,
// free, if it has none. The score counts with SUCCESS.
func (i *Infobip) SetVet(brand, status string, score int) { must(i.setVet(brand, status, score)) }

// script changes a brand under the lock, after what was due.
func (i *Infobip) script(name string, change func(*brand) error) error {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	b, err := i.brandNamed(name)
	if err != nil {
		return err
	}
	return change(b)
}

func (i *Infobip) setBrandState(name, state string) error {
	return i.script(name, func(b *brand) error {
		i.placeBrand(b, state)
		if b.registration != nil {
			b.registration.pinned = true
		}
		return nil
	})
}

// placeBrand puts a brand into a state as if it had come there by itself.
func (i *Infobip) placeBrand(b *brand, state string) {
	if state == brandDraft {
		b.registration = nil
		return
	}
	if b.registration == nil {
		b.registration = b.newRegistration()
	}
	reg := b.registration
	reg.enter(state, i.now())
	switch state {
	case stateActive:
		reg.identify(sandbox.Approve)
		if b.request.Type == brandPublic && reg.authentication.status == "" {
			reg.authentication.status = authActive
		}
	case statePending2FA:
		reg.authentication.start(i.now())
	}
}

func (i *Infobip) setIdentity(name, identity string) error {
	if !slices.Contains(identities, identity) {
		return fmt.Errorf("infobip sandbox: unknown identity status %q, known are %q", identity, identities)
	}
	return i.script(name, func(b *brand) error {
		if b.registration == nil {
			return fmt.Errorf("infobip sandbox: brand %q is not registered", name)
		}
		b.registration.identity = identity
		return nil
	})
}

func (i *Infobip) setAuthentication(name, status string) error {
	if status != "" && !slices.Contains(authStatuses, status) {
		return fmt.Errorf("infobip sandbox: unknown authentication status %q, known are %q", status, authStatuses)
	}
	return i.script(name, func(b *brand) error {
		if b.registration == nil {
			return fmt.Errorf("infobip sandbox: brand %q is not registered", name)
		}
		a := &b.registration.authentication
		a.status, a.since, a.pinned = status, i.now(), true
		return nil
	})
}

func (i *Infobip) setVet(name, status string, score int) error {
	if !slices.Contains(vetStatuses, status) {
		return fmt.Errorf("infobip sandbox: unknown vet status %q, known are %q", status, vetStatuses)
	}
	return i.script(name, func(b *brand) error {
		if len(b.vets) == 0 {
			i.addVet(b, vetStandard)
		}
		v := b.vets[len(b.vets)-1]
		v.end(status, score, i.now())
		v.pinned = true
		return nil
	})
}

// SeedBrand adds a brand that was made earlier: no ledger line, no journal
// entry, and its rules are not checked. The state is DRAFT or one of the
// registrar's; a pending one goes on from now, an empty one means ACTIVE. It
// returns the id.
func (i *Infobip) SeedBrand(request BrandRequest, state string) string {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	if state == "" {
		state = stateActive
	}
	b := i.addBrand(request)
	i.placeBrand(b, state)
	return b.id
}

// SeedNumbers adds numbers to the account, digits with country code and no
// plus, and returns their keys in the same order. It panics on what is not a
// US number.
func (i *Infobip) SeedNumbers(numbers ...string) []string {
	keys, err := i.seedNumbers(numbers)
	must(err)
	return keys
}

// SeedNumberCount adds that many further numbers, from 15552000000 upwards, and
// returns them.
func (i *Infobip) SeedNumberCount(count int) []string {
	numbers := make([]string, count)
	i.mu.Lock()
	for n := range numbers {
		numbers[n] = fmt.Sprintf("1555%07d", 2_000_000+i.seeded+n)
	}
	i.seeded += count
	i.mu.Unlock()
	i.SeedNumbers(numbers...)
	return numbers
}

func (i *Infobip) seedNumbers(numbers []string) ([]string, error) {
	for _, number := range numbers {
		if !usNumber.MatchString(number) {
			return nil, fmt.Errorf("infobip sandbox: %q is not 1 and ten digits", number)
		}
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	keys := make([]string, len(numbers))
	for n, number := range numbers {
		keys[n] = i.addNumber(number).key
	}
	return keys, nil
}

// SampleBrand is a brand of a private company that is accepted.
func SampleBrand() BrandRequest {
	return BrandRequest{
		Type: brandPrivate, Name: "Lakeview Dental", LegalName: "Lakeview Dental Group LLC",
		Website: "https://lakeviewdental.example", CountryCode: "US", TaxID: "39-1234567",
		Address:      Address{Street: "410 Harbor Street", City: "Madison", State: "WI", ZipCode: "53703"},
		SupportPhone: "+16085550142", SupportEmail: "help@lakeviewdental.example",
		Vertical: "HEALTHCARE_AND_LIFESCIENCES",
	}
}

// SamplePublicBrand is a brand of a public company that is accepted.
func SamplePublicBrand() BrandRequest {
	b := SampleBrand()
	b.Type, b.Name, b.LegalName, b.TaxID = brandPublic, "Harbor Bank", "Harbor Bank Holdings Inc", "91-0000002"
	b.Vertical, b.StockExchange, b.StockSymbol = "FINANCIAL_SERVICES", "NYSE", "HBNK"
	b.BusinessContactEmail = "dana.lee@harborbank.example"
	return b
}
