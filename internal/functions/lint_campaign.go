package functions

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

type lintCampaign struct{}

// findingModel is one element of the result.
type findingModel struct {
	Rule     string   `tfsdk:"rule"`
	Severity string   `tfsdk:"severity"`
	Field    string   `tfsdk:"field"`
	Message  string   `tfsdk:"message"`
	Advice   string   `tfsdk:"advice"`
	Codes    []string `tfsdk:"codes"`
}

var findingType = types.ObjectType{AttrTypes: map[string]attr.Type{
	"rule": types.StringType, "severity": types.StringType, "field": types.StringType,
	"message": types.StringType, "advice": types.StringType, "codes": types.ListType{ElemType: types.StringType},
}}

// Metadata implements function.Function.
func (lintCampaign) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "lint_campaign"
}

// Definition implements function.Function.
func (lintCampaign) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Why reviewers would reject a campaign, before anybody pays for it.",
		MarkdownDescription: "Judges a campaign by the rules of its vendor and returns what it finds, the gravest first; an empty list when there is nothing to say. " +
			"The rules and their ids are those of the plan.\n\n" +
			"Each finding is an object:\n\n" +
			"- `rule` (String) Id of the rule.\n" +
			"- `severity` (String) `error`: the vendor or the registry certainly refuses it. `warning`: reviewers commonly reject it. `info`: worth knowing, no reason to stop.\n" +
			"- `field` (String) The field at fault, such as `description`; with its index where it is an element of a list, such as `samples[0]`.\n" +
			"- `message` (String) What is wrong.\n" +
			"- `advice` (String) What to change.\n" +
			"- `codes` (List of String) Codes of vendors and the registry for such a rejection; often empty.\n\n" +
			"A field may be left out or null; where the vendor or the rules want it, that is a finding. A name that is not in the table is an error, because a misspelt field would not be judged at all. " +
			"While something in the campaign is not known yet, the result is not known either.\n\n" +
			fieldTable(),
		Parameters: []function.Parameter{
			function.StringParameter{Name: "vendor", MarkdownDescription: "Whose rules count: " + ticked(vendorNames()) + ". `generic` has the registry's own words and limits."},
			function.DynamicParameter{Name: "campaign", MarkdownDescription: "An object or a map with the fields of the table. A list may be a tuple, a list or a set; " +
				"an element of it that is null counts as empty. A number or a boolean that is written as a text is an error; a map turns all its values into texts, so write an object where you have both."},
		},
		Return: function.ListReturn{ElementType: findingType},
	}
}

// Run implements function.Function.
func (lintCampaign) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var name string
	var argument types.Dynamic
	if resp.Error = req.Arguments.Get(ctx, &name, &argument); resp.Error != nil {
		return
	}
	vendor := lint.Vendor(name)
	if !slices.Contains(lint.Vendors(), vendor) {
		resp.Error = refuse(0, oneOf("vendor", name, vendorNames()))
		return
	}
	raw, err := argument.ToTerraformValue(ctx)
	if err != nil {
		resp.Error = refuse(1, err.Error())
		return
	}
	if !raw.IsFullyKnown() { // half a campaign would be judged otherwise in the apply
		result(ctx, resp, types.ListUnknown(findingType))
		return
	}
	campaign, wrong := campaignOf(vendor, raw)
	if len(wrong) > 0 {
		resp.Error = refuse(1, strings.Join(wrong, ".\n"))
		return
	}
	result(ctx, resp, findingsOf(lint.Run(campaign)))
}

func findingsOf(findings []lint.Finding) []findingModel {
	models := make([]findingModel, 0, len(findings)) // never null
	for _, finding := range findings {
		models = append(models, findingModel{
			Rule: finding.Rule, Severity: finding.Severity.String(), Field: finding.Place(),
			Message: finding.Message, Advice: finding.Advice, Codes: append([]string{}, finding.Codes...),
		})
	}
	return models
}

func vendorNames() []string {
	var names []string
	for _, vendor := range lint.Vendors() {
		names = append(names, string(vendor))
	}
	return names
}

// fieldTable lists all fields for the page of the function.
func fieldTable() string {
	var text strings.Builder
	text.WriteString("| Field | Value | What | Only at |\n|---|---|---|---|\n")
	for _, spec := range lint.Fields() {
		var only []string
		for _, vendor := range spec.Only {
			only = append(only, string(vendor))
		}
		where := ""
		if len(only) > 0 && len(only) < len(lint.Vendors()) {
			where = ticked(only)
		}
		fmt.Fprintf(&text, "| `%s` | %s | %s | %s |\n", spec.Name, spec.Kind, spec.What, where)
	}
	text.WriteString("\nA field that a vendor does not have may be given all the same, so that one campaign can be judged for several vendors.")
	return text.String()
}
