package sinch_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const (
	brandResend2FA = "tendlc_sinch_brand_resend_2fa"
	resend2FA      = "resendBrand2faEmail"
)

func mailOf(id string, more ...string) string {
	return fmt.Sprintf("brand_registration_id = %q\n%s\n", id, strings.Join(more, "\n"))
}

func TestBrandResend2FAActionSendsOneMail(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "IN_PROGRESS")
	i := acctest.NewInvoker(t, w, "")
	i.Plan(brandResend2FA, mailOf(id)).Fine()
	said := i.Invoke(brandResend2FA, mailOf(id))
	said.Fine()
	said.Shows("(IN_PROGRESS) sent again; its contact is ", "Sinch has taken it.")
	count(t, w, resend2FA, 1)
}

// An id that Sinch's support has told takes the place of the brand's.
func TestBrandResend2FAActionSendsTheBundleIDThatIsGiven(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "IN_PROGRESS")
	acctest.NewInvoker(t, w, "").Invoke(brandResend2FA, mailOf(id, `bundle_id = "bundle/7"`)).Fails("TENDLC2003", "",
		"Sinch refused to have the two-factor mail of the brand "+id+" sent again", "Nothing was charged.")
	if path := w.Entries(resend2FA)[0].Path; !strings.HasSuffix(path, "/bundle%2F7/resend2faEmail") {
		t.Errorf("sent to %s", path)
	}
}

func TestBrandResend2FAActionNamesABrandThatIsNotThere(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	acctest.NewInvoker(t, w, "").Invoke(brandResend2FA, mailOf(someULID)).Fails("TENDLC2010", "brand_registration_id", someULID, "Nothing was charged.")
	count(t, w, resend2FA, 0)
}

// No read tells whether a mail went out, so a lost answer stays open and is never
// sent again.
func TestBrandResend2FAActionIsSentOnceWhateverBecomesOfTheAnswer(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "IN_PROGRESS")
			w.Box.InjectFault(sandbox.Fault{Operation: resend2FA, Kind: kind})
			said := acctest.NewInvoker(t, w, "").Invoke(brandResend2FA, mailOf(id))
			switch {
			case kind.TurnedAway():
				said.Fine()
				count(t, w, resend2FA, 2)
				return
			case kind == sandbox.Truncated || kind == sandbox.UnknownStatus: // the answer has no body
				said.Fine()
			default:
				said.Fails("TENDLC3003", "brand_registration_id", "It was not sent again. The mail is free.", "Ask at its address")
			}
			count(t, w, resend2FA, 1)
		})
	}
}

func TestBrandResend2FAActionEndsAtOnceWhenInterrupted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "IN_PROGRESS")
	front := acctest.NewFront(t, w)
	i := acctest.NewInvoker(t, w, "")
	i.InterruptInAnswer(front, "GET", "/"+id+"$", 1)
	i.Invoke(brandResend2FA, mailOf(id)).Fails("TENDLC2004", "", "Interrupted", "othing was charged.", "nvoke the action again")
	count(t, w, resend2FA, 0)
}

func TestBrandResend2FAActionsArgumentsAreChecked(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	i := acctest.NewInvoker(t, w, "")
	i.Validate(brandResend2FA, mailOf("BX7K2PQ")).Fails("TENDLC1008", "brand_registration_id", "It looks like a TCR brand id.")
	i.Validate(brandResend2FA, mailOf(someULID, `bundle_id = ""`)).Fails("TENDLC1011", "bundle_id", "must not be empty")
	for _, fine := range []string{"brand_registration_id = other.id\nbundle_id = other.bundle", mailOf(someULID, "bundle_id = null")} {
		i.Validate(brandResend2FA, fine).Fine()
		i.Plan(brandResend2FA, fine).Fine()
	}
	silent(t, w)
}
