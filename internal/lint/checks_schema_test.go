package lint

import (
	"strings"
	"testing"
)

func TestLimitsByVendor(t *testing.T) {
	t.Parallel()
	long := func(n int) string { return strings.Repeat("a", n) }
	for name, one := range map[string]struct {
		vendor Vendor
		fields map[Field]any
		rule   string
		want   Severity // 0: nothing is said
	}{
		"50 numbers at Sinch":              {Sinch, map[Field]any{NumberCount: 50}, "number-count-limit", Warning},
		"51 numbers at Sinch":              {Sinch, map[Field]any{NumberCount: 51}, "number-count-limit", Error},
		"50 numbers at Infobip":            {Infobip, map[Field]any{NumberCount: 50}, "number-count-limit", Error},
		"no number at Infobip":             {Infobip, map[Field]any{NumberCount: 0}, "number-count-limit", Error},
		"a pool":                           {Bird, map[Field]any{NumberCount: 900, NumberPool: true}, "number-count-limit", 0},
		"description of 501 at Infobip":    {Infobip, map[Field]any{Description: long(501)}, "field-length", Error},
		"description of 501 at Sinch":      {Sinch, map[Field]any{Description: long(501)}, "field-length", 0},
		"two calls to action at Infobip":   {Infobip, map[Field]any{MessageFlow: long(1500), OptInTypes: []string{"web", "keyword"}}, "field-length", 0},
		"short second sample at Sinch":     {Sinch, map[Field]any{Samples: []string{long(30), "short", long(30)}}, "field-length", Warning},
		"no samples at Bird":               {Bird, map[Field]any{Samples: []string{}}, "required-field-missing", Error},
		"no samples, and no count":         {Bird, map[Field]any{Samples: []string{}}, "sample-count-range", 0},
		"blank STOP list at Bird":          {Bird, map[Field]any{OptOutWords: ""}, "keyword-missing-stop", Error},
		"blank STOP list at Sinch":         {Sinch, map[Field]any{OptOutWords: ""}, "keyword-missing-stop", Warning},
		"absent STOP list at Sinch":        {Sinch, map[Field]any{OptOutWords: nil}, "keyword-missing-stop", 0},
		"blank flow":                       {Generic, map[Field]any{MessageFlow: "  "}, "field-length", 0},
		"one sub use case at Bird":         {Bird, map[Field]any{UseCase: "LOW_VOLUME", SubUseCases: []string{"2FA"}}, "sub-use-case-count", Warning},
		"none for LOW_VOLUME":              {Generic, map[Field]any{UseCase: "LOW_VOLUME"}, "sub-use-case-count", Error},
		"one for MIXED":                    {Sinch, map[Field]any{UseCase: "MIXED", SubUseCases: []string{"2FA"}}, "sub-use-case-count", Error},
		"a repeated sub use case":          {Generic, map[Field]any{UseCase: "MIXED", SubUseCases: []string{"2FA", "2FA"}}, "sub-use-case-invalid", Error},
		"an unknown use case at Bird":      {Bird, map[Field]any{UseCase: "NEWS"}, "use-case-invalid", Warning},
		"a phrase as keyword at Bird":      {Bird, map[Field]any{HelpWords: []string{"HELP", "HELP ME"}}, "keyword-format", Warning},
		"small keywords at Sinch":          {Sinch, map[Field]any{HelpWords: "help"}, "keyword-format", Info},
		"no opt-in between machines":       {Generic, map[Field]any{UseCase: "M2M", SubscriberOptIn: false}, "subscriber-flags-off", 0},
		"terms not kept at Bird":           {Bird, map[Field]any{Attestation: false}, "subscriber-flags-off", Error},
		"opt-in message without opt-in":    {Bird, map[Field]any{SubscriberOptIn: false, OptInMessage: nil, OptInWords: nil}, "required-field-missing", 0},
		"opt-in flag not known":            {Bird, map[Field]any{SubscriberOptIn: Unknown(), OptInMessage: nil, OptInWords: nil}, "required-field-missing", 0},
		"two numbers of a sole proprietor": {Generic, map[Field]any{EntityType: "SOLE_PROPRIETOR", BrandName: "Ann Lee", UseCase: "SOLE_PROPRIETOR"}, "sole-proprietor-limits", Error},
		"a company as sole proprietor":     {Generic, map[Field]any{UseCase: "SOLE_PROPRIETOR", EIN: "12-3456789"}, "sole-proprietor-limits", Error},
		"a charity for profit":             {Generic, map[Field]any{UseCase: "CHARITY", EntityType: "PRIVATE_PROFIT"}, "use-case-entity-mismatch", Error},
		"a charity, section not known":     {Generic, map[Field]any{UseCase: "CHARITY", EntityType: "NON_PROFIT"}, "use-case-entity-mismatch", 0},
		"a 501(c)(4) in politics":          {Generic, map[Field]any{UseCase: "POLITICAL", IRSSection: "501(c)(4)"}, "use-case-entity-mismatch", 0},
		"a 501(c)(3) in politics":          {Generic, map[Field]any{UseCase: "POLITICAL", IRSSection: "501c3"}, "use-case-entity-mismatch", Error},
		"a name of 129 at Sinch":           {Sinch, map[Field]any{CampaignName: long(129)}, "campaign-name-format", Error},
		"an address with =":                {Infobip, map[Field]any{CareEmail: "a=b@acme.com"}, "customer-care-contact-invalid", Error},
		"a private address":                {Generic, map[Field]any{TermsURL: "https://10.0.0.1/terms"}, "url-format-invalid", Warning},
		"a website without https":          {Generic, map[Field]any{Website: "acme.com"}, "url-format-invalid", Info},
		"a foreign tax id":                 {Generic, map[Field]any{EIN: "GB123", Country: "GB"}, "brand-identity-format", 0},
		"a symbol without an exchange":     {Generic, map[Field]any{EntityType: "PUBLIC_PROFIT", Symbol: "ACME"}, "brand-identity-format", Error},
	} {
		var got Severity
		for _, f := range Run(Example{one.vendor, one.fields}.Campaign()) {
			if f.Rule == one.rule {
				got = f.Severity
			}
		}
		if got != one.want {
			t.Errorf("%s: %s is %v, want %v", name, one.rule, got, one.want)
		}
	}
}
