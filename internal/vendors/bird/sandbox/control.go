package birdsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// brandControls are the controls of brands and vettings.
func (b *Bird) brandControls() map[string]sandbox.Control {
	return map[string]sandbox.Control{
		"brand-status": sandbox.Decoded(func(in struct{ Brand, Status string }) (any, error) {
			return nil, b.setBrandStatus(in.Brand, in.Status)
		}),
		"brand-auth-plus": sandbox.Decoded(func(in struct{ Brand, Status string }) (any, error) {
			return nil, b.setAuthPlus(in.Brand, in.Status)
		}),
		"brand-rejection": sandbox.Decoded(func(in struct{ Brand, Code, Description string }) (any, error) {
			b.SetBrandRejection(in.Brand, Rejection{Code: in.Code, Description: in.Description})
			return nil, nil
		}),
		"vetting-status": sandbox.Decoded(func(in struct{ Brand, Status, Score string }) (any, error) {
			return nil, b.setVetting(in.Brand, in.Status, in.Score)
		}),
		"seed-brand": sandbox.Decoded(b.controlSeedBrand),
	}
}

// accountControls are the controls of the whole account, and one of the name
// of every [Rule].
func (b *Bird) accountControls() map[string]sandbox.Control {
	all := map[string]sandbox.Control{
		"outcome": sandbox.Decoded(func(in struct {
			Object  string
			Outcome sandbox.Outcome
		}) (any, error) {
			return nil, b.setOutcome(in.Object, in.Outcome)
		}),
		"list-lag": sandbox.Decoded(b.controlListLag),
		"reseller-status": sandbox.Decoded(func(in struct{ Reseller, Status string }) (any, error) {
			return nil, b.setResellerStatus(in.Reseller, in.Status)
		}),
		"seed-reseller": sandbox.Decoded(func(in struct{ Reseller Reseller }) (any, error) {
			b.SeedReseller(in.Reseller)
			return nil, nil
		}),
	}
	for _, rule := range Rules() {
		all[string(rule)] = sandbox.Decoded(func(in struct{ On bool }) (any, error) {
			return nil, b.setRule(rule, in.On)
		})
	}
	return all
}

func (b *Bird) controlListLag(in struct{ Lag string }) (any, error) {
	lag, err := time.ParseDuration(in.Lag)
	if err != nil {
		return nil, err
	}
	b.SetListLag(lag)
	return nil, nil
}

// controlSeedBrand adds a brand of the workspace, or of the organization when
// the brand is shared.
func (b *Bird) controlSeedBrand(in struct {
	Brand  BrandRequest
	Status string
}) (any, error) {
	at := workspaceLevel
	if in.Brand.OrganizationWide || len(in.Brand.WorkspaceIDs) > 0 {
		at = organizationLevel
	}
	return map[string]string{"id": b.seedBrand(at, in.Brand, in.Status)}, nil
}
