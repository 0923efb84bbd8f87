package bird

import (
	"context"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// request is the whole campaign as its arguments say. Keywords travel in upper
// case and sorted, so that the same words are always the same text.
func (m *campaignModel) request() api.CampaignFields {
	help, optin, optout := m.HelpKeywords.CommaSeparated(), m.OptinKeywords.CommaSeparated(), m.OptoutKeywords.CommaSeparated()
	chosen := campaignTextsOf(m.SubUsecases.Elements())
	slices.Sort(chosen)
	return api.CampaignFields{
		Name: m.Name.ValueStringPointer(), Usecase: m.Usecase.ValueStringPointer(), SubUsecases: chosen,
		Description: m.Description.ValueStringPointer(), MessageFlow: m.MessageFlow.ValueStringPointer(),
		Samples: campaignTextsOf(m.Samples.Elements()), AttachmentURLs: campaignTextsOf(m.AttachmentURLs.Elements()),
		HelpMessage: m.HelpMessage.ValueStringPointer(), OptinMessage: m.OptinMessage.ValueStringPointer(), OptoutMessage: m.OptoutMessage.ValueStringPointer(),
		HelpKeywords: &help, OptinKeywords: &optin, OptoutKeywords: &optout,
		EmbeddedLink: m.EmbeddedLink.ValueBoolPointer(), EmbeddedPhone: m.EmbeddedPhone.ValueBoolPointer(), NumberPool: m.NumberPool.ValueBoolPointer(),
		AgeGated: m.AgeGated.ValueBoolPointer(), DirectLending: m.DirectLending.ValueBoolPointer(),
		SubscriberOptin: m.SubscriberOptin.ValueBoolPointer(), SubscriberOptout: m.SubscriberOptout.ValueBoolPointer(), SubscriberHelp: m.SubscriberHelp.ValueBoolPointer(),
		TermsAndConditions: m.TermsAndConditions.ValueBoolPointer(), ResellerID: m.ResellerID.ValueStringPointer(),
	}
}

// registration is the request of a create: what is empty is left out.
func (m *campaignModel) registration() api.CampaignFields {
	fields := m.request()
	if *fields.OptinKeywords == "" {
		fields.OptinKeywords = nil
	}
	return fields
}

// requestOf is a campaign that Bird returned in the form of a request, to be
// compared with one. An answer that leaves a yes or no out is taken for the
// default, which is what was sent unless somebody chose.
func requestOf(c api.Campaign) api.CampaignFields {
	var read campaignModel
	answers := campaignAnswers(c)
	for _, flag := range campaignFlags {
		if answers[flag.name] == nil {
			*read.flag(flag.name) = types.BoolValue(flag.byDefault)
		}
	}
	_ = read.campaignFacts.refresh(context.Background(), c) // builds values only
	return read.request()
}

// campaignArguments copy one argument's field each: an update sends the changed
// ones alone, because Bird does not say what the others would do.
var campaignArguments = map[string]func(to, from *api.CampaignFields){
	"name":              func(to, from *api.CampaignFields) { to.Name = from.Name },
	"description":       func(to, from *api.CampaignFields) { to.Description = from.Description },
	"message_flow":      func(to, from *api.CampaignFields) { to.MessageFlow = from.MessageFlow },
	"samples":           func(to, from *api.CampaignFields) { to.Samples = from.Samples },
	"help_message":      func(to, from *api.CampaignFields) { to.HelpMessage = from.HelpMessage },
	"optin_message":     func(to, from *api.CampaignFields) { to.OptinMessage = from.OptinMessage },
	"optout_message":    func(to, from *api.CampaignFields) { to.OptoutMessage = from.OptoutMessage },
	"help_keywords":     func(to, from *api.CampaignFields) { to.HelpKeywords = from.HelpKeywords },
	"optin_keywords":    func(to, from *api.CampaignFields) { to.OptinKeywords = from.OptinKeywords },
	"optout_keywords":   func(to, from *api.CampaignFields) { to.OptoutKeywords = from.OptoutKeywords },
	"embedded_link":     func(to, from *api.CampaignFields) { to.EmbeddedLink = from.EmbeddedLink },
	"embedded_phone":    func(to, from *api.CampaignFields) { to.EmbeddedPhone = from.EmbeddedPhone },
	"number_pool":       func(to, from *api.CampaignFields) { to.NumberPool = from.NumberPool },
	"age_gated":         func(to, from *api.CampaignFields) { to.AgeGated = from.AgeGated },
	"direct_lending":    func(to, from *api.CampaignFields) { to.DirectLending = from.DirectLending },
	"subscriber_optin":  func(to, from *api.CampaignFields) { to.SubscriberOptin = from.SubscriberOptin },
	"subscriber_optout": func(to, from *api.CampaignFields) { to.SubscriberOptout = from.SubscriberOptout },
	"subscriber_help":   func(to, from *api.CampaignFields) { to.SubscriberHelp = from.SubscriberHelp },
	"reseller_id":       func(to, from *api.CampaignFields) { to.ResellerID = from.ResellerID },
	"attachment_urls":   func(to, from *api.CampaignFields) { to.AttachmentURLs = from.AttachmentURLs },
}

// only is the part of a request that belongs to these arguments.
func only(fields api.CampaignFields, arguments []string) api.CampaignFields {
	var part api.CampaignFields
	for _, argument := range arguments {
		campaignArguments[argument](&part, &fields)
	}
	return part
}

// sameRequest compares what Bird returns of two requests: to the letter, or so
// that neither blanks nor the order of samples count.
func sameRequest(a, b api.CampaignFields, exactly bool) bool {
	return reflect.DeepEqual(compared(a, exactly), compared(b, exactly))
}

func compared(f api.CampaignFields, exactly bool) api.CampaignFields {
	plain := tfkit.PlainText
	if exactly {
		plain = func(text string) string { return text }
	}
	f.AttachmentURLs, f.TermsAndConditions = nil, nil
	for _, text := range []**string{&f.Name, &f.Usecase, &f.Description, &f.MessageFlow, &f.HelpMessage, &f.OptinMessage, &f.OptoutMessage,
		&f.HelpKeywords, &f.OptinKeywords, &f.OptoutKeywords, &f.ResellerID} {
		if *text == nil {
			continue
		}
		if written := plain(**text); written != "" {
			*text = &written
		} else {
			*text = nil
		}
	}
	if exactly {
		f.Samples = append([]string{}, f.Samples...)
	} else {
		f.Samples = plainSorted(f.Samples)
	}
	return f
}

// campaignLikeness recognises a campaign by the name and every field that Bird
// returns. Other blanks in the prose, keywords in upper case, another order of
// samples: none of that may hide a twin, which would be paid twice. The facts
// are what an answer may leave out, since none of its properties is required.
func campaignLikeness(brandID string, f api.CampaignFields) (mark string, facts registration.Facts) {
	mark = fingerprint(strings.ToLower(brandID), tfkit.BareText(written(f.Name)), strings.ToUpper(tfkit.BareText(written(f.Usecase))),
		tfkit.BareText(written(f.OptinMessage)), bareKeywords(f.OptinKeywords))
	facts = registration.Facts{
		"description": tfkit.BareText(written(f.Description)), "message_flow": tfkit.BareText(written(f.MessageFlow)),
		"help_message": tfkit.BareText(written(f.HelpMessage)), "optout_message": tfkit.BareText(written(f.OptoutMessage)),
		"help_keywords": bareKeywords(f.HelpKeywords), "optout_keywords": bareKeywords(f.OptoutKeywords),
		"reseller_id": strings.ToLower(written(f.ResellerID)), "samples": bareSorted(f.Samples), "sub_usecases": bareSorted(f.SubUsecases),
	}
	for name, flag := range map[string]*bool{
		"embedded_link": f.EmbeddedLink, "embedded_phone": f.EmbeddedPhone, "number_pool": f.NumberPool, "age_gated": f.AgeGated,
		"direct_lending": f.DirectLending, "subscriber_optin": f.SubscriberOptin, "subscriber_optout": f.SubscriberOptout, "subscriber_help": f.SubscriberHelp,
	} {
		facts[name] = strconv.FormatBool(flag != nil && *flag)
	}
	return mark, facts
}

// listedLikeness is the likeness of a campaign as Bird lists it: what it leaves
// out is no fact.
func listedLikeness(brandID string, c api.Campaign) (mark string, facts registration.Facts) {
	mark, facts = campaignLikeness(brandID, requestOf(c))
	answers := campaignAnswers(c)
	for _, flag := range campaignFlags {
		if answers[flag.name] == nil {
			facts[flag.name] = ""
		}
	}
	return mark, facts.Said()
}

func bareKeywords(words *string) string { return tfkit.NewKeywordSet(written(words)).CommaSeparated() }

// bareSorted is a list as one text in which neither order nor blanks count.
func bareSorted(texts []string) string {
	bare := make([]string, 0, len(texts))
	for _, text := range texts {
		bare = append(bare, tfkit.BareText(text))
	}
	if len(bare) == 0 {
		return ""
	}
	return fingerprint(slices.Sorted(slices.Values(bare))...)
}

func written(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}
