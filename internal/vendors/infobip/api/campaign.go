package api

import (
	"encoding/json"
	"strings"
)

// OptIns is the contract's OptIns: how people join. At least one is needed.
type OptIns struct {
	Keyword                  *KeywordOptIn                  `json:"keyword,omitempty"`
	Web                      *WebOptIn                      `json:"web,omitempty"`
	Verbal                   *VerbalOptIn                   `json:"verbal,omitempty"`
	InteractiveVoiceResponse *InteractiveVoiceResponseOptIn `json:"interactiveVoiceResponse,omitempty"`
}

// KeywordOptIn is joining by a message that holds a keyword.
type KeywordOptIn struct {
	CallToAction string   `json:"callToAction"`
	Keywords     []string `json:"keywords"`
}

// WebOptIn is joining on a web site.
type WebOptIn struct {
	CallToAction string `json:"callToAction"`
	URL          string `json:"url,omitempty"`
}

// VerbalOptIn is joining by word of mouth.
type VerbalOptIn struct {
	CallToAction string `json:"callToAction"`
}

// InteractiveVoiceResponseOptIn is joining on a telephone menu.
type InteractiveVoiceResponseOptIn struct {
	CallToAction string `json:"callToAction"`
}

// Campaign is the contract's Campaign of either 10DLC kind. Stage is one of the
// contract's CampaignStage or a word that Infobip adds. MessageTypes are in
// upper case, whatever the answer has. Numbers that were sent as digits come
// back only as keys and in NumberPreviews. Of toll-free campaigns, which lists
// may hold, only what they share with the others is read. Dates are Infobip's
// text.
type Campaign struct {
	ID                    string            `json:"id"`
	Type                  string            `json:"type"`
	Stage                 string            `json:"stage"`
	BrandID               string            `json:"brandId"`
	BrandPreview          *BrandPreview     `json:"brandPreview"`
	Name                  string            `json:"name"`
	ReferenceID           string            `json:"referenceId"`
	ApplicationID         string            `json:"applicationId"`
	EntityID              string            `json:"entityId"`
	ProgramSummary        string            `json:"programSummary"`
	ConfirmationMessage   string            `json:"confirmationMessage"`
	ExampleMessages       []string          `json:"exampleMessages"`
	HelpMessage           string            `json:"helpMessage"`
	StopMessage           string            `json:"stopMessage"`
	MessageTypes          []string          `json:"messageTypes"`
	TermsAndConditionsURL string            `json:"termsAndConditionsUrl"`
	OptIns                *OptIns           `json:"optIns"`
	AgeGated              bool              `json:"ageGated"`
	CustomerCarePhone     string            `json:"customerCarePhone"`
	CustomerCareEmail     string            `json:"customerCareEmail"`
	LowVolume             bool              `json:"lowVolume"`
	UseCases              []string          `json:"useCases"`
	DirectLending         bool              `json:"directLending"`
	EmbeddedLink          bool              `json:"embeddedLink"`
	EmbeddedPhone         bool              `json:"embeddedPhone"`
	MMSSampleFiles        []string          `json:"mmsSampleFiles"`
	SupportingDocuments   []string          `json:"supportingDocuments"`
	Policy                string            `json:"policy"`
	ExternalCampaignID    string            `json:"externalCampaignId"` // TCR's id once registered
	NumberKeys            []string          `json:"numberKeys"`
	NumberPreviews        []NumberPreview   `json:"numberPreviews"`
	NumberPool            *NumberPool       `json:"numberPool"`
	Priority              *PriorityInfo     `json:"priority"`
	CampaignFeedback      *CampaignFeedback `json:"campaignFeedback"`
	AppealData            *AppealData       `json:"appealData"`
	CreatedDate           string            `json:"createdDate"`
	LastModifiedDate      string            `json:"lastModifiedDate"`
}

// UnmarshalJSON brings MessageTypes to upper case: requests take SMS, answers
// say sms.
func (c *Campaign) UnmarshalJSON(data []byte) error {
	type plain Campaign
	err := json.Unmarshal(data, (*plain)(c))
	for i, messageType := range c.MessageTypes {
		c.MessageTypes[i] = strings.ToUpper(messageType)
	}
	return err
}

func (c Campaign) id() string { return c.ID }

// CheckAnswer refuses an answer without an id: taken for a campaign, it would
// empty the state and plan a new one.
func (c *Campaign) CheckAnswer() error { return mustHave("id", c.ID) }

// BrandPreview is the contract's: the brand of a campaign.
type BrandPreview struct {
	BrandID   string `json:"brandId"`
	BrandName string `json:"brandName"`
	Website   string `json:"website"`
}

// NumberPreview is the contract's: one number of a campaign. Number is digits;
// see E164.
type NumberPreview struct {
	NumberKey   string `json:"numberKey"`
	Number      string `json:"number"`
	CountryCode string `json:"countryCode"`
}

// NumberPool is the contract's: the pool of a campaign. NumberPoolStatus is
// PENDING_VERIFICATION, SUBMITTED_FOR_VERIFICATION, VALID or INVALID.
type NumberPool struct {
	NumberPoolID     string `json:"numberPoolId"`
	NumberPoolType   string `json:"numberPoolType"`
	NumberPoolStatus string `json:"numberPoolStatus"`
	NNID             string `json:"nnid"`
	Policy           string `json:"policy"`
}

// PriorityInfo is the contract's: the priority under which a campaign was
// registered.
type PriorityInfo struct {
	PriorityID    string `json:"priorityId"`
	SubmittedDate string `json:"submittedDate"`
}

// CampaignFeedback is the contract's: why a campaign was rejected, and when.
type CampaignFeedback struct {
	RejectionReasons []string          `json:"rejectionReasons"`
	RejectionDetails []RejectionReason `json:"rejectionDetails"`
	RejectionDate    string            `json:"rejectionDate"`
}

// RejectionReason is one reason. RecommendedAction is empty when Infobip gives
// none.
type RejectionReason struct {
	ErrorCode         string `json:"errorCode"`
	Description       string `json:"description"`
	RecommendedAction string `json:"recommendedAction"`
}

// AppealData is the contract's: the last appeal of a campaign.
type AppealData struct {
	AppealReason string `json:"appealReason"`
	AppealDate   string `json:"appealDate"`
}
