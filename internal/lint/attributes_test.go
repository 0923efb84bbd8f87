package lint

import (
	"strings"
	"testing"
)

// Whoever copies a campaign out of a resource writes the vendor's names.
func TestAVendorsNameLeadsToTheField(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]Field{
		"stop_message": OptOutMessage, "program_summary": Description, "example_messages": Samples, "terms_and_conditions_url": TermsURL,
		"name": CampaignName, "usecase": UseCase, "optin_message": OptInMessage, "call_to_action": MessageFlow, "company_details.company_name": BrandName,
		"Samples": Samples, "helpmessage": HelpMessage, "desciption": Description, "Stop_Message": OptOutMessage,
		"colour": "", "x": "",
	} {
		if got := Nearest(Generic, name); got != want {
			t.Errorf("%s: the nearest is %q, want %q", name, got, want)
		}
	}
}

// One name means different things at two vendors.
func TestTheCampaignsOwnVendorIsAskedFirst(t *testing.T) {
	t.Parallel()
	if got := Nearest(Bird, "display_name"); got != DBA {
		t.Errorf("the nearest is %q", got)
	}
}

func TestWhatIsLikeNothingGetsNoSuggestion(t *testing.T) {
	t.Parallel()
	err := New(Generic).Set("colour", TextValue("red"))
	if err == nil || strings.Contains(err.Error(), "nearest") || !strings.Contains(err.Error(), `"colour"`) {
		t.Errorf("says %v", err)
	}
	if got := NearestRule("zzz"); got != "" {
		t.Errorf("the nearest rule is %q", got)
	}
	if got := NearestRule("CTA_consent_prechecked"); got != "cta-consent-prechecked" {
		t.Errorf("the nearest rule is %q", got)
	}
}

func TestAttributesOfVendors(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		vendor Vendor
		field  Field
		want   string
	}{
		{Sinch, OptOutMessage, "stop_message"}, {Bird, OptOutMessage, "optout_message"}, {Infobip, PrivacyURL, ""}, {Bird, Description, "description"}, {Generic, OptOutMessage, "opt_out_message"},
	} {
		if got := AttributeOf(one.vendor, one.field); got != one.want {
			t.Errorf("%s at %s is %q, want %q", one.field, one.vendor, got, one.want)
		}
	}
}
