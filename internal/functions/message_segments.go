package functions

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

type messageSegments struct{}

// segmentsModel is the result.
type segmentsModel struct {
	Encoding        string `tfsdk:"encoding"`
	Segments        int64  `tfsdk:"segments"`
	Characters      int64  `tfsdk:"characters"`
	UnitsPerSegment int64  `tfsdk:"units_per_segment"`
}

var segmentsTypes = map[string]attr.Type{
	"encoding": types.StringType, "segments": types.Int64Type, "characters": types.Int64Type, "units_per_segment": types.Int64Type,
}

// Metadata implements function.Function.
func (messageSegments) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "message_segments"
}

// Definition implements function.Function.
func (messageSegments) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "How many text messages a text is sent and billed as.",
		MarkdownDescription: "Says how a text is sent as SMS. A text whose characters are all in the GSM alphabet holds 160 of them in one message and 153 in each of several; " +
			"a single other character, such as a curly quote or an emoji, makes that 70 and 67. Each segment is billed as a message.\n\n" +
			"The result is an object:\n\n" +
			"- `encoding` (String) `" + lint.GSM7 + "` or `" + lint.UCS2 + "`.\n" +
			"- `segments` (Number) Messages that are billed; 0 for an empty text.\n" +
			"- `characters` (Number) Characters of the text.\n" +
			"- `units_per_segment` (Number) Units that fit a segment of this text. In the GSM alphabet a character is one unit, and each of `^{}\\[~]|€` is two; otherwise a character is one unit, and an emoji two or more.",
		Parameters: []function.Parameter{
			function.StringParameter{Name: "text", MarkdownDescription: "The text, with every placeholder filled in as long as it will be."},
		},
		Return: function.ObjectReturn{AttributeTypes: segmentsTypes},
	}
}

// Run implements function.Function.
func (messageSegments) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var text string
	if resp.Error = req.Arguments.Get(ctx, &text); resp.Error != nil {
		return
	}
	counted := lint.CountSegments(text)
	result(ctx, resp, segmentsModel{
		Encoding: counted.Encoding, Segments: int64(counted.Segments),
		Characters: int64(counted.Characters), UnitsPerSegment: int64(counted.UnitsPerSegment),
	})
}
