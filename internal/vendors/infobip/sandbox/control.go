package infobipsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// brandControls are the controls of brands, numbers and the whole account.
func (i *Infobip) brandControls() map[string]sandbox.Control {
	return map[string]sandbox.Control{
		"brand-status": sandbox.Decoded(func(in struct{ Brand, Status string }) (any, error) {
			return nil, i.setBrandState(in.Brand, in.Status)
		}),
		"brand-identity": sandbox.Decoded(func(in struct{ Brand, Identity string }) (any, error) {
			return nil, i.setIdentity(in.Brand, in.Identity)
		}),
		"brand-authentication": sandbox.Decoded(func(in struct{ Brand, Status string }) (any, error) {
			return nil, i.setAuthentication(in.Brand, in.Status)
		}),
		"brand-vet": sandbox.Decoded(func(in struct {
			Brand, Status string
			Score         int
		}) (any, error) {
			return nil, i.setVet(in.Brand, in.Status, in.Score)
		}),
		"outcome": sandbox.Decoded(func(in struct {
			Object  string
			Outcome sandbox.Outcome
		}) (any, error) {
			return nil, i.setOutcome(in.Object, in.Outcome)
		}),
		"put-mode":     sandbox.Decoded(func(in struct{ Mode PutMode }) (any, error) { return nil, i.setPutMode(in.Mode) }),
		"error-form":   sandbox.Decoded(func(in struct{ Form ErrorForm }) (any, error) { return nil, i.setErrorForm(in.Form) }),
		"list-lag":     sandbox.Decoded(i.controlListLag),
		"seed-brand":   sandbox.Decoded(i.controlSeedBrand),
		"seed-numbers": sandbox.Decoded(i.controlSeedNumbers),
	}
}

func (i *Infobip) controlListLag(in struct{ Lag string }) (any, error) {
	lag, err := time.ParseDuration(in.Lag)
	if err != nil {
		return nil, err
	}
	i.SetListLag(lag)
	return nil, nil
}

func (i *Infobip) controlSeedBrand(in struct {
	Brand BrandRequest
	State string
}) (any, error) {
	return map[string]string{"id": i.SeedBrand(in.Brand, in.State)}, nil
}

// controlSeedNumbers adds the numbers given and count more.
func (i *Infobip) controlSeedNumbers(in struct {
	Numbers []string
	Count   int
}) (any, error) {
	if _, err := i.seedNumbers(in.Numbers); err != nil {
		return nil, err
	}
	return map[string][]string{"numbers": append(in.Numbers, i.SeedNumberCount(max(in.Count, 0))...)}, nil
}
