package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// Words of brand appeals: the state of a brand that is appealed and the status
// of an appeal that is not decided. Source: the contract's
// BrandRegistrationState and BrandAppealStatus.
const (
	brandAppealed = "PENDING_APPEAL"
	appealPending = "PENDING"
)

// newBrandAppealAction files an appeal with documents. It may be charged: if
// the registrar itself handles it.
func newBrandAppealAction() action.Action {
	return tfkit.NewAction(tfkit.Action[*account, brandAppealAction]{
		VendorName: vendorBlock, Name: "brand_appeal", Schema: brandAppealSchema(),
		Fees: func(account *account, config brandAppealAction) diag.Diagnostics { return config.fees(account) },
		Foresee: func(_ context.Context, _ *account, config brandAppealAction) diag.Diagnostics {
			return config.foresee()
		},
		Invoke: func(ctx context.Context, account *account, config brandAppealAction, say tfkit.Progress) diag.Diagnostics {
			return config.invoke(ctx, account, say)
		},
	})
}

type brandAppealAction struct {
	BrandID     types.String `tfsdk:"brand_id"`
	Explanation types.String `tfsdk:"explanation"`
	Documents   types.List   `tfsdk:"documents"`
}

func (c brandAppealAction) invocation() tfkit.Invocation {
	id := c.BrandID.ValueString()
	return tfkit.Invocation{
		Vendor: vendorName, Type: "tendlc_infobip_brand_appeal", Access: access, At: path.Root("brand_id"),
		Fields: tfkit.FieldPaths{"brandid": path.Root("brand_id"), "explanation": path.Root("explanation"), "documents": path.Root("documents"),
			"documentid": path.Root("documents"), "documenttype": path.Root("documents")},
		Do:      "appeal the rejection of the brand " + id,
		Unknown: fmt.Sprintf("whether the rejection of the brand %s was appealed, and so whether a fee is due", id),
		AfterLoss: "At most one fee is due, if the registrar itself handles the appeal. Its effect did not show in the time given. " +
			"Invoke the action again later: the brand is read first, and nothing is sent while an appeal of it is pending.",
	}
}

// fees holds the fee, which may fall due, against the provider's limits.
func (c brandAppealAction) fees(account *account) diag.Diagnostics {
	subject := "appealing the rejection of the brand"
	if id := c.BrandID.ValueString(); id != "" {
		subject += " " + id
	}
	_, said := account.plan.Fees.Preview(subject, "If the registrar itself handles the appeal, it costs", brandAppealFee, true, path.Root("brand_id"))
	return said
}

func (c brandAppealAction) invoke(ctx context.Context, account *account, say tfkit.Progress) diag.Diagnostics {
	invocation := c.invocation()
	brand, refused := readForAction(ctx, account, c.BrandID.ValueString(), invocation)
	if refused.HasError() {
		return refused
	}
	before, err := account.api.BrandAppeals(ctx, brand.ID)
	if err != nil {
		return invocation.Failed("read the appeals of the brand " + brand.ID).Diagnostics(err)
	}
	if brand.status() == brandAppealed || len(before) > 0 && before[0].Status == appealPending {
		return appealUnderWay(brand.ID, before)
	}
	if brand.status() != brandRejected {
		return diag.Diagnostics{tfkit.CodeAppeal.Error(fmt.Sprintf("There is no rejection of the brand %s to appeal", brand.ID),
			fmt.Sprintf("Its status at Infobip is %s, and Infobip takes appeals of brands that are %s. %s", brand.status(), brandRejected, tfkit.NothingSent), path.Root("brand_id"))}
	}
	request, refused := c.request(ctx, account, say)
	if refused.HasError() {
		return refused
	}
	say.Say("Filing the appeal of the brand %q with %d documents. It is sent once, and charged if the registrar itself handles it.", brand.Name, len(request.Documents))
	if err := account.sendBrandAppeal(ctx, brand.ID, request, before); err != nil {
		return invocation.Diagnostics(err)
	}
	return account.afterBrandAppeal(ctx, brand.ID, before, say)
}

// appealUnderWay: Infobip takes one at a time, and of the one that is pending it
// does not show the explanation, so it may be this one, whose answer was lost.
func appealUnderWay(id string, appeals []api.BrandAppeal) diag.Diagnostics {
	which := ""
	if len(appeals) > 0 {
		which = fmt.Sprintf(" It is the appeal %s, filed on %s.", appeals[0].AppealID, appeals[0].SubmittedAt)
	}
	return diag.Diagnostics{tfkit.CodeAppeal.Warning(fmt.Sprintf("An appeal of the brand %s is pending already", id),
		fmt.Sprintf("Infobip takes one at a time.%s If this invocation was to file another one, wait for its end first. %s", which, tfkit.NothingSent), path.Root("brand_id"))}
}

// sendBrandAppeal sends it once; after a lost answer it is only looked for.
func (a *account) sendBrandAppeal(ctx context.Context, id string, request api.BrandAppealRequest, before []api.BrandAppeal) error {
	_, err := a.plan.Registrar.Update(ctx, registration.Update{
		Kind: "Infobip brand appeal", Name: id,
		Done: func(ctx context.Context) (bool, error) {
			now, err := a.api.BrandAppeals(ctx, id)
			return newestAppeal(now) != newestAppeal(before), err
		},
		Send: func(ctx context.Context) error {
			_, err := a.api.AppealBrand(ctx, id, request)
			return err
		},
	})
	return err
}

// newestAppeal is the id of the first of a list, which has the newest first.
func newestAppeal(appeals []api.BrandAppeal) string {
	if len(appeals) == 0 {
		return ""
	}
	return appeals[0].AppealID
}

// afterBrandAppeal shows what came of it, once the brand has left its rejection:
// who waits for the approval next would read it as refused for good.
func (a *account) afterBrandAppeal(ctx context.Context, id string, before []api.BrandAppeal, say tfkit.Progress) diag.Diagnostics {
	say.Say("The appeal was taken. Waiting until the brand has left %s.", brandRejected)
	status := brandRejected
	_ = tfkit.ProvisioningWait(a.clock, appealSettles).Until(ctx, func(ctx context.Context) (bool, error) { // a read that fails undoes nothing
		brand, found, err := a.findBrand(ctx, id)
		if err == nil && found {
			status = brand.status()
		}
		return status != brandRejected, err
	})
	if status == brandRejected {
		return diag.Diagnostics{tfkit.CodePending.Warning(fmt.Sprintf("The brand %s still shows its rejection", id),
			"The appeal was taken, and Infobip has not shown its effect in the time given. Nothing is wrong. Do not invoke the action again.", path.Root("brand_id"))}
	}
	appealed := ""
	if appeals, err := a.api.BrandAppeals(ctx, id); err == nil && newestAppeal(appeals) != newestAppeal(before) {
		appealed = " by the appeal " + newestAppeal(appeals)
	}
	say.Say("The brand %s is %s now%s.", id, status, appealed)
	return nil
}
