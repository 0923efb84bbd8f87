package quicklane_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// recorder is a validator of all types that notes what it is asked.
type recorder struct {
	asked *[]string // nil: notes nothing
	warns bool
}

func (r recorder) Description(context.Context) string         { return "" }
func (r recorder) MarkdownDescription(context.Context) string { return "" }

func (r recorder) note(at path.Path, expression path.Expression, value attr.Value, config tfsdk.Config, client validator.ValidateSchemaClientCapabilities, said *diag.Diagnostics) {
	if r.asked != nil {
		*r.asked = append(*r.asked, fmt.Sprintf("%#v, %#v: %T %s of %s, %v", at, expression, value, value, config.Raw, client))
	}
	if r.warns {
		said.AddAttributeWarning(at, "w", "one")
	}
}

func (r recorder) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	r.note(req.Path, req.PathExpression, req.ConfigValue, req.Config, req.ClientCapabilities, &resp.Diagnostics)
}
func (r recorder) ValidateBool(_ context.Context, req validator.BoolRequest, resp *validator.BoolResponse) {
	r.note(req.Path, req.PathExpression, req.ConfigValue, req.Config, req.ClientCapabilities, &resp.Diagnostics)
}
func (r recorder) ValidateInt64(_ context.Context, req validator.Int64Request, resp *validator.Int64Response) {
	r.note(req.Path, req.PathExpression, req.ConfigValue, req.Config, req.ClientCapabilities, &resp.Diagnostics)
}
func (r recorder) ValidateList(_ context.Context, req validator.ListRequest, resp *validator.ListResponse) {
	r.note(req.Path, req.PathExpression, req.ConfigValue, req.Config, req.ClientCapabilities, &resp.Diagnostics)
}
func (r recorder) ValidateSet(_ context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	r.note(req.Path, req.PathExpression, req.ConfigValue, req.Config, req.ClientCapabilities, &resp.Diagnostics)
}
func (r recorder) ValidateMap(_ context.Context, req validator.MapRequest, resp *validator.MapResponse) {
	r.note(req.Path, req.PathExpression, req.ConfigValue, req.Config, req.ClientCapabilities, &resp.Diagnostics)
}
func (r recorder) ValidateObject(_ context.Context, req validator.ObjectRequest, resp *validator.ObjectResponse) {
	r.note(req.Path, req.PathExpression, req.ConfigValue, req.Config, req.ClientCapabilities, &resp.Diagnostics)
}

// every has an attribute of each type that the lane asks validators of, each with
// one.
func every(r recorder) map[string]schema.Attribute {
	text := schema.StringAttribute{Optional: true, Validators: []validator.String{r}}
	return map[string]schema.Attribute{
		"text":   text,
		"flag":   schema.BoolAttribute{Optional: true, Validators: []validator.Bool{r}},
		"number": schema.Int64Attribute{Optional: true, Validators: []validator.Int64{r}},
		"texts":  schema.ListAttribute{Optional: true, ElementType: types.StringType, Validators: []validator.List{r}},
		"words":  schema.SetAttribute{Optional: true, ElementType: types.StringType, Validators: []validator.Set{r}},
		"group":  schema.SingleNestedAttribute{Optional: true, Validators: []validator.Object{r}, Attributes: map[string]schema.Attribute{"text": text}},
		"groups": schema.ListNestedAttribute{Optional: true, Validators: []validator.List{r},
			NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{"text": text}}},
	}
}

// Validators cannot tell who asks them, whether the value is there, null or not
// known. (The framework asks those of a group twice.)
func TestValidatorsAreAskedAsByTheFramework(t *testing.T) {
	t.Parallel()
	for name, config := range map[string]object{
		"nothing": {"name": "a"},
		"everything": {"name": "a", "text": "x", "flag": true, "number": 3, "texts": list{"x", unknown}, "words": list{"x"},
			"group": object{"text": "x"}, "groups": list{object{"text": "x"}, object{}}},
		"unknown": {"name": "a", "text": unknown, "flag": unknown, "number": unknown, "texts": unknown, "words": unknown, "group": unknown, "groups": unknown},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var quick, plain []string
			with, without := speak(t, &acme{attributes: every(recorder{asked: &quick})}, true, false), speak(t, &acme{attributes: every(recorder{asked: &plain})}, false, false)
			asIs(t, with.validated(t, config), without.validated(t, config))
			if with.answered[quicklane.Validate] != 1 {
				t.Error("the lane has not answered")
			}
			asIs(t, distinct(quick), distinct(plain))
		})
	}
}

func distinct(all []string) []string {
	slices.Sort(all)
	return slices.Compact(all)
}
