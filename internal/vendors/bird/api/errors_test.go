package api_test

import (
	"errors"
	"net/http"
	"reflect"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

func failWith(t *testing.T, status int, body string) *transport.Error {
	t.Helper()
	_, err := answering(t, reply{status, body}).client.CreateBrand(t.Context(), api.Workspace, api.BrandFields{})
	var failed *transport.Error
	if !errors.As(err, &failed) {
		t.Fatalf("got %v", err)
	}
	return failed
}

func TestErrors(t *testing.T) {
	t.Parallel()
	got := failWith(t, http.StatusUnprocessableEntity, `{"code":"InvalidPayload","message":"does not match","details":
		{"website":["too short","no URL"],"phone":"wrong","ein":[7],"state":null,"city":{"a":"b"},"email":""}}`)
	want := []transport.FieldViolation{
		{Field: "ein", Description: "7"}, {Field: "phone", Description: "wrong"},
		{Field: "website", Description: "too short"}, {Field: "website", Description: "no URL"},
	}
	if got.Code != "InvalidPayload" || got.Message != "does not match" || !reflect.DeepEqual(got.Fields, want) || got.Certainty != transport.Refused {
		t.Errorf("got %+v", got)
	}
}

func TestErrorsThatNameTheirFieldApart(t *testing.T) {
	t.Parallel()
	got := failWith(t, http.StatusUnprocessableEntity, `{"code":"InvalidState","message":"locked","details":{"field":"ein"}}`)
	if want := []transport.FieldViolation{{Field: "ein", Description: "locked"}}; !reflect.DeepEqual(got.Fields, want) {
		t.Errorf("got %+v", got.Fields)
	}
}

func TestFieldsOfErrorsInEverySpelling(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]transport.FieldViolation{
		"name":       {Field: "name", Description: "m"},
		"/name":      {Field: "name", Description: "m (/name)"},
		"samples[2]": {Field: "samples", Description: "m (samples[2])"},
		"samples.2":  {Field: "samples", Description: "m (samples.2)"},
		"/samples/2": {Field: "samples", Description: "m (/samples/2)"},
		"":           {Field: "", Description: "m"},
		"[]":         {Field: "[]", Description: "m"},
	} {
		got := failWith(t, http.StatusUnprocessableEntity, `{"details":{"`+key+`":"m"}}`)
		if len(got.Fields) != 1 || got.Fields[0] != want {
			t.Errorf("%q became %+v", key, got.Fields)
		}
	}
}

func TestUnknownErrorBodiesAreStillErrors(t *testing.T) {
	t.Parallel()
	for body, message := range map[string]string{
		``:                              "Unprocessable Entity",
		`null`:                          "Unprocessable Entity",
		`[]`:                            "Unprocessable Entity",
		`"oops"`:                        "Unprocessable Entity",
		`<html>`:                        "Unprocessable Entity",
		`{"message":{}}`:                "Unprocessable Entity",
		`{"message":"x","code":[]}`:     "x",
		`{"message":"x","details":[1]}`: "x",
		`{"message":"x","details":7}`:   "x",
		`{"message":"x","details":{"field":{"a":"b"}}}`: "x",
	} {
		got := failWith(t, http.StatusUnprocessableEntity, body)
		if got.Message != message || len(got.Fields) != 0 || got.Certainty != transport.Refused {
			t.Errorf("%s: got %+v", body, got)
		}
	}
}

func TestNotFoundIsTold(t *testing.T) {
	t.Parallel()
	for _, body := range []string{``, `{"code":"NotFound","message":"the campaign was not found"}`} {
		_, err := answering(t, reply{http.StatusNotFound, body}).client.GetCampaign(t.Context(), "b", "c")
		if !transport.IsNotFound(err) {
			t.Errorf("%q: got %v", body, err)
		}
	}
}

// Turned away unread: even what is charged may be sent again.
func TestThrottlingIsRepeatedAndThenNotSent(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{http.StatusTooManyRequests, `{"code":"TooMany","message":"slow down"}`})
	err := drop(a.client.CreateCampaign(t.Context(), "b", api.CampaignFields{}))
	if transport.CertaintyOf(err) != transport.NotSent || len(a.requests()) != 20 {
		t.Errorf("got %v after %d requests", err, len(a.requests()))
	}
}
