package api

import (
	"encoding/json"
	"errors"
	"net/http"
	"reflect"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

const brandNotFound = `{"error":{"code":500,"message":"Brand not found","status":"INTERNAL","details":[{"type":"ResourceInfo","resourceType":"QualifyBrandByUseCaseResponse","resourceName":"","owner":"","description":"Brand not found"}]}}`

// The documented answer for an unknown brand is a 500. It is final; every other
// 500 is a fault and is tried again.
func TestIsBrandNotFound(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		status int
		body   string
		want   bool
		sent   int
	}{
		"documented":       {500, brandNotFound, true, 1},
		"in a detail only": {500, `{"error":{"code":500,"message":"","details":[{"resourceType":"Brand","description":"brand not found"}]}}`, true, 1},
		"as it should be":  {404, `{"error":{"code":404,"message":"Brand not found.","status":"NOT_FOUND"}}`, true, 1},
		"another fault":    {500, `{"error":{"code":500,"message":"Internal error","status":"INTERNAL"}}`, false, 5},
		"no JSON":          {500, `<html>Brand not found</html>`, false, 5},
		"gateway":          {503, brandNotFound, false, 5},
		"another 404":      {404, `<html>not found</html>`, false, 1},
		"malformed":        {400, `{"error":{"code":400,"message":"Invalid brand_id"}}`, false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v, c := newVendor(t, failing(tt.status, tt.body))
			_, err := c.Qualify(t.Context(), "BZZZZZZ", "MIXED")
			if IsBrandNotFound(err) != tt.want || transport.StatusOf(err) != tt.status {
				t.Errorf("got %v", err)
			}
			if tt.want && transport.CertaintyOf(err) != transport.Refused {
				t.Errorf("certainty %v", transport.CertaintyOf(err))
			}
			if n := len(v.requests()); n != tt.sent {
				t.Errorf("%d requests, want %d", n, tt.sent)
			}
		})
	}
	_, c := newVendor(t, failing(http.StatusInternalServerError, brandNotFound))
	_, other := c.GetBrand(t.Context(), "b")
	for _, err := range []error{nil, errors.New("Brand not found"), other} {
		if IsBrandNotFound(err) {
			t.Errorf("recognises %v", err)
		}
	}
}

func TestQualifyNeedsBothArguments(t *testing.T) {
	t.Parallel()
	v, c := newVendor(t, answering(`{"setupFee":1}`))
	for _, arguments := range [][2]string{{"", "MIXED"}, {"BX7K2PQ", ""}} {
		if _, err := c.Qualify(t.Context(), arguments[0], arguments[1]); transport.CertaintyOf(err) != transport.NotSent {
			t.Errorf("%q: got %v", arguments, err)
		}
	}
	if len(v.requests()) != 0 {
		t.Errorf("%d requests", len(v.requests()))
	}
}

// A list of use cases, or nothing at all, is not one qualification.
func TestQualifyAnswersThatAreNone(t *testing.T) {
	t.Parallel()
	for _, body := range []string{`[{"useCase":"MIXED","setupFee":1}]`, `{}`, `{"useCase":"MIXED"}`, `{"setupFee":"","mnoMetadata":{}}`, `null`, ``} {
		_, c := newVendor(t, answering(body))
		if _, err := c.Qualify(t.Context(), "BX7K2PQ", "MIXED"); transport.StatusOf(err) != 200 || transport.CertaintyOf(err) != transport.Ambiguous {
			t.Errorf("%s: got %v", body, err)
		}
	}
}

func TestQualificationDecodesLeniently(t *testing.T) {
	t.Parallel()
	ten, two, five := 10.0, int64(2), int64(5)
	for raw, want := range map[string]Qualification{
		`{"useCase":"MIXED","monthlyFee":10,"setupFee":"10.0","minSubUseCases":"2","maxSubUseCases":5.0}`:     {UseCase: "MIXED", MonthlyFee: &ten, SetupFee: &ten, MinSubUseCases: &two, MaxSubUseCases: &five},
		`{"useCase":null,"monthlyFee":null,"setupFee":"","minSubUseCases":"","mnoMetadata":null}`:             {},
		`{"monthlyFee":"NaN","setupFee":"Inf","minSubUseCases":2.5,"maxSubUseCases":"many","mnoMetadata":""}`: {},
		`{"monthlyFee":{},"setupFee":[],"minSubUseCases":1e300,"mnoMetadata":[1]}`:                            {},
		`{"mnoMetadata":{"1":null,"2":"x","3":{"mno":7,"tpm":5}}}`:                                            {MNOMetadata: map[string]QualifyOperator{"1": {}, "2": {}, "3": {TPM: &five}}},
	} {
		var got Qualification
		must(t, json.Unmarshal([]byte(raw), &got))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s\ngot  %+v\nwant %+v", raw, got, want)
		}
	}
}
