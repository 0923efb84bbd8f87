package api_test

import (
	"errors"
	"net/http"
	"reflect"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

func asError(err error, target **transport.Error) bool { return errors.As(err, target) }

func failWith(t *testing.T, status int, body string) *transport.Error {
	t.Helper()
	_, err := answering(t, reply{status, body}).client.GetBrand(t.Context(), "x")
	var failed *transport.Error
	if !asError(err, &failed) {
		t.Fatalf("got %v", err)
	}
	return failed
}

func TestErrorOfTheRegistrationAPI(t *testing.T) {
	t.Parallel()
	got := failWith(t, http.StatusBadRequest, `{"requestError":{"serviceException":{"messageId":"BAD_REQUEST","text":"Bad request",
		"validationErrors":{"website":["too short","no URL"],"supportPhone":"wrong","taxId":[7]}}}}`)
	want := []transport.FieldViolation{
		{Field: "supportPhone", Description: "wrong"}, {Field: "taxId", Description: "7"},
		{Field: "website", Description: "too short"}, {Field: "website", Description: "no URL"},
	}
	if got.Code != "BAD_REQUEST" || got.Message != "Bad request" || !reflect.DeepEqual(got.Fields, want) || got.Certainty != transport.Refused {
		t.Errorf("got %+v", got)
	}
}

func TestErrorOfThePlatform(t *testing.T) {
	t.Parallel()
	got := failWith(t, http.StatusBadRequest, `{"errorCode":"E400","description":"Invalid.","action":"Check the body.",
		"violations":[{"property":"reason","violation":"too short"},{"property":null},7,{"violation":"all wrong"}],"resources":[]}`)
	want := []transport.FieldViolation{{Field: "reason", Description: "too short"}, {Description: "all wrong"}}
	if got.Code != "E400" || got.Message != "Invalid. Check the body." || !reflect.DeepEqual(got.Fields, want) {
		t.Errorf("got %+v", got)
	}
}

func TestFieldsOfErrorsInEverySpelling(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]transport.FieldViolation{
		"name":               {Field: "name", Description: "m"},
		"a.b":                {Field: "a.b", Description: "m"},
		"/a/b":               {Field: "a.b", Description: "m"},
		"a[0].b":             {Field: "a.b", Description: "m (a[0].b)"},
		"/a/0/b":             {Field: "a.b", Description: "m (/a/0/b)"},
		"exampleMessages[2]": {Field: "exampleMessages", Description: "m (exampleMessages[2])"},
		"optIns.web.url":     {Field: "optIns.web.url", Description: "m"},
		"":                   {Field: "", Description: "m"},
		"[0]":                {Field: "[0]", Description: "m"},
		"address[zipCode]":   {Field: "address.zipCode", Description: "m"},
		"line2":              {Field: "line2", Description: "m"},
	} {
		got := failWith(t, http.StatusBadRequest, `{"requestError":{"serviceException":{"validationErrors":{"`+key+`":["m"]}}}}`)
		if len(got.Fields) != 1 || got.Fields[0] != want {
			t.Errorf("%q became %+v", key, got.Fields)
		}
	}
}

func TestUnknownErrorBodiesAreStillErrors(t *testing.T) {
	t.Parallel()
	for body, message := range map[string]string{
		``:                   "Bad Request",
		`null`:               "Bad Request",
		`[]`:                 "Bad Request",
		`"oops"`:             "Bad Request",
		`<html>`:             "Bad Request",
		`{"requestError":7}`: "Bad Request",
		`{"requestError":{"serviceException":[]}}`:                                    "Bad Request",
		`{"requestError":{"serviceException":{"text":["x"]}}}`:                        "Bad Request",
		`{"requestError":{"serviceException":{"text":"x","messageId":{}}}}`:           "x",
		`{"requestError":{"serviceException":{"text":"x","validationErrors":["a"]}}}`: "x",
		`{"description":"x","violations":{"a":"b"}}`:                                  "x",
		`{"action":"do this"}`: "do this",
	} {
		got := failWith(t, http.StatusBadRequest, body)
		if got.Message != message || len(got.Fields) != 0 || got.Certainty != transport.Refused {
			t.Errorf("%s: got %+v", body, got)
		}
	}
}

func TestThrottlingIsRepeatedAndThenNotSent(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{http.StatusTooManyRequests, `{"errorCode":"E429","description":"Too many requests sent."}`})
	err := a.client.RegisterCampaign(t.Context(), "x", "")
	if transport.CertaintyOf(err) != transport.NotSent || len(a.requests()) != 20 {
		t.Errorf("got %v after %d requests", err, len(a.requests()))
	}
}

// The contract gives these no body.
func TestNotFoundWithoutABody(t *testing.T) {
	t.Parallel()
	_, err := answering(t, reply{status: http.StatusNotFound}).client.GetOwnedNumber(t.Context(), "x")
	if !transport.IsNotFound(err) {
		t.Errorf("got %v", err)
	}
}
