package lint

import (
	"slices"
	"testing"
)

func TestCodesLeadToRulesAndFields(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		vendor Vendor
		code   string
		rule   string // "": the code is known, and no rule is
		field  Field
	}{
		"age gate at Infobip":                    {Infobip, "1001", "age-gate-undeclared", AgeGated},
		"loans at Infobip":                       {Infobip, "1002", "direct-lending-undeclared", DirectLending},
		"website at Infobip":                     {Infobip, "1003", "brand-website-missing", Website},
		"provider at Infobip":                    {Infobip, "1005", "reseller-as-brand", BrandName},
		"free text at Infobip":                   {Infobip, "9999", "", ""},
		"e-mail at Sinch":                        {Sinch, "CR2001", "brand-email-free-domain", BrandEmail},
		"in small letters":                       {Sinch, "cr2004", "reseller-as-brand", BrandName},
		"frequency of the call to action":        {Sinch, "CR4005", "cta-missing-frequency", MessageFlow},
		"an address cannot be linted":            {Sinch, "CR2002", "", BrandName},
		"an aggregator's number":                 {Bird, "803", "cta-consent-implied", MessageFlow},
		"with its owner":                         {Bird, "DCA2 803", "cta-consent-implied", MessageFlow},
		"with words":                             {Infobip, "Error 701:", "content-cannabis", Description},
		"an aggregator's use case at Infobip":    {Infobip, "602", "sample-use-case-mismatch", Samples},
		"Bandwidth":                              {Bird, "2105", "cta-verbal-script-missing", MessageFlow},
		"Bandwidth's first pass":                 {Generic, "DCA1 1100", "brand-website-missing", Website},
		"Twilio":                                 {Generic, "30887", "sample-missing-opt-out", Samples},
		"Twilio, named":                          {Sinch, "Twilio 30885", "content-deceptive", Samples},
		"a code that only rules know":            {Generic, "30878", "content-tobacco-vape", Description},
		"a name of Microsoft's":                  {Bird, "OptInMessageMissingMessageFrequency", "opt-in-message-missing-frequency", OptInMessage},
		"a name of Microsoft's for the opt-out":  {Bird, "Microsoft OptOutMessageMissingConfirmation", "opt-out-message-missing-confirmation", OptOutMessage},
		"a name of Microsoft's without any rule": {Bird, "CampaignDescriptionNotUnique", "", Description},
	} {
		cause, found := CauseOf(one.vendor, one.code)
		if !found || one.rule != "" && !slices.Contains(cause.Rules, one.rule) || one.rule == "" && len(cause.Rules) > 0 {
			t.Errorf("%s: %v %+v, want rule %q", name, found, cause, one.rule)
		}
		if one.field != "" && !slices.Contains(cause.Fields, one.field) {
			t.Errorf("%s: fields %v, want %s", name, cause.Fields, one.field)
		}
	}
}

func TestCodesThatNobodyKnows(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		vendor Vendor
		code   string
	}{
		{Sinch, ""}, {Sinch, "CR9999"}, {Sinch, "1001"}, {Infobip, "2105"}, {Generic, "42"}, {Generic, "please call us"}, {Bird, "Infobip 1001"}, {"other", "803"}, {Generic, "12345678"},
	} {
		if cause, found := CauseOf(one.vendor, one.code); found {
			t.Errorf("%s %q: %+v", one.vendor, one.code, cause)
		}
	}
}

func TestCodesNeverNameAFieldThatTheVendorLacks(t *testing.T) {
	t.Parallel()
	for vendor := range owners {
		for owner, rows := range codeTable {
			for code := range rows {
				cause, _ := CauseOf(vendor, owner+" "+code)
				for _, field := range cause.Fields {
					if !fieldByName[field].On(vendor) {
						t.Errorf("%s %s at %s: %s", owner, code, vendor, field)
					}
				}
			}
		}
	}
}

// The table is shared by all calls, so what a caller does to an answer must not
// reach it.
func TestACauseIsTheCallersOwn(t *testing.T) {
	t.Parallel()
	first, _ := CauseOf(Sinch, "701")
	first.Rules[0], first.Fields[0] = "spoilt", "spoilt"
	if again, _ := CauseOf(Sinch, "701"); again.Rules[0] == "spoilt" || again.Fields[0] == "spoilt" {
		t.Errorf("%+v", again)
	}
}

func TestTheTableOfCodesNamesRulesAndFieldsThatAreThere(t *testing.T) {
	t.Parallel()
	listed := readCatalogue(t)
	for owner, rows := range codeTable {
		for code, row := range rows {
			if o, bare := splitCode(owner + " " + code); o != owner || bare != code {
				t.Errorf("%s %s is read as %q %q", owner, code, o, bare)
			}
			for _, id := range row.rules {
				if !slices.Contains(listed, id) {
					t.Errorf("%s %s names the rule %q", owner, code, id)
				}
			}
			for _, field := range row.fields {
				if _, found := Lookup(string(field)); !found {
					t.Errorf("%s %s names the field %q", owner, code, field)
				}
			}
		}
	}
}

func TestFinalCodesAreThoseOfContent(t *testing.T) {
	t.Parallel()
	for code, final := range map[string]bool{"701": true, "703": true, "705": true, "708": true, "709": true, "702": false, "706": false, "602": false, "803": false} {
		if cause, _ := CauseOf(Bird, code); cause.Final != final {
			t.Errorf("%s: %+v", code, cause)
		}
	}
}

func TestCodesInTheTextOfARejection(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"DCA2: 803 Opt-in language is required. Also DCA2 603.":                                                         {"DCA 803", "DCA 603"},
		"CR4005 - no frequency; CR4006 - no rates; CR4005 again":                                                        {"Sinch CR4005", "Sinch CR4006"},
		"Error code 701: cannabis":                                                                                      {"DCA 701"},
		"806: unable to verify the call to action":                                                                      {"DCA 806"},
		"HelpMessageMissingSupportContact":                                                                              {"Microsoft HelpMessageMissingSupportContact"},
		"Your 803 messages were counted on 2024, call 701 555 0142 for help.":                                           nil,
		"Post to ZIP code 30885 or postal code: 803; area code 701, country-code 806, access code 803, short code 803.": nil,
		"Error 30885: deceptive":                                                                                        nil, // five digits are too much like a postal code
		"30885: Decatur":                                                                                                nil,
		"Twilio error 30885 and Twilio 30887.":                                                                          {"Twilio 30885", "Twilio 30887"},
		"":                                                                                                              nil,
	} {
		var got []string
		for _, cause := range CausesIn(Sinch, text) {
			got = append(got, cause.Code)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
