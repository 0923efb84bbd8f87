package sinch

import (
	"context"
	"fmt"
	"maps"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// assignTimeout bounds a whole create, update or delete of an assignment.
const assignTimeout = 20 * time.Minute

// fileLimit is how many numbers a file may hold. Sinch publishes no limit for
// a campaign with number_pool; no other vendor takes more than this.
const fileLimit = 35_000

// assignmentFields maps Sinch's field names to arguments.
var assignmentFields = tfkit.FieldPaths{
	"serviceplanid": path.Root("service_plan_id"), "campaignid": path.Root("campaign_id"), "phonenumber": path.Root("numbers"),
}

// fieldsOf is assignmentFields with the argument that holds the numbers.
func fieldsOf(kind tfkit.NumberKind) tfkit.FieldPaths {
	fields := maps.Clone(assignmentFields)
	fields["phonenumber"] = path.Root(string(kind))
	return fields
}

func newNumberAssignmentResource() resource.Resource {
	return tfkit.NewAssignment(tfkit.Assignment[*account]{
		Vendor: vendorName, VendorName: vendorBlock,
		Description: "Attaches numbers to a campaign, which makes the campaign active. It manages only the numbers it names, so several " +
			"assignments may share a campaign. When `campaign_id` changes, the numbers move in place, one after another: each is detached, " +
			"awaited and attached before the next leaves; one that cannot be attached is put back where it was. Free of charge. Destroy detaches only numbers that are still on this campaign.",
		CampaignDoc:   "The registry's id of the campaign, as `tendlc_sinch_campaign_approval` gives it; it starts with C.",
		CampaignCheck: []validator.String{tcrCampaignID},
		NumbersDoc:    "Most campaigns take 50, more with `number_pool`, 1 for a sole proprietor.",
		MoveDoc:       "Take a number even if it is on another campaign now, whose traffic from that number stops. Default false.",
		Link: &tfkit.Link{Name: "service_plan_id", Doc: "Sinch service plan that sends and receives with the numbers.",
			Check: []validator.String{tfkit.NotBlank{}},
			Gap: "Sinch links a number to another service plan only when it was unlinked before, and the campaign goes with that. They go one after another: each sends nothing until it is linked again. " +
				"Sinch names a plan that does not exist only then; the number is put back where it was, and the apply stops."},
		FileLimit: fileLimit, Timeout: assignTimeout,
		Held:  func(a *account) *tfkit.HeldNumbers { return &a.held },
		Judge: judgeCampaign, Check: checkNumbers, Present: presentNumbers, Refreshed: stillPresent, Carry: carryNumbers, Release: releaseNumbers,
		ImportCampaign: func(ctx context.Context, a *account, id string) (string, diag.Diagnostics) {
			return a.tcrCampaign(ctx, id)
		},
		All: allNumbers,
	})
}

// checkNumbers finds numbers that the account does not hold, and numbers on
// another campaign.
func checkNumbers(ctx context.Context, a *account, ask tfkit.Checking) diag.Diagnostics {
	readings, err := a.read(ctx, ask.Members.List, nil)
	if err != nil {
		return lineDiagnostics([]error{err}, "", nil)
	}
	var failed []error
	var problems diag.Diagnostics // not with Append: see lineDiagnostics
	for _, number := range ask.Members.List {
		switch now := readings[number]; {
		case now.gone:
			problems = append(problems, tfkit.CodeNumberNotOwned.Error(fmt.Sprintf("The number %s is not in the account", number),
				"Sinch knows no active number like it in this project. Rent it first, or correct it. "+tfkit.NothingSent, ask.Members.At(number)))
		case now.err != nil:
			failed = append(failed, &lineError{number: number, aim: "checked", err: now.err})
		default:
			if problem := ask.Elsewhere(number, now.at.Campaign); problem != nil {
				problems = append(problems, problem)
			}
		}
	}
	return append(lineDiagnostics(failed, "", nil), problems...)
}

// presentNumbers returns those of the numbers that are where they should be.
func presentNumbers(ctx context.Context, a *account, members tfkit.Members, should tfkit.Place) ([]string, diag.Diagnostics) {
	readings, err := a.read(ctx, members.List, func(r reading) bool { return r.at == should })
	return inPlace(members, should, readings, err)
}

// stillPresent is presentNumbers for a refresh.
func stillPresent(ctx context.Context, a *account, members tfkit.Members, should tfkit.Place) ([]string, diag.Diagnostics) {
	readings, err := a.refreshedNumbers(ctx, members.List, should)
	return inPlace(members, should, readings, err)
}

func inPlace(members tfkit.Members, should tfkit.Place, readings map[string]reading, err error) ([]string, diag.Diagnostics) {
	if err != nil {
		return nil, lineDiagnostics([]error{err}, "", nil)
	}
	var present []string
	for _, number := range members.List {
		switch now := readings[number]; {
		case now.gone:
		case now.err != nil:
			return nil, lineDiagnostics([]error{&lineError{number: number, aim: "read", err: now.err}}, "", nil)
		case now.at == should:
			present = append(present, number)
		}
	}
	return present, nil
}

// carryNumbers detaches, moves and attaches, in this order.
func carryNumbers(ctx context.Context, a *account, c tfkit.Carriage) diag.Diagnostics {
	done, failed := newLine(a, c.Timeout).carry(ctx, c)
	return lineDiagnostics(failed, c.Rest(done), fieldsOf(c.Arriving.Kind))
}

// releaseNumbers detaches what is still on the campaign.
func releaseNumbers(ctx context.Context, a *account, members tfkit.Members, at tfkit.Place, timeout time.Duration) diag.Diagnostics {
	numbers := members.List
	if len(numbers) > listAbove { // a number that is elsewhere must not cost a call
		readings, err := a.read(ctx, numbers, func(r reading) bool { return r.at.Campaign == at.Campaign })
		if err != nil {
			return lineDiagnostics([]error{err}, "", nil)
		}
		numbers = nil
		for _, number := range members.List {
			if now := readings[number]; now.err != nil || now.busy || now.at.Campaign == at.Campaign {
				numbers = append(numbers, number)
			}
		}
	}
	return newLine(a, timeout).detachAll(ctx, numbers, at.Campaign)
}

// allNumbers lists what is on the campaign or on its way there.
func allNumbers(ctx context.Context, a *account, campaign string) ([]tfkit.Attached, diag.Diagnostics) {
	attached, err := newLine(a, assignTimeout).attached(ctx, campaign)
	if err != nil {
		return nil, failure("list the numbers of the campaign " + campaign).Diagnostics(err)
	}
	return attached, nil
}
