package bird

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

const (
	// assignTimeout bounds a whole create or update of an assignment. How long
	// Bird needs for a requirement is not documented.
	assignTimeout = 20 * time.Minute
	// maxNumbers is how many numbers Bird takes on one brand and use case,
	// without number_pool. Source: Bird's page of questions on 10DLC.
	maxNumbers = 49
	// fileLimit is how many numbers a file may hold. Bird publishes no limit for
	// a campaign with number_pool; no other vendor takes more than this.
	fileLimit = 35_000
)

// noRemoval is what becomes of a number that an assignment lets go of. Bird's
// pages on requirements are list, get and update: nothing takes a number off.
const noRemoval = "Bird documents no way to take a number off a campaign: what is let go of stays tied to it, and may send for it until the campaign is deleted. " +
	"An assignment of another campaign moves a number there; releasing it in Bird frees it."

func newNumberAssignmentResource() resource.Resource {
	return tfkit.NewAssignment(tfkit.Assignment[*account]{
		Vendor: vendorName, VendorName: vendorBlock,
		Description: "Ties numbers to an approved campaign: for each number, the compliance requirement of the type `ten-dlc` is found and satisfied with the " +
			"campaign. It manages only the numbers it names, so several assignments may share a campaign. When `campaign_id` changes, the numbers " +
			"move in place, one after another, each with one call, and the next goes when the one before has arrived. Free of charge. **Destroy sends " +
			"nothing, and so does taking a number out of the list:** Bird documents no way to take a number off a campaign; the plan names the " +
			"numbers that stay. Not confirmed by Bird's documentation: that the requirement takes the ids of campaign and brand, that it shows " +
			"them again, and its statuses other than `satisfied`. An import of all numbers of a campaign asks Bird about every number of the workspace; one that names its numbers asks about those alone.",
		CampaignDoc:   "Bird's id of the campaign, as `tendlc_bird_campaign_approval` gives it; the campaign must be `APPROVED`.",
		CampaignCheck: []validator.String{campaignID},
		NumbersDoc:    "Bird takes 49 for one brand and use case, and more for a campaign with `number_pool`, which Bird has to approve; those that were taken out of the list and not moved count too.",
		MoveDoc:       "Take a number even if it is on another campaign now, whose traffic from that number stops. Default false.",
		FileLimit:     fileLimit, Timeout: assignTimeout, Remains: noRemoval,
		Held:  func(a *account) *tfkit.HeldNumbers { return &a.held },
		Judge: judgeCampaign, Check: checkNumbers, Present: presentNumbers, Refreshed: stillPresent, Carry: carryNumbers,
		ImportCampaign: func(_ context.Context, _ *account, id string) (string, diag.Diagnostics) {
			return id, campaignID.check(id)
		},
		All: allNumbers, Among: someNumbers,
	})
}

// presentNumbers returns those of the numbers that are on the campaign.
func presentNumbers(ctx context.Context, a *account, members tfkit.Members, at tfkit.Place) ([]string, diag.Diagnostics) {
	readings, failed := a.readLines(ctx, members.List)
	var present []string
	for _, number := range members.List {
		if readings[number].on(at.Campaign) {
			present = append(present, number)
		}
	}
	return present, lineDiagnostics(failed, "", at.Campaign)
}

// stillPresent is presentNumbers for a refresh.
func stillPresent(ctx context.Context, a *account, members tfkit.Members, at tfkit.Place) ([]string, diag.Diagnostics) {
	on, failed := a.stillOn(ctx, members.List, at.Campaign)
	var present []string
	for _, number := range members.List {
		if on[number] {
			present = append(present, number)
		}
	}
	return present, lineDiagnostics(failed, "", at.Campaign)
}

// someNumbers are those of the numbers that are on the campaign, for an import.
func someNumbers(ctx context.Context, a *account, campaign string, numbers []string) ([]tfkit.Attached, diag.Diagnostics) {
	present, diags := presentNumbers(ctx, a, tfkit.NewMembers(tfkit.KindNumbers, numbers), tfkit.Place{Campaign: campaign})
	attached := make([]tfkit.Attached, len(present))
	for i, number := range present {
		attached[i].Number = number
	}
	return attached, diags
}

// allNumbers lists what is on the campaign. Bird lists no numbers of a campaign,
// so every number of the workspace is asked about.
func allNumbers(ctx context.Context, a *account, campaign string) ([]tfkit.Attached, diag.Diagnostics) {
	tied, failed, err := a.tiedNumbers(ctx)
	if err != nil {
		return nil, failure("list the numbers of the workspace").Diagnostics(err)
	}
	var attached []tfkit.Attached
	for of, numbers := range tied {
		if sameUUID(of, campaign) {
			attached = append(attached, numbers...)
		}
	}
	return attached, lineDiagnostics(failed, "", campaign)
}
