package sinch

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

type numberData struct {
	PhoneNumber        types.String `tfsdk:"phone_number"`
	ID                 types.String `tfsdk:"id"`
	DisplayName        types.String `tfsdk:"display_name"`
	RegionCode         types.String `tfsdk:"region_code"`
	Type               types.String `tfsdk:"type"`
	Capability         []string     `tfsdk:"capability"`
	ServicePlanID      types.String `tfsdk:"service_plan_id"`
	CampaignID         types.String `tfsdk:"campaign_id"`
	ProvisioningStatus types.String `tfsdk:"provisioning_status"`
	ErrorCodes         []string     `tfsdk:"error_codes"`
	NextChargeDate     types.String `tfsdk:"next_charge_date"`
	ExpireAt           types.String `tfsdk:"expire_at"`
}

func newNumberDataSource() datasource.DataSource {
	text := func(description string) data.StringAttribute {
		return data.StringAttribute{Computed: true, MarkdownDescription: description}
	}
	texts := func(description string) data.ListAttribute {
		return data.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: description}
	}
	return tfkit.NewDataSource(tfkit.DataSource[*account, numberData]{
		VendorName: vendorBlock, Name: "number", Read: readNumber,
		Schema: data.Schema{
			MarkdownDescription: "Reads one number of the account: what it is linked to, and how a running or failed link stands. Free of charge.",
			Attributes: map[string]data.Attribute{
				"phone_number":        data.StringAttribute{Required: true, MarkdownDescription: "Number in E.164.", Validators: []validator.String{notBlank{}, tfkit.E164()}},
				tfkit.AttrID:          text("Sinch's key of the number, which is the number itself."),
				"display_name":        text("Name shown at Sinch."),
				"region_code":         text("Country of the number."),
				"type":                text("`LOCAL`, `MOBILE` or `TOLL_FREE`; 10DLC numbers are local."),
				"capability":          texts("What the number can do: `SMS`, `VOICE`."),
				"service_plan_id":     text("Service plan that it is linked to; empty when none."),
				"campaign_id":         text("The registry's id of the campaign that it is linked to; empty when none."),
				"provisioning_status": text("`WAITING`, `IN_PROGRESS` or `FAILED` while there is a job; empty when there is none."),
				"error_codes":         texts("Why a job failed."),
				"next_charge_date":    text("When the number is charged next."),
				"expire_at":           text("When a released number goes."),
			},
		},
	})
}

func readNumber(ctx context.Context, a *account, config numberData) (numberData, diag.Diagnostics) {
	number, err := a.seen.numbers.LookUp(ctx, config.PhoneNumber.ValueString())
	if err != nil {
		return config, notFound("number", config.PhoneNumber.ValueString(), path.Root("phone_number"), err)
	}
	config.ID = types.StringValue(number.PhoneNumber)
	config.DisplayName, config.RegionCode = types.StringValue(number.DisplayName), types.StringValue(number.RegionCode)
	config.Type, config.Capability = types.StringValue(number.Type), append([]string{}, number.Capability...)
	config.ServicePlanID, config.CampaignID = types.StringValue(number.SMS.ServicePlanID), types.StringValue(number.SMS.CampaignID)
	config.NextChargeDate, config.ExpireAt = types.StringValue(number.NextChargeDate), types.StringValue(number.ExpireAt)
	config.ProvisioningStatus, config.ErrorCodes = types.StringValue(""), []string{}
	if job := number.SMS.ScheduledProvisioning; job != nil {
		config.ProvisioningStatus = types.StringValue(job.Status)
		config.ErrorCodes = append(config.ErrorCodes, job.ErrorCodes...)
	}
	return config, nil
}
