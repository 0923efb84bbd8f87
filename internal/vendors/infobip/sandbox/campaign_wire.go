package infobipsandbox

// KeywordOptIn is a way in of that name, as on the wire.
type KeywordOptIn struct {
	CallToAction string   `json:"callToAction"`
	Keywords     []string `json:"keywords"`
}

// WebOptIn is a way in of that name, as on the wire.
type WebOptIn struct {
	CallToAction string `json:"callToAction"`
	URL          string `json:"url,omitempty"`
}

// SpokenOptIn is the ways in verbal and interactiveVoiceResponse.
type SpokenOptIn struct {
	CallToAction string `json:"callToAction"`
}

// OptIns are how people join; at least one is needed.
type OptIns struct {
	Keyword                  *KeywordOptIn `json:"keyword,omitempty"`
	Web                      *WebOptIn     `json:"web,omitempty"`
	Verbal                   *SpokenOptIn  `json:"verbal,omitempty"`
	InteractiveVoiceResponse *SpokenOptIn  `json:"interactiveVoiceResponse,omitempty"`
}

// CampaignContent is what only a TEN_DIGIT_LONG_CODE campaign has, sent and
// returned alike.
type CampaignContent struct {
	BrandID               string   `json:"brandId"`
	ProgramSummary        string   `json:"programSummary"`
	ConfirmationMessage   string   `json:"confirmationMessage"`
	ExampleMessages       []string `json:"exampleMessages"`
	HelpMessage           string   `json:"helpMessage"`
	StopMessage           string   `json:"stopMessage"`
	MessageTypes          []string `json:"messageTypes"`
	TermsAndConditionsURL string   `json:"termsAndConditionsUrl"`
	OptIns                OptIns   `json:"optIns"`
	AgeGated              bool     `json:"ageGated"`
	CustomerCarePhone     string   `json:"customerCarePhone"`
	CustomerCareEmail     string   `json:"customerCareEmail"`
	LowVolume             bool     `json:"lowVolume"`
	UseCases              []string `json:"useCases"`
	DirectLending         bool     `json:"directLending"`
	EmbeddedLink          bool     `json:"embeddedLink"`
	EmbeddedPhone         bool     `json:"embeddedPhone"`
	MMSSampleFiles        []string `json:"mmsSampleFiles,omitempty"`
	SupportingDocuments   []string `json:"supportingDocuments,omitempty"`
}

// CampaignRequest is the body of create-campaign and update-campaign.
// CampaignContent is nil for an EXTERNAL_TEN_DIGIT_LONG_CODE campaign, which
// alone sends an ExternalCampaignID.
type CampaignRequest struct {
	Type               string   `json:"type"`
	ReferenceID        string   `json:"referenceId,omitempty"`
	ApplicationID      string   `json:"applicationId,omitempty"`
	EntityID           string   `json:"entityId,omitempty"`
	Name               string   `json:"name"`
	Policy             string   `json:"policy,omitempty"`
	ExternalCampaignID string   `json:"externalCampaignId,omitempty"`
	NumberKeys         []string `json:"numberKeys,omitempty"` // when sent, numbers do not count
	Numbers            []string `json:"numbers,omitempty"`
	*CampaignContent
}

func (r CampaignRequest) external() bool { return r.Type == externalType }

// campaignView is a campaign in an answer. What is null in the answer for one
// type and absent for the other is of type any.
type campaignView struct {
	ID                 string              `json:"id"`
	Type               string              `json:"type"`
	ReferenceID        string              `json:"referenceId,omitempty"`
	ApplicationID      *string             `json:"applicationId,omitempty"`
	EntityID           *string             `json:"entityId,omitempty"`
	Name               string              `json:"name"`
	Stage              string              `json:"stage"`
	CreatedDate        string              `json:"createdDate"`
	LastModifiedDate   string              `json:"lastModifiedDate"`
	Policy             string              `json:"policy"`
	Priority           *priorityInfo       `json:"priority,omitempty"`
	ExternalCampaignID any                 `json:"externalCampaignId"`
	CampaignFeedback   any                 `json:"campaignFeedback,omitempty"`
	NumberKeys         []string            `json:"numberKeys,omitzero"`
	NumberPreviews     []numberPreview     `json:"numberPreviews"`
	NumberPool         *campaignNumberPool `json:"numberPool,omitempty"`
	*CampaignContent
	*contentView
}

// contentView is what an answer adds to a CampaignContent.
type contentView struct {
	BrandPreview brandPreview `json:"brandPreview"`
	UseCase      *string      `json:"useCase"` // a legacy of the vendor, always null
	AppealData   *appealData  `json:"appealData"`
}

type brandPreview struct {
	BrandID   string `json:"brandId"`
	BrandName string `json:"brandName"`
}

type priorityInfo struct {
	PriorityID    string `json:"priorityId"`
	SubmittedDate string `json:"submittedDate"`
}

type appealData struct {
	AppealReason string `json:"appealReason"`
	AppealDate   string `json:"appealDate"`
}

type numberPreview struct {
	NumberKey   string `json:"numberKey"`
	Number      string `json:"number"`
	CountryCode string `json:"countryCode"`
}

type campaignNumberPool struct {
	NumberPoolID     string `json:"numberPoolId"`
	NumberPoolType   string `json:"numberPoolType"`
	NumberPoolStatus string `json:"numberPoolStatus"`
}

// RejectionDetail is a reason of a refusal, as on the wire. The codes come from
// the vendor's matrix; 9999 is free text, which has no advice.
type RejectionDetail struct {
	ErrorCode         string  `json:"errorCode"`
	Description       string  `json:"description"`
	RecommendedAction *string `json:"recommendedAction"`
}

type campaignFeedback struct {
	RejectionReasons []string          `json:"rejectionReasons"`
	RejectionDetails []RejectionDetail `json:"rejectionDetails"`
	RejectionDate    string            `json:"rejectionDate"`
}
