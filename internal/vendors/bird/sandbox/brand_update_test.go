package birdsandbox_test

import (
	"encoding/json"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func sampleBody(t *testing.T) string {
	t.Helper()
	body, err := json.Marshal(birdsandbox.SampleBrand())
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// lockedChanges are changes of the identity of the sample brand.
var lockedChanges = map[string]string{
	"entityType": `{"entityType":"NON_PROFIT"}`, "companyName": `{"companyName":"Harbor Lane LLC"}`,
	"ein": `{"ein":"84-0000017"}`, "einIssuingCountry": `{"einIssuingCountry":"CA"}`,
}

func TestApprovedBrandLocksItsIdentity(t *testing.T) {
	t.Parallel()
	for field, body := range lockedChanges {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id := a.approvedBrand()
			refused := a.updateBrand(id, body)
			wantWrongState(refused)
			if refused.Get("details", "field") != field {
				t.Errorf("%s", refused.Raw)
			}
			a.readBrand(id).WantValues(field, a.readBrand(id).Get(field), "status", "APPROVED")
		})
	}
}

func TestApprovedBrandTakesItsIdentityUnchanged(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.approvedBrand()
	a.updateBrand(id, sampleBody(t)).Want(200).WantValues("status", "APPROVED")
	a.bird.SetRule(birdsandbox.RefuseLockedIdentity, true)
	wantWrongState(a.updateBrand(id, sampleBody(t)))
}

func TestOtherFieldsOfAnApprovedBrandChangeFreely(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.approvedBrand()
	a.updateBrand(id, `{"phone":"+12065550150","displayName":"Harbor Lane","firstName":"Dana"}`).Want(200).
		WantValues("phone", "+12065550150", "displayName", "Harbor Lane", "firstName", "Dana", "street", "410 Harbor Lane", "status", "APPROVED")
	a.wantCharged(4)
}

func TestRulesForUpdatesOfApprovedBrands(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.approvedBrand()
	a.bird.SetRule(birdsandbox.ChargeApprovedUpdates, true)
	a.updateBrand(id, `{"city":"Tacoma"}`).Want(200).WantValues("status", "APPROVED")
	a.bird.SetRule(birdsandbox.ReviewApprovedUpdates, true)
	a.updateBrand(id, `{"city":"Olympia"}`).Want(200).WantValues("status", "PENDING")
	a.Clock.Advance(delay)
	a.readBrand(id).WantValues("status", "APPROVED")
	a.wantCharged(4, 4, 4)
}

func TestRejectedBrandTakesEveryFieldForAFee(t *testing.T) {
	t.Parallel()
	for field, body := range lockedChanges {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			a.bird.SetOutcome("Harbor Lane Coffee", birdsandbox.RejectOnce)
			id := a.createBrand()
			a.Clock.Advance(delay)
			a.readBrand(id).WantValues("status", "REJECTED")
			a.updateBrand(id, body).Want(200).WantValues("status", "PENDING", "rejection", nil)
			a.wantCharged(4, 4)
			a.Clock.Advance(delay)
			a.readBrand(id).WantValues("status", "APPROVED")
		})
	}
}

func TestRejectedBrandIsResubmittedWithoutAChangeToo(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetOutcome("Harbor Lane Coffee", sandbox.Reject)
	id := a.createBrand()
	a.Clock.Advance(delay)
	a.updateBrand(id, `{}`).Want(200).WantValues("status", "PENDING")
	a.Clock.Advance(delay)
	a.readBrand(id).WantValues("status", "REJECTED")
	a.wantCharged(4, 4)
}

func TestOtherStatusesTakeNoUpdate(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"PENDING", "DRAFT", "FAILED", "DELETED", "ODD"} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			a.bird.SetRule(birdsandbox.ShowDeleted, true)
			id := a.createBrand()
			a.bird.SetBrandStatus(id, status)
			wantWrongState(a.updateBrand(id, `{"city":"Tacoma"}`))
			a.wantCharged(4)
		})
	}
}

func TestUpdateCannotEmptyWhatIsRequired(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.approvedBrand()
	for _, field := range []string{"displayName", "street", "city", "state", "postalCode", "country", "phone", "email", "website", "vertical"} {
		wantInvalid(a.updateBrand(id, `{"`+field+`":""}`), field)
	}
}

func TestUpdateEmptiesWhatIsOptional(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := birdsandbox.SampleBrand()
	request.AltBusinessID, request.AltBusinessIDType, request.FirstName = "123456789", "DUNS", "Dana"
	id := a.Call("POST", brandsPath, request).Want(201).Text("id")
	a.Clock.Advance(delay)
	a.updateBrand(id, `{"altBusinessId":"","altBusinessIdType":"NONE","firstName":""}`).Want(200).
		WantValues("altBusinessId", "", "altBusinessIdType", "NONE", "firstName", nil)
}
