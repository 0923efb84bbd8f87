package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// authenticated is the brandAuthenticationStatus of a brand whose mail was
// answered.
const authenticated = "ACTIVE"

// newBrandResend2FAAction has the mail sent again that somebody at a public
// company has to answer.
func newBrandResend2FAAction() action.Action {
	return tfkit.NewAction(tfkit.Action[*account, brandResend2FAAction]{
		VendorName: vendorBlock, Name: "brand_resend_2fa",
		Schema: schema.Schema{
			MarkdownDescription: "Has Infobip send the authentication mail of a public company (`TENDLC_PUBLIC_COMPANY`) again, to the brand's `business_contact_email`. " +
				"Infobip takes it while the authentication runs, once in two hours. It is free, and sent once.",
			Attributes: map[string]schema.Attribute{"brand_id": schema.StringAttribute{
				MarkdownDescription: "Infobip's id of the brand: `id` of the `tendlc_infobip_brand`.",
				Required:            true, Validators: []validator.String{brandID},
			}},
		},
		Invoke: func(ctx context.Context, account *account, config brandResend2FAAction, say tfkit.Progress) diag.Diagnostics {
			return config.invoke(ctx, account, say)
		},
	})
}

type brandResend2FAAction struct {
	BrandID types.String `tfsdk:"brand_id"`
}

func (c brandResend2FAAction) invocation() tfkit.Invocation {
	id := c.BrandID.ValueString()
	return tfkit.Invocation{
		Vendor: vendorName, Type: "tendlc_infobip_brand_resend_2fa", Access: access, At: path.Root("brand_id"),
		Fields:    tfkit.FieldPaths{"brandid": path.Root("brand_id")},
		Do:        "have the authentication mail of the brand " + id + " sent again",
		Unknown:   fmt.Sprintf("whether the authentication mail of the brand %s was sent again", id),
		AfterLoss: "The mail is free. Ask at its address whether it came before you invoke the action again: Infobip takes it once in two hours.",
	}
}

func (c brandResend2FAAction) invoke(ctx context.Context, account *account, say tfkit.Progress) diag.Diagnostics {
	brand, refused := readForAction(ctx, account, c.BrandID.ValueString(), c.invocation())
	if refused.HasError() {
		return refused
	}
	if refusal := noMail(brand); refusal != "" {
		return diag.Diagnostics{tfkit.CodeNotNow.Error(fmt.Sprintf("There is no authentication mail of the brand %s to send again", brand.ID),
			refusal+" "+tfkit.NothingSent, path.Root("brand_id"))}
	}
	say.Say("Having the authentication mail of the brand %q sent to %s.", brand.Name, brand.BusinessContactEmail)
	if err := account.api.Resend2FA(ctx, brand.ID); err != nil {
		return c.invocation().Diagnostics(err)
	}
	say.Say("Infobip has taken it. Somebody at the brand has to answer the mail; Infobip sends the next one in two hours at the earliest.")
	return nil
}

// noMail says why the brand can have no such mail; empty when it may. Whatever
// else stands against it is Infobip's to say.
func noMail(brand registeredBrand) string {
	switch {
	case brand.Type != brandPublic:
		return fmt.Sprintf("Its type is %s, and only a %s is authenticated by mail.", brand.Type, brandPublic)
	case brand.registrar.BrandAuthenticationStatus == authenticated:
		return "The mail was answered: its authentication is " + authenticated + ", so nothing is left to do."
	}
	return ""
}

// readForAction reads the brand that an action is about.
func readForAction(ctx context.Context, account *account, id string, invocation tfkit.Invocation) (registeredBrand, diag.Diagnostics) {
	brand, found, err := account.findBrand(ctx, id)
	switch {
	case err != nil:
		return brand, invocation.Failed(fmt.Sprintf("read the brand %s first, to %s", id, invocation.Do)).Diagnostics(err)
	case !found:
		return brand, diag.Diagnostics{tfkit.CodeGone.Error(fmt.Sprintf("There is no brand %s", id),
			"Infobip does not know this id in the account. Correct brand_id. "+tfkit.NothingSent, path.Root("brand_id"))}
	}
	brand.ID = id
	return brand, nil
}
