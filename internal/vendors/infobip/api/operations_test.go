package api_test

import (
	"bytes"
	"context"
	"net/http"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// operation is one method of the client and what it puts on the wire. The id
// that every call gets is "i d".
type operation struct {
	call   func(ctx context.Context, c *api.Client, id string) error
	answer string
	method string
	uri    string
	body   string
	// once: not sent again unless it is certain that nothing was processed.
	once bool
}

const (
	prefix    = "/number-registration/1"
	brands    = prefix + "/brands/i%20d"
	campaigns = prefix + "/campaigns/i%20d"
	empty     = ""
)

func drop[T any](_ T, err error) error { return err }

// operations are the client's methods by the contract's operationId.
var operations = map[string]operation{
	"get-brands": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.ListBrands(ctx, api.BrandFilter{}))
	}, `{}`, "GET", prefix + "/brands?page=0&size=500&sort=id", "", false},
	"create-brand": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.CreateBrand(ctx, api.BrandRequest{Type: "TENDLC_GOVERNMENT"}))
	}, `{"id":"1"}`, "POST", prefix + "/brands", bareBrand, true},
	"get-brand": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetBrand(ctx, id))
	}, `{"id":"1"}`, "GET", brands, "", false},
	"update-brand": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.UpdateBrand(ctx, id, api.BrandRequest{Type: "TENDLC_GOVERNMENT"}))
	}, `{"id":"1"}`, "PUT", brands, bareBrand, false},
	"update-brand, charged": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.ResubmitBrand(ctx, id, api.BrandRequest{Type: "TENDLC_GOVERNMENT"}))
	}, `{"id":"1"}`, "PUT", brands, bareBrand, true},
	"delete-brand": {func(ctx context.Context, c *api.Client, id string) error {
		return c.DeleteBrand(ctx, id)
	}, empty, "DELETE", brands, "", false},
	"register-brand": {func(ctx context.Context, c *api.Client, id string) error {
		return c.RegisterBrand(ctx, id)
	}, empty, "POST", brands + "/register", "", true},
	"get-brand-registrar-statuses": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.RegistrarStatuses(ctx, id))
	}, `[]`, "GET", brands + "/registrar-statuses", "", false},
	"brand-auth-verification": {func(ctx context.Context, c *api.Client, id string) error {
		return c.SendBrandAuthVerification(ctx, id)
	}, empty, "POST", brands + "/brand-auth-verification", "", true},
	"resend-2fa-mail-brand-auth": {func(ctx context.Context, c *api.Client, id string) error {
		return c.Resend2FA(ctx, id)
	}, empty, "POST", brands + "/resend2fa", "", true},
	"submit-brand-appeal": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.AppealBrand(ctx, id, api.BrandAppealRequest{Documents: []api.AppealDocument{{DocumentID: "d"}}}))
	}, `{"appealId":"1"}`, "POST", brands + "/appeal", `{"documents":[{"documentId":"d"}]}`, true},
	"get-brand-appeals": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.BrandAppeals(ctx, id))
	}, `{}`, "GET", brands + "/appeals", "", false},
	"get-brand-vets": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.ListVets(ctx, id))
	}, `{}`, "GET", brands + "/vets?page=0&size=500&sort=vetId", "", false},
	"vet-brand": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.VetBrand(ctx, id, "STANDARD"))
	}, `{"vetId":"1"}`, "POST", brands + "/vets", `{"type":"STANDARD"}`, true},
	"import-existing-brand-vet": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.ImportVet(ctx, id, api.VetImport{Type: "WMC_GLOBAL", TransactionID: "t"}))
	}, `{"vetId":"1"}`, "PUT", brands + "/vets/import", `{"type":"WMC_GLOBAL","transactionId":"t"}`, true},
	"get-brand-vet": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetVet(ctx, id, id))
	}, `{"vetId":"1"}`, "GET", brands + "/vets/i%20d", "", false},
	"update-brand-vet": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.UpdateVet(ctx, id, id, "ENHANCED"))
	}, `{"vetId":"1"}`, "PUT", brands + "/vets/i%20d", `{"type":"ENHANCED"}`, true},
	"get-brand-enhanced-vet-report": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.VetReport(ctx, id, id))
	}, "%PDF", "GET", brands + "/vets/i%20d/report", "", false},
	"get-campaigns": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.ListCampaigns(ctx, api.CampaignFilter{}))
	}, `{}`, "GET", prefix + "/campaigns?page=0&size=500&sort=id", "", false},
	"create-campaign": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.CreateCampaign(ctx, api.CampaignRequest{Type: "TEN_DIGIT_LONG_CODE", Name: "n"}))
	}, `{"id":"1"}`, "POST", prefix + "/campaigns", `{"type":"TEN_DIGIT_LONG_CODE","name":"n"}`, true},
	"get-campaign": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetCampaign(ctx, id))
	}, `{"id":"1"}`, "GET", campaigns, "", false},
	"update-campaign": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.UpdateCampaign(ctx, id, api.CampaignRequest{Type: "TEN_DIGIT_LONG_CODE", Name: "n", NumberKeys: []string{}, AgeGated: new(bool)}))
	}, `{"id":"1"}`, "PUT", campaigns, `{"type":"TEN_DIGIT_LONG_CODE","name":"n","ageGated":false,"numberKeys":[]}`, false},
	"delete-campaign": {func(ctx context.Context, c *api.Client, id string) error {
		return c.DeleteCampaign(ctx, id)
	}, empty, "DELETE", campaigns, "", false},
	"register-campaign": {func(ctx context.Context, c *api.Client, id string) error {
		return c.RegisterCampaign(ctx, id, "p")
	}, empty, "POST", campaigns + "/register", `{"priorityId":"p"}`, true},
	"register-campaign, no priority": {func(ctx context.Context, c *api.Client, id string) error {
		return c.RegisterCampaign(ctx, id, "")
	}, empty, "POST", campaigns + "/register", "", true},
	"deregister-campaign": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.DeregisterCampaign(ctx, id))
	}, empty, "POST", campaigns + "/deregister", "", false},
	"get-campaign-network-statuses": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.NetworkStatuses(ctx, id))
	}, `[]`, "GET", campaigns + "/network-statuses", "", false},
	"appeal-campaign": {func(ctx context.Context, c *api.Client, id string) error {
		return c.AppealCampaign(ctx, id, "r")
	}, empty, "POST", campaigns + "/appeal", `{"reason":"r"}`, true},
	"get-campaign-priorities": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.Priorities(ctx))
	}, `[]`, "GET", prefix + "/campaigns/priorities", "", false},
	"get-campaign-numbers": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.CampaignNumbers(ctx, id))
	}, `{}`, "GET", campaigns + "/numbers", "", false},
	"update-registered-campaign": {func(ctx context.Context, c *api.Client, id string) error {
		return c.UpdateRegistration(ctx, id, api.Numbers{NumberKeys: []string{"k"}})
	}, empty, "POST", campaigns + "/update-registration", `{"numberKeys":["k"]}`, false},
	"add-numbers": {func(ctx context.Context, c *api.Client, id string) error {
		return c.AddNumbers(ctx, id, api.Numbers{Numbers: []string{"1"}})
	}, empty, "POST", campaigns + "/add-numbers", `{"numbers":["1"]}`, false},
	"remove-numbers": {func(ctx context.Context, c *api.Client, id string) error {
		return c.RemoveNumbers(ctx, id, api.Numbers{Numbers: []string{"1"}})
	}, empty, "POST", campaigns + "/remove-numbers", `{"numbers":["1"]}`, false},
	"attach-number-pool": {func(ctx context.Context, c *api.Client, id string) error {
		return c.AttachNumberPool(ctx, id, "", "")
	}, empty, "POST", campaigns + "/number-pool/attach", `{}`, false},
	"detach-number-pool": {func(ctx context.Context, c *api.Client, id string) error {
		return c.DetachNumberPool(ctx, id)
	}, empty, "POST", campaigns + "/number-pool/detach", "", false},
	"get-owned-number-pools": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.ListNumberPools(ctx, api.NumberPoolFilter{Availability: "IN_USE"}))
	}, `{}`, "GET", prefix + "/number-pools?availability=IN_USE&page=0&size=500", "", false},
	"download-document-content": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetDocument(ctx, id))
	}, "%PDF", "GET", prefix + "/documents/i%20d", "", false},
	"list-owned-numbers": {func(ctx context.Context, c *api.Client, _ string) error {
		return drop(c.ListOwnedNumbers(ctx, ""))
	}, `{}`, "GET", "/numbers/1/numbers?limit=50&page=0", "", false},
	"get-single-owned-number": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.GetOwnedNumber(ctx, id))
	}, `{"numberKey":"1"}`, "GET", "/numbers/1/numbers/i%20d", "", false},
	"update-owned-number": {func(ctx context.Context, c *api.Client, id string) error {
		return drop(c.UpdateOwnedNumber(ctx, id, api.OwnedNumberUpdate{ApplicationID: "a"}))
	}, `{"numberKey":"1"}`, "PUT", "/numbers/1/numbers/i%20d", `{"applicationId":"a"}`, false},
}

const bareBrand = `{"type":"TENDLC_GOVERNMENT","name":"","legalName":"","website":"","taxId":"",` +
	`"address":{"city":"","street":"","zipCode":""},"countryCode":"","supportPhone":"","supportEmail":"","vertical":""}`

func TestOperationsOnTheWire(t *testing.T) {
	t.Parallel()
	for name, o := range operations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answering(t, reply{body: o.answer})
			must(t, o.call(t.Context(), a.client, "i d"))
			got := a.requests()
			if len(got) != 1 || got[0].method != o.method || got[0].uri != o.uri || !bytes.Equal(got[0].body, []byte(o.body)) {
				t.Fatalf("sent %s %s %s, %d times", got[0].method, got[0].uri, got[0].body, len(got))
			}
			h := got[0].header
			if h.Get("Authorization") != "App "+testKey || h.Get("User-Agent") != "agent" {
				t.Errorf("sent the headers %v", h)
			}
		})
	}
}

func TestWhatMayNotBeSentTwiceIsSentOnce(t *testing.T) {
	t.Parallel()
	for name, o := range operations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answering(t, reply{status: http.StatusServiceUnavailable})
			err := o.call(t.Context(), a.client, "i d")
			if transport.CertaintyOf(err) != transport.Ambiguous {
				t.Errorf("got %v", err)
			}
			want := 5
			if o.once {
				want = 1
			}
			if got := len(a.requests()); got != want {
				t.Errorf("sent %d times, want %d", got, want)
			}
		})
	}
}

// An empty id would turn a read into the list and a dot-dot into who knows
// what; neither leaves the machine.
func TestIDsThatAreNoneAreNotSent(t *testing.T) {
	t.Parallel()
	for name, o := range operations {
		if !bytes.Contains([]byte(o.uri), []byte("i%20d")) {
			continue
		}
		for _, id := range []string{"", ".", ".."} {
			a := answering(t, reply{body: o.answer})
			if err := o.call(t.Context(), a.client, id); transport.CertaintyOf(err) != transport.NotSent || len(a.requests()) != 0 {
				t.Errorf("%s with the id %q: got %v", name, id, err)
			}
		}
	}
}

func TestAnEndedContextSendsNothing(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, o := range operations {
		a := answering(t, reply{body: o.answer})
		if err := o.call(ctx, a.client, "x"); transport.CertaintyOf(err) != transport.NotSent || len(a.requests()) != 0 {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// An answer without the id is processed, and nobody knows what came of it.
func TestAnswersWithoutAnIDAreRefused(t *testing.T) {
	t.Parallel()
	for name, o := range operations {
		if !bytes.Contains([]byte(o.answer), []byte(`"1"`)) {
			continue
		}
		for _, body := range []string{`{}`, `{"id":null,"vetId":"","numberKey":"","appealId":null}`, `null`, `[]`, ``, `<html>`} {
			a := answering(t, reply{body: body})
			err := o.call(t.Context(), a.client, "x")
			if transport.CertaintyOf(err) != transport.Ambiguous || len(a.requests()) != 1 {
				t.Errorf("%s answered with %s: got %v", name, body, err)
			}
		}
	}
}
