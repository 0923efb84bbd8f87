package provider_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

// fees makes a configuration of the provider that has fees alone.
func fees(t *testing.T, of *tfprotov6.Schema, given map[string]any, prices ...map[string]any) *tfprotov6.DynamicValue {
	t.Helper()
	return value(t, of, map[string]tftypes.Value{"fees": feesBlock(of, given, prices...)})
}

// feesBlock makes a value of the provider's fees; prices are maps of their
// members, and what is not given is null.
func feesBlock(of *tfprotov6.Schema, given map[string]any, prices ...map[string]any) tftypes.Value {
	block := of.ValueType().(tftypes.Object).AttributeTypes["fees"].(tftypes.Object)
	list := block.AttributeTypes["prices"].(tftypes.List)
	object := func(kind tftypes.Object, given map[string]any) map[string]tftypes.Value {
		values := map[string]tftypes.Value{}
		for name, at := range kind.AttributeTypes {
			values[name] = tftypes.NewValue(at, given[name])
		}
		return values
	}
	values := object(block, given)
	if prices != nil {
		var entries []tftypes.Value
		for _, price := range prices {
			kind := list.ElementType.(tftypes.Object)
			entries = append(entries, tftypes.NewValue(kind, object(kind, price)))
		}
		values["prices"] = tftypes.NewValue(list, entries)
	}
	return tftypes.NewValue(block, values)
}

// A word that fits nothing, or an amount that is none, is an error of
// "terraform validate", because such a price or limit would be passed over in
// silence.
func TestFeesThatCannotBeMeantAreRefused(t *testing.T) {
	t.Parallel()
	type values = map[string]any
	price := func(more ...any) values {
		entry := values{"vendor": "sinch", "kind": "brand", "setup": 9}
		for i := 0; i < len(more); i += 2 {
			entry[more[i].(string)] = more[i+1]
		}
		return entry
	}
	s := server(t)
	of := shape(t, s).Provider
	for name, one := range map[string]struct {
		given  values
		prices []values
		says   string // empty: nothing
		at     string
	}{
		"nothing":         {},
		"everything":      {given: values{"max_setup": 0, "max_monthly": 10.5, "unknown": "error"}, prices: []values{price(), price("type", "FULL")}},
		"unknown words":   {given: values{"max_setup": tftypes.UnknownValue, "unknown": tftypes.UnknownValue}, prices: []values{price("vendor", tftypes.UnknownValue, "kind", "vet")}},
		"a limit below 0": {given: values{"max_setup": -1}, says: "max_setup is -1, and must not be below 0", at: `AttributeName("fees").AttributeName("max_setup")`},
		"another word":    {given: values{"max_setup": 5, "unknown": "fail"}, says: `unknown is "fail", and must be "error" or "warning" or "ignore"`, at: `AttributeName("fees").AttributeName("unknown")`},
		"nothing to stop": {given: values{"unknown": "error"}, says: "warning fees.unknown does nothing without a limit (TENDLC1009)", at: `AttributeName("unknown")`},
		"another vendor":  {prices: []values{price("vendor", "twilio")}, says: `vendor is "twilio", and must be one of sinch, infobip, bird`, at: `ElementKeyInt(0).AttributeName("vendor")`},
		"another kind":    {prices: []values{price(), price("kind", "vetting")}, says: `kind is "vetting", and of sinch must be one of brand, brand_upgrade, campaign`, at: `ElementKeyInt(1).AttributeName("kind")`},
		"another type":    {prices: []values{price("type", "full")}, says: `type is "full", and must be one of SIMPLIFIED, FULL`, at: `AttributeName("type")`},
		"no types":        {prices: []values{price("kind", "brand_upgrade", "type", "FULL")}, says: "A price of kind brand_upgrade takes no type", at: `AttributeName("type")`},
		"no use cases":    {prices: []values{price("use_case", "MIXED")}, says: "A price of kind brand takes no use_case", at: `AttributeName("use_case")`},
		"another use case": {prices: []values{price("vendor", "infobip", "kind", "campaign", "use_case", "2FA")},
			says: `use_case is "2FA", and must be one of ALERTS, CHAT`, at: `AttributeName("use_case")`},
		"what Infobip prices by":        {prices: []values{price("vendor", "infobip", "kind", "campaign", "use_case", "LOW_VOLUME")}},
		"a use case that Bird may take": {prices: []values{price("vendor", "bird", "kind", "campaign", "use_case", "NEW")}, says: `warning "NEW" is no documented use_case`},
		"a misspelt one at Bird":        {prices: []values{price("vendor", "bird", "kind", "campaign", "use_case", "MARKETIN")}, says: `just this word. Did you mean "MARKETING"?`},
		"no amount":                     {prices: []values{price("setup", nil)}, says: "A price needs setup or monthly", at: "ElementKeyInt(0)"},
		"an amount below 0":             {prices: []values{price("monthly", -2)}, says: "monthly is -2", at: `AttributeName("monthly")`},
		"the same twice":                {prices: []values{price(), price("type", "FULL"), price("setup", 3)}, says: "Two prices are for the same: sinch brand", at: "ElementKeyInt(2)"},
	} {
		resp, err := s.ValidateProviderConfig(t.Context(), &tfprotov6.ValidateProviderConfigRequest{Config: fees(t, of, one.given, one.prices...)})
		if err != nil {
			t.Fatal(err)
		}
		var said string
		for _, d := range resp.Diagnostics {
			said += strings.ToLower(d.Severity.String()) + " " + d.Summary + " " + d.Detail + " at " + d.Attribute.String() + "\n"
		}
		if !strings.Contains(said, one.says) || !strings.Contains(said, one.at) || (one.says == "") != (said == "") || len(resp.Diagnostics) > 1 {
			t.Errorf("%s: %s", name, said)
		}
	}
}

// A limit that is not there yet would limit nothing, so it stops the plan.
func TestFeesThatAreNotKnownYetAreAnError(t *testing.T) {
	t.Parallel()
	for name, unknown := range map[string]struct {
		given  map[string]any
		prices []map[string]any
	}{
		"a limit": {given: map[string]any{"max_setup": tftypes.UnknownValue}},
		"a price": {prices: []map[string]any{{"vendor": "sinch", "kind": "brand", "setup": tftypes.UnknownValue}}},
	} {
		s := server(t)
		resp, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: fees(t, shape(t, s).Provider, unknown.given, unknown.prices...)})
		if err != nil || len(resp.Diagnostics) != 1 || !strings.Contains(resp.Diagnostics[0].Summary, "fees are not known yet (TENDLC1009)") {
			t.Errorf("%s: %v %+v", name, err, resp)
		}
	}
}

// Every kind and type that a price may name stands in the schema, which is what
// the documentation shows.
func TestEveryKindOfChargeIsDescribed(t *testing.T) {
	t.Parallel()
	described := map[string]string{}
	for _, attribute := range shape(t, server(t)).Provider.Block.Attributes {
		if attribute.Name != "fees" {
			continue
		}
		for _, member := range attribute.NestedType.Attributes {
			if member.Name == "prices" {
				for _, word := range member.NestedType.Attributes {
					described[word.Name] = word.Description
				}
			}
		}
	}
	for _, vendor := range vendors.All() {
		_, own, _ := strings.Cut(described["kind"], "`"+vendor.Name()+"`: ")
		own, _, _ = strings.Cut(own, ";")
		for _, charge := range vendor.Charges() {
			if !strings.Contains(own, "`"+charge.Kind+"`") {
				t.Errorf("%s: kind does not describe %s: %s", vendor.Name(), charge.Kind, own)
			}
			for _, kind := range charge.Types {
				if !strings.Contains(described["type"], "`"+kind+"`") {
					t.Errorf("%s: type does not describe %s", vendor.Name(), kind)
				}
			}
		}
	}
}

// Two configurations of the provider, as by an alias, have limits of their own.
func TestEachProviderConfigurationHasItsOwnLimits(t *testing.T) {
	t.Parallel()
	const registration = "tendlc_infobip_brand_registration"
	lowest, higher := server(t), server(t)
	all := shape(t, lowest)
	shape(t, higher)
	block := all.Provider.ValueType().(tftypes.Object).AttributeTypes["infobip"].(tftypes.Object)
	account := tftypes.NewValue(block, map[string]tftypes.Value{
		"base_url": tftypes.NewValue(tftypes.String, "http://127.0.0.1:1"), "api_key": tftypes.NewValue(tftypes.String, "key"),
	})
	for s, limit := range map[tfprotov6.ProviderServer]float64{lowest: 3.99, higher: 4} {
		config := value(t, all.Provider, map[string]tftypes.Value{"infobip": account, "fees": feesBlock(all.Provider, map[string]any{"max_setup": limit})})
		if resp, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: config}); err != nil || len(resp.Diagnostics) > 0 {
			t.Fatal(err, resp)
		}
	}
	of := all.ResourceSchemas[registration]
	none, err := tfprotov6.NewDynamicValue(of.ValueType(), tftypes.NewValue(of.ValueType(), nil))
	if err != nil {
		t.Fatal(err)
	}
	config := value(t, of, map[string]tftypes.Value{"brand_id": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	for s, says := range map[tfprotov6.ProviderServer]string{lowest: "is above the limit (TENDLC1023)", higher: ""} {
		resp, err := s.PlanResourceChange(t.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: registration, PriorState: &none, ProposedNewState: config, Config: config})
		if err != nil || len(resp.Diagnostics) > 1 || (len(resp.Diagnostics) == 0) != (says == "") {
			t.Fatalf("%q: %v %+v", says, err, resp)
		}
		if says != "" && !strings.Contains(resp.Diagnostics[0].Summary, says) {
			t.Errorf("%q is not said: %+v", says, resp.Diagnostics[0])
		}
	}
}
