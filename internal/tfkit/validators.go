package tfkit

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// Coded, CodedList and CodedSet give the complaints of the framework's own
// validators what all other diagnostics have: a code, a sentence on money and
// the link to the docs.
func Coded(v validator.String) validator.String { return codedString{v} }

// CodedList is Coded for lists.
func CodedList(v validator.List) validator.List { return codedList{v} }

// CodedSet is Coded for sets.
func CodedSet(v validator.Set) validator.Set { return codedSet{v} }

type codedString struct{ validator.String }

func (c codedString) ValidateString(ctx context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	var inner validator.StringResponse
	c.String.ValidateString(ctx, req, &inner)
	resp.Diagnostics.Append(coded(inner.Diagnostics)...)
}

type codedList struct{ validator.List }

func (c codedList) ValidateList(ctx context.Context, req validator.ListRequest, resp *validator.ListResponse) {
	var inner validator.ListResponse
	c.List.ValidateList(ctx, req, &inner)
	resp.Diagnostics.Append(coded(inner.Diagnostics)...)
}

type codedSet struct{ validator.Set }

func (c codedSet) ValidateSet(ctx context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	var inner validator.SetResponse
	c.Set.ValidateSet(ctx, req, &inner)
	resp.Diagnostics.Append(coded(inner.Diagnostics)...)
}

// coded rewrites errors on an attribute that have no code yet.
func coded(diags diag.Diagnostics) diag.Diagnostics {
	var rewritten diag.Diagnostics
	for _, d := range diags {
		at, onAttribute := d.(diag.DiagnosticWithPath)
		if !onAttribute || d.Severity() != diag.SeverityError || strings.Contains(d.Summary(), "(TENDLC") {
			rewritten.Append(d)
			continue
		}
		rewritten.Append(CodeInvalidValue.Error(d.Summary(), fmt.Sprintf("%s. %s", sentence(d.Detail()), NothingSent), at.Path()))
	}
	return rewritten
}
