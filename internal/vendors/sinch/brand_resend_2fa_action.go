package sinch

import (
	"cmp"
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// maxBundleID keeps a text that was put in the wrong place out of the address of
// a call; Sinch documents no length.
const maxBundleID = 128

// newBrandResend2FAAction has the registry's mail sent again that somebody at
// the brand has to answer.
func newBrandResend2FAAction() action.Action {
	return tfkit.NewAction(tfkit.Action[*account, brandResend2FAAction]{
		VendorName: vendorBlock, Name: "brand_resend_2fa",
		Schema: schema.Schema{
			MarkdownDescription: "Has Sinch send the registry's two-factor mail of a brand again; the registry sends it for public companies, to `business_contact_email`. " +
				"It is free, and sent once. Sinch documents neither when it takes the call nor how often.",
			Attributes: map[string]schema.Attribute{
				"brand_registration_id": schema.StringAttribute{
					MarkdownDescription: "`id` of the `tendlc_sinch_brand`.",
					Required:            true, Validators: []validator.String{brandRegistrationID},
				},
				"bundle_id": schema.StringAttribute{
					MarkdownDescription: "The id by which Sinch's call names the brand (`bundleId`). Where to find one is not documented: leave it out, " +
						"and the brand's registration id is sent, unless Sinch's support has told you another.",
					Optional: true, Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(maxBundleID))},
				},
			},
		},
		Invoke: func(ctx context.Context, account *account, config brandResend2FAAction, say tfkit.Progress) diag.Diagnostics {
			return config.invoke(ctx, account, say)
		},
	})
}

type brandResend2FAAction struct {
	BrandRegistrationID types.String `tfsdk:"brand_registration_id"`
	BundleID            types.String `tfsdk:"bundle_id"`
}

func (c brandResend2FAAction) invocation() tfkit.Invocation {
	id := c.BrandRegistrationID.ValueString()
	return tfkit.Invocation{
		Vendor: vendorName, Type: "tendlc_sinch_brand_resend_2fa", Access: access, At: path.Root("brand_registration_id"),
		Fields:    tfkit.FieldPaths{"bundleid": path.Root("bundle_id"), "brandregistrationid": path.Root("brand_registration_id")},
		Do:        "have the two-factor mail of the brand " + id + " sent again",
		Unknown:   fmt.Sprintf("whether the two-factor mail of the brand %s was sent again", id),
		AfterLoss: "The mail is free. Ask at its address whether it came before you invoke the action again: each invocation is one more mail.",
	}
}

func (c brandResend2FAAction) invoke(ctx context.Context, account *account, say tfkit.Progress) diag.Diagnostics {
	id, invocation := c.BrandRegistrationID.ValueString(), c.invocation()
	brand, err := account.api.GetBrand(ctx, id)
	switch {
	case transport.IsNotFound(err):
		return notFound("brand", id, path.Root("brand_registration_id"), err)
	case err != nil:
		return invocation.Failed(fmt.Sprintf("read the brand %s first, to %s", id, invocation.Do)).Diagnostics(err)
	}
	to := cmp.Or(brand.CompanyDetails.BusinessContactEmail, brand.CompanyDetails.CompanyEmail)
	say.Say("Having the two-factor mail of the brand %q (%s) sent again; its contact is %s.", brand.DisplayName, brand.BrandRegistrationStatus, to)
	if err := account.api.ResendBrand2FA(ctx, cmp.Or(c.BundleID.ValueString(), id)); err != nil {
		return invocation.Diagnostics(err)
	}
	say.Say("Sinch has taken it. Somebody at the brand has to answer the mail.")
	return nil
}
