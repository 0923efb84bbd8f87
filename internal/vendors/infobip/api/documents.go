package api

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/textproto"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// MaxDocument is how many bytes a document may have.
const MaxDocument = 10 << 20

// Document is the contract's DocumentMetadata. ContentLength is bytes.
type Document struct {
	DocumentID    string `json:"documentId"`
	DocumentName  string `json:"documentName"`
	ContentType   string `json:"contentType"`
	ContentLength int64  `json:"contentLength"`
}

// CheckAnswer refuses an answer without an id.
func (d *Document) CheckAnswer() error { return mustHave("documentId", d.DocumentID) }

// UploadDocument stores a file of at most MaxDocument bytes
// (upload-document-metadata). Infobip drops it after seven days unless it is
// attached to a campaign; for the same reason it is harmless to repeat.
func (c *Client) UploadDocument(ctx context.Context, name string, content []byte) (Document, error) {
	const operation = "upload-document-metadata"
	switch {
	case name == "":
		return Document{}, badArgument(operation, errors.New("the document has no name"))
	case len(content) == 0:
		return Document{}, badArgument(operation, errors.New("the document is empty"))
	case len(content) > MaxDocument:
		return Document{}, badArgument(operation, fmt.Errorf("the document has %d bytes, more than %d", len(content), MaxDocument))
	}
	var stored Document
	_, err := c.raw(ctx, transport.Call{
		Operation: operation, Class: transport.Idempotent, Method: http.MethodPost,
	}, registration("documents"), multipartOf(name, content), &stored)
	return stored, err
}

// multipartOf writes the one part that the contract has. Writing to memory does
// not fail. The part's type is told by the content: by the name would depend on
// the machine.
func multipartOf(name string, content []byte) *transport.Content {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	header := textproto.MIMEHeader{}
	header.Set("Content-Disposition", multipart.FileContentDisposition("document", name))
	header.Set("Content-Type", http.DetectContentType(content))
	if part, err := form.CreatePart(header); err == nil {
		_, _ = part.Write(content)
	}
	_ = form.Close()
	return &transport.Content{Type: form.FormDataContentType(), Bytes: body.Bytes()}
}

// GetDocument reads a document's content (download-document-content).
func (c *Client) GetDocument(ctx context.Context, documentID string) ([]byte, error) {
	answer, err := c.raw(ctx, transport.Call{
		Operation: "download-document-content", Class: transport.Read, Method: http.MethodGet,
	}, registration("documents", documentID), nil, nil)
	return answer.Body, err
}
