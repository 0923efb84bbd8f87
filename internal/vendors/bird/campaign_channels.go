package bird

import (
	"context"
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// mostChannels bounds the search for the channels of a campaign: it explains a
// refusal, which is true without it.
const mostChannels = 25

// channelsOf names the channels that send for a campaign, as far as they can be
// found: a number names its channels, a channel its use case, and that one the
// campaign. The last step is inferred, so finding none proves nothing.
func (a *account) channelsOf(ctx context.Context, campaignID string) []string {
	numbers, err := a.api.ListNumbers(ctx)
	if err != nil {
		return nil
	}
	var found []string
	asked := 0
	for _, number := range numbers {
		for _, id := range connectorsOf(number) {
			if asked++; asked > mostChannels {
				return found
			}
			if connector, err := a.api.GetConnector(ctx, id); err == nil && a.sendsFor(ctx, connector, campaignID) {
				found = append(found, fmt.Sprintf("%s of the number %s", id, number.NumberString))
			}
		}
	}
	return found
}

// sendsFor says whether a channel names the campaign, or its use case does.
func (a *account) sendsFor(ctx context.Context, connector api.Connector, campaignID string) bool {
	id, _ := connector.Arguments["useCaseId"].(string)
	if id == "" || sameUUID(id, campaignID) {
		return id != ""
	}
	useCase, err := a.api.GetUseCase(ctx, id)
	return err == nil && useCase.IntegrationState != nil && sameUUID(useCase.IntegrationState.ExternalID, campaignID)
}
