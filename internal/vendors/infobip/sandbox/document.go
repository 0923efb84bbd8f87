package infobipsandbox

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const (
	// documentLife is how long a document is kept that nothing refers to.
	documentLife = 7 * 24 * time.Hour
	// maxDocument is the documented 10 MB, in bytes.
	maxDocument = 10 << 20
)

type document struct {
	id, name, contentType string
	content               []byte
	created               time.Time
	attached              bool // to a campaign or an appeal: kept from now on
}

// documentBy finds a document that is still there, or nil. Who refers to it
// sets attached.
func (i *Infobip) documentBy(id string) *document {
	for _, d := range i.documents {
		if d.id == id && (d.attached || i.now().Before(d.created.Add(documentLife))) {
			return d
		}
	}
	return nil
}

// attach keeps the documents for good, or returns the first id that there is
// no document of and keeps none.
func (i *Infobip) attach(ids []string) (missing string) {
	var found []*document
	for _, id := range ids {
		d := i.documentBy(id)
		if d == nil {
			return id
		}
		found = append(found, d)
	}
	for _, d := range found {
		d.attached = true
	}
	return ""
}

func (i *Infobip) uploadDocument(r *sandbox.Request) sandbox.Response {
	d, err := readUpload(r)
	if err != nil {
		return refused("%v", err)
	}
	if len(d.content) > maxDocument {
		return refused("Document is larger than 10 MB.")
	}
	d.id, d.created = i.ids.UUID(), i.now()
	i.documents = append(i.documents, d)
	return sandbox.Response{Status: http.StatusCreated, ObjectID: d.id, Body: documentView{
		DocumentID: d.id, Name: d.name, ContentType: d.contentType, ContentLength: len(d.content),
	}}
}

// readUpload reads the part named document; that it is there is the
// contract's affair.
func readUpload(r *sandbox.Request) (*document, error) {
	_, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		return nil, err
	}
	parts := multipart.NewReader(bytes.NewReader(r.Body), params["boundary"])
	for {
		part, err := parts.NextPart()
		if err != nil {
			return nil, err
		}
		if part.FormName() != "document" {
			continue
		}
		content, err := io.ReadAll(part)
		return &document{name: part.FileName(), contentType: part.Header.Get("Content-Type"), content: content}, err
	}
}

func (i *Infobip) downloadDocument(r *sandbox.Request) sandbox.Response {
	d := i.documentBy(r.Path["documentId"])
	if d == nil {
		return sandbox.Response{Status: http.StatusNotFound}
	}
	answer := ok(d.id, sandbox.File{ContentType: "application/octet-stream", Content: d.content})
	answer.Header = attachment(d.name)
	return answer
}

func attachment(name string) http.Header {
	return http.Header{"Content-Disposition": {mime.FormatMediaType("attachment", map[string]string{"filename": name})}}
}
