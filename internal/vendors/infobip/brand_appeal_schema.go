package infobip

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// Limits of a brand's appeal. Source: the contract's BrandAppealRequest and
// AppealDocument; the 45 days are its operation's description.
const (
	maxBrandExplanation = 1024
	maxBrandDocuments   = 10
	brandAppealDays     = 45
)

var brandDocumentTypes = []string{"IRS_CP575", "OTHER"}

func brandAppealSchema() schema.Schema {
	return schema.Schema{
		MarkdownDescription: fmt.Sprintf("Appeals the rejection of a brand at Infobip, with 1 to %d documents, within %d days of the rejection, one appeal at a time. "+
			"**It is charged if the registrar itself handles it**; no price is published, so the provider's `fees` say in the plan what holds for it (kind `brand_appeal`). "+
			"The appeal is sent once, and not at all while one is pending. It does not wait for the decision. "+
			"Without documents, correct the `tendlc_infobip_brand` in place instead: Infobip then sends it to the registrar again.", maxBrandDocuments, brandAppealDays),
		Attributes: map[string]schema.Attribute{
			"brand_id": schema.StringAttribute{
				MarkdownDescription: "Infobip's id of the brand: `id` of the `tendlc_infobip_brand`. It must be `REJECTED`.",
				Required:            true, Validators: []validator.String{brandID},
			},
			"explanation": schema.StringAttribute{
				MarkdownDescription: fmt.Sprintf("Why the brand should pass: up to %d characters.", maxBrandExplanation),
				Optional:            true,
				Validators:          []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(maxBrandExplanation))},
			},
			"documents": brandAppealDocuments(),
		},
	}
}

func brandAppealDocuments() schema.ListNestedAttribute {
	return schema.ListNestedAttribute{
		MarkdownDescription: fmt.Sprintf("What proves it, 1 to %d documents. Each has exactly one of `document_id` and `file`.", maxBrandDocuments),
		Required:            true,
		Validators: []validator.List{tfkit.CodedList(listvalidator.SizeBetween(1, maxBrandDocuments)), tfkit.CodedList(listvalidator.NoNullValues()),
			eachDocumentOnce{}},
		NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
			"document_id": schema.StringAttribute{
				MarkdownDescription: "A document that was uploaded to Infobip within the last seven days.",
				Optional:            true, Validators: []validator.String{uuidText("document_id")},
			},
			"file": schema.StringAttribute{
				MarkdownDescription: fmt.Sprintf("A file to upload, of at most %d MB. A relative path is relative to the directory that Terraform runs in.", api.MaxDocument>>20),
				Optional:            true, Validators: []validator.String{tfkit.NotBlank{}},
			},
			"document_type": schema.StringAttribute{
				MarkdownDescription: "`IRS_CP575`, the letter in which the IRS confirms the tax id, or `OTHER`, the default.",
				Optional:            true, Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(brandDocumentTypes...))},
			},
		}},
	}
}
