package infobip

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// brandDocument is one document of an appeal.
type brandDocument struct{ id, file, kind types.String }

// documentOf reads an element of the list; known is false while the element
// itself is not.
func documentOf(element attr.Value) (document brandDocument, known bool) {
	object, ok := element.(types.Object)
	if !ok || object.IsNull() || object.IsUnknown() {
		return document, false
	}
	text := func(name string) types.String {
		value, _ := object.Attributes()[name].(types.String)
		return value
	}
	return brandDocument{text("document_id"), text("file"), text("document_type")}, true
}

func atDocument(n int) path.Path { return path.Root("documents").AtListIndex(n) }

// eachDocumentOnce is a validator: each document has an id or a file.
type eachDocumentOnce struct{}

// Description implements validator.Describer.
func (eachDocumentOnce) Description(context.Context) string {
	return "each has exactly one of document_id and file"
}

// MarkdownDescription implements validator.Describer.
func (v eachDocumentOnce) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateList implements validator.List.
func (eachDocumentOnce) ValidateList(_ context.Context, req validator.ListRequest, resp *validator.ListResponse) {
	for n, element := range req.ConfigValue.Elements() {
		one, known := documentOf(element)
		if !known || one.id.IsUnknown() || one.file.IsUnknown() || one.id.IsNull() != one.file.IsNull() {
			continue
		}
		resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("A document needs document_id or file, and not both",
			fmt.Sprintf("The document %d of the appeal must name exactly one of them. %s", n+1, tfkit.NothingSent), req.Path.AtListIndex(n)))
	}
}

// readDocument reads a file that can be sent; the error is half a sentence.
func readDocument(name string) ([]byte, error) {
	content, err := tfkit.ReadFile(name, api.MaxDocument)
	if err == nil && len(content) == 0 {
		err = errors.New("it is empty")
	}
	return content, err
}

// foresee tells of files that are not there yet: something that the apply does
// before may write them.
func (c brandAppealAction) foresee() diag.Diagnostics {
	var diags diag.Diagnostics
	for n, element := range c.Documents.Elements() {
		one, known := documentOf(element)
		if !known || one.file.IsNull() || one.file.IsUnknown() {
			continue
		}
		if _, err := readDocument(one.file.ValueString()); err != nil {
			diags.Append(tfkit.CodeInvalidValue.Warning(fmt.Sprintf("As it stands, the document %s cannot be sent", one.file.ValueString()),
				fmt.Sprintf("It must be there when the action is invoked, or the action fails and sends nothing: %s.", err), atDocument(n).AtName("file")))
		}
	}
	return diags
}

// request is the appeal with its documents, of which the files are uploaded:
// all are read before the first is sent.
func (c brandAppealAction) request(ctx context.Context, account *account, say tfkit.Progress) (api.BrandAppealRequest, diag.Diagnostics) {
	request := api.BrandAppealRequest{Explanation: c.Explanation.ValueString()}
	contents, diags := c.contents()
	if diags.HasError() {
		return request, diags
	}
	for n, element := range c.Documents.Elements() {
		one, _ := documentOf(element)
		id := one.id.ValueString()
		if contents[n] != nil {
			var diags diag.Diagnostics
			if id, diags = c.upload(ctx, account, n, filepath.Base(one.file.ValueString()), contents[n], say); diags.HasError() {
				return request, diags
			}
		}
		request.Documents = append(request.Documents, api.AppealDocument{DocumentID: id, DocumentType: one.kind.ValueString()})
	}
	return request, nil
}

// contents are those of the files, nil for what was uploaded before.
func (c brandAppealAction) contents() ([][]byte, diag.Diagnostics) {
	contents := make([][]byte, len(c.Documents.Elements()))
	for n, element := range c.Documents.Elements() {
		one, _ := documentOf(element)
		if one.file.IsNull() {
			continue
		}
		var err error
		if contents[n], err = readDocument(one.file.ValueString()); err != nil {
			return nil, diag.Diagnostics{tfkit.CodeInvalidValue.Error(fmt.Sprintf("The document %s cannot be sent", one.file.ValueString()),
				fmt.Sprintf("As for the file, %s. A relative path is relative to the directory that Terraform runs in. Put it there, and %s. %s",
					err, c.invocation().Again(), tfkit.NothingSent), atDocument(n).AtName("file"))}
		}
	}
	return contents, nil
}

// upload stores one document, which is free, and returns its id.
func (c brandAppealAction) upload(ctx context.Context, account *account, n int, name string, content []byte, say tfkit.Progress) (string, diag.Diagnostics) {
	say.Say("Uploading %s (%d bytes), which is free.", name, len(content))
	stored, err := account.api.UploadDocument(ctx, name, content)
	failure := c.invocation().Failed("upload the document " + name)
	failure.Money = "The appeal was not sent, and nothing was charged. What was uploaded, Infobip drops after seven days."
	failure.Fields = tfkit.FieldPaths{"document": atDocument(n).AtName("file")}
	return stored.DocumentID, failure.Diagnostics(err)
}
