package sinchsandbox

import (
	"encoding/json"
	"errors"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Seeding fills the account from a seed. A campaign's numbers are linked to the
// first service plan; with numbers it becomes ACTIVE if it was APPROVED.
func (s *Sinch) Seeding() sandbox.Seeding {
	statuses := []string{approved, active, sinchReview, sinchApproved, sinchRejected, submitted, submissionFailed, rejected, expired}
	return sandbox.Seeding{
		Brand: sandbox.SeedKind{
			Operation: opSubmitBrand, Statuses: []string{brandApproved, brandInProgress, brandRejected, brandUpgrade, "DRAFT"}, Add: s.seedsBrand,
		},
		Campaign: sandbox.SeedKind{Operation: opSubmitCampaign, Statuses: statuses, BrandField: "brandId", Add: s.seedsCampaign},
		Numbers:  func(numbers []string) error { return s.linkSeeded(numbers, "") },
	}
}

// seedsBrand returns the registry's id, by which a campaign names its brand.
func (s *Sinch) seedsBrand(in sandbox.SeedObject) (string, error) {
	var request BrandRequest
	if err := json.Unmarshal(in.Body, &request); err != nil {
		return "", err
	}
	id := s.SeedBrand(request, in.Status)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.brandBy(func(b *brand) bool { return b.id == id }).tcrID, nil
}

func (s *Sinch) seedsCampaign(in sandbox.SeedObject) (string, error) {
	var request CampaignRequest
	if err := json.Unmarshal(in.Body, &request); err != nil {
		return "", err
	}
	if len(in.Numbers) > 0 && !slices.Contains([]string{approved, active}, in.Status) {
		return "", errors.New("only a campaign that is APPROVED or ACTIVE has numbers")
	}
	id := s.SeedCampaign(request, in.Status)
	s.mu.Lock()
	campaign := s.campaigns[len(s.campaigns)-1].tcrID
	s.mu.Unlock()
	return id, s.linkSeeded(in.Numbers, campaign)
}

func (s *Sinch) linkSeeded(numbers []string, campaign string) error {
	for _, number := range numbers {
		if err := s.seedNumber(number, ServicePlanID, campaign); err != nil {
			return err
		}
	}
	return nil
}
