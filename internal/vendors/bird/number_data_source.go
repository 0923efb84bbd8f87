package bird

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

func newNumberDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, numberData]{
		VendorName: vendorBlock, Name: "number", Read: readNumber,
		Schema: data.Schema{
			MarkdownDescription: "Reads one number of the workspace: its ids, what it can do, the channels on it, and its compliance requirements, of which the " +
				"one of the type `ten-dlc` ties it to a campaign. Free of charge. Not confirmed by Bird's documentation: that the requirement shows the campaign and the brand.",
			Attributes: numberAttributes(),
		},
	})
}

func numberAttributes() map[string]data.Attribute {
	return map[string]data.Attribute{
		"number": data.StringAttribute{Required: true, MarkdownDescription: "Number in E.164; Bird's `numberString`.",
			Validators: []validator.String{tfkit.NotBlank{}, tfkit.E164()}},
		tfkit.AttrID:   shownText("Bird's id of the number."),
		"endpoint_id":  shownText("Bird's id of the number's endpoint, by which its requirements are found; it can equal `id`."),
		"country_code": shownText("Country of the number."),
		"type":         shownText("`local`, `mobile`, `toll-free` or `national`; 10DLC numbers are local."),
		"capabilities": shownGroup("What the number can carry.", map[string]data.Attribute{
			"voice": directionAttribute("Calls."), "sms": directionAttribute("SMS."), "mms": directionAttribute("MMS."),
		}),
		"created_at":     shownText("When the workspace got the number."),
		"updated_at":     shownText("When it was changed last."),
		"deprovision_at": shownText("When the workspace loses it; null when it stays."),
		"order": shownGroup("How the number was ordered; null where Bird does not say.", map[string]data.Attribute{
			"country_code": shownText("Country ordered."), "type": shownText("Kind ordered."), "capabilities": shownTexts("Capabilities ordered."),
			"prefix": shownText("Leading digits ordered."), "status": shownText("Status of the order, such as `draft`."),
			"created_at": shownText("When it was made."), "updated_at": shownText("When it was changed last."),
		}),
		"endpoint":      endpointAttribute(),
		"connector_ids": shownTexts("Ids of the connectors: the channels that are installed on the number."),
		"requirement_name": shownText("Name of the requirement of the type `ten-dlc`; null when the number has none, as a toll-free or foreign one, " +
			"and then it cannot be on a campaign."),
		"requirement_status": shownText("Status of that requirement; `satisfied` is the documented word."),
		"campaign_id":        shownText("Bird's id of the campaign that the number is tied to; null when it is tied to none. It stays after the campaign is deleted."),
		"brand_id":           shownText("Bird's id of that campaign's brand."),
		"requirements": data.ListNestedAttribute{Computed: true, NestedObject: data.NestedAttributeObject{Attributes: requirementAttributes()},
			MarkdownDescription: "All compliance requirements of the number. The answers to forms are left out."},
	}
}

func shownText(description string) data.StringAttribute {
	return data.StringAttribute{Computed: true, MarkdownDescription: description}
}

func shownTexts(description string) data.ListAttribute {
	return data.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: description}
}

func shownFlag(description string) data.BoolAttribute {
	return data.BoolAttribute{Computed: true, MarkdownDescription: description}
}

func shownGroup(description string, attributes map[string]data.Attribute) data.SingleNestedAttribute {
	return data.SingleNestedAttribute{Computed: true, MarkdownDescription: description, Attributes: attributes}
}

func directionAttribute(description string) data.SingleNestedAttribute {
	return shownGroup(description+" Null where Bird does not say.", map[string]data.Attribute{
		"inbound": shownFlag("To the number."), "outbound": shownFlag("From the number."),
	})
}

func endpointAttribute() data.SingleNestedAttribute {
	state := func(description string) data.SingleNestedAttribute {
		return shownGroup(description+" Null where Bird does not say.", map[string]data.Attribute{
			"status": shownText("`active`, `inactive` or another word."), "issues": shownTexts("What stands against it."),
			"subscriptions": shownTexts("Subscriptions."), "supports_destinations": shownFlag("Whether it differs by destination."),
			"destination_statuses": data.MapAttribute{Computed: true, ElementType: types.Int64Type, MarkdownDescription: "How many destinations have which status."},
		})
	}
	return shownGroup("The number as channels see it; null where Bird does not say.", map[string]data.Attribute{
		"id": shownText("Bird's id of the endpoint."), "type": shownText("`long-code-number` for these."),
		"instance_id": shownText("Bird's id of what the endpoint stands for."), "name": shownText("Name."),
		"capabilities": data.ListNestedAttribute{Computed: true, MarkdownDescription: "What it can do now.",
			NestedObject: data.NestedAttributeObject{Attributes: map[string]data.Attribute{
				"name": shownText("`voice`, `sms` or `mms`."), "inbound": state("To the number."), "outbound": state("From the number."),
			}}},
		"dependencies": data.ListNestedAttribute{Computed: true, MarkdownDescription: "What uses it.",
			NestedObject: data.NestedAttributeObject{Attributes: map[string]data.Attribute{
				"type": shownText("`connector` for a channel."), "connector_id": shownText("Id of the connector."),
			}}},
	})
}

func requirementAttributes() map[string]data.Attribute {
	return map[string]data.Attribute{
		"name": shownText("Name, by which it is addressed."), "type": shownText("`ten-dlc`, `kyc-form`, `use-case`, `tfn-verification`, `sms-originator`."),
		"status": shownText("Status."), "mutable": shownFlag("Whether it can be changed; null where Bird does not say."),
		"immutable_reason": shownText("Why not."), "message": shownText("What Bird says about it."),
		"evaluated_at": shownText("When Bird looked at it last."), "issues": shownTexts("What stands against it."),
		"user_id": shownText("Bird's id of who changed it."), "capabilities": shownTexts("What it is needed for."),
		"destinations": shownTexts("Countries it is needed for."), "managed_by": shownText("Who manages it."),
		"brand_id": shownText("Of `ten-dlc`: the brand."), "campaign_id": shownText("Of `ten-dlc`: the campaign."),
	}
}

func readNumber(ctx context.Context, a *account, config numberData) (numberData, diag.Diagnostics) {
	e164 := config.Number.ValueString()
	number, owned, err := findNumber(ctx, e164, a.seenNumbers().LookUp)
	if err != nil {
		return config, failure("look up the number " + e164).Diagnostics(err)
	}
	if !owned {
		return config, diag.Diagnostics{tfkit.CodeNumberNotOwned.Error(fmt.Sprintf("The number %s is not in the workspace", e164),
			"Bird lists no number like it. "+tfkit.NotCharged, path.Root("number"))}
	}
	now, requirements, err := a.lineOf(ctx, e164, number)
	if err != nil {
		return config, failure("read the requirements of the number " + e164).Diagnostics(err)
	}
	return numberDataOf(e164, number, now, requirements), nil
}
