package sinchsandbox

import (
	"errors"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Controls are the POST endpoints under /_sandbox/sinch/.
func (s *Sinch) Controls() map[string]sandbox.Control {
	return map[string]sandbox.Control{
		"campaign-status": sandbox.Decoded(func(in struct{ Campaign, Status string }) (any, error) {
			return nil, s.setCampaignStatus(in.Campaign, in.Status)
		}),
		"brand-status": sandbox.Decoded(func(in struct{ Brand, Status string }) (any, error) {
			return nil, s.setBrandStatus(in.Brand, in.Status)
		}),
		"outcome": sandbox.Decoded(func(in struct {
			Object  string
			Outcome sandbox.Outcome
		}) (any, error) {
			return nil, s.setOutcome(in.Object, in.Outcome)
		}),
		"number-failure": sandbox.Decoded(func(in struct {
			Number, Code string
			Count        int
		}) (any, error) {
			return nil, s.failProvisioning(in.Number, in.Code, in.Count)
		}),
		"delete-failure": sandbox.Decoded(func(in struct{ Campaign string }) (any, error) {
			s.FailDelete(in.Campaign)
			return nil, nil
		}),
		"rejection": sandbox.Decoded(func(in struct{ Campaign, Code, Description string }) (any, error) {
			if in.Campaign == "" || in.Code == "" {
				return nil, errors.New("sinch sandbox: a rejection needs a campaign and a code")
			}
			s.SetRejection(in.Campaign, in.Code, in.Description)
			return nil, nil
		}),
		"vetting": sandbox.Decoded(func(in struct {
			Brand, Status string
			Score         int
		}) (any, error) {
			return nil, s.setVetting(in.Brand, in.Status, in.Score)
		}),
		"brand-updates": sandbox.Decoded(func(in struct{ Mode BrandUpdates }) (any, error) {
			return nil, s.setBrandUpdates(in.Mode)
		}),
		"late-upgrades": sandbox.Decoded(func(in struct{ On bool }) (any, error) {
			s.SetLateUpgrades(in.On)
			return nil, nil
		}),
		"loose-types": sandbox.Decoded(func(in struct{ On bool }) (any, error) {
			s.SetLooseTypes(in.On)
			return nil, nil
		}),
		"qualification": sandbox.Decoded(s.controlQualification),
		"operator":      sandbox.Decoded(s.controlOperator),
		"renewal": sandbox.Decoded(func(in struct {
			Campaign string
			Date     time.Time
		}) (any, error) {
			return nil, s.setRenewalDate(in.Campaign, in.Date)
		}),
		"list-lag":      sandbox.Decoded(s.controlListLag),
		"seed-brand":    sandbox.Decoded(s.controlSeedBrand),
		"seed-campaign": sandbox.Decoded(s.controlSeedCampaign),
		"seed-numbers":  sandbox.Decoded(s.controlSeedNumbers),
	}
}

func (s *Sinch) controlListLag(in struct{ Lag string }) (any, error) {
	lag, err := time.ParseDuration(in.Lag)
	if err != nil {
		return nil, err
	}
	s.SetListLag(lag)
	return nil, nil
}

func (s *Sinch) controlQualification(in struct {
	UseCase, Network string
	QualificationChange
}) (any, error) {
	return nil, s.setQualification(in.UseCase, in.Network, in.QualificationChange)
}

// controlOperator changes what is given, which must be something.
func (s *Sinch) controlOperator(in struct {
	Campaign, Network string
	Status, MsgClass  *string
}) (any, error) {
	if in.Status == nil && in.MsgClass == nil {
		return nil, errors.New("sinch sandbox: neither status nor msgClass is given")
	}
	return nil, s.setOperator(in.Campaign, in.Network, func(r *operatorRecord) {
		replace(&r.status, in.Status)
		replace(&r.class, in.MsgClass)
	})
}

func (s *Sinch) controlSeedBrand(in struct {
	Brand  BrandRequest
	Status string
}) (any, error) {
	return map[string]string{"id": s.SeedBrand(in.Brand, in.Status)}, nil
}

func (s *Sinch) controlSeedCampaign(in struct {
	Campaign CampaignRequest
	Status   string
}) (any, error) {
	return map[string]string{"id": s.SeedCampaign(in.Campaign, in.Status)}, nil
}

func (s *Sinch) controlSeedNumbers(in struct {
	Numbers                   []string
	ServicePlanID, CampaignID string
}) (any, error) {
	for _, e164 := range in.Numbers {
		if err := s.seedNumber(e164, in.ServicePlanID, in.CampaignID); err != nil {
			return nil, err
		}
	}
	return nil, nil
}

var _ sandbox.Vendor = (*Sinch)(nil)
