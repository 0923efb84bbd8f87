package bird

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// checkNumbers finds numbers that the workspace does not hold, that cannot be
// tied to a campaign, or that are on another one. It warns of channels that a
// move leaves behind.
func checkNumbers(ctx context.Context, a *account, ask tfkit.Checking) diag.Diagnostics {
	readings, failed := a.readLines(ctx, ask.Members.List)
	if len(failed) > 0 {
		return lineDiagnostics(failed, "", ask.To.Campaign)
	}
	holding := holders{account: a, holds: map[string]bool{}}
	var problems diag.Diagnostics // not with Append, which compares with all that is there
	for _, number := range ask.Members.List {
		now := readings[number]
		if problem := unfit(ask, number, now); problem != nil {
			problems = append(problems, problem)
			continue
		}
		from, err := holding.of(ctx, ask, now)
		if err != nil {
			return append(problems, failure("find out whether the campaign of the number "+number+" still has it").Diagnostics(err)...)
		}
		switch problem := ask.Elsewhere(number, from); {
		case problem != nil:
			problems = append(problems, problem)
		case from != "":
			problems = append(problems, a.leftChannel(ctx, ask.Members, number, now, from)...)
		case ask.ToKnown && now.on(ask.To.Campaign) && hasStatus(now.tenDLC, deniedStatuses):
			problems = append(problems, tfkit.CodeProvisioning.Warning(deniedSummary(number, ask.To.Campaign), deniedWords(now.tenDLC)+" "+tfkit.NotCharged, ask.Members.At(number)))
		}
	}
	return problems
}

// unfit is why a number cannot be tied to the campaign, whatever it is on; nil
// when it can, or is there.
func unfit(ask tfkit.Checking, number string, now reading) diag.Diagnostic {
	at := ask.Members.At(number)
	switch {
	case !now.owned:
		return tfkit.CodeNumberNotOwned.Error(fmt.Sprintf("The number %s is not in the workspace", number),
			"Bird lists no number like it. Buy it first, or correct it. "+tfkit.NothingSent, at)
	case !now.able():
		return tfkit.CodeNumberList.Error(fmt.Sprintf("The number %s cannot be on a 10DLC campaign", number),
			"Bird lists no compliance requirement of the type ten-dlc for it, as it does for local numbers of the US. "+
				"A toll-free number is verified by itself, and a foreign one needs no campaign. Take it out of the list. "+tfkit.NothingSent, at)
	case ask.ToKnown && now.on(ask.To.Campaign), !isFixed(now.tenDLC):
		return nil
	case !ask.ToKnown && now.tenDLC.CampaignID != "": // it may be there already; the apply looks again
		return nil
	default:
		return tfkit.CodeNumberList.Error(fmt.Sprintf("Bird lets nobody change the campaign of the number %s", number),
			fmt.Sprintf("Its requirement %s cannot be changed%s. Ask Bird's support, or take the number out of the list. %s",
				now.requirement, fixedWords(now.tenDLC), tfkit.NothingSent), at)
	}
}

// isFixed says whether Bird tells that a requirement cannot be changed; where it
// does not say, a PUT is tried.
func isFixed(requirement api.Requirement) bool {
	return requirement.Mutable != nil && !*requirement.Mutable
}

// fixedWords is why a requirement is fixed, as far as Bird says.
func fixedWords(requirement api.Requirement) string {
	var words []string
	if requirement.ImmutableReason != "" {
		words = append(words, "immutableReason is "+requirement.ImmutableReason)
	}
	if requirement.ManagedBy != "" {
		words = append(words, "it is managed by "+requirement.ManagedBy)
	}
	if requirement.Message != "" {
		words = append(words, "Bird says: "+strings.TrimSuffix(requirement.Message, "."))
	}
	if len(words) == 0 {
		return ""
	}
	return " (" + strings.Join(words, "; ") + ")"
}

// holders knows of campaigns whether they hold their numbers, each asked once.
type holders struct {
	account *account
	holds   map[string]bool
}

// of is the campaign that the number would have to leave; empty for none, and
// for one that is over: nothing unties a number from it, and it sends nothing
// any more.
func (h holders) of(ctx context.Context, ask tfkit.Checking, now reading) (string, error) {
	id := now.tenDLC.CampaignID
	switch {
	case id == "", ask.ToKnown && now.on(ask.To.Campaign):
		return "", nil
	case now.on(ask.Before):
		return ask.Before, nil // as the state writes it
	}
	if _, asked := h.holds[id]; !asked {
		live, err := h.account.isLive(ctx, now.tenDLC)
		if err != nil {
			return "", err
		}
		h.holds[id] = live
	}
	if !h.holds[id] {
		return "", nil
	}
	return id, nil
}

// isLive says whether the campaign of a requirement may still send. One that is
// not found is gone where its brand is there; else it may be below a brand that
// this workspace does not see, and the requirement decides.
func (a *account) isLive(ctx context.Context, requirement api.Requirement) (bool, error) {
	campaign, found, err := a.findCampaign(ctx, requirement.CampaignID)
	if err != nil {
		return false, err
	}
	if found {
		phase, _ := campaignStatuses.Phase(campaign.Status)
		return !phase.Lost(), nil
	}
	if requirement.BrandID != "" {
		if _, err := a.api.GetBrand(ctx, api.Workspace, requirement.BrandID); !transport.IsNotFound(err) {
			return false, err
		}
	}
	return strings.EqualFold(requirement.Status, statusSatisfied), nil
}
