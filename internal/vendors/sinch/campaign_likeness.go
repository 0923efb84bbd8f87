package sinch

import (
	"slices"
	"strconv"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// campaignLikeness recognises a campaign in the list by every field that Sinch
// returns: by the fingerprint what every answer must hold and what may be empty,
// by the facts what every campaign has. A use case may come back cut, keywords
// in upper case, prose with other blanks, a flag not at all: none of that may
// hide a twin, which would be paid twice. number_pool is left out because its
// answer means another thing.
func campaignLikeness(r api.CampaignRequest) (mark string, facts registration.Facts) {
	parts := []string{r.BrandID, cut(r.UseCase, useCaseLength), tfkit.BareText(r.CampaignName), tfkit.BareText(r.Sample4)}
	subUseCases := make([]string, 0, len(r.SubUseCases))
	for _, subUseCase := range r.SubUseCases {
		subUseCases = append(subUseCases, cut(subUseCase, useCaseLength))
	}
	slices.Sort(subUseCases)
	mark = fingerprint(append(parts, subUseCases...)...)

	facts = registration.Facts{
		"description": r.Description, "message_flow": r.MessageFlow, "sample 1": r.Sample1, "sample 2": r.Sample2, "sample 3": r.Sample3,
		"stop_message": r.StopMessage, "opt_in_message": r.OptInMessage, "help_message": r.HelpMessage,
	}
	for name, text := range facts {
		facts[name] = tfkit.BareText(text)
	}
	for name, keywords := range map[string]string{
		"optin_keywords": r.OptinKeywords, "optout_keywords": r.OptoutKeywords, "help_keywords": r.HelpKeywords,
	} {
		facts[name] = tfkit.NewKeywordSet(keywords).CommaSeparated()
	}
	for name, flag := range map[string]bool{
		"auto_renewal": r.AutoRenewal, "embedded_link": r.EmbeddedLink, "embedded_phone": r.EmbeddedPhone,
		"affiliate_marketing": r.AffiliateMarketing, "age_gated": r.AgeGated, "direct_lending": r.DirectLending,
		"subscriber_opt_in": r.SubscriberOptIn, "subscriber_opt_out": r.SubscriberOptOut, "subscriber_help": r.SubscriberHelp,
	} {
		facts[name] = strconv.FormatBool(flag)
	}
	return mark, facts
}

func cut(text string, length int) string { return text[:min(len(text), length)] }

// listedLikeness is the likeness of a campaign as Sinch lists it: what it
// leaves out is no fact.
func listedLikeness(c api.Campaign) (mark string, facts registration.Facts) {
	mark, facts = campaignLikeness(api.CampaignRequest{
		BrandID: c.BrandID, UseCase: c.UseCase, SubUseCases: c.SubUseCases, CampaignName: c.CampaignName,
		Description: c.Description, MessageFlow: c.MessageFlow,
		Sample1: c.Sample1, Sample2: c.Sample2, Sample3: c.Sample3, Sample4: c.Sample4,
		StopMessage: c.StopMessage, OptInMessage: c.OptInMessage, HelpMessage: c.HelpMessage,
		OptinKeywords: c.OptinKeywords, OptoutKeywords: c.OptoutKeywords, HelpKeywords: c.HelpKeywords,
	})
	for _, flag := range new(campaignFacts).flags(&c) {
		facts[flag.name] = ""
		if flag.remote != nil {
			facts[flag.name] = strconv.FormatBool(*flag.remote)
		}
	}
	return mark, facts.Said()
}
