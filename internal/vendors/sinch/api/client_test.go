package api

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	good := Config{ProjectID: "p", KeyID: "k", KeySecret: "s"}
	if _, err := New(good); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Config){
		"project":      func(c *Config) { c.ProjectID = "" },
		"dots":         func(c *Config) { c.ProjectID = ".." },
		"key":          func(c *Config) { c.KeyID = "" },
		"secret":       func(c *Config) { c.KeySecret = "" },
		"scheme":       func(c *Config) { c.Auth = "Basic" },
		"basic key":    func(c *Config) { c.Auth, c.KeyID = AuthBasic, "" },
		"basic secret": func(c *Config) { c.Auth, c.KeySecret = AuthBasic, "" },
		"basic colon":  func(c *Config) { c.Auth, c.KeyID = AuthBasic, "k:k" },
		"auth":         func(c *Config) { c.AuthURL = "http://auth.example" },
		"registration": func(c *Config) { c.RegistrationURL = "http://registration.example" },
		"numbers":      func(c *Config) { c.NumbersURL = "http://numbers.example" },
	} {
		cfg := good
		spoil(&cfg)
		if _, err := New(cfg); err == nil {
			t.Errorf("accepted a wrong %s", name)
		}
	}
}

func authServer(t *testing.T, secret string, token http.HandlerFunc) *Client {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/sinch/oauth2/token" {
			t.Errorf("called %s", r.URL.Path)
		}
		token(w, r)
	}))
	t.Cleanup(server.Close)
	c, err := New(Config{
		ProjectID: "p", KeyID: "keyId", KeySecret: secret, AuthURL: server.URL + "/sinch/",
		RegistrationURL: "http://127.0.0.1:1", NumbersURL: "http://127.0.0.1:1", Clock: clock.NewVirtual(time.Unix(0, 0)),
	})
	must(t, err)
	t.Cleanup(c.CloseIdleConnections)
	return c
}

// The pair "token": key id and secret as HTTP Basic, the grant as a form.
func TestTokenCall(t *testing.T) {
	t.Parallel()
	called := false
	c := authServer(t, "keySecret", func(w http.ResponseWriter, r *http.Request) {
		called = true
		if r.Method != http.MethodPost || r.Header.Get("Authorization") != "Basic a2V5SWQ6a2V5U2VjcmV0" ||
			r.Header.Get("Content-Type") != "application/x-www-form-urlencoded" || r.FormValue("grant_type") != "client_credentials" {
			t.Errorf("got %v %v", r.Header, r.Form)
		}
		_, _ = w.Write([]byte(`{"access_token":"eyJhbGciOi...","token_type":"Bearer","expires_in":3600,"scope":""}`))
	})
	if _, err := c.ListBrands(t.Context()); transport.CertaintyOf(err) != transport.NotSent || !called {
		t.Errorf("got %v", err)
	}
}

// The pair "token, wrong secret".
func TestWrongSecret(t *testing.T) {
	t.Parallel()
	c := authServer(t, "wrong", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Basic a2V5SWQ6d3Jvbmc=" {
			t.Errorf("got %v", r.Header)
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusUnauthorized)
		_, _ = w.Write([]byte(`{"error":"invalid_client"}`))
	})
	_, err := c.SubmitBrand(t.Context(), BrandRequest{})
	var e *transport.Error
	if !errors.As(err, &e) || e.Operation != "issueToken" || e.Status != 401 || e.Code != "invalid_client" || e.Certainty != transport.NotSent {
		t.Errorf("got %+v", err)
	}
}

func TestPhoneNumberOnTheWire(t *testing.T) {
	t.Parallel()
	v, c := newVendor(t, answering(`{"phoneNumber":"+12025550134"}`))
	_, err := c.GetNumber(t.Context(), "+12025550134")
	must(t, err)
	_, err = c.LinkNumber(t.Context(), "+12025550134", SMSConfiguration{})
	must(t, err)
	for _, r := range v.requests() {
		if r.uri != testPrefix+"/activeNumbers/%2B12025550134" {
			t.Errorf("sent %s", r.uri)
		}
	}
	encoded, _ := json.Marshal(v.requests()[1].body)
	if string(encoded) != `{"smsConfiguration":{"campaignId":"","servicePlanId":""}}` {
		t.Errorf("sent %s", encoded)
	}
}

// An empty id would turn a read into the list and a dot-dot into who knows
// what; neither leaves the machine.
func TestIDsThatAreNone(t *testing.T) {
	t.Parallel()
	v, c := newVendor(t, answering(`{}`))
	ctx := t.Context()
	for _, id := range []string{"", ".", ".."} {
		_, brand := c.GetBrand(ctx, id)
		_, feedback := c.BrandFeedback(ctx, id)
		_, campaign := c.GetCampaign(ctx, id)
		_, reasons := c.CampaignFeedback(ctx, id)
		_, number := c.GetNumber(ctx, id)
		_, link := c.LinkNumber(ctx, id, SMSConfiguration{})
		_, update := c.UpdateBrand(ctx, id, BrandUpdate{ContactDetails: &Contact{}})
		_, upgrade := c.UpgradeBrand(ctx, id)
		_, vettings := c.BrandVettings(ctx, id, "")
		for _, err := range []error{
			brand, feedback, campaign, reasons, number, link, update, upgrade, vettings,
			c.DeleteCampaign(ctx, id), c.ResubmitCampaign(ctx, id, nil), c.ResendBrand2FA(ctx, id),
		} {
			if transport.CertaintyOf(err) != transport.NotSent {
				t.Errorf("%q: got %v", id, err)
			}
		}
	}
	_, brand := c.BrandByTCRID(ctx, "")
	_, campaign := c.CampaignByTCRID(ctx, "")
	if brand == nil || campaign == nil || len(v.requests()) != 0 {
		t.Errorf("got %v, %v and %d requests", brand, campaign, len(v.requests()))
	}
}

func TestIDsAreEscaped(t *testing.T) {
	t.Parallel()
	v, c := newVendor(t, answering(`{}`))
	must(t, c.DeleteCampaign(t.Context(), "a/../b?c#d%e f"))
	if got := v.requests()[0].uri; got != testPrefix+"/campaignRegistration/a%2F..%2Fb%3Fc%23d%25e%20f" {
		t.Errorf("sent %s", got)
	}
}

func TestSubmitWithoutAnID(t *testing.T) {
	t.Parallel()
	for _, body := range []string{`{}`, `{"brandRegistrationId":"","campaignRegistrationId":null}`, `null`, `[]`, ``} {
		v, c := newVendor(t, answering(body))
		_, brand := c.SubmitBrand(t.Context(), BrandRequest{})
		_, campaign := c.SubmitCampaign(t.Context(), CampaignRequest{})
		for _, err := range []error{brand, campaign} {
			if transport.CertaintyOf(err) != transport.Ambiguous || transport.StatusOf(err) != 200 {
				t.Errorf("%s: got %v", body, err)
			}
		}
		if len(v.requests()) != 2 {
			t.Errorf("%s: %d requests", body, len(v.requests()))
		}
	}
}

// An empty answer taken for an object would empty the state.
func TestReadWithoutAnID(t *testing.T) {
	t.Parallel()
	_, c := newVendor(t, answering(`{}`))
	_, brand := c.GetBrand(t.Context(), "x")
	_, campaign := c.GetCampaign(t.Context(), "x")
	_, number := c.GetNumber(t.Context(), "x")
	for _, err := range []error{brand, campaign, number} {
		if err == nil || !strings.Contains(err.Error(), "could not be read") {
			t.Errorf("got %v", err)
		}
	}
}

// required lists what a request must hold even when nothing is set.
func TestRequiredFieldsAreAlwaysSent(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		request any
		fields  string
	}{
		"campaign": {CampaignRequest{}, "brandId useCase campaignName description sample1 sample2 sample3 stopMessage optInMessage helpMessage autoRenewal embeddedLink embeddedPhone affiliateMarketing numberPool ageGated directLending subscriberOptIn subscriberOptOut subscriberHelp optinKeywords optoutKeywords helpKeywords messageFlow"},
		"brand":    {BrandRequest{}, "displayName companyDetails financialDetails contactDetails mock"},
		"finances": {Financial{}, "brandEntityType brandVerticalType taxIdCountry taxIdCorporate stockSymbol exchange"},
	} {
		encoded, err := json.Marshal(tt.request)
		must(t, err)
		var got map[string]any
		must(t, json.Unmarshal(encoded, &got))
		want := strings.Fields(tt.fields)
		for _, field := range want {
			if _, sent := got[field]; !sent {
				t.Errorf("%s: %s is left out", name, field)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: sends %d fields, want %d: %s", name, len(got), len(want), encoded)
		}
	}
}
