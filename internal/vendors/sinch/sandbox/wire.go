package sinchsandbox

import "time"

// CompanyDetails is the part of a brand of that name, as on the wire.
type CompanyDetails struct {
	CompanyName          string `json:"companyName"`
	CompanyEmail         string `json:"companyEmail"`
	BusinessContactEmail string `json:"businessContactEmail"`
	BrandName            string `json:"brandName"`
	Country              string `json:"country"`
	StreetAddress        string `json:"streetAddress"`
	City                 string `json:"city"`
	PostalCode           string `json:"postalCode"`
	State                string `json:"state"`
	WebAddress           string `json:"webAddress"`
}

// FinancialDetails is the part of a brand of that name, as on the wire.
// Enumerations that were not given are left out: they have no empty value.
type FinancialDetails struct {
	BrandEntityType   string `json:"brandEntityType,omitempty"`
	BrandVerticalType string `json:"brandVerticalType,omitempty"`
	TaxIDCountry      string `json:"taxIdCountry"`
	TaxIDCorporate    string `json:"taxIdCorporate"`
	StockSymbol       string `json:"stockSymbol"`
	Exchange          string `json:"exchange"`
}

// ContactDetails is the part of a brand of that name, as on the wire.
type ContactDetails struct {
	FirstName   string `json:"firstName"`
	LastName    string `json:"lastName"`
	PhoneNumber string `json:"phoneNumber"`
	Email       string `json:"email"`
}

// BrandRequest is the body of submitBrandRegistration.
type BrandRequest struct {
	DisplayName      string           `json:"displayName"`
	Type             string           `json:"brandRegistrationType,omitempty"`
	CompanyDetails   CompanyDetails   `json:"companyDetails"`
	FinancialDetails FinancialDetails `json:"financialDetails"`
	ContactDetails   ContactDetails   `json:"contactDetails"`
	Mock             bool             `json:"mock"`
}

type brandView struct {
	ID             string `json:"brandRegistrationId"`
	TCRID          string `json:"brandId"`
	IdentityStatus string `json:"identityStatus"`
	Status         string `json:"brandRegistrationStatus"`
	BrandRequest
}

// CampaignText is what a campaign says, submitted and returned alike.
type CampaignText struct {
	BrandID            string   `json:"brandId"`
	UseCase            string   `json:"useCase"`
	CampaignName       string   `json:"campaignName"`
	Vertical           string   `json:"vertical"`
	Description        string   `json:"description"`
	Sample1            string   `json:"sample1"`
	Sample2            string   `json:"sample2"`
	Sample3            string   `json:"sample3"`
	Sample4            string   `json:"sample4"`
	StopMessage        string   `json:"stopMessage"`
	OptInMessage       string   `json:"optInMessage"`
	HelpMessage        string   `json:"helpMessage"`
	SubUseCases        []string `json:"subUseCases"`
	AutoRenewal        bool     `json:"autoRenewal"`
	EmbeddedLink       bool     `json:"embeddedLink"`
	EmbeddedPhone      bool     `json:"embeddedPhone"`
	AffiliateMarketing bool     `json:"affiliateMarketing"`
	NumberPool         bool     `json:"numberPool"`
	AgeGated           bool     `json:"ageGated"`
	DirectLending      bool     `json:"directLending"`
	SubscriberOptIn    bool     `json:"subscriberOptIn"`
	SubscriberOptOut   bool     `json:"subscriberOptOut"`
	SubscriberHelp     bool     `json:"subscriberHelp"`
	OptinKeywords      string   `json:"optinKeywords"`
	OptoutKeywords     string   `json:"optoutKeywords"`
	HelpKeywords       string   `json:"helpKeywords"`
	MessageFlow        string   `json:"messageFlow"`
}

// CampaignRequest is the body of submitCampaignRegistration. The last three
// are never returned.
type CampaignRequest struct {
	CampaignText
	TermsAndConditionsLink string `json:"terms_and_conditions_link"`
	PrivacyPolicyLink      string `json:"privacy_policy_link"`
	Attachments            bool   `json:"attachments"`
}

type campaignView struct {
	TCRID            string         `json:"campaignId"`
	ID               string         `json:"campaignRegistrationId"`
	CreateDate       string         `json:"createDate"`
	ModifiedDate     string         `json:"modifiedDate"`
	CreatedBy        string         `json:"createdBy"`
	ModifiedBy       string         `json:"modifiedBy"`
	MonthlyFee       float64        `json:"monthlyFee"`
	SetupFee         float64        `json:"setupFee"`
	Status           string         `json:"status"`
	LastActionStatus string         `json:"lastActionStatus"`
	MNOMetadata      map[string]mno `json:"mnoMetadata"`
	Mock             bool           `json:"mock"`
	BilledDate       string         `json:"billedDate,omitempty"`
	NextRenewal      string         `json:"nextRenewalOrExpirationDate,omitempty"`
	CampaignText
}

// mno is an operator's view of a campaign; integers travel as strings.
type mno struct {
	MNO           string  `json:"mno"`
	Status        string  `json:"status"`
	MsgClass      string  `json:"msgClass"`
	TPM           string  `json:"tpm"`
	TPMScope      string  `json:"tpmScope"`
	BrandTier     string  `json:"brandTier"`
	BrandDailyCap *string `json:"brandDailyCap"`
}

// date is how the Registration API writes times.
func date(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// instant is how the Numbers API writes times.
func instant(t time.Time) *string {
	text := t.UTC().Format("2006-01-02T15:04:05.000000Z07:00")
	return &text
}
