package birdsandbox

import (
	"mime"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"
)

// Statuses of an attachment that arise here; the others are set by a control.
const (
	attachmentPending = "PENDING"
	attachmentActive  = "ACTIVE"
	attachmentFailed  = "FAILED"
)

var attachmentStatuses = []string{attachmentPending, attachmentActive, attachmentFailed, "PENDING_DELETION", "DELETED", "FAILED_DELETION"}

// AttachmentFailed is the text in an attachment's URL that makes fetching it
// fail.
const AttachmentFailed = "[sandbox:attachment-failed]"

// attachment is a file that Bird fetches from where the campaign says. The
// address is never returned, the copy's own is.
type attachment struct {
	id, source, status string
	created, updated   time.Time // updated is zero until something happened
	pinned             bool
}

// attach makes the attachments of the campaign's URLs. One whose URL is still
// among them stays, the others go: that a PATCH replaces the list is assumed.
func (c *campaign) attach(b *Bird, at time.Time) {
	kept := c.attachments
	c.attachments = nil
	for _, source := range c.request.AttachmentURLs {
		if n := slices.IndexFunc(kept, func(a *attachment) bool { return a.source == source }); n >= 0 {
			c.attachments = append(c.attachments, kept[n])
			continue
		}
		c.attachments = append(c.attachments, &attachment{id: b.ids.UUID(), source: source, status: attachmentPending, created: at})
	}
}

// Next is when the file is there.
func (a *attachment) Next(b *Bird) (time.Time, bool) {
	if a.pinned || a.status != attachmentPending {
		return time.Time{}, false
	}
	return b.due(a.created, b.review.Delay), true
}

// Step fetches the file.
func (a *attachment) Step(_ *Bird, due time.Time) {
	a.status, a.updated = attachmentActive, due
	if strings.Contains(a.source, AttachmentFailed) {
		a.status = attachmentFailed
	}
}

// filename is the last part of the source's path.
func (a *attachment) filename() string {
	source, err := url.Parse(a.source)
	if err != nil || source.Path == "" {
		return "attachment"
	}
	return path.Base(source.Path)
}

func (a *attachment) view() attachmentView {
	name := a.filename()
	kind := mime.TypeByExtension(path.Ext(name))
	if kind == "" {
		kind = "application/octet-stream"
	}
	return attachmentView{
		ID: a.id, Status: a.status, CreatedAt: date(a.created), UpdatedAt: dateOrNull(a.updated), Filename: name,
		MediaURL: "https://media.api.bird.com/" + a.id + "/" + url.PathEscape(name), ContentType: kind,
	}
}
