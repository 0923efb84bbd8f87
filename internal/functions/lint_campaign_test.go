package functions_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

const lintCampaign = "lint_campaign"

// labelled is a line of the labelled campaigns of lint.
type labelled struct {
	ID     string         `json:"id"`
	Vendor lint.Vendor    `json:"vendor"`
	Fields map[string]any `json:"fields"`
}

func labelledCampaigns(t *testing.T) []labelled {
	t.Helper()
	file, err := os.Open("../lint/testdata/cases.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	var all []labelled
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var one labelled
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	if lines.Err() != nil || len(all) != 84 {
		t.Fatalf("%d campaigns, %v", len(all), lines.Err())
	}
	return all
}

// expected are the findings of lint as the function gives them.
func expected(t *testing.T, vendor lint.Vendor, fields map[string]any) []any {
	t.Helper()
	campaign, err := lint.Of(vendor, fields)
	if err != nil {
		t.Fatal(err)
	}
	list := []any{}
	for _, finding := range lint.Run(campaign) {
		field, codes := string(finding.Field), []any{}
		if finding.Index >= 0 {
			field = fmt.Sprintf("%s[%d]", finding.Field, finding.Index)
		}
		for _, code := range finding.Codes {
			codes = append(codes, code)
		}
		list = append(list, map[string]any{"rule": finding.Rule, "severity": finding.Severity.String(), "field": field,
			"message": finding.Message, "advice": finding.Advice, "codes": codes})
	}
	return list
}

func TestLintCampaignFindsWhatLintFinds(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	places := 0
	for _, one := range labelledCampaigns(t) {
		got, want := c.gives(lintCampaign, text(string(one.Vendor)), hcl(t, one.Fields)), expected(t, one.Vendor, one.Fields)
		if !reflect.DeepEqual(got, any(want)) {
			t.Errorf("%s:\n%v\nwant\n%v", one.ID, got, want)
		}
		places += strings.Count(fmt.Sprint(got), "field:samples[")
	}
	if places == 0 {
		t.Error("no finding names a sample by its index")
	}
}

// shaped is one campaign in the shape that a test wants.
func shaped(samples, keywords tftypes.Value, more map[string]any) map[string]any {
	fields := map[string]any{"use_case": "MARKETING", "samples": samples, "opt_out_keywords": keywords, "number_count": 60}
	for name, value := range more {
		fields[name] = value
	}
	return fields
}

// collection is a value of a collection of texts; "-" is null.
func collection(kind tftypes.Type, elements ...string) tftypes.Value {
	values := []tftypes.Value{}
	for _, element := range elements {
		if element == "-" {
			values = append(values, tftypes.NewValue(tftypes.String, nil))
			continue
		}
		values = append(values, text(element))
	}
	return tftypes.NewValue(kind, values)
}

var (
	listOfTexts = tftypes.List{ElementType: tftypes.String}
	setOfTexts  = tftypes.Set{ElementType: tftypes.String}
)

// One campaign in every form that Terraform has for it gives the same findings.
func TestLintCampaignTakesEveryFormOfAList(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	samples, words := []any{"Hi, sale on now"}, []any{"STOP"}
	want := expected(t, lint.Generic, map[string]any{"use_case": "MARKETING", "samples": samples, "opt_out_keywords": words, "number_count": 60})
	for name, fields := range map[string]map[string]any{
		"tuples":            shaped(hcl(t, samples), hcl(t, words), nil),
		"lists":             shaped(collection(listOfTexts, "Hi, sale on now"), collection(listOfTexts, "STOP"), nil),
		"sets":              shaped(collection(setOfTexts, "Hi, sale on now"), collection(setOfTexts, "STOP"), nil),
		"words with commas": shaped(hcl(t, samples), text("STOP"), nil),
		"nulls without a type": shaped(hcl(t, samples), hcl(t, words),
			map[string]any{"description": nil, "age_gated": nil, "sub_use_cases": nil}),
		"nulls with a type": shaped(hcl(t, samples), hcl(t, words), map[string]any{"description": tftypes.NewValue(tftypes.String, nil),
			"age_gated": tftypes.NewValue(tftypes.Bool, nil), "sub_use_cases": tftypes.NewValue(setOfTexts, nil)}),
	} {
		if got := c.gives(lintCampaign, text("generic"), hcl(t, fields)); !reflect.DeepEqual(got, any(want)) {
			t.Errorf("%s:\n%v\nwant\n%v", name, got, want)
		}
	}
}

func TestLintCampaignTakesAMap(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	ofTexts := map[string]tftypes.Value{"use_case": text("MARKETING"), "help_message": text("Hi"), "dba": tftypes.NewValue(tftypes.String, nil)}
	got := c.gives(lintCampaign, text("bird"), tftypes.NewValue(tftypes.Map{ElementType: tftypes.String}, ofTexts))
	if want := expected(t, lint.Bird, map[string]any{"use_case": "MARKETING", "help_message": "Hi"}); !reflect.DeepEqual(got, any(want)) {
		t.Errorf("a map of texts:\n%v\nwant\n%v", got, want)
	}
	ofLists := map[string]tftypes.Value{"samples": collection(listOfTexts, "Hi"), "use_cases": tftypes.NewValue(listOfTexts, nil)}
	got = c.gives(lintCampaign, text("infobip"), tftypes.NewValue(tftypes.Map{ElementType: listOfTexts}, ofLists))
	if want := expected(t, lint.Infobip, map[string]any{"samples": []any{"Hi"}}); !reflect.DeepEqual(got, any(want)) {
		t.Errorf("a map of lists:\n%v\nwant\n%v", got, want)
	}
}

// A null in a list is an empty element: the others keep their indexes.
func TestLintCampaignTakesNullElementsAsEmpty(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	const good = "Alder Creek Dental: your appointment is Tuesday at 10 AM. Reply STOP to opt out."
	want := c.gives(lintCampaign, text("sinch"), hcl(t, map[string]any{"samples": []any{"", good, "Too short"}}))
	for name, samples := range map[string]tftypes.Value{
		"tuple": hcl(t, []any{nil, good, "Too short"}),
		"list":  collection(listOfTexts, "-", good, "Too short"),
	} {
		got := c.gives(lintCampaign, text("sinch"), hcl(t, map[string]any{"samples": samples}))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n%v\nwant\n%v", name, got, want)
		}
		if !strings.Contains(fmt.Sprint(got), "field:samples[2]") {
			t.Errorf("%s: nothing is said of the third sample: %v", name, got)
		}
	}
}

func TestLintCampaignOfSoundCampaignsIsEmpty(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	const flow = "Patients open https://aldercreekdental.com/texts, enter a mobile number and tick an unticked box: 'Alder Creek Dental may send me text messages " +
		"about my appointments and account. Message frequency varies. Msg & data rates may apply. Reply STOP to opt out or HELP for help. Consent is not a condition of purchase.' " +
		"Below it are the terms at https://aldercreekdental.com/terms and the privacy policy at https://aldercreekdental.com/privacy."
	got := c.gives(lintCampaign, text("generic"), hcl(t, map[string]any{
		"brand_name": "Alder Creek Dental LLC", "use_case": "ACCOUNT_NOTIFICATION", "message_flow": flow,
		"description": "Alder Creek Dental texts patients who opted in reminders of their appointments and news about their account at the practice.",
		"samples": []any{"Alder Creek Dental: your appointment is Tuesday at 10 AM. Reply STOP to opt out.",
			"Alder Creek Dental: your account statement for March is ready at the desk. Reply STOP to opt out."},
		"opt_in_message": "Alder Creek Dental: you get our reminders now. Msg frequency varies. Msg & data rates may apply. " +
			"Reply HELP for help, STOP to opt out.",
		"opt_out_message": "Alder Creek Dental: you are unsubscribed and will receive no more messages.",
		"help_message":    "Alder Creek Dental: call 503-555-0142 or write to desk@aldercreekdental.com. Reply STOP to opt out.",
		"opt_in_keywords": []any{"START"}, "opt_out_keywords": []any{"STOP", "UNSUBSCRIBE"}, "help_keywords": "HELP",
		"embedded_link": false, "embedded_phone": false, "terms_url": "https://aldercreekdental.com/terms", "privacy_url": "https://aldercreekdental.com/privacy",
	}))
	if !reflect.DeepEqual(got, any([]any{})) {
		t.Errorf("%v", got)
	}
}

// While anything in the campaign is unknown, nothing is judged, wherever it is.
func TestLintCampaignOfUnknownsIsUnknown(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	for name, campaign := range map[string]tftypes.Value{
		"all of it":  tftypes.NewValue(tftypes.DynamicPseudoType, tftypes.UnknownValue),
		"a field":    hcl(t, map[string]any{"use_case": "MARKETING", "description": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)}),
		"an element": hcl(t, map[string]any{"samples": []any{"Hi", tftypes.NewValue(tftypes.String, tftypes.UnknownValue)}}),
		"a map":      tftypes.NewValue(tftypes.Map{ElementType: tftypes.String}, map[string]tftypes.Value{"dba": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)}),
	} {
		if got, failed := c.call(lintCampaign, text("generic"), campaign); failed != nil || got.IsKnown() {
			t.Errorf("%s: %v %v", name, got, failed)
		}
	}
}

func TestLintCampaignRefusesWhatCannotBeMeant(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	c.refuses(0, `vendor is "twilio", and must be one of generic, sinch, infobip, bird`, lintCampaign, text("twilio"), hcl(t, map[string]any{}))
	c.refuses(0, `vendor is "Sinch", and must be one of generic, sinch, infobip, bird`, lintCampaign, text("Sinch"), hcl(t, map[string]any{}))
	for want, campaign := range map[string]any{
		`there is no field "messageflow"; the nearest is "message_flow"`:                        map[string]any{"messageflow": "x"},
		`there is no field "sample"; the nearest is "samples"`:                                  map[string]any{"sample": nil},
		`number_count must be a whole number, not a text`:                                       map[string]any{"number_count": "3"},
		`number_count must be a whole number, not 2.5`:                                          map[string]any{"number_count": 2.5},
		`embedded_link must be true or false, not a text`:                                       map[string]any{"embedded_link": "true"},
		`age_gated must be true or false, not a number`:                                         map[string]any{"age_gated": 1},
		`description must be a text, not a list`:                                                map[string]any{"description": []any{"a"}},
		`description must be a text, not a boolean`:                                             map[string]any{"description": true},
		`help_message must be a text, not an object`:                                            map[string]any{"help_message": map[string]any{"en": "Hi"}},
		`samples must be a list of texts, not a text`:                                           map[string]any{"samples": "Hi"},
		`samples[1] must be a text, not a number`:                                               map[string]any{"samples": []any{"Hi", 2}},
		`opt_in_keywords[0] must be a text, not a list`:                                         map[string]any{"opt_in_keywords": []any{[]any{"START"}}},
		`opt_in_keywords must be a text of words with commas, or a list of words, not a number`: map[string]any{"opt_in_keywords": 7},
		"age_gated must be true or false, not a text.\nthere is no field \"desciption\"; the nearest is \"description\".\nthere is no field \"helpmessage\"; the nearest is \"help_message\"": map[string]any{
			"helpmessage": "", "desciption": "", "age_gated": "no", "use_case": "MARKETING"},
	} {
		c.refuses(1, want, lintCampaign, text("generic"), hcl(t, campaign))
	}
	noObject := tftypes.NewValue(tftypes.Object{AttributeTypes: map[string]tftypes.Type{"dba": tftypes.String}}, nil)
	c.refuses(1, `campaign must be an object, such as { use_case = "MARKETING", samples = ["..."] }, not null`, lintCampaign, text("generic"), noObject)
	for called, campaign := range map[string]tftypes.Value{
		"null": untyped, "a text": text("MARKETING"), "a number": hcl(t, 1), "a boolean": hcl(t, true), "a list": hcl(t, []any{"a"}),
	} {
		c.refuses(1, `campaign must be an object, such as { use_case = "MARKETING", samples = ["..."] }, not `+called, lintCampaign, text("generic"), campaign)
	}
}
