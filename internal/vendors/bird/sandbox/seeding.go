package birdsandbox

import (
	"encoding/json"
	"errors"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Seeding fills the account from a seed. Brands are the workspace's; one of the
// organization is added by the control seed-brand. A campaign's numbers are
// tied to it by their requirement, which needs an approved one.
func (b *Bird) Seeding() sandbox.Seeding {
	return sandbox.Seeding{
		Brand: sandbox.SeedKind{
			Operation: "createWorkspaceTCRBrand", Statuses: first(brandApproved, brandStatuses), Add: b.seedsBrand,
		},
		Campaign: sandbox.SeedKind{Operation: opCreateCampaign, Statuses: first(campaignApproved, campaignStatuses), Add: b.seedsCampaign},
		Numbers:  b.seedNumbers,
	}
}

// first is the list with one word before the others.
func first(word string, list []string) []string {
	sorted := []string{word}
	for _, other := range list {
		if other != word {
			sorted = append(sorted, other)
		}
	}
	return sorted
}

func (b *Bird) seedsBrand(in sandbox.SeedObject) (string, error) {
	var request BrandRequest
	if err := json.Unmarshal(in.Body, &request); err != nil {
		return "", err
	}
	return b.SeedBrand(request, in.Status), nil
}

func (b *Bird) seedsCampaign(in sandbox.SeedObject) (string, error) {
	var request CampaignRequest
	if err := json.Unmarshal(in.Body, &request); err != nil {
		return "", err
	}
	if len(in.Numbers) > 0 && in.Status != campaignApproved {
		return "", errors.New("only a campaign that is APPROVED has numbers")
	}
	id, err := b.seedCampaign(in.Brand, request, in.Status)
	if err != nil {
		return "", err
	}
	if err := b.seedNumbers(in.Numbers); err != nil {
		return "", err
	}
	for _, number := range in.Numbers {
		if err := b.setRequirement(RequirementState{Number: number, Campaign: id}); err != nil {
			return "", err
		}
	}
	return id, nil
}
