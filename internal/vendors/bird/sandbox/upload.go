package birdsandbox

import (
	"encoding/json"
	"fmt"
	"mime"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// upload is a slot for a file. The file itself goes to another host, which is
// not played.
type upload struct{ mediaURL, contentType string }

type uploadView struct {
	MediaURL       string            `json:"mediaUrl"`
	UploadURL      string            `json:"uploadUrl"`
	UploadMethod   string            `json:"uploadMethod"`
	UploadFormData map[string]string `json:"uploadFormData"`
}

// createUpload hands out a slot. Path and method are documented, the rest is
// borrowed from the one pre-signed upload that Bird documents.
func (b *Bird) createUpload(r *sandbox.Request) sandbox.Response {
	br, refusal := b.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	var request struct{ ContentType string }
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return wrongState("", "%v", err)
	}
	if media, _, err := mime.ParseMediaType(request.ContentType); err != nil || !strings.Contains(media, "/") {
		return invalid("contentType", "must be a media type")
	}
	key := b.ids.UUID()
	slot := &upload{fmt.Sprintf("https://media.api.bird.com/workspaces/%s/media/%s", WorkspaceID, key), request.ContentType}
	b.uploads = append(b.uploads, slot)
	return ok(br.id, uploadView{
		MediaURL: slot.mediaURL, UploadURL: "https://upload.example.com/bucket", UploadMethod: "POST",
		UploadFormData: map[string]string{"key": key, "Content-Type": slot.contentType},
	})
}
