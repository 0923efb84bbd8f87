package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

type numberData struct {
	Number                  types.String           `tfsdk:"number"`
	NumberKey               types.String           `tfsdk:"number_key"`
	ID                      types.String           `tfsdk:"id"`
	Country                 types.String           `tfsdk:"country"`
	CountryName             types.String           `tfsdk:"country_name"`
	Type                    types.String           `tfsdk:"type"`
	Capabilities            []string               `tfsdk:"capabilities"`
	Shared                  types.Bool             `tfsdk:"shared"`
	Price                   *numberPriceData       `tfsdk:"price"`
	Network                 types.String           `tfsdk:"network"`
	Keywords                []string               `tfsdk:"keywords"`
	ReservationStatus       types.String           `tfsdk:"reservation_status"`
	AdditionalSetupRequired types.Bool             `tfsdk:"additional_setup_required"`
	EditPermissions         *numberPermissionsData `tfsdk:"edit_permissions"`
	Note                    types.String           `tfsdk:"note"`
	ApplicationID           types.String           `tfsdk:"application_id"`
	EntityID                types.String           `tfsdk:"entity_id"`
	CampaignID              types.String           `tfsdk:"campaign_id"`
}

type numberPriceData struct {
	PricePerMonth     types.Float64 `tfsdk:"price_per_month"`
	SetupPrice        types.Float64 `tfsdk:"setup_price"`
	InitialMonthPrice types.Float64 `tfsdk:"initial_month_price"`
	Currency          types.String  `tfsdk:"currency"`
}

type numberPermissionsData struct {
	CanEditNumber        types.Bool `tfsdk:"can_edit_number"`
	CanEditConfiguration types.Bool `tfsdk:"can_edit_configuration"`
}

func newNumberDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, numberData]{
		VendorName: vendorBlock, Name: "number", Read: readNumber,
		Schema: data.Schema{
			MarkdownDescription: "Reads one number of the account by itself or by its key, and the campaign that it is on. Free of charge. " +
				"Its voice setup is not shown.",
			Attributes: numberAttributes(),
		},
	})
}

func numberAttributes() map[string]data.Attribute {
	text := func(description string) data.StringAttribute {
		return data.StringAttribute{Computed: true, MarkdownDescription: description}
	}
	texts := func(description string) data.ListAttribute {
		return data.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: description}
	}
	flag := func(description string) data.BoolAttribute {
		return data.BoolAttribute{Computed: true, MarkdownDescription: description}
	}
	amount := func(description string) data.Float64Attribute {
		return data.Float64Attribute{Computed: true, MarkdownDescription: description}
	}
	return map[string]data.Attribute{
		"number": data.StringAttribute{Optional: true, Computed: true,
			Validators:          []validator.String{tfkit.NotBlank{}, tfkit.E164(), tfkit.Coded(stringvalidator.ExactlyOneOf(path.MatchRoot("number_key")))},
			MarkdownDescription: "Number in E.164. Exactly one of it and `number_key` is given."},
		"number_key": data.StringAttribute{Optional: true, Computed: true, Validators: []validator.String{tfkit.NotBlank{}, numberKey},
			MarkdownDescription: "Infobip's key of the number."},
		tfkit.AttrID:   text("Infobip's key of the number."),
		"country":      text("Country code of the number."),
		"country_name": text("Country of the number."),
		"type":         text("Kind of number; a 10DLC number is a `VIRTUAL_LONG_NUMBER`."),
		"capabilities": texts("What the number can do, such as `SMS`, `MMS` and `VOICE`."),
		"shared":       flag("Whether others use the number too."),
		"price": data.SingleNestedAttribute{Computed: true, MarkdownDescription: "What renting the number costs; null where Infobip does not say.",
			Attributes: map[string]data.Attribute{
				"price_per_month": amount("Each month."), "setup_price": amount("Once."),
				"initial_month_price": amount("For the first month."), "currency": text("ISO 4217 code."),
			}},
		"network":                   text("Network of the number; null where Infobip does not say."),
		"keywords":                  texts("Keywords that the number listens to."),
		"reservation_status":        text("Why a number that was ordered is not there yet: `PENDING`, `BILLING_FAILED`, `ERROR` or `RESERVATION_FAILED`; null for one that is."),
		"additional_setup_required": flag("Whether the number needs more setup before it can be used; null where Infobip does not say."),
		"edit_permissions": data.SingleNestedAttribute{Computed: true, MarkdownDescription: "What may be changed about the number; null where Infobip does not say.",
			Attributes: map[string]data.Attribute{
				"can_edit_number": flag("The number itself."), "can_edit_configuration": flag("Its configuration."),
			}},
		"note":           text("Note on the number."),
		"application_id": text("CPaaS X application of the number."),
		"entity_id":      text("CPaaS X entity of the number."),
		"campaign_id":    text("Infobip's id of the campaign that the number is on; null when it is on none. A campaign that is refused or off the networks does not count."),
	}
}

func readNumber(ctx context.Context, a *account, config numberData) (numberData, diag.Diagnostics) {
	number, diags := a.lookUpNumber(ctx, config.Number, config.NumberKey)
	if diags.HasError() {
		return config, diags
	}
	digits := api.Digits(number.Number)
	holders, err := a.holders(ctx, map[string]string{digits: digits})
	if err != nil {
		return config, failure("find out which campaign has the number " + api.E164(digits)).Diagnostics(err)
	}
	found := numberDataOf(number)
	if campaigns := holders[digits]; len(campaigns) > 0 {
		found.CampaignID = types.StringValue(campaigns[0])
	}
	return found, nil
}

// lookUpNumber reads a number of the account by whichever name is given.
func (a *account) lookUpNumber(ctx context.Context, number, key types.String) (api.OwnedNumber, diag.Diagnostics) {
	if number.IsNull() == key.IsNull() {
		return api.OwnedNumber{}, diag.Diagnostics{tfkit.CodeInvalidValue.Error("One name of the number is needed",
			"The look-up takes exactly one of number and number_key. "+tfkit.NothingSent, path.Root("number"))}
	}
	named, at := key.ValueString(), path.Root("number_key")
	var owned api.OwnedNumber
	var found bool
	var err error
	if key.IsNull() {
		named, at = number.ValueString(), path.Root("number")
		owned, found, err = a.api.FindNumber(ctx, named)
	} else {
		owned, err = a.api.GetOwnedNumber(ctx, named)
		if found = err == nil; transport.IsNotFound(err) {
			err = nil
		}
	}
	if err == nil && !found {
		return owned, diag.Diagnostics{tfkit.CodeNumberNotOwned.Error(fmt.Sprintf("The number %s is not in the account", named),
			"Infobip's My Numbers does not hold it. "+tfkit.NotCharged, at)}
	}
	return owned, failure("look up the number " + named).Diagnostics(err)
}

func numberDataOf(n api.OwnedNumber) numberData {
	found := numberData{
		Number: types.StringValue(api.E164(n.Number)), NumberKey: types.StringValue(n.NumberKey), ID: types.StringValue(n.NumberKey),
		Country: textOrNull(n.Country), CountryName: textOrNull(n.CountryName), Type: textOrNull(n.Type),
		Capabilities: append([]string{}, n.Capabilities...), Shared: types.BoolValue(n.Shared), Network: textOrNull(n.Network),
		Keywords: append([]string{}, n.Keywords...), ReservationStatus: textOrNull(n.ReservationStatus),
		AdditionalSetupRequired: types.BoolPointerValue(n.AdditionalSetupRequired), Note: textOrNull(n.Note),
		ApplicationID: textOrNull(n.ApplicationID), EntityID: textOrNull(n.EntityID),
	}
	if p := n.Price; p != nil {
		found.Price = &numberPriceData{types.Float64PointerValue(p.PricePerMonth), types.Float64PointerValue(p.SetupPrice),
			types.Float64PointerValue(p.InitialMonthPrice), textOrNull(p.Currency)}
	}
	if p := n.EditPermissions; p != nil {
		found.EditPermissions = &numberPermissionsData{types.BoolPointerValue(p.CanEditNumber), types.BoolPointerValue(p.CanEditConfiguration)}
	}
	return found
}
