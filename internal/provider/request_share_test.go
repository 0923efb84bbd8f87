package provider_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

// A share that is none would be passed over or stop everything, so it is an
// error of "terraform validate".
func TestRequestShareThatCannotBeMeantIsRefused(t *testing.T) {
	t.Parallel()
	s := server(t)
	of := shape(t, s).Provider
	for name, one := range map[string]struct {
		given   any
		refused bool
	}{
		"nothing": {nil, false}, "unknown": {tftypes.UnknownValue, false}, "all": {1, false}, "a bit": {0.01, false},
		"none": {0, true}, "below 0": {-0.5, true}, "percent": {50, true}, "a bit over": {1.001, true},
	} {
		config := value(t, of, map[string]tftypes.Value{"request_share": tftypes.NewValue(tftypes.Number, one.given)})
		resp, err := s.ValidateProviderConfig(t.Context(), &tfprotov6.ValidateProviderConfigRequest{Config: config})
		if err != nil {
			t.Fatal(err)
		}
		if (len(resp.Diagnostics) == 1) != one.refused || len(resp.Diagnostics) > 1 {
			t.Errorf("%s: %+v", name, resp.Diagnostics)
		}
		for _, d := range resp.Diagnostics {
			if !strings.Contains(d.Summary, "request_share cannot be used (TENDLC1009)") || !strings.Contains(d.Attribute.String(), "request_share") {
				t.Errorf("%s: %+v", name, d)
			}
		}
	}
}

// All of the limit would be used meanwhile.
func TestRequestShareThatIsNotKnownYetIsAnError(t *testing.T) {
	t.Parallel()
	s := server(t)
	config := value(t, shape(t, s).Provider, map[string]tftypes.Value{"request_share": tftypes.NewValue(tftypes.Number, tftypes.UnknownValue)})
	resp, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: config})
	if err != nil || len(resp.Diagnostics) != 1 || !strings.Contains(resp.Diagnostics[0].Summary, "request_share is not known yet") {
		t.Errorf("%+v, %v", resp.Diagnostics, err)
	}
}

// filter is one argument of a list.
func filter(name, text string) map[string]tftypes.Value {
	return map[string]tftypes.Value{name: tftypes.NewValue(tftypes.String, text)}
}

// Whichever vendor's: two lists at a tenth of ten a second are a second apart.
func TestEveryVendorKeepsToTheRequestShare(t *testing.T) {
	t.Parallel()
	const uuid = "6f1d2c3b-4a59-4e68-8b77-9c0d1e2f3a4b"
	rows := map[string]struct {
		settings map[string]string
		empty    string // what it answers to a list
		kind     string
		some     map[string]tftypes.Value // a filter of the list
	}{
		"sinch":   {map[string]string{"project_id": "p", "key_id": "k", "key_secret": "s", "auth": "basic", "registration_url": "URL"}, `{"campaignRegistrations":[]}`, "campaigns", filter("use_case", "MIXED")},
		"infobip": {map[string]string{"base_url": "URL", "api_key": "k"}, `{"results":[],"paging":{"page":0,"size":20,"totalPages":0,"totalResults":0}}`, "brands", filter("name_like", "x")},
		"bird":    {map[string]string{"workspace_id": uuid, "organization_id": uuid, "access_key": "k", "base_url": "URL"}, `{"results":[]}`, "brands", filter("scope", "organization")},
	}
	for _, vendor := range vendors.All() {
		if _, known := rows[vendor.Name()]; !known {
			t.Errorf("%s has no row here", vendor.Name())
		}
	}
	for vendor, one := range rows {
		web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_, _ = io.WriteString(w, one.empty)
		}))
		t.Cleanup(web.Close)
		clk := clock.NewVirtual(start)
		s := provider.NewServer("1.2.3", clk, provider.Watch{Differs: func(problem string) { t.Error(problem) }})
		all := shape(t, s)
		block := all.Provider.ValueType().(tftypes.Object).AttributeTypes[vendor].(tftypes.Object)
		settings := map[string]tftypes.Value{}
		for name := range block.AttributeTypes {
			settings[name] = tftypes.NewValue(tftypes.String, nil)
			if given, ok := one.settings[name]; ok {
				settings[name] = tftypes.NewValue(tftypes.String, strings.Replace(given, "URL", web.URL, 1))
			}
		}
		configured, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: value(t, all.Provider, map[string]tftypes.Value{
			vendor: tftypes.NewValue(block, settings), "request_share": tftypes.NewValue(tftypes.Number, 0.1),
		})})
		if err != nil || len(configured.Diagnostics) > 0 {
			t.Fatalf("%s: %+v, %v", vendor, configured.Diagnostics, err)
		}
		list, brands := "tendlc_"+vendor+"_"+one.kind, map[string]map[string]tftypes.Value{"all": nil, "some": one.some}
		for _, given := range brands { // one and the same would be asked for once
			read, err := s.ReadDataSource(t.Context(), &tfprotov6.ReadDataSourceRequest{TypeName: list, Config: value(t, all.DataSourceSchemas[list], given)})
			if err != nil || len(read.Diagnostics) > 0 {
				t.Fatalf("%s: %+v, %v", vendor, read.Diagnostics, err)
			}
		}
		if took := clk.Now().Sub(start).Round(time.Millisecond); took != 1031*time.Millisecond {
			t.Errorf("%s: two lists took %v", vendor, took)
		}
	}
}
