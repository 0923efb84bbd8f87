package infobip

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// optIns are the ways in which people join.
type optIns struct {
	Web                      *webOptIn     `tfsdk:"web"`
	Keyword                  *keywordOptIn `tfsdk:"keyword"`
	Verbal                   *spokenOptIn  `tfsdk:"verbal"`
	InteractiveVoiceResponse *spokenOptIn  `tfsdk:"interactive_voice_response"`
}

type webOptIn struct {
	CallToAction types.String `tfsdk:"call_to_action"`
	URL          types.String `tfsdk:"url"`
}

type keywordOptIn struct {
	CallToAction types.String `tfsdk:"call_to_action"`
	Keywords     types.List   `tfsdk:"keywords"`
}

type spokenOptIn struct {
	CallToAction types.String `tfsdk:"call_to_action"`
}

var (
	spokenType = types.ObjectType{AttrTypes: map[string]attr.Type{"call_to_action": types.StringType}}
	optInsType = types.ObjectType{AttrTypes: map[string]attr.Type{
		"web":     types.ObjectType{AttrTypes: map[string]attr.Type{"call_to_action": types.StringType, "url": types.StringType}},
		"keyword": types.ObjectType{AttrTypes: map[string]attr.Type{"call_to_action": types.StringType, "keywords": types.ListType{ElemType: types.StringType}}},
		"verbal":  spokenType, "interactive_voice_response": spokenType,
	}}
)

func optInsAttribute() schema.Attribute {
	return schema.SingleNestedAttribute{
		MarkdownDescription: "How people join: at least one of the four ways." + ofRegular + note("opt_ins"), Optional: true,
		Attributes: map[string]schema.Attribute{
			"web": optInAttribute("Joining on a web site.", map[string]schema.Attribute{"url": schema.StringAttribute{
				MarkdownDescription: "URL of the form, 11 to 255 characters.", Optional: true,
				Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthBetween(11, 255)), webAddress},
			}}),
			"keyword": optInAttribute("Joining by a message with a keyword.", map[string]schema.Attribute{"keywords": schema.ListAttribute{
				MarkdownDescription: "The keywords: capital letters and digits.", Required: true, ElementType: types.StringType,
				Validators: []validator.List{tfkit.CodedList(listvalidator.NoNullValues()), tfkit.CodedList(listvalidator.ValueStringsAre(
					stringvalidator.RegexMatches(keyword, "must be capital letters and digits only, one keyword an element")))},
			}}),
			"verbal":                     optInAttribute("Joining by word of mouth.", nil),
			"interactive_voice_response": optInAttribute("Joining on a telephone menu.", nil),
		},
	}
}

func optInAttribute(description string, more map[string]schema.Attribute) schema.Attribute {
	attributes := map[string]schema.Attribute{"call_to_action": schema.StringAttribute{
		MarkdownDescription: "What tells people how to join, 20 to 1024 characters: reviewers read this first.", Required: true,
		Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthBetween(20, 1024))},
	}}
	for name, attribute := range more {
		attributes[name] = attribute
	}
	return schema.SingleNestedAttribute{MarkdownDescription: description, Optional: true, Attributes: attributes}
}

// optInsOf reads the argument; nil where it is null or not known.
func optInsOf(ctx context.Context, value types.Object) (*optIns, diag.Diagnostics) {
	if value.IsNull() || value.IsUnknown() {
		return nil, nil
	}
	var given optIns
	diags := tfkit.ObjectInto(ctx, value, &given)
	return &given, diags
}

// sent is the argument as Infobip has it.
func (o *optIns) sent() *api.OptIns {
	if o == nil {
		return nil
	}
	var sent api.OptIns
	if o.Web != nil {
		sent.Web = &api.WebOptIn{CallToAction: o.Web.CallToAction.ValueString(), URL: o.Web.URL.ValueString()}
	}
	if o.Keyword != nil {
		sent.Keyword = &api.KeywordOptIn{CallToAction: o.Keyword.CallToAction.ValueString(), Keywords: texts(o.Keyword.Keywords.Elements())}
	}
	if o.Verbal != nil {
		sent.Verbal = &api.VerbalOptIn{CallToAction: o.Verbal.CallToAction.ValueString()}
	}
	if o.InteractiveVoiceResponse != nil {
		sent.InteractiveVoiceResponse = &api.InteractiveVoiceResponseOptIn{CallToAction: o.InteractiveVoiceResponse.CallToAction.ValueString()}
	}
	return &sent
}

// refreshedOptIns is the argument after a read, see tfkit.Refreshed. An answer
// without any way to join leaves it as it was: there must be one.
func refreshedOptIns(ctx context.Context, prior types.Object, remote *api.OptIns) (types.Object, diag.Diagnostics) {
	if remote == nil || *remote == (api.OptIns{}) {
		if prior.IsNull() { // also the zero value, which has no type
			prior = types.ObjectNull(optInsType.AttrTypes)
		}
		return prior, nil
	}
	before, diags := optInsOf(ctx, prior)
	if before == nil {
		before = &optIns{}
	}
	var now optIns
	if way := remote.Web; way != nil {
		was := valueOf(before.Web)
		now.Web = &webOptIn{refreshed(was.CallToAction, way.CallToAction), refreshedOptional(was.URL, way.URL)}
	}
	if way := remote.Keyword; way != nil {
		was := valueOf(before.Keyword)
		now.Keyword = &keywordOptIn{refreshed(was.CallToAction, way.CallToAction), refreshedList(was.Keywords, way.Keywords)}
	}
	if way := remote.Verbal; way != nil {
		now.Verbal = &spokenOptIn{refreshed(valueOf(before.Verbal).CallToAction, way.CallToAction)}
	}
	if way := remote.InteractiveVoiceResponse; way != nil {
		now.InteractiveVoiceResponse = &spokenOptIn{refreshed(valueOf(before.InteractiveVoiceResponse).CallToAction, way.CallToAction)}
	}
	value, found := tfkit.ObjectFrom(ctx, optInsType.AttrTypes, now)
	return value, append(diags, found...)
}

// valueOf is the zero value for a way that was not there before.
func valueOf[T any](way *T) T {
	if way == nil {
		var none T
		return none
	}
	return *way
}
