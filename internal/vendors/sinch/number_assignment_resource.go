package sinch

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// assignTimeout bounds a whole create, update or delete of an assignment.
const assignTimeout = 20 * time.Minute

type assignmentModel struct {
	ID            types.String   `tfsdk:"id"`
	CampaignID    types.String   `tfsdk:"campaign_id"`
	ServicePlanID types.String   `tfsdk:"service_plan_id"`
	Numbers       types.Set      `tfsdk:"numbers"`
	AllowMove     types.Bool     `tfsdk:"allow_move"`
	Timeouts      timeouts.Value `tfsdk:"timeouts"`
}

func (m assignmentModel) place() place {
	return place{m.ServicePlanID.ValueString(), m.CampaignID.ValueString()}
}

func (m assignmentModel) numbers() []string {
	numbers := texts(m.Numbers.Elements())
	slices.Sort(numbers)
	return numbers
}

func numberSet(ctx context.Context, numbers []string) (types.Set, diag.Diagnostics) {
	if numbers == nil {
		numbers = []string{}
	}
	return types.SetValueFrom(ctx, types.StringType, numbers)
}

type assignmentResource struct{ connected }

func newNumberAssignmentResource() resource.Resource { return &assignmentResource{} }

var (
	_ resource.ResourceWithConfigure   = (*assignmentResource)(nil)
	_ resource.ResourceWithModifyPlan  = (*assignmentResource)(nil)
	_ resource.ResourceWithImportState = (*assignmentResource)(nil)
)

func (r *assignmentResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = "tendlc_sinch_number_assignment"
}

func (r *assignmentResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = assignmentSchema(ctx)
}

// Create attaches and saves nothing unless all numbers arrived: state saved
// together with an error would be tainted, and the good numbers detached. The
// next apply finds the attached ones in place and goes on.
func (r *assignmentResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model assignmentModel
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	timeout, diags := model.Timeouts.Create(ctx, assignTimeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(r.judgeCampaign(ctx, model.CampaignID)...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(r.checkNumbers(ctx, model, model.numbers(), "")...)
	if resp.Diagnostics.HasError() {
		return
	}
	line := newLine(r.account, timeout)
	done, failed := r.attachAll(ctx, line, model.numbers(), model.place())
	if len(failed) > 0 {
		resp.Diagnostics.Append(lineDiagnostics(failed, attachedWords(done, model.CampaignID.ValueString()), assignmentFields)...)
		return
	}
	model.ID = model.CampaignID
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

func attachedWords(done []string, campaign string) string {
	if len(done) == 0 {
		return ""
	}
	return fmt.Sprintf(" Already attached to %s, and found there by the next apply: %s.", campaign, strings.Join(done, ", "))
}

// attachAll attaches what is idle several at once, and what must leave another
// campaign one after another, so that at most one number is off at a time.
func (r *assignmentResource) attachAll(ctx context.Context, line line, numbers []string, to place) (done []string, failed []error) {
	idle, moving, err := r.split(ctx, numbers, to)
	if err != nil {
		return nil, []error{err}
	}
	done, failed = line.each(ctx, idle, func(ctx context.Context, number string) error { return line.attach(ctx, number, to) })
	if len(failed) > 0 {
		return done, failed
	}
	for _, number := range moving {
		if err := line.attach(ctx, number, to); err != nil {
			return done, []error{err}
		}
		done = append(done, number)
	}
	slices.Sort(done)
	return done, nil
}

// split tells numbers that send for another campaign from those that do not.
func (r *assignmentResource) split(ctx context.Context, numbers []string, to place) (idle, moving []string, err error) {
	at, err := r.where(ctx, numbers)
	for _, number := range numbers {
		if campaign := at[number].campaignID; campaign != "" && campaign != to.campaignID {
			moving = append(moving, number)
		} else {
			idle = append(idle, number)
		}
	}
	return idle, moving, err
}

// Read keeps of the numbers those that are still in place; one that someone
// took away shows as a number to attach again.
func (r *assignmentResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var model assignmentModel
	resp.Diagnostics.Append(req.State.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	present, err := r.inPlace(ctx, model.numbers(), model.place())
	if err != nil {
		resp.Diagnostics.Append(lineDiagnostics([]error{err}, "", nil)...)
		return
	}
	set, diags := numberSet(ctx, present)
	resp.Diagnostics.Append(diags...)
	model.Numbers = set
	if model.AllowMove.IsNull() {
		model.AllowMove = types.BoolValue(false)
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

// Update: removed numbers leave, then the kept ones move one by one if the
// campaign or the service plan changed, then added ones arrive.
func (r *assignmentResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model assignmentModel
	resp.Diagnostics.Append(req.State.Get(ctx, &prior)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	timeout, diags := model.Timeouts.Update(ctx, assignTimeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if model.place() != prior.place() || len(without(model.numbers(), prior.numbers())) > 0 {
		resp.Diagnostics.Append(r.judgeCampaign(ctx, model.CampaignID)...)
	}
	resp.Diagnostics.Append(r.checkNumbers(ctx, model, model.numbers(), prior.CampaignID.ValueString())...)
	if resp.Diagnostics.HasError() {
		return
	}
	failed := r.move(ctx, newLine(r.account, timeout), prior, model)
	if len(failed) == 0 {
		model.ID = model.CampaignID
		resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
		return
	}
	real, err := r.reality(ctx, prior, model)
	if err == nil { // else the prior state stays, and the next refresh sorts it out
		resp.Diagnostics.Append(resp.State.Set(ctx, &real)...)
	}
	resp.Diagnostics.Append(lineDiagnostics(failed, " What did arrive is in the state; the next apply does the rest.", assignmentFields)...)
}

func (r *assignmentResource) move(ctx context.Context, line line, prior, model assignmentModel) []error {
	before, after := prior.numbers(), model.numbers()
	removed := without(before, after)
	if _, failed := line.each(ctx, removed, func(ctx context.Context, number string) error {
		return line.detach(ctx, number, prior.CampaignID.ValueString())
	}); len(failed) > 0 {
		return failed
	}
	if prior.place() != model.place() {
		// One after another, whatever the numbers' places: traffic moves with them.
		for _, number := range without(before, removed) {
			if err := line.attach(ctx, number, model.place()); err != nil {
				return []error{err}
			}
		}
	}
	_, failed := r.attachAll(ctx, line, without(after, before), model.place())
	return failed
}

func without(numbers, others []string) []string {
	var rest []string
	for _, number := range numbers {
		if !slices.Contains(others, number) {
			rest = append(rest, number)
		}
	}
	return rest
}

// reality is the state after an update that stopped half way. While numbers
// are left in the old place, the state says the old place, so that the next
// apply moves them as its own; otherwise the new one.
func (r *assignmentResource) reality(ctx context.Context, prior, model assignmentModel) (assignmentModel, error) {
	left, err := r.inPlace(ctx, prior.numbers(), prior.place())
	if err != nil {
		return prior, err
	}
	real := prior
	if len(left) == 0 || prior.place() == model.place() {
		real = model
		real.ID = model.CampaignID
		union := append(model.numbers(), without(prior.numbers(), model.numbers())...)
		if left, err = r.inPlace(ctx, union, model.place()); err != nil {
			return prior, err
		}
	}
	var diags diag.Diagnostics
	if real.Numbers, diags = numberSet(ctx, left); diags.HasError() {
		return prior, fmt.Errorf("numbers of the state: %v", diags)
	}
	return real, nil
}

// Delete detaches what is still on this assignment's campaign, and nothing
// else.
func (r *assignmentResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	var model assignmentModel
	resp.Diagnostics.Append(req.State.Get(ctx, &model)...)
	timeout, diags := model.Timeouts.Delete(ctx, assignTimeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(newLine(r.account, timeout).detachAll(ctx, model.numbers(), model.CampaignID.ValueString())...)
}

// ImportState takes CAMPAIGN_ID for all numbers of a campaign, or
// CAMPAIGN_ID/+1...,+1... for those that one of several assignments names. The
// id is the registry's or Sinch's.
func (r *assignmentResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	given, chosen, some := strings.Cut(req.ID, "/")
	campaign, diags := r.account.tcrCampaign(ctx, given)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	numbers, err := newLine(r.account, assignTimeout).on(ctx, campaign)
	if err != nil {
		resp.Diagnostics.Append(failure("list the numbers of the campaign " + campaign).Diagnostics(err)...)
		return
	}
	if some {
		wanted := strings.Split(chosen, ",")
		numbers = slices.DeleteFunc(numbers, func(n string) bool { return !slices.Contains(wanted, n) })
	}
	if len(numbers) == 0 {
		resp.Diagnostics.Append(tfkit.CodeGone.Error("There is nothing to import",
			fmt.Sprintf("No number of the account is on the campaign %s%s.", campaign, map[bool]string{true: " among " + chosen}[some])))
		return
	}
	at, err := r.where(ctx, numbers[:1])
	if err != nil {
		resp.Diagnostics.Append(lineDiagnostics([]error{err}, "", nil)...)
		return
	}
	set, diags := numberSet(ctx, numbers)
	resp.Diagnostics.Append(diags...)
	for name, value := range map[string]any{
		"id": campaign, "campaign_id": campaign, "numbers": set, "service_plan_id": at[numbers[0]].servicePlanID, "allow_move": false,
	} {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(name), value)...)
	}
}
