package bird

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// A channel that is installed on a number names a use case. That of a campaign
// comes into being with its registration, and Bird does not say how the two
// relate: the use case may be the campaign, or name it as the other side's id.
// Where neither can be seen, nothing is said.

// typeConnector is the kind of dependency that is an installed channel.
const typeConnector = "connector"

// connectorsOf are the channels that are installed on a number.
func connectorsOf(number api.Number) []string {
	var ids []string
	if number.Endpoint == nil {
		return nil
	}
	for _, dependency := range number.Endpoint.Dependencies {
		if dependency.Type == typeConnector && dependency.ConnectorID != "" {
			ids = append(ids, dependency.ConnectorID)
		}
	}
	return ids
}

// leftChannel warns of a channel of the number that goes on naming the campaign
// which the number leaves. An error of asking is none of the assignment's.
func (a *account) leftChannel(ctx context.Context, members tfkit.Members, number string, now reading, from string) diag.Diagnostics {
	for _, id := range now.connectors {
		connector, err := a.api.GetConnector(ctx, id)
		if err != nil || !a.sendsFor(ctx, connector, from) {
			continue
		}
		return diag.Diagnostics{tfkit.CodeNumberElsewhere.Warning(fmt.Sprintf("A channel of the number %s still names the campaign %s", number, from),
			fmt.Sprintf("The channel %s was installed for that campaign. Moving the number does not change it, and Bird may refuse to delete the campaign while it is there: "+
				"install it again in Bird, for the new campaign. Moving a number charges nothing.", id), members.At(number))}
	}
	return nil
}
