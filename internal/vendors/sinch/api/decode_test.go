package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"reflect"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
)

func TestJobThatIsNone(t *testing.T) {
	t.Parallel()
	for _, sms := range []string{
		`{"servicePlanId":"s","campaignId":"C","scheduledProvisioning":null}`,
		`{"servicePlanId":"s","campaignId":"C","scheduledProvisioning":""}`,
		`{"servicePlanId":"s","campaignId":"C","scheduledProvisioning":{ }}`,
		`{"servicePlanId":"s","campaignId":"C"}`,
	} {
		var n Number
		must(t, json.Unmarshal([]byte(`{"phoneNumber":"+1","smsConfiguration":`+sms+`,"voiceConfiguration":"","money":null,"nextChargeDate":null}`), &n))
		if n.SMS != (NumberSMS{ServicePlanID: "s", CampaignID: "C"}) {
			t.Errorf("%s: got %+v", sms, n.SMS)
		}
	}
	for _, sms := range []string{`null`, `""`, `{}`} {
		var n Number
		must(t, json.Unmarshal([]byte(`{"smsConfiguration":`+sms+`}`), &n))
		if n.SMS != (NumberSMS{}) {
			t.Errorf("%s: got %+v", sms, n.SMS)
		}
	}
	var n Number
	must(t, json.Unmarshal([]byte(`{"smsConfiguration":{"scheduledProvisioning":{"status":"NEW_WORD","errorCodes":["X"]}},"voiceConfiguration":{"type":"RTC","scheduledVoiceProvisioning":{"status":"WAITING"}}}`), &n))
	if job := n.SMS.ScheduledProvisioning; job == nil || job.Status != "NEW_WORD" || job.ErrorCodes[0] != "X" {
		t.Errorf("got %+v", job)
	}
	if job := n.Voice.ScheduledVoiceProvisioning; n.Voice.Type != "RTC" || job == nil || job.Status != "WAITING" {
		t.Errorf("got %+v", n.Voice)
	}
}

func TestAmounts(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]any{`10.5`: 10.5, `"10.5"`: 10.5, `0`: 0.0, `null`: nil, `""`: nil, `"free"`: nil, `{}`: nil} {
		var c Campaign
		must(t, json.Unmarshal([]byte(`{"campaignId":"C","monthlyFee":`+raw+`}`), &c))
		if c.CampaignID != "C" || (c.MonthlyFee == nil) != (want == nil) || c.MonthlyFee != nil && *c.MonthlyFee != want {
			t.Errorf("%s: got %v", raw, c.MonthlyFee)
		}
	}
	for raw, want := range map[string]string{`"2.00"`: "2.00", `2.00`: "2.00", `null`: ""} {
		var m Money
		must(t, json.Unmarshal([]byte(`{"amount":`+raw+`}`), &m))
		if m.Amount != want {
			t.Errorf("%s: got %q", raw, m.Amount)
		}
	}
	var feedback CampaignFeedback
	must(t, json.Unmarshal([]byte(`{"tcrErrorResponse":[{"code":502,"field":"f"}],"internalErrorResponse":[{"code":"CR2001","description":"d"}]}`), &feedback))
	if feedback.TCRErrorResponse[0] != (TCRError{Code: "502", Field: "f"}) || feedback.InternalErrorResponse[0] != (InternalRejection{"CR2001", "d"}) {
		t.Errorf("got %+v", feedback)
	}
}

// pager serves three pages of one object each and ends as the test says.
func brandPageBody(id, token string) string {
	return fmt.Sprintf(`{"brandRegistrations":[{"brandRegistrationId":%q}],"nextPageToken":%q,"totalSize":9}`, id, token)
}

func TestPaging(t *testing.T) {
	t.Parallel()
	v, c := newVendor(t, answering(brandPageBody("1", "a+b"), brandPageBody("2", "c"), `{"nextPageToken":"d"}`, brandPageBody("2", "e"), brandPageBody("3", "")))
	brands, err := c.ListBrands(t.Context())
	must(t, err)
	var ids []string
	for _, b := range brands {
		ids = append(ids, b.BrandRegistrationID)
	}
	if strings.Join(ids, " ") != "1 2 3" {
		t.Errorf("got %v", ids)
	}
	var tokens []string
	for _, r := range v.requests() {
		u, _ := url.Parse(r.uri)
		tokens = append(tokens, u.Query().Get("pageToken"))
	}
	if strings.Join(tokens, " ") != " a+b c d e" || v.requests()[0].uri != testPrefix+"/brandRegistrations" {
		t.Errorf("sent the tokens %q", tokens)
	}
}

func TestPagingKeepsTheFilter(t *testing.T) {
	t.Parallel()
	v, c := newVendor(t, answering(`{"activeNumbers":[{"phoneNumber":"+1"}],"nextPageToken":"a"}`, `{"activeNumbers":[{"phoneNumber":"+2"}]}`))
	numbers, err := c.ListNumbers(t.Context(), NumberFilter{})
	must(t, err)
	if len(numbers) != 2 {
		t.Errorf("got %v", numbers)
	}
	for _, r := range v.requests() {
		if u, _ := url.Parse(r.uri); u.Query().Get("type") != "LOCAL" || u.Query().Get("pageSize") != "100" {
			t.Errorf("sent %s", r.uri)
		}
	}
}

func TestPagingEnds(t *testing.T) {
	t.Parallel()
	for name, bodies := range map[string][]string{
		"the same token":  {brandPageBody("1", "a")},
		"tokens in turns": {brandPageBody("1", "a"), brandPageBody("2", "b"), brandPageBody("3", "a")},
		"a broken page":   {brandPageBody("1", "a"), `<html>`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v, c := newVendor(t, answering(bodies...))
			brands, err := c.ListBrands(t.Context())
			var e *transport.Error
			if !errors.As(err, &e) || brands != nil {
				t.Errorf("got %v, %v", brands, err)
			}
			if n := len(v.requests()); n > 3 {
				t.Errorf("%d requests", n)
			}
		})
	}
}

func TestEmptyLists(t *testing.T) {
	t.Parallel()
	_, c := newVendor(t, answering(`{}`))
	brands, err := c.ListBrands(t.Context())
	must(t, err)
	campaigns, err := c.ListCampaigns(t.Context(), CampaignFilter{})
	must(t, err)
	if brands == nil || campaigns == nil || len(brands)+len(campaigns) != 0 {
		t.Errorf("got %v, %v", brands, campaigns)
	}
}

func TestDecodeError(t *testing.T) {
	t.Parallel()
	violation := transport.FieldViolation{Field: "brand_id", Description: "no"}
	for body, want := range map[string]transport.ErrorBody{
		``: {}, `null`: {}, `[]`: {}, `"x"`: {}, `<html>`: {}, `{}`: {}, `{"error":null}`: {}, `{"error":"invalid_client"}`: {}, `{"error":[]}`: {},
		`{"error":{"code":429,"message":"Over limit"}}`:                                                                            {Message: "Over limit"},
		`{"error":{"code":"400","message":7,"status":"S","details":"none"}}`:                                                       {Code: "S", Message: "7"},
		`{"error":{"status":"S","message":{},"details":[1,null,{"fieldViolations":[2,{"field":"brand_id","description":"no"}]}]}}`: {Code: "S", Fields: []transport.FieldViolation{violation}},
		`{"error":{"message":"","details":[{"type":"ResourceInfo","resourceType":"Campaign","resourceName":"x","description":"not found"}]}}`: {
			Message: "Campaign x: not found",
		},
		`{"error":{"message":"m","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"brand_id","description":"no"},{}]},{"fieldViolations":[{"field":"brand_id","description":"no"}]}]}}`: {
			Message: "m", Fields: []transport.FieldViolation{violation, violation},
		},
	} {
		if got := decodeError(400, nil, []byte(body)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s\ngot  %+v\nwant %+v", body, got, want)
		}
	}
}

func FuzzDecodeError(f *testing.F) {
	var examples []example
	if err := json.Unmarshal(contract.Examples, &examples); err != nil {
		f.Fatal(err)
	}
	for _, e := range examples {
		if e.Response.Status >= 400 {
			f.Add([]byte(e.Response.Body))
		}
	}
	f.Add([]byte(`{"error":{"details":[{"fieldViolations":[{}]}]}}`))
	f.Add([]byte(`<html>502</html>`))
	f.Fuzz(func(t *testing.T, body []byte) {
		got := decodeError(500, nil, body)
		if !json.Valid(body) && !reflect.DeepEqual(got, transport.ErrorBody{}) {
			t.Errorf("read %+v from what is not JSON", got)
		}
		for _, field := range got.Fields {
			if field == (transport.FieldViolation{}) {
				t.Error("an empty violation")
			}
		}
	})
}
