package acctest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyfunction "github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

const writingGuide = "writing-a-campaign-that-passes"

// guideBrands are the brands of that guide's examples, by vendor.
var guideBrands = map[lint.Vendor]map[string]any{
	lint.Sinch:   {"brand_name": "Harbor Bread Company LLC", "dba": "Harbor Bread"},
	lint.Infobip: {"brand_name": "Fernway Bikes Inc"},
	lint.Bird:    {"brand_name": "Juniper Animal Clinic LLC"},
}

// guideFields are the fields of lint for the attributes of the guide's examples,
// where the names differ; "" for those that lint does not read.
var guideFields = map[lint.Vendor]map[string]string{
	lint.Sinch: {
		"stop_message": "opt_out_message", "optin_keywords": "opt_in_keywords", "optout_keywords": "opt_out_keywords",
		"terms_and_conditions_link": "terms_url", "privacy_policy_link": "privacy_url", "affiliate_marketing": "",
	},
	lint.Infobip: {
		"name": "campaign_name", "program_summary": "description", "example_messages": "samples", "confirmation_message": "opt_in_message",
		"stop_message": "opt_out_message", "terms_and_conditions_url": "terms_url",
	},
	lint.Bird: {
		"name": "campaign_name", "usecase": "use_case", "optin_message": "opt_in_message", "optout_message": "opt_out_message",
		"optin_keywords": "opt_in_keywords", "optout_keywords": "opt_out_keywords",
	},
}

// TestGuideExamplesHaveNoFindings: who copies the guide's campaigns gets ones
// about which lint says nothing, not even as information.
func TestGuideExamplesHaveNoFindings(t *testing.T) {
	t.Parallel()
	attributes, seen := resourceAttributes(t), []lint.Vendor{}
	for _, block := range blocksIn(t, writingGuide, "terraform") {
		found := regexp.MustCompile(`(?m)^resource "(tendlc_(\w+)_campaign)"`).FindStringSubmatch(block)
		if found == nil {
			continue
		}
		vendor := lint.Vendor(found[2])
		seen = append(seen, vendor)
		given := argumentsIn(t, block)
		for name := range given {
			if _, exists := attributes[found[1]]["/"+name]; !exists {
				t.Errorf("%s has no attribute %s", found[1], name)
			}
		}
		expectNoFindings(t, found[1], vendor, guideCampaign(t, vendor, given))
	}
	if !slices.Equal(seen, []lint.Vendor{lint.Sinch, lint.Infobip, lint.Bird}) {
		t.Errorf("the guide has examples for %v", seen)
	}
}

// TestGuideMessageFlowsHaveNoFindings: each way to opt in that the guide words.
func TestGuideMessageFlowsHaveNoFindings(t *testing.T) {
	t.Parallel()
	flows := blocksIn(t, writingGuide, "text")
	if len(flows) < 5 {
		t.Errorf("the guide words %d message flows", len(flows))
	}
	for _, flow := range flows {
		fields := lint.SoundFields(lint.Generic)
		for name, value := range fields {
			fields[name] = renamed(value)
		}
		delete(fields, "terms_url") // the flow alone must lead there
		delete(fields, "privacy_url")
		fields["brand_name"], fields["message_flow"], fields["opt_in_keywords"] = "Harbor Bread", strings.TrimSpace(flow), "BREAD"
		expectNoFindings(t, "the message flow "+flow, lint.Generic, fields)
	}
}

// renamed is a value of the sound campaign in the name of the guide's brand.
func renamed(value any) any {
	const sound, guide = "Alder Creek Dental", "Harbor Bread"
	switch value := value.(type) {
	case string:
		return strings.ReplaceAll(value, sound, guide)
	case []string:
		var texts []string
		for _, text := range value {
			texts = append(texts, strings.ReplaceAll(text, sound, guide))
		}
		return texts
	}
	return value
}

// TestGuideQuotesOfNoConsentAreFound: the table of what is no consent shows what
// the rules that it names do find.
func TestGuideQuotesOfNoConsentAreFound(t *testing.T) {
	t.Parallel()
	rows := regexp.MustCompile("(?m)^\\| \"(.+)\" \\| .* \\| \\[`([\\w-]+)`\\]").FindAllStringSubmatch(projectFile(t, "templates/guides/"+writingGuide+".md.tmpl"), -1)
	if len(rows) < 7 {
		t.Errorf("the guide has %d such rows", len(rows))
	}
	for _, row := range rows {
		fields := lint.SoundFields(lint.Generic)
		fields["message_flow"] = "At https://aldercreekdental.com/texts patients leave a mobile number for text messages from Alder Creek Dental. " + row[1] +
			" Message frequency varies. Message and data rates may apply. Reply STOP to end, HELP for help. Terms: https://aldercreekdental.com/terms Privacy: https://aldercreekdental.com/privacy"
		campaign, err := lint.Of(lint.Generic, fields)
		if err != nil {
			t.Fatal(err)
		}
		if findings := lint.Run(campaign); !slices.ContainsFunc(findings, func(f lint.Finding) bool { return f.Rule == row[2] }) {
			t.Errorf("%q is not found by %s; found %v", row[1], row[2], findings)
		}
	}
}

// TestRulesPageNamesAttributesThatExist: its table of names.
func TestRulesPageNamesAttributesThatExist(t *testing.T) {
	t.Parallel()
	_, table, _ := strings.Cut(projectFile(t, "docs/guides/lint-rules.md"), "| Here | Sinch | Infobip | Bird |\n")
	table, _, _ = strings.Cut(table, "\n\n")
	attributes, vendors := resourceAttributes(t), []string{"", "sinch", "infobip", "bird"}
	for row := range strings.Lines(table) {
		for column, cell := range strings.Split(strings.Trim(strings.TrimSpace(row), "|"), "|") {
			for _, name := range regexp.MustCompile("`([\\w.]+)`").FindAllStringSubmatch(cell, -1) {
				if column == 0 {
					if _, exists := lint.Lookup(name[1]); !exists {
						t.Errorf("%s is no field", name[1])
					}
				} else if of := "tendlc_" + vendors[column]; !hasAttribute(attributes[of+"_campaign"], name[1]) && !hasAttribute(attributes[of+"_brand"], name[1]) {
					t.Errorf("brands and campaigns of %s have no %s", vendors[column], name[1])
				}
			}
		}
	}
}

func hasAttribute(attributes map[string]string, name string) bool {
	for path := range attributes {
		if strings.HasSuffix(path, "/"+strings.ReplaceAll(name, ".", "/")) {
			return true
		}
	}
	return false
}

func expectNoFindings(t *testing.T, what string, vendor lint.Vendor, fields map[string]any) {
	t.Helper()
	campaign, err := lint.Of(vendor, fields)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	for _, f := range lint.Run(campaign) {
		if f.Rule != "message-segments" { // cheap to know, and no fault
			t.Errorf("%s: %s %s %s[%d]: %s", what, f.Severity, f.Rule, f.Field, f.Index, f.Message)
		}
	}
}

// guideCampaign is an example's campaign in lint's words.
func guideCampaign(t *testing.T, vendor lint.Vendor, given map[string]any) map[string]any {
	t.Helper()
	fields := map[string]any{
		"embedded_link": false, "embedded_phone": false, "age_gated": false, "direct_lending": false, "number_pool": false,
		"subscriber_opt_in": true, "subscriber_opt_out": true, "subscriber_help": true,
	}
	if vendor == lint.Infobip {
		fields["low_volume"] = false
	}
	for name, value := range guideBrands[vendor] {
		fields[name] = value
	}
	for name, value := range given {
		if ways, nested := value.(map[string]any); nested {
			fields["opt_in_types"], fields["message_flow"] = waysToOptIn(ways)
			continue
		}
		field, differs := guideFields[vendor][name]
		if !differs {
			field = name
		}
		if field != "" {
			fields[field] = value
		}
	}
	if vendor != lint.Sinch {
		delete(fields, "brand_id")
	}
	return fields
}

// waysToOptIn are Infobip's opt_ins as types and one message flow.
func waysToOptIn(ways map[string]any) (types []string, flow string) {
	for name, way := range ways {
		types = append(types, name)
		if details, nested := way.(map[string]any); nested {
			flow += fmt.Sprint(details["call_to_action"]) + " "
		}
	}
	return types, strings.TrimSpace(flow)
}

// argumentsIn are the arguments of the one block of a configuration. A
// reference stands for an id.
func argumentsIn(t *testing.T, source string) map[string]any {
	t.Helper()
	file, diagnostics := hclsyntax.ParseConfig([]byte(source), "guide.tf", hcl.InitialPos)
	if diagnostics.HasErrors() {
		t.Fatal(diagnostics)
	}
	body, isNative := file.Body.(*hclsyntax.Body)
	if !isNative || len(body.Blocks) != 1 {
		t.Fatalf("no single block in %s", source)
	}
	given := map[string]any{}
	for name, attribute := range body.Blocks[0].Body.Attributes {
		if len(attribute.Expr.Variables()) > 0 {
			given[name] = "B123456"
			continue
		}
		value, diagnostics := attribute.Expr.Value(&hcl.EvalContext{Functions: map[string]ctyfunction.Function{"join": stdlib.JoinFunc}})
		if diagnostics.HasErrors() {
			t.Fatal(diagnostics)
		}
		given[name] = plain(value)
	}
	return given
}

// plain is a value as Go has it.
func plain(value cty.Value) any {
	switch {
	case value.Type() == cty.String:
		return value.AsString()
	case value.Type() == cty.Bool:
		return value.True()
	case value.Type().IsObjectType():
		fields := map[string]any{}
		for name, element := range value.AsValueMap() {
			fields[name] = plain(element)
		}
		return fields
	}
	var list []any
	for _, element := range value.AsValueSlice() {
		list = append(list, plain(element))
	}
	return list
}
