package infobip_test

import (
	"fmt"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const (
	brandResend2FA = "tendlc_infobip_brand_resend_2fa"
	resend2FA      = "resend-2fa-mail-brand-auth"
)

func mailOf(id string) string { return fmt.Sprintf("brand_id = %q\n", id) }

func TestBrandResend2FAActionSendsOneMail(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(infobipsandbox.SamplePublicBrand(), "PENDING_2FA")
	i := acctest.NewInvoker(t, w, "")
	i.Plan(brandResend2FA, mailOf(id)).Fine()
	said := i.Invoke(brandResend2FA, mailOf(id))
	said.Fine()
	said.Shows(`the brand "Harbor Bank" sent to dana.lee@harborbank.example`, "Infobip has taken it.")
	acctest.ExpectCalls(t, w, resend2FA, 1)
	i.Invoke(brandResend2FA, mailOf(id)).Fails("TENDLC2003", "", "once in two hours", "Nothing was charged.")
}

func TestBrandResend2FAActionRefusesABrandWithoutSuchAMail(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	i := acctest.NewInvoker(t, w, "")
	private := w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "PENDING")
	i.Invoke(brandResend2FA, mailOf(private)).Fails("TENDLC1012", "brand_id", "Its type is TENDLC_PRIVATE_COMPANY", "Nothing was sent and nothing was charged.")
	answered := w.Infobip.SeedBrand(infobipsandbox.SamplePublicBrand(), "ACTIVE")
	i.Invoke(brandResend2FA, mailOf(answered)).Fails("TENDLC1012", "brand_id", "its authentication is ACTIVE")
	i.Invoke(brandResend2FA, mailOf(missingID)).Fails("TENDLC2010", "brand_id", missingID)
	acctest.ExpectUntouched(t, w)
}

// No read tells whether a mail went out, so a lost answer stays open and is never
// sent again.
func TestBrandResend2FAActionIsSentOnceWhateverBecomesOfTheAnswer(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := w.Infobip.SeedBrand(infobipsandbox.SamplePublicBrand(), "PENDING_2FA")
			w.Box.InjectFault(sandbox.Fault{Operation: resend2FA, Kind: kind})
			said := acctest.NewInvoker(t, w, "").Invoke(brandResend2FA, mailOf(id))
			switch {
			case kind.TurnedAway():
				said.Fine()
				acctest.ExpectCalls(t, w, resend2FA, 2)
				return
			case kind == sandbox.Truncated || kind == sandbox.UnknownStatus: // the answer has no body
				said.Fine()
			default:
				said.Fails("TENDLC3003", "brand_id", "It was not sent again. The mail is free.", "Ask at its address")
			}
			acctest.ExpectCalls(t, w, resend2FA, 1)
		})
	}
}

func TestBrandResend2FAActionEndsAtOnceWhenInterrupted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(infobipsandbox.SamplePublicBrand(), "PENDING_2FA")
	front := acctest.NewFront(t, w)
	i := acctest.NewInvoker(t, w, "")
	i.InterruptInAnswer(front, "GET", "/"+id+"$", 1)
	i.Invoke(brandResend2FA, mailOf(id)).Fails("TENDLC2004", "", "Interrupted", "othing was charged.", "nvoke the action again")
	acctest.ExpectCalls(t, w, resend2FA, 0)
}

func TestBrandResend2FAActionsArgumentIsChecked(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	i := acctest.NewInvoker(t, w, "")
	i.Validate(brandResend2FA, mailOf("BX7K2PQ")).Fails("TENDLC1008", "brand_id", "Nothing was sent")
	i.Validate(brandResend2FA, "brand_id = other.id").Fine()
	i.Plan(brandResend2FA, "brand_id = other.id").Fine()
	acctest.ExpectSilence(t, w)
}
