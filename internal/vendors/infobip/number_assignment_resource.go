package infobip

import (
	"context"
	"fmt"
	"regexp"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

const (
	// assignTimeout bounds a whole create, update or delete of an assignment.
	// How long Infobip needs for a change of numbers is not documented.
	assignTimeout = 30 * time.Minute
	// maxPoolNumbers is how many numbers a campaign with a number pool may have.
	maxPoolNumbers = 35_000
	// mostInCall is how many numbers one call may name.
	mostInCall = 5_000
)

// numberKey is as every key in the documentation looks, but longer or shorter:
// its form is not published. A phone number is none.
var numberKey = tfkit.Coded(stringvalidator.RegexMatches(regexp.MustCompile(`^[0-9A-Za-z_-]{1,64}$`),
	"must be a key of Infobip, letters and digits; a phone number goes into numbers"))

func newNumberAssignmentResource() resource.Resource {
	return tfkit.NewAssignment(tfkit.Assignment[*account]{
		Vendor: vendorName, VendorName: vendorBlock,
		Description: "Attaches numbers to a campaign. It manages only the numbers it names, so several assignments may share a campaign. " +
			"Before the campaign is registered they go into its body, afterwards they are added and removed, at most 5,000 in a call. " +
			"When `campaign_id` changes, the numbers move in place: up to 49 leave a live campaign one after another, each when the one before " +
			"has arrived, more of them 5,000 at a time. Free of charge. Destroy takes off only numbers that are still on this campaign; " +
			"those of a deregistered or archived campaign go with its record.",
		CampaignDoc: "Infobip's id of the campaign. Before registration `tendlc_infobip_campaign.NAME.id`, afterwards what " +
			"`tendlc_infobip_campaign_approval` or `tendlc_infobip_number_pool` gives.",
		CampaignCheck: []validator.String{campaignID},
		NumbersDoc: "Infobip takes 49 on a campaign in all, and 35,000 on a registered one with a number pool that is `VALID`. " +
			"Up to 49 new ones are looked up in the account before anything is sent; of more, Infobip's answer names those that it refuses.",
		MoveDoc: "Take a number even if it is on another campaign now, whose traffic from that number stops. " +
			"It is seen for up to 49 new numbers; more must be free. Default false.",
		Keys: &tfkit.Keys{Check: []validator.String{numberKey},
			Doc: fmt.Sprintf("Infobip's keys of numbers, as `tendlc_infobip_number` gives them, 1 to %d; for who has keys in hand instead of numbers.", tfkit.MaxNumbers)},
		FileLimit: maxPoolNumbers, Timeout: assignTimeout,
		Held:  func(a *account) *tfkit.HeldNumbers { return &a.held },
		Judge: judgeTarget, Check: checkNumbers, Present: presentNumbers, Refreshed: stillPresent, Carry: carryNumbers, Release: releaseNumbers, Rename: renameNumbers,
		ImportCampaign: func(ctx context.Context, a *account, id string) (string, diag.Diagnostics) {
			return a.assignedCampaignID(ctx, id, "or the registry's such as CTF4STM")
		},
		All: allNumbers,
	})
}

// presentNumbers returns those of the numbers that are on the campaign.
func presentNumbers(ctx context.Context, a *account, members tfkit.Members, at tfkit.Place) ([]string, diag.Diagnostics) {
	on, err := a.roster(ctx, at.Campaign, members.Keys())
	if err != nil {
		return nil, failure("read the numbers of the campaign " + at.Campaign).Diagnostics(err)
	}
	return on.among(members.List), nil
}

// stillPresent is presentNumbers for a refresh. Where the campaign itself, as
// this run has seen it, shows all of the numbers, they are there; what it does
// not show is asked for by campaign, and so are the thousands of a pool, with
// which the pages of the list may be too long.
func stillPresent(ctx context.Context, a *account, members tfkit.Members, at tfkit.Place) ([]string, diag.Diagnostics) {
	if len(members.List) <= maxNumbers {
		campaign, how := a.seen.campaigns.Seen(ctx, at.Campaign)
		on := rosterOf(campaign.NumberPreviews, members.Keys())
		if how != refresh.Unseen && len(on.missing(members.List)) == 0 {
			return members.List, nil
		}
	}
	previews, _, err := a.numbersBy(ctx, at.Campaign, a.seen.numbers.LookUp, a.refreshedCampaign)
	if err != nil {
		return nil, failure("read the numbers of the campaign " + at.Campaign).Diagnostics(err)
	}
	return rosterOf(previews, members.Keys()).among(members.List), nil
}

// renameNumbers tells those of the members that are on the campaign by the
// other name.
func renameNumbers(ctx context.Context, a *account, members tfkit.Members, at tfkit.Place, to tfkit.NumberKind) ([]string, diag.Diagnostics) {
	previews, err := a.campaignNumbers(ctx, at.Campaign)
	if err != nil {
		return nil, failure("read the numbers of the campaign " + at.Campaign).Diagnostics(err)
	}
	named := make(roster, len(members.List))
	for _, member := range members.List {
		named[member] = true
	}
	var renamed []string
	for _, preview := range previews {
		if name := nameOf(preview, to == tfkit.KindKeys); named[nameOf(preview, members.Keys())] && name != "" {
			renamed = append(renamed, name)
		}
	}
	return renamed, nil
}

// allNumbers lists what is on the campaign.
func allNumbers(ctx context.Context, a *account, campaign string) ([]tfkit.Attached, diag.Diagnostics) {
	previews, err := a.campaignNumbers(ctx, campaign)
	if err != nil {
		return nil, failure("list the numbers of the campaign " + campaign).Diagnostics(err)
	}
	return attachedOf(previews), nil
}

func attachedOf(previews []api.NumberPreview) []tfkit.Attached {
	attached := make([]tfkit.Attached, 0, len(previews))
	for _, preview := range previews {
		attached = append(attached, tfkit.Attached{Number: nameOf(preview, false)})
	}
	return attached
}
