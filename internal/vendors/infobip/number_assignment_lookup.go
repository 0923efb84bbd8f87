package infobip

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// roster are the numbers on a campaign by the names that an assignment uses:
// E.164, or keys.
type roster map[string]bool

// among are those of the names that are on the roster, in their order.
func (r roster) among(names []string) []string { return r.pick(names, true) }

// missing are those of the names that are not.
func (r roster) missing(names []string) []string { return r.pick(names, false) }

func (r roster) pick(names []string, on bool) []string {
	var picked []string
	for _, name := range names {
		if r[name] == on {
			picked = append(picked, name)
		}
	}
	return picked
}

// nameOf is the name of a campaign's number; empty when Infobip gave it no key.
func nameOf(preview api.NumberPreview, byKey bool) string {
	if byKey {
		return preview.NumberKey
	}
	return api.E164(preview.Number)
}

// campaignNumbers are all numbers of a campaign; one that is gone has none.
func (a *account) campaignNumbers(ctx context.Context, campaign string) ([]api.NumberPreview, error) {
	previews, _, err := a.findNumbers(ctx, campaign)
	return previews, err
}

// errCampaignGone: no number of a body is sent to a campaign that is not there.
var errCampaignGone = errors.New("the campaign is not there any more")

// findNumbers are all numbers of a campaign. A 404 does not mean that it has
// none: found is false only when the campaign is gone too, and one that is
// there tells its numbers itself, unless they may be too many for it.
func (a *account) findNumbers(ctx context.Context, id string) (previews []api.NumberPreview, found bool, err error) {
	return a.numbersBy(ctx, id, a.api.CampaignNumbers, a.findCampaign)
}

// numbersBy is findNumbers with the calls that it makes.
func (a *account) numbersBy(ctx context.Context, id string, list func(context.Context, string) ([]api.NumberPreview, error),
	find func(context.Context, string) (api.Campaign, bool, error)) (previews []api.NumberPreview, found bool, err error) {
	previews, err = list(ctx, id)
	if !transport.IsNotFound(err) {
		return previews, err == nil, err
	}
	campaign, found, findErr := find(ctx, id)
	switch {
	case findErr != nil:
		return nil, false, findErr
	case found && len(campaign.NumberPreviews) >= maxNumbers:
		return nil, true, err
	}
	return campaign.NumberPreviews, found, nil
}

func (a *account) roster(ctx context.Context, campaign string, byKey bool) (roster, error) {
	previews, err := a.campaignNumbers(ctx, campaign)
	return rosterOf(previews, byKey), err
}

func rosterOf(previews []api.NumberPreview, byKey bool) roster {
	on := make(roster, len(previews))
	for _, preview := range previews {
		on[nameOf(preview, byKey)] = true
	}
	return on
}

// checkNumbers finds numbers that the account does not hold, and numbers on
// another campaign. It asks about single numbers, of which Infobip answers one
// a second, so it leaves more of them to Infobip's own refusal.
func checkNumbers(ctx context.Context, a *account, ask tfkit.Checking) diag.Diagnostics {
	if len(ask.Members.List) > maxNumbers {
		return nil
	}
	digits, missing, err := a.digitsOf(ctx, ask.Members)
	if err != nil {
		return failure("look up the numbers in the account").Diagnostics(err)
	}
	holders, err := a.holders(ctx, digits)
	if err != nil {
		return failure("find out which campaigns have the numbers").Diagnostics(err)
	}
	var problems diag.Diagnostics
	for _, member := range ask.Members.List {
		campaigns := holders[digits[member]]
		if len(campaigns) == 0 && !ask.Members.Keys() {
			owned, err := a.owns(ctx, member)
			if err != nil {
				return failure("look up the number " + member + " in the account").Diagnostics(err)
			}
			missing[member] = !owned
		}
		switch {
		case missing[member]:
			problems.Append(notOwned(ask.Members, member))
		case !slices.Contains(campaigns, ask.Before) && (!ask.ToKnown || !slices.Contains(campaigns, ask.To.Campaign)):
			problems.Append(elsewhere(ask, member, campaigns)...)
		}
	}
	return problems
}

func notOwned(members tfkit.Members, member string) diag.Diagnostic {
	what := "number"
	if members.Keys() {
		what = "number with the key"
	}
	return tfkit.CodeNumberNotOwned.Error(fmt.Sprintf("The %s %s is not in the account", what, member),
		"Infobip's My Numbers does not hold it. Rent it first, or correct it. "+tfkit.NothingSent, members.At(member))
}

// elsewhere says that a number is on other campaigns, once at most.
func elsewhere(ask tfkit.Checking, member string, campaigns []string) diag.Diagnostics {
	for _, campaign := range campaigns {
		if problem := ask.Elsewhere(member, campaign); problem != nil {
			return diag.Diagnostics{problem}
		}
	}
	return nil
}

// digitsOf are the members as the list of campaigns takes them, by name. Keys
// are looked up one by one; missing are those that the account does not hold.
func (a *account) digitsOf(ctx context.Context, members tfkit.Members) (digits map[string]string, missing roster, err error) {
	digits, missing = map[string]string{}, roster{}
	for _, member := range members.List {
		if !members.Keys() {
			digits[member] = api.Digits(member)
			continue
		}
		number, err := a.api.GetOwnedNumber(ctx, member)
		switch {
		case transport.IsNotFound(err):
			missing[member] = true
		case err != nil:
			return nil, nil, err
		default:
			digits[member] = api.Digits(number.Number)
		}
	}
	return digits, missing, nil
}

// holders are the campaigns that numbers are on, by digits. A campaign that is
// refused or off the networks for good does not count: its numbers may be used
// for another one.
func (a *account) holders(ctx context.Context, names map[string]string) (map[string][]string, error) {
	holders := map[string][]string{}
	if len(names) == 0 {
		return holders, nil
	}
	asked := roster{}
	var filter api.CampaignFilter
	for _, digits := range names {
		asked[digits] = true
		filter.Numbers = append(filter.Numbers, digits)
	}
	slices.Sort(filter.Numbers)
	campaigns, err := a.api.ListCampaigns(ctx, filter)
	if err != nil {
		return nil, err
	}
	for _, campaign := range campaigns {
		if phase, _ := campaignStatuses.Phase(campaign.Stage); phase == tcr.Rejected || phase == tcr.Expired {
			continue
		}
		previews, err := a.allPreviews(ctx, campaign)
		if err != nil {
			return nil, err
		}
		for _, preview := range previews {
			if digits := api.Digits(preview.Number); asked[digits] {
				holders[digits] = append(holders[digits], campaign.ID)
			}
		}
	}
	return holders, nil
}

// allPreviews are the numbers of a listed campaign. Whether a list shows all of
// very many is not documented.
func (a *account) allPreviews(ctx context.Context, campaign api.Campaign) ([]api.NumberPreview, error) {
	if len(campaign.NumberPreviews) < maxNumbers {
		return campaign.NumberPreviews, nil
	}
	return a.campaignNumbers(ctx, campaign.ID)
}
