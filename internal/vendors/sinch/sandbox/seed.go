package sinchsandbox

import (
	"fmt"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// SeedBrand adds a brand that was bought earlier: no ledger line, no journal
// entry. An empty status means APPROVED; IN_PROGRESS and UPGRADE go on from now.
// A FULL brand has its vetting. It returns the registration id.
func (s *Sinch) SeedBrand(request BrandRequest, status string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	if status == "" {
		status = brandApproved
	}
	b := s.addBrand(request)
	b.enter(s, status, s.now())
	switch status {
	case brandApproved, brandRejected:
		b.endVetting(sandbox.Approve, s.now())
	case brandUpgrade:
		b.vetting = s.newVetting(s.now())
	}
	return b.id
}

// SeedCampaign adds a campaign that was bought earlier, likewise. An empty
// status means APPROVED; a review stage goes on from now. Its rules are not
// checked. It returns the registration id.
func (s *Sinch) SeedCampaign(request CampaignRequest, status string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	if status == "" {
		status = approved
	}
	c := s.addCampaign(request)
	if b := s.brandBy(func(b *brand) bool { return b.tcrID != "" && b.tcrID == request.BrandID }); b != nil {
		c.mock = b.request.Mock
	}
	c.enter(s, status, s.now())
	return c.id
}

// SeedNumber adds a number to the account, or changes the links of one that is
// there, with no job. The campaign is a TCR id, and becomes ACTIVE if it was
// APPROVED; both links may be empty. It returns the number. It panics on what
// is not an E.164 number, and on a service plan the account does not have.
func (s *Sinch) SeedNumber(e164, servicePlanID, campaignID string) string {
	must(s.seedNumber(e164, servicePlanID, campaignID))
	return e164
}

func (s *Sinch) seedNumber(e164, servicePlanID, campaignID string) error {
	if !e164Pattern.MatchString(e164) {
		return fmt.Errorf("sinch sandbox: %q is not an E.164 number", e164)
	}
	if servicePlanID != "" && !slices.Contains(servicePlans, servicePlanID) {
		return fmt.Errorf("sinch sandbox: unknown service plan %q, known are %q", servicePlanID, servicePlans)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	n := s.numberBy(e164)
	if n == nil {
		n = s.addNumber(e164)
	}
	n.link, n.job = link{plan: servicePlanID, campaign: campaignID}, nil
	s.rest(n)
	s.activate(campaignID, s.now())
	return nil
}

// SampleBrand is a brand request that is accepted.
func SampleBrand() BrandRequest {
	return BrandRequest{
		DisplayName: "Lakeview 10DLC",
		Type:        "SIMPLIFIED",
		CompanyDetails: CompanyDetails{
			CompanyName: "Lakeview Dental Group LLC", CompanyEmail: "help@lakeviewdental.example",
			BusinessContactEmail: "owner@lakeviewdental.example", BrandName: "Lakeview Dental", Country: "US",
			StreetAddress: "410 Harbor Street", City: "Madison", PostalCode: "53703", State: "WI",
			WebAddress: "https://lakeviewdental.example",
		},
		FinancialDetails: FinancialDetails{
			BrandEntityType: "PRIVATE", BrandVerticalType: "HEALTHCARE", TaxIDCountry: "US", TaxIDCorporate: "391234567",
		},
		ContactDetails: ContactDetails{
			FirstName: "Rosa", LastName: "Meyer", PhoneNumber: "+16085550142", Email: "owner@lakeviewdental.example",
		},
	}
}

// SampleCampaign is a campaign request that is accepted once the brand of that
// TCR id is approved.
func SampleCampaign(tcrBrandID string) CampaignRequest {
	return CampaignRequest{CampaignText: CampaignText{
		BrandID: tcrBrandID, UseCase: "ACCOUNT_NOTIFICATION", CampaignName: "Lakeview visit notices",
		Description:  "Lakeview Dental tells its patients about booked, moved and cancelled visits. Only patients who agreed on the intake form receive messages.",
		Sample1:      "Lakeview Dental: Rosa, your visit is on May 3 at 09:30. Reply STOP to end messages.",
		Sample2:      "Lakeview Dental: your visit moved to May 4 at 10:00. Reply STOP to end messages.",
		Sample3:      "Lakeview Dental: your visit on May 4 was cancelled. Reply STOP to end messages.",
		StopMessage:  "Lakeview Dental: you left the list, no further messages follow.",
		OptInMessage: "Lakeview Dental: visit notices are on. About 4 msgs a month. Msg and data rates may apply. HELP for help, STOP to end.",
		HelpMessage:  "Lakeview Dental: call +16085550142 or write to help@lakeviewdental.example. STOP to end.",
		SubUseCases:  []string{}, AutoRenewal: true, SubscriberOptIn: true, SubscriberOptOut: true, SubscriberHelp: true,
		OptinKeywords: "Start,Yes", OptoutKeywords: "Stop,Quit", HelpKeywords: "Help",
		MessageFlow: "New patients tick an unticked box on the paper intake form, printed next to the text on frequency, rates, HELP and STOP.",
	}}
}
