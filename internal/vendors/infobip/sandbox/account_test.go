package infobipsandbox_test

import (
	"net/http"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox/sandboxtest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const (
	delay = time.Hour // of each review stage
	day   = 24 * time.Hour
)

// account is the test account as a plain HTTP client sees it.
type account struct {
	*sandboxtest.Client
	infobip *infobipsandbox.Infobip
}

// answer is a reply with its JSON body.
type answer = sandboxtest.Answer

func open(t *testing.T) *account {
	t.Helper()
	a := &account{infobip: infobipsandbox.New()}
	a.Client = sandboxtest.Open(t, a.infobip, delay)
	a.Sign = func(r *http.Request) { r.Header.Set("Authorization", "App "+infobipsandbox.APIKey) }
	return a
}

// wantRefused is a 400 in Infobip's form; it returns the text.
func wantRefused(r answer) string {
	r.Helper()
	r.Want(http.StatusBadRequest)
	if r.Get("requestError", "serviceException", "messageId") != "BAD_REQUEST" {
		r.Errorf("envelope: %s", r.Raw)
	}
	return r.Text("requestError", "serviceException", "text")
}

// wantField is a 400 that names the field.
func wantField(r answer, field string) {
	r.Helper()
	wantRefused(r)
	if r.Get("requestError", "serviceException", "validationErrors", field) == nil {
		r.Errorf("validationErrors do not name %s: %s", field, r.Raw)
	}
}

// wantMissing is a 404 in Infobip's form.
func wantMissing(r answer) {
	r.Helper()
	r.Want(http.StatusNotFound)
	if r.Get("requestError", "serviceException", "messageId") != "NOT_FOUND" {
		r.Errorf("envelope: %s", r.Raw)
	}
}
