package api

import (
	"context"
	"errors"
	"net/http"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Upload is the contract's PresignedUpload, of which only the path is
// documented: where to send a file (UploadMethod, always POST, to UploadURL as
// a form with UploadFormData), and the address that it then has for
// CampaignFields.AttachmentURLs. UploadURL and UploadFormData let anybody
// upload: they are secrets.
type Upload struct {
	MediaURL       string         `json:"mediaUrl"`
	UploadURL      string         `json:"uploadUrl"`
	UploadMethod   string         `json:"uploadMethod"`
	UploadFormData map[string]any `json:"uploadFormData"`
}

// CheckAnswer refuses an answer that is no use.
func (u *Upload) CheckAnswer() error {
	return errors.Join(mustHave("mediaUrl", u.MediaURL), mustHave("uploadUrl", u.UploadURL))
}

type uploadRequest struct {
	ContentType string `json:"contentType"`
}

// CreateUpload asks for a slot for one file of this media type, at most 10 MB
// (createTCRPresignedUpload). It is repeated after a fault: a slot that nobody
// uses costs nothing and is in no list. The bodies are not logged, since they
// hold a signature.
func (c *Client) CreateUpload(ctx context.Context, brandID, contentType string) (Upload, error) {
	const operation = "createTCRPresignedUpload"
	if contentType == "" {
		return Upload{}, badArgument(operation, errors.New("the media type of the file is empty"))
	}
	var upload Upload
	err := c.do(ctx, transport.Call{
		Operation: operation, Class: transport.Idempotent, Method: http.MethodPost,
		Body: uploadRequest{contentType}, Confidential: true,
	}, c.inBrand(brandID, "pre-signed-upload"), &upload)
	return upload, err
}
