package sandbox

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
)

var checkOptions = &openapi3filter.Options{
	MultiError:          true,
	SkipSettingDefaults: true,
	AuthenticationFunc:  openapi3filter.NoopAuthenticationFunc, // credentials are the vendor's affair
}

// Files in a request or an answer are text of any kind; kin-openapi knows only
// some types of content by itself.
func init() { openapi3filter.RegisterBodyDecoder("*/*", openapi3filter.FileBodyDecoder) }

// checkRequest is everything wrong with a request, by OpenAPI and by the
// stricter rules of strict.go. It leaves the request's body to the caller.
func checkRequest(r *http.Request, m match, body []byte) []Problem {
	problems := strictRequest(r, m, body)
	if len(problems) > 0 && unreadable(problems) {
		return problems
	}
	checked := r.Clone(r.Context())
	checked.Body = io.NopCloser(bytes.NewReader(body))
	err := openapi3filter.ValidateRequest(context.Background(), &openapi3filter.RequestValidationInput{
		Request: checked, PathParams: m.params, Route: m.route, Options: checkOptions,
	})
	return append(problems, requestProblems(err)...)
}

// unreadable says that the body cannot be understood, so that checking it
// against a schema would only repeat that.
func unreadable(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool {
		return p.Rule == ruleContentType || p.Rule == ruleSyntax || p.Rule == ruleUnexpected
	})
}

// checkResponse is everything wrong with an answer, except in the fields that
// are out of contract on purpose. listed says whether the status must be in
// the contract.
func checkResponse(r *http.Request, m match, status int, header http.Header, body []byte, exempt []string, listed bool) []Problem {
	options := *checkOptions
	options.IncludeResponseStatus = listed
	input := &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{
			Request: r, PathParams: m.params, Route: m.route, Options: &options,
		},
		Status: status, Header: header, Options: &options,
	}
	input.SetBodyBytes(body)
	problems := responseProblems(openapi3filter.ValidateResponse(context.Background(), input))
	if schema := m.responseSchema(status); schema != nil {
		problems = append(problems, strictJSON(body, schema)...)
	}
	return slices.DeleteFunc(problems, func(p Problem) bool {
		return slices.ContainsFunc(strings.Split(p.Field, "."), func(name string) bool { return slices.Contains(exempt, name) })
	})
}

// requestProblems takes the tree of errors of a request check apart.
func requestProblems(err error) []Problem {
	var problems []Problem
	for _, e := range leaves(err) {
		var request *openapi3filter.RequestError
		if !errors.As(e, &request) {
			problems = append(problems, Problem{In: "request", Rule: "contract", Detail: e.Error()})
			continue
		}
		in, name := "body", ""
		if request.Parameter != nil {
			in, name = request.Parameter.In, request.Parameter.Name
		}
		problems = append(problems, causeProblems(in, name, request.Err, request.Reason)...)
	}
	return problems
}

func responseProblems(err error) []Problem {
	if err == nil {
		return nil
	}
	var response *openapi3filter.ResponseError
	if errors.As(err, &response) && response.Err != nil {
		return causeProblems("body", "", response.Err, response.Reason)
	}
	return []Problem{{In: "status", Field: ExemptStatusCode, Rule: "contract", Detail: err.Error()}}
}

// causeProblems are the problems behind one parameter or body.
func causeProblems(in, name string, cause error, reason string) []Problem {
	if cause == nil {
		return []Problem{{In: in, Field: name, Rule: "contract", Detail: reason}}
	}
	var problems []Problem
	for _, e := range leaves(cause) {
		p := Problem{In: in, Field: name, Rule: "type", Detail: e.Error()}
		var schema *openapi3.SchemaError
		switch {
		case errors.As(e, &schema):
			p.Field = strings.Join(append(nonEmpty(name), schema.JSONPointer()...), ".")
			p.Rule, p.Value, p.Detail = schema.SchemaField, schema.Value, schema.Reason
		case errors.Is(e, openapi3filter.ErrInvalidRequired):
			p.Rule = "required"
		case errors.Is(e, openapi3filter.ErrInvalidEmptyValue):
			p.Rule, p.Value = "minLength", ""
		}
		problems = append(problems, p)
	}
	return problems
}

// composed are the errors behind that of an allOf, or of a oneOf whose
// discriminator chose; nil for any other error.
func composed(schema *openapi3.SchemaError) error {
	var behind openapi3.MultiError
	chose := schema.Schema != nil && schema.Schema.Discriminator != nil
	if (schema.SchemaField == "allOf" || schema.SchemaField == "oneOf" && chose) && errors.As(schema.Origin, &behind) {
		return behind
	}
	return nil
}

// leaves flattens nested multi errors.
func leaves(err error) []error {
	switch e := err.(type) {
	case nil:
		return nil
	case openapi3.MultiError:
		var all []error
		for _, inner := range e {
			all = append(all, leaves(inner)...)
		}
		return all
	case *openapi3.SchemaError:
		// A composed schema says only that its parts do not fit; why is in
		// them, each with its whole path.
		if behind := composed(e); behind != nil {
			return leaves(behind)
		}
		return []error{err}
	default:
		return []error{err}
	}
}

func nonEmpty(name string) []string {
	if name == "" {
		return nil
	}
	return []string{name}
}
