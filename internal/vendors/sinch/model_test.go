package sinch

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"pgregory.net/rapid"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// prose is text as people write it in a configuration: heredocs, blank lines,
// letters of every kind.
func proseOf(t *rapid.T, name string) types.String {
	return types.StringValue(rapid.StringMatching(`[ \n]{0,2}[A-Za-zé請0-9.,:;!?'"%-]{1,12}([ \n][A-Za-zé0-9.,]{1,8}){0,6}[ \n]{0,2}`).Draw(t, name))
}

func keywordsOf(t *rapid.T, name string) tfkit.KeywordSet {
	words := rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Za-z0-9]{1,6}`), 0, 5, strings.ToUpper).Draw(t, name)
	var elements []attr.Value
	for _, word := range words {
		elements = append(elements, types.StringValue(word))
	}
	return tfkit.KeywordSet{SetValue: types.SetValueMust(types.StringType, elements)}
}

// anyCampaign is a campaign as a plan holds it right before the create.
func anyCampaign(t *rapid.T) campaignModel {
	flag := func(name string) types.Bool { return types.BoolValue(rapid.Bool().Draw(t, name)) }
	optional := func(name string) types.String {
		if rapid.Bool().Draw(t, "has "+name) {
			return proseOf(t, name)
		}
		return types.StringNull()
	}
	m := campaignModel{
		Vertical: optional("vertical"), NumberPool: flag("pool"),
		TermsAndConditionsLink: optional("terms"), PrivacyPolicyLink: optional("privacy"), Attachments: flag("attachments"),
		DeletionProtection: types.BoolValue(true), AdoptExisting: types.BoolValue(false), FeePreview: tfkit.NoFee(),
	}
	m.campaignFacts = campaignFacts{
		BrandID: types.StringValue("B" + rapid.StringMatching(`[A-Z0-9]{1,7}`).Draw(t, "brand")), UseCase: types.StringValue(rapid.SampledFrom(useCases).Draw(t, "use case")),
		CampaignName: proseOf(t, "name"), Description: proseOf(t, "description"), MessageFlow: proseOf(t, "flow"),
		StopMessage: proseOf(t, "stop"), OptInMessage: proseOf(t, "opt in"), HelpMessage: proseOf(t, "help"),
		OptinKeywords: keywordsOf(t, "optin"), OptoutKeywords: keywordsOf(t, "optout"), HelpKeywords: keywordsOf(t, "help words"),
		AutoRenewal: flag("renewal"), EmbeddedLink: flag("link"), EmbeddedPhone: flag("phone"), AffiliateMarketing: flag("affiliate"),
		AgeGated: flag("age"), DirectLending: flag("lending"), SubscriberOptIn: flag("in"), SubscriberOptOut: flag("out"), SubscriberHelp: flag("subscriber help"),
		SubUseCases: types.SetNull(types.StringType), campaignObserved: campaignObserved{StatusReasons: types.ListNull(types.StringType)},
	}
	var samples []attr.Value
	for i := range rapid.IntRange(3, 4).Draw(t, "samples") {
		samples = append(samples, proseOf(t, fmt.Sprint("sample ", i)))
	}
	m.Samples = types.ListValueMust(types.StringType, samples)
	if chosen := rapid.SliceOfNDistinct(rapid.SampledFrom(subUseCases), 0, 5, rapid.ID[string]).Draw(t, "sub use cases"); len(chosen) > 0 || rapid.Bool().Draw(t, "empty set") {
		elements := []attr.Value{}
		for _, one := range chosen {
			elements = append(elements, types.StringValue(one))
		}
		m.SubUseCases = types.SetValueMust(types.StringType, elements)
	}
	return m
}

// returned is a request as Sinch may return it: trimmed, other line ends,
// keywords in upper case and any order, use cases cut.
func returned(t *rapid.T, r api.CampaignRequest) api.Campaign {
	write := func(text string) string {
		switch rapid.IntRange(0, 2).Draw(t, "writing") {
		case 0:
			return strings.TrimSpace(text)
		case 1:
			return strings.ReplaceAll(text, "\n", "\r\n")
		}
		return text
	}
	words := func(list string) string {
		return strings.Join(rapid.Permutation(strings.Split(strings.ToUpper(list), ",")).Draw(t, "order"), ",")
	}
	room := rapid.SampledFrom([]int{useCaseLength, 99}).Draw(t, "room for a use case")
	subs := []string{}
	for _, one := range slices.Backward(r.SubUseCases) {
		subs = append(subs, cut(one, room))
	}
	return api.Campaign{
		CampaignRegistrationID: "01k4cxccbt519xa3ejty1r5jb4", CampaignID: "CTF4STM", Status: "ACTIVE", BrandID: r.BrandID, UseCase: cut(r.UseCase, room), SubUseCases: subs,
		CampaignName: write(r.CampaignName), Description: write(r.Description), MessageFlow: write(r.MessageFlow),
		Sample1: write(r.Sample1), Sample2: write(r.Sample2), Sample3: write(r.Sample3), Sample4: write(r.Sample4),
		StopMessage: write(r.StopMessage), OptInMessage: write(r.OptInMessage), HelpMessage: write(r.HelpMessage),
		OptinKeywords: words(r.OptinKeywords), OptoutKeywords: words(r.OptoutKeywords), HelpKeywords: words(r.HelpKeywords),
		AutoRenewal: &r.AutoRenewal, EmbeddedLink: &r.EmbeddedLink, EmbeddedPhone: &r.EmbeddedPhone, AffiliateMarketing: &r.AffiliateMarketing,
		AgeGated: &r.AgeGated, DirectLending: &r.DirectLending, SubscriberOptIn: &r.SubscriberOptIn, SubscriberOptOut: &r.SubscriberOptOut, SubscriberHelp: &r.SubscriberHelp,
		NumberPool: false, // approved, not asked for
	}
}

// differences are the arguments that two models hold differently. Computed
// attributes do not count.
func differences(a, b any, edits tfkit.Edits) []string {
	var found []string
	va, vb := reflect.ValueOf(a), reflect.ValueOf(b)
	for _, field := range reflect.VisibleFields(va.Type()) {
		name := field.Tag.Get("tfsdk")
		if !slices.ContainsFunc(edits, func(e tfkit.Edit) bool { return e.Attribute == name && e.Effect != tfkit.Local }) {
			continue
		}
		other := vb.FieldByIndex(field.Index).Interface()
		switch one := va.FieldByIndex(field.Index).Interface().(type) {
		case tfkit.KeywordSet:
			if one.CommaSeparated() != other.(tfkit.KeywordSet).CommaSeparated() {
				found = append(found, name)
			}
		case attr.Value:
			if !one.Equal(other.(attr.Value)) {
				found = append(found, name)
			}
		default: // groups
			if !reflect.DeepEqual(one, other) {
				found = append(found, name)
			}
		}
	}
	return found
}

// Whatever is configured: what Sinch makes of it is no change, and the twin
// check recognises it.
func TestCampaignSurvivesTheWire(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		model := anyCampaign(t)
		request := model.request()
		answer := returned(t, request)
		if !likenessOf(campaignLikeness(request)).fits(likenessOf(listedLikeness(answer))) {
			t.Fatalf("the twin check misses %+v", answer)
		}
		refreshed := model
		if diags := refreshed.refresh(t.Context(), answer, nil); diags.HasError() {
			t.Fatal(diags)
		}
		if changed := differences(model, refreshed, campaignEdits); len(changed) > 0 {
			t.Fatalf("drift of %v", changed)
		}
		again := refreshed
		_ = again.refresh(t.Context(), answer, nil)
		if changed := differences(refreshed, again, campaignEdits); len(changed) > 0 {
			t.Fatalf("drift of %v at the second look", changed)
		}
		if !likenessOf(campaignLikeness(refreshed.request())).fits(likenessOf(campaignLikeness(request))) {
			t.Fatal("another campaign after a refresh")
		}
	})
}

// No property of an answer is required: one that holds nothing but the id
// changes no argument, because every change would replace what sends.
func TestCampaignKeepsWhatAnAnswerLeavesOut(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		model := anyCampaign(t)
		refreshed := model
		if diags := refreshed.refresh(t.Context(), api.Campaign{CampaignRegistrationID: "01k4a", Status: "ACTIVE"}, nil); diags.HasError() {
			t.Fatal(diags)
		}
		if changed := differences(model, refreshed, campaignEdits); len(changed) > 0 {
			t.Fatalf("drift of %v", changed)
		}
	})
}

// A create takes nothing over that somebody has configured.
func TestObserveTouchesNoArgument(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		model := anyCampaign(t)
		observed := model
		observed.newlyCreated(t.Context(), "01k4cxccbt519xa3ejty1r5jb4")
		other := anyCampaign(t)
		if diags := observed.observe(t.Context(), returned(t, other.request()), nil); diags.HasError() {
			t.Fatal(diags)
		}
		if changed := differences(model, observed, campaignEdits); len(changed) > 0 {
			t.Fatalf("a create changed %v", changed)
		}
	})
}

func anyBrand(t *rapid.T) brandModel {
	fact := func(name string) types.String {
		return types.StringValue(rapid.StringMatching(`[A-Za-z0-9][A-Za-z0-9 .,&-]{0,20}`).Draw(t, name))
	}
	optional := func(name string) types.String {
		if rapid.Bool().Draw(t, "has "+name) {
			return fact(name)
		}
		return types.StringNull()
	}
	mail := func(name string) types.String {
		return types.StringValue(rapid.StringMatching(`[a-z.]{1,8}@[a-z-]{1,8}\.example`).Draw(t, name))
	}
	return brandModel{brandFacts: brandFacts{
		DisplayName: proseOf(t, "display name"), BrandRegistrationType: types.StringValue(rapid.SampledFrom(brandTypes).Draw(t, "type")), Mock: types.BoolValue(rapid.Bool().Draw(t, "mock")),
		CompanyDetails: &companyModel{CompanyName: fact("company"), CompanyEmail: mail("mail"), BusinessContactEmail: optional("business mail"), BrandName: optional("brand"),
			Country: types.StringValue("US"), StreetAddress: fact("street"), City: fact("city"), PostalCode: fact("zip"), State: fact("state"), WebAddress: types.StringValue("https://a-b.example/x")},
		FinancialDetails: &financialModel{BrandEntityType: types.StringValue("PRIVATE"), BrandVerticalType: types.StringValue("REAL_ESTATE"), TaxIDCountry: types.StringValue("US"),
			TaxIDCorporate: fact("tax"), StockSymbol: optional("symbol"), Exchange: optional("exchange")},
		ContactDetails: &contactModel{FirstName: optional("first"), LastName: optional("last"), PhoneNumber: types.StringValue("+16085550142"), Email: types.StringNull()},
	}}
}

// The registry writes the facts of a company its own way.
func TestBrandSurvivesTheWire(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		model := anyBrand(t)
		r := model.request()
		shout := func(text string) string {
			return strings.ToUpper(strings.NewReplacer("-", "", ",", "", ".", "").Replace(text))
		}
		answer := api.Brand{
			BrandRegistrationID: "01k4cxccbt519xa3ejty1r5jb4", BrandID: "B1", BrandRegistrationStatus: "APPROVED", DisplayName: " " + r.DisplayName, BrandRegistrationType: r.BrandRegistrationType,
			CompanyDetails: r.CompanyDetails, FinancialDetails: r.FinancialDetails, ContactDetails: r.ContactDetails, Mock: r.Mock,
		}
		answer.CompanyDetails.CompanyName, answer.CompanyDetails.StreetAddress = shout(r.CompanyDetails.CompanyName), shout(r.CompanyDetails.StreetAddress)
		answer.CompanyDetails.CompanyEmail = strings.ToUpper(r.CompanyDetails.CompanyEmail)
		answer.FinancialDetails.TaxIDCorporate = shout(r.FinancialDetails.TaxIDCorporate)
		mine := likenessOf(brandLikeness(r.DisplayName, r.CompanyDetails.CompanyName, r.FinancialDetails.TaxIDCorporate, r.FinancialDetails.TaxIDCountry, r.Mock))
		if listed := likenessOf(brandLikeness(answer.DisplayName, answer.CompanyDetails.CompanyName, answer.FinancialDetails.TaxIDCorporate, answer.FinancialDetails.TaxIDCountry, answer.Mock)); !mine.fits(listed) {
			t.Fatal("the twin check misses it")
		}
		company, financial, contact := *model.CompanyDetails, *model.FinancialDetails, *model.ContactDetails
		refreshed := model
		refreshed.CompanyDetails, refreshed.FinancialDetails, refreshed.ContactDetails = &company, &financial, &contact
		if diags := refreshed.refresh(t.Context(), answer, nil); diags.HasError() {
			t.Fatal(diags)
		}
		if changed := differences(model, refreshed, brandEdits); len(changed) > 0 {
			t.Fatalf("drift of %v", changed)
		}
	})
}
