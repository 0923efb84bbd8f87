package infobip_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const (
	brandAppeal       = "tendlc_infobip_brand_appeal"
	submitBrandAppeal = "submit-brand-appeal"
	uploadDocument    = "upload-document-metadata"
)

// letter is a document in a file; it returns its path.
func letter(t *testing.T, content string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "irs-letter.pdf")
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func brandAppealOf(id string, documents ...string) string {
	return fmt.Sprintf("brand_id = %q\nexplanation = \"The letter shows the tax id.\"\ndocuments = [%s]\n", id, strings.Join(documents, ", "))
}

func scanned(name string) string {
	return fmt.Sprintf(`{ file = %q, document_type = "IRS_CP575" }`, filepath.ToSlash(name))
}

// rejectedBrand is a brand that the registrar has refused.
func rejectedBrand(w *acctest.World) string {
	return w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "REJECTED")
}

// brandAppeals fails the test unless so many were filed of the only brand.
func brandAppeals(t *testing.T, w *acctest.World, want int) {
	t.Helper()
	if got := w.Infobip.Brands()[0].Appeals; len(got) != want {
		t.Errorf("%d appeals were filed, want %d: %v", len(got), want, got)
	}
}

func TestBrandAppealActionUploadsItsFilesAndFilesOneAppeal(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := rejectedBrand(w)
	before, err := elsewhere(t, w).UploadDocument(t.Context(), "deed.pdf", []byte("deed"))
	if err != nil {
		t.Fatal(err)
	}
	i := acctest.NewInvoker(t, w, "")
	said := i.Invoke(brandAppeal, brandAppealOf(id, scanned(letter(t, "letter")), fmt.Sprintf("{ document_id = %q }", before.DocumentID)))
	said.Fine()
	said.Shows("Uploading irs-letter.pdf (6 bytes), which is free.", "with 2 documents. It is sent once, and charged if the registrar itself handles it.",
		"The appeal was taken.", id+" is PENDING_APPEAL now by the appeal ")
	brandAppeals(t, w, 1)
	if documents := w.Infobip.Brands()[0].Appeals[0].Documents; len(documents) != 2 || documents[1] != before.DocumentID {
		t.Errorf("appealed with %v", documents)
	}
	body := w.Entries(submitBrandAppeal)[0].RequestBody
	acctest.Tells(t, body, `"explanation":"The letter shows the tax id."`, `"documentType":"IRS_CP575"`)
}

// Infobip does not show what a pending appeal says, so a repeated invocation
// cannot tell its own from another: it sends nothing and says so.
func TestBrandAppealActionSendsNothingWhileOneIsPending(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := rejectedBrand(w)
	i := acctest.NewInvoker(t, w, "")
	i.Invoke(brandAppeal, brandAppealOf(id, scanned(letter(t, "letter")))).Fine()
	i.Invoke(brandAppeal, brandAppealOf(id, scanned(letter(t, "letter")))).Warns("TENDLC1021", "brand_id", "is pending already",
		"Infobip takes one at a time. It is the appeal ", "Nothing was sent and nothing was charged.")
	brandAppeals(t, w, 1)
	acctest.ExpectCalls(t, w, uploadDocument, 1)
}

func TestBrandAppealActionRefusesWhatIsNotRejected(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "ACTIVE")
	acctest.NewInvoker(t, w, "").Invoke(brandAppeal, brandAppealOf(id, scanned(letter(t, "letter")))).Fails("TENDLC1021", "brand_id",
		"Its status at Infobip is ACTIVE", "Nothing was sent and nothing was charged.")
	acctest.ExpectUntouched(t, w)
}

func TestBrandAppealActionNamesABrandThatIsNotThere(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	acctest.NewInvoker(t, w, "").Invoke(brandAppeal, brandAppealOf(missingID, scanned(letter(t, "letter")))).Fails("TENDLC2010", "brand_id", missingID)
	acctest.ExpectUntouched(t, w)
}

func TestBrandAppealActionReadsEveryFileBeforeItSendsAny(t *testing.T) {
	t.Parallel()
	for name, file := range map[string]struct{ path, says string }{
		"missing":   {filepath.Join(t.TempDir(), "none.pdf"), "there is no such file"},
		"directory": {t.TempDir(), "it is a directory"},
		"empty":     {letter(t, ""), "it is empty"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := rejectedBrand(w)
			i := acctest.NewInvoker(t, w, `fees = { unknown = "ignore" }`)
			appeal := brandAppealOf(id, scanned(letter(t, "letter")), scanned(file.path))
			i.Plan(brandAppeal, appeal).Warns("TENDLC1011", "documents[1].file", "As it stands", file.says)
			i.Invoke(brandAppeal, appeal).Fails("TENDLC1011", "documents[1].file", file.says, "-invoke=action.tendlc_infobip_brand_appeal.NAME",
				"Nothing was sent and nothing was charged.")
			acctest.ExpectUntouched(t, w)
		})
	}
}

func TestBrandAppealActionStopsWhenADocumentCannotBeUploaded(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := rejectedBrand(w)
	w.Box.InjectFault(sandbox.Fault{Operation: uploadDocument, Kind: sandbox.Error500, Count: 20})
	acctest.NewInvoker(t, w, "").Invoke(brandAppeal, brandAppealOf(id, scanned(letter(t, "letter")))).Fails("TENDLC2004", "",
		"Could not upload the document irs-letter.pdf", "The appeal was not sent, and nothing was charged.", "invoke the action again")
	acctest.ExpectCalls(t, w, submitBrandAppeal, 0)
}

// A document that Infobip has dropped is named on the argument.
func TestBrandAppealActionPutsARefusalOnItsArgument(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := rejectedBrand(w)
	acctest.NewInvoker(t, w, "").Invoke(brandAppeal, brandAppealOf(id, fmt.Sprintf("{ document_id = %q }", missingID))).Fails("TENDLC2003", "documents",
		"no document "+missingID, "Nothing was charged.")
	brandAppeals(t, w, 0)
}

func TestBrandAppealActionIsSentOnceWhateverBecomesOfTheAnswer(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			appeal := brandAppealOf(rejectedBrand(w), scanned(letter(t, "letter")))
			w.Box.InjectFault(sandbox.Fault{Operation: submitBrandAppeal, Kind: kind})
			said := acctest.NewInvoker(t, w, "").Invoke(brandAppeal, appeal)
			if kind.Unanswered() {
				said.Fails("TENDLC3003", "brand_id", "It was not sent again. At most one fee is due", "Invoke the action again later")
				brandAppeals(t, w, 0)
				acctest.NewInvoker(t, w, "").Invoke(brandAppeal, appeal).Fine()
			} else {
				said.Fine()
			}
			brandAppeals(t, w, 1)
		})
	}
}

// Nobody publishes what an appeal costs: the plan says so, and a limit holds
// both there and when it is invoked.
func TestBrandAppealActionObeysTheFeeSettings(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	appeal := brandAppealOf(rejectedBrand(w), scanned(letter(t, "letter")))
	const price = `prices = [{ vendor = "infobip", kind = "brand_appeal", setup = 12.5 }]`
	acctest.NewInvoker(t, w, "").Plan(brandAppeal, appeal).Warns("TENDLC1016", "brand_id", "If the registrar itself handles the appeal, it costs an amount that is not published (Infobip publishes no price")
	acctest.NewInvoker(t, w, `fees = { unknown = "ignore" }`).Plan(brandAppeal, appeal).Fine()
	for _, refused := range []struct{ fees, code, says string }{
		{`max_setup = 10, ` + price, "TENDLC1023", "12.50 USD once"},
		{`max_setup = 10, unknown = "error"`, "TENDLC1016", `fees.prices: { vendor = "infobip", kind = "brand_appeal", setup = ... }`},
	} {
		i := acctest.NewInvoker(t, w, "fees = { "+refused.fees+" }")
		i.Plan(brandAppeal, appeal).Fails(refused.code, "brand_id", refused.says, "Nothing was sent and nothing was charged for it.")
		i.Invoke(brandAppeal, appeal).Fails(refused.code, "brand_id", refused.says)
	}
	acctest.ExpectUntouched(t, w)
	i := acctest.NewInvoker(t, w, "fees = { max_setup = 20, "+price+" }")
	i.Plan(brandAppeal, appeal).Fine()
	i.Invoke(brandAppeal, appeal).Fine()
}

func TestBrandAppealActionEndsAtOnceWhenInterrupted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	appeal := brandAppealOf(rejectedBrand(w), scanned(letter(t, "letter")))
	front := acctest.NewFront(t, w)
	i := acctest.NewInvoker(t, w, "")
	i.InterruptInAnswer(front, "POST", "/documents?$", 1)
	i.Invoke(brandAppeal, appeal).Fails("TENDLC2004", "", "Interrupted", "othing was charged.")
	acctest.ExpectCalls(t, w, submitBrandAppeal, 0)
}

// Interrupted while the call is on its way, it is looked for once and not sent
// again.
func TestBrandAppealActionInterruptedInTheCallLeavesItsOutcomeOpen(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	appeal := brandAppealOf(rejectedBrand(w), scanned(letter(t, "letter")))
	front := acctest.NewFront(t, w)
	i, sent := acctest.NewInvoker(t, w, ""), 0
	front.Add(acctest.Rule{Method: "POST", Path: regexp.MustCompile(`/appeal$`), Instead: func(*http.Request) acctest.Answer {
		sent++
		i.Interrupt()
		return acctest.Answer{Status: http.StatusInternalServerError}
	}})
	i.Invoke(brandAppeal, appeal).Fails("TENDLC3003", "brand_id", "It was not sent again. At most one fee is due")
	if sent != 1 {
		t.Errorf("sent %d times", sent)
	}
}

func TestBrandAppealActionsArgumentsAreChecked(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	i := acctest.NewInvoker(t, w, "")
	one := fmt.Sprintf("{ document_id = %q }", missingID)
	for arguments, want := range map[string][2]string{
		brandAppealOf("BX7K2PQ", one): {"TENDLC1008", "brand_id"},
		brandAppealOf(missingID):      {"TENDLC1011", "documents"},
		brandAppealOf(missingID, strings.Split(strings.Repeat(one+";", 10)+one, ";")...):                   {"TENDLC1011", "documents"},
		brandAppealOf(missingID, one, "{ document_type = \"OTHER\" }"):                                     {"TENDLC1011", "documents[1]"},
		brandAppealOf(missingID, fmt.Sprintf("{ document_id = %q, file = \"a.pdf\" }", missingID)):         {"TENDLC1011", "documents[0]"},
		brandAppealOf(missingID, `{ document_id = "letter.pdf" }`):                                         {"TENDLC1011", "documents[0].document_id"},
		brandAppealOf(missingID, `{ file = "a.pdf", document_type = "PASSPORT" }`):                         {"TENDLC1011", "documents[0].document_type"},
		"explanation = \"" + strings.Repeat("x", 1025) + "\"\nbrand_id = other.id\ndocuments = other.list": {"TENDLC1011", "explanation"},
	} {
		i.Validate(brandAppeal, arguments).Fails(want[0], want[1], "Nothing was sent and nothing was charged.")
	}
	acctest.ExpectSilence(t, w)
}

// What is not known yet is neither judged nor a reason to panic.
func TestBrandAppealActionWaitsForWhatIsNotKnownYet(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	i := acctest.NewInvoker(t, w, `fees = { unknown = "ignore" }`)
	for _, arguments := range []string{
		"brand_id = other.id\nexplanation = other.text\ndocuments = other.list",
		"brand_id = other.id\ndocuments = [other.document, { document_id = other.id }, { file = other.name }, { file = other.name, document_id = other.id }]",
	} {
		i.Validate(brandAppeal, arguments).Fine()
		i.Plan(brandAppeal, arguments).Fine()
	}
	i.Validate(brandAppeal, "brand_id = other.id\nexplanation = null\ndocuments = null").Fails("", "documents", "has marked it as required")
	acctest.ExpectSilence(t, w)
}

func TestBrandAppealActionIsRefusedAfterFortyFiveDays(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := rejectedBrand(w)
	w.Clock.Advance(46 * 24 * time.Hour)
	acctest.NewInvoker(t, w, "").Invoke(brandAppeal, brandAppealOf(id, scanned(letter(t, "letter")))).Fails("TENDLC2003", "", "more than 45 days ago", "Nothing was charged.")
}
