package infobipsandbox

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Seeding fills the account from a seed. The status of a brand is DRAFT or the
// registrar's state, that of a campaign its stage. Numbers stand beside a
// campaign's body, not in it, and in E.164.
func (i *Infobip) Seeding() sandbox.Seeding {
	stages := []string{stageRegistered}
	for _, stage := range Stages() {
		if stage != stageRegistered {
			stages = append(stages, stage)
		}
	}
	return sandbox.Seeding{
		Brand: sandbox.SeedKind{
			Operation: "create-brand", Statuses: []string{stateActive, brandDraft, statePending, statePending2FA, statePendingAppeal, stateRejected},
			Add: i.seedsBrand,
		},
		Campaign: sandbox.SeedKind{Operation: opCreateCampaign, Statuses: stages, BrandField: "brandId", Add: i.seedsCampaign},
		Numbers: func(numbers []string) error {
			_, err := i.seedNumbers(withoutPlus(numbers))
			return err
		},
	}
}

func (i *Infobip) seedsBrand(in sandbox.SeedObject) (string, error) {
	var request BrandRequest
	if err := json.Unmarshal(in.Body, &request); err != nil {
		return "", err
	}
	return i.SeedBrand(request, in.Status), nil
}

func (i *Infobip) seedsCampaign(in sandbox.SeedObject) (string, error) {
	var request CampaignRequest
	if err := json.Unmarshal(in.Body, &request); err != nil {
		return "", err
	}
	if request.Numbers != nil || request.NumberKeys != nil {
		return "", errors.New("numbers stand beside the request, not in it")
	}
	request.Numbers = withoutPlus(in.Numbers)
	if _, err := i.seedNumbers(request.Numbers); err != nil {
		return "", err
	}
	return i.seedCampaign(request, in.Status)
}

func withoutPlus(numbers []string) []string {
	digits := make([]string, len(numbers))
	for n, number := range numbers {
		digits[n] = strings.TrimPrefix(number, "+")
	}
	return digits
}
