package api

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
)

func TestNumbersAndFlagsOfOperators(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]any{
		`240`: 240, `"240"`: 240, `" 240 "`: 240, `240.0`: 240, `"240.0"`: 240, `0`: 0, `"0"`: 0, `-1`: -1,
		`null`: nil, `""`: nil, ``: nil, `"unlimited"`: nil, `2.5`: nil, `true`: nil, `{}`: nil, `[240]`: nil, `1e30`: nil,
	} {
		var o QualifyOperator
		must(t, json.Unmarshal(jsonOf("minMsgSamples", raw, "tpm", raw, "brandDailyCap", raw), &o))
		for _, got := range []*int64{o.MinMsgSamples, o.TPM, o.BrandDailyCap} {
			if (got == nil) != (want == nil) || got != nil && int(*got) != want {
				t.Errorf("%s: got %v", raw, o)
			}
		}
		var c CampaignOperator
		must(t, json.Unmarshal(jsonOf("tpm", raw, "brandDailyCap", raw), &c))
		if !reflect.DeepEqual(c, CampaignOperator{TPM: o.TPM, BrandDailyCap: o.BrandDailyCap}) {
			t.Errorf("%s: got %+v", raw, c)
		}
	}
	for raw, want := range map[string]any{
		`true`: true, `false`: false, `"true"`: true, `"FALSE"`: false, `1`: true, `null`: nil, `""`: nil, ``: nil, `"maybe"`: nil, `{}`: nil,
	} {
		var o QualifyOperator
		must(t, json.Unmarshal(jsonOf("mnoSupport", raw, "mnoReview", raw, "qualify", raw, "reqSubscriberOptIn", raw,
			"reqSubscriberOptOut", raw, "reqSubscriberHelp", raw, "noEmbeddedLink", raw, "noEmbeddedPhone", raw), &o))
		for _, got := range []*bool{o.MNOSupport, o.MNOReview, o.Qualify, o.ReqSubscriberOptIn, o.ReqSubscriberOptOut, o.ReqSubscriberHelp, o.NoEmbeddedLink, o.NoEmbeddedPhone} {
			if (got == nil) != (want == nil) || got != nil && *got != want {
				t.Errorf("%s: got %+v", raw, o)
			}
		}
	}
	for raw, want := range map[string]any{`0.003`: 0.003, `"0.003"`: 0.003, `0`: 0.0, `null`: nil, `""`: nil, ``: nil, `"NaN"`: nil, `"-inf"`: nil} {
		var o QualifyOperator
		must(t, json.Unmarshal(jsonOf("surcharge", raw), &o))
		if (o.Surcharge == nil) != (want == nil) || o.Surcharge != nil && *o.Surcharge != want {
			t.Errorf("%s: got %v", raw, o.Surcharge)
		}
	}
}

// jsonOf builds a JSON object from names and raw values; an empty value leaves
// the name out.
func jsonOf(pairs ...string) []byte {
	fields := map[string]json.RawMessage{}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			fields[pairs[i]] = json.RawMessage(pairs[i+1])
		}
	}
	encoded, _ := json.Marshal(fields)
	return encoded
}

// TCR, from which these answers come, spells two flags in another case.
func TestOperatorInTCRsSpelling(t *testing.T) {
	t.Parallel()
	var o QualifyOperator
	must(t, json.Unmarshal([]byte(`{"reqSubscriberOptin":true,"reqSubscriberOptout":true,"mmsTpm":7}`), &o))
	if o.ReqSubscriberOptIn == nil || o.ReqSubscriberOptOut == nil {
		t.Errorf("got %+v", o)
	}
}

// What operators say is an extra: it must not make a campaign unreadable, in a
// list least of all, where the twin check would stop every create.
func TestOperatorsDoNotCostTheCampaign(t *testing.T) {
	t.Parallel()
	cap2000 := int64(2000)
	for raw, want := range map[string]map[string]CampaignOperator{
		`null`: nil, `""`: nil, `{}`: nil, `[]`: nil, `"none"`: nil,
		`{"10035":{"mno":"T-Mobile","status":"NEW_WORD","brandTier":"LOW","brandDailyCap":2000}}`: {"10035": {MNO: "T-Mobile", Status: "NEW_WORD", BrandTier: "LOW", BrandDailyCap: &cap2000}},
		`{"10035":null,"10017":"REGISTERED","1":{"status":{},"tpm":"2000"}}`:                      {"10035": {}, "10017": {}, "1": {TPM: &cap2000}},
	} {
		_, c := newVendor(t, answering(fmt.Sprintf(`{"campaignRegistrations":[{"campaignRegistrationId":"1","numberPool":true,"nextRenewalOrExpirationDate":"in May","mnoMetadata":%s}]}`, raw)))
		got, err := c.ListCampaigns(t.Context(), CampaignFilter{})
		must(t, err)
		if len(got) != 1 || !reflect.DeepEqual(got[0].MNOMetadata, want) || !got[0].NumberPool || got[0].NextRenewalOrExpirationDate != "in May" {
			t.Errorf("%s: got %+v", raw, got)
		}
	}
}
