package sinch

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// submission is what the qualify call is asked about and judged by.
type submission struct {
	brandID, useCase       types.String
	samples                types.List
	subUseCases            types.Set
	brandKnown, useCaseSet bool
}

func readSubmission(ctx context.Context, plan tfsdk.Plan) (submission, diag.Diagnostics) {
	var s submission
	diags := plan.GetAttribute(ctx, path.Root("brand_id"), &s.brandID)
	diags.Append(plan.GetAttribute(ctx, path.Root("use_case"), &s.useCase)...)
	diags.Append(plan.GetAttribute(ctx, path.Root("samples"), &s.samples)...)
	diags.Append(plan.GetAttribute(ctx, path.Root("sub_use_cases"), &s.subUseCases)...)
	s.brandKnown = !s.brandID.IsUnknown() && !s.brandID.IsNull()
	s.useCaseSet = !s.useCase.IsUnknown() && !s.useCase.IsNull()
	return s, diags
}

// ModifyPlan adds to the common plan what Sinch's qualify call knows, whenever
// a campaign would be submitted: fees, and whether the operators would take it.
func (r *campaignResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured {
		return
	}
	object := campaignObject.ReadBy(r.standing)
	object.Fee = r.fee
	submits := !req.Plan.Raw.IsNull() && req.State.Raw.IsNull()
	var s submission
	if submits {
		read, diags := readSubmission(ctx, req.Plan)
		resp.Diagnostics.Append(diags...)
		s, object.SaysFeeLater = read, read.useCaseSet // the estimate says it
	}
	object.ModifyPlan(ctx, r.account.plan, req, resp)
	if !submits || resp.Diagnostics.HasError() {
		return
	}
	var fee types.Object
	resp.Diagnostics.Append(tfkit.Attribute(ctx, resp.Plan, path.Root(tfkit.AttrFeePreview), &fee)...)
	switch {
	case !s.useCaseSet:
	case !s.brandKnown && !fee.IsUnknown(): // the account's own price needs no brand
	case !s.brandKnown:
		resp.Diagnostics.Append(r.estimate(s.useCase.ValueString()))
	default:
		resp.Diagnostics.Append(r.judge(ctx, s)...)
	}
}

// fee is Sinch's own amount for a known brand. It must be the same at plan and
// at apply, so nothing but the qualify call, asked once a run, may decide it.
func (r *campaignResource) fee(ctx context.Context, plan tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
	s, diags := readSubmission(ctx, plan)
	if !s.useCaseSet {
		return tcr.Fee{}, false, diags
	}
	item := campaignItem(s.useCase.ValueString())
	if !s.brandKnown {
		return tcr.Fee{For: item}, false, diags
	}
	qualification, err := r.account.qualify(ctx, s.brandID.ValueString(), item.UseCase)
	if err != nil {
		return tcr.Fee{For: item}, false, diags // judge reports it
	}
	return tcr.Fee{
		For:   item,
		Setup: qualification.SetupFee, Monthly: qualification.MonthlyFee, Currency: "USD",
		Source: "Sinch's qualify call for this brand and use case" + setupCovers,
	}, true, diags
}

// estimate says a fee where the plan cannot know it yet: without it, a first
// plan would show no amount to whoever reviews it.
func (r *campaignResource) estimate(useCase string) diag.Diagnostic {
	guess := "No estimate is published for this use case."
	if fee := campaignFee(useCase); fee.Setup != nil {
		guess = fmt.Sprintf("As an estimate, one for %s costs %s.", useCase, tfkit.FeeWords(fee)) +
			r.account.plan.Fees.AboveAsEstimated(fee, "the brand, if it is new,")
	}
	return tfkit.CodeFeeUnknown.Warning("The fee of this campaign is known once its brand is approved",
		fmt.Sprintf("Sinch names a price only for a brand of the registry, and this plan does not know brand_id yet, so fee_preview is known after apply. %s%s", guess, r.account.plan.Fees.Later()), path.Root("use_case"))
}

// judge holds the submission against what the operators ask.
func (r *campaignResource) judge(ctx context.Context, s submission) diag.Diagnostics {
	brandID, useCase := s.brandID.ValueString(), s.useCase.ValueString()
	qualification, err := r.account.qualify(ctx, brandID, useCase)
	switch {
	case api.IsBrandNotFound(err):
		return diag.Diagnostics{tfkit.CodeWrongID.Error(fmt.Sprintf("Sinch does not know the brand %s", brandID),
			fmt.Sprintf("Take brand_id from %s, and check that the brand belongs to this project. %s %s", tcrBrandID.from, tfkit.NothingSent, tfkit.DestroyAnyway), path.Root("brand_id"))}
	case err != nil:
		return failure(fmt.Sprintf("qualify %s campaigns of the brand %s", useCase, brandID)).Diagnostics(err)
	}
	diags := operatorSupport(useCase, qualification)
	if !s.samples.IsUnknown() {
		diags.Append(enoughSamples(len(s.samples.Elements()), qualification)...)
	}
	if !s.subUseCases.IsUnknown() {
		diags.Append(subUseCaseBounds(len(s.subUseCases.Elements()), useCase, qualification)...)
	}
	return diags
}

// supports: an operator that says nothing is taken to support the campaign.
func supports(o api.QualifyOperator) bool {
	return (o.MNOSupport == nil || *o.MNOSupport) && (o.Qualify == nil || *o.Qualify)
}

// operatorSupport: no operator is an error, because the fee would buy nothing;
// some is a warning.
func operatorSupport(useCase string, q api.Qualification) diag.Diagnostics {
	var against, all []string
	for _, network := range sortedNetworks(q.MNOMetadata) {
		name := operatorName(network, q.MNOMetadata[network].MNO)
		all = append(all, name)
		if !supports(q.MNOMetadata[network]) {
			against = append(against, name)
		}
	}
	switch {
	case len(against) == 0:
		return nil
	case len(against) == len(all):
		return diag.Diagnostics{tfkit.CodeUnsupported.Error(fmt.Sprintf("No operator takes %s campaigns of this brand", useCase),
			fmt.Sprintf("Sinch's qualify call says no for %s. Choose another use case, or have the brand vetted; a brand that is not approved qualifies nowhere. %s %s",
				strings.Join(against, ", "), tfkit.NothingSent, tfkit.DestroyAnyway), path.Root("use_case"))}
	default:
		return diag.Diagnostics{tfkit.CodeUnsupported.Warning(fmt.Sprintf("%s will not take this %s campaign", strings.Join(against, ", "), useCase),
			"Sinch's qualify call says so. Messages to subscribers of the others can still pass; the fee is the same.", path.Root("use_case"))}
	}
}

func enoughSamples(given int, q api.Qualification) diag.Diagnostics {
	var most int64
	var who string
	for _, network := range sortedNetworks(q.MNOMetadata) {
		o := q.MNOMetadata[network]
		if supports(o) && o.MinMsgSamples != nil && *o.MinMsgSamples > most {
			most, who = *o.MinMsgSamples, operatorName(network, o.MNO)
		}
	}
	if int64(given) >= most {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeUnsupported.Error("Too few samples",
		fmt.Sprintf("%s asks for at least %d samples for this brand and use case; there are %d. %s %s", who, most, given, tfkit.NothingSent, tfkit.DestroyAnyway), path.Root("samples"))}
}

func subUseCaseBounds(given int, useCase string, q api.Qualification) diag.Diagnostics {
	least, most := int64(0), int64(maxSubUseCases)
	if q.MinSubUseCases != nil {
		least = *q.MinSubUseCases
	}
	if q.MaxSubUseCases != nil {
		most = *q.MaxSubUseCases
	}
	if int64(given) >= least && int64(given) <= most {
		return nil
	}
	takes := fmt.Sprintf("%d to %d sub_use_cases", least, most)
	if most == 0 {
		takes = "no sub_use_cases"
	}
	return diag.Diagnostics{tfkit.CodeUnsupported.Error("Wrong number of sub use cases",
		fmt.Sprintf("For this brand, %s takes %s; there are %d. %s %s", useCase, takes, given, tfkit.NothingSent, tfkit.DestroyAnyway), path.Root("sub_use_cases"))}
}
