package api

// CampaignFields are what create and update take (the contract's CampaignCreate
// and CampaignUpdate). What is nil is not sent; an empty list and a pointer to
// an empty value are sent as such. Lengths are in characters.
//
// The names are those of Bird's schemas. Its field tables write useCase and
// optInKeywords, which the closed body of a create refuses. Null is never sent:
// an update may hold it, and whether it empties a field or leaves it is not
// documented. A nothing that Bird refuses costs nothing; a null that it ignores
// could pay for a review of the old text.
type CampaignFields struct {
	Name               *string  `json:"name,omitempty"`
	Usecase            *string  `json:"usecase,omitempty"` // at most 50
	SubUsecases        []string `json:"subUsecases,omitzero"`
	Description        *string  `json:"description,omitempty"` // 40 to 4096
	EmbeddedLink       *bool    `json:"embeddedLink,omitempty"`
	EmbeddedPhone      *bool    `json:"embeddedPhone,omitempty"`
	NumberPool         *bool    `json:"numberPool,omitempty"` // more than 50 numbers
	AgeGated           *bool    `json:"ageGated,omitempty"`
	DirectLending      *bool    `json:"directLending,omitempty"`
	SubscriberOptin    *bool    `json:"subscriberOptin,omitempty"`
	SubscriberOptout   *bool    `json:"subscriberOptout,omitempty"`
	SubscriberHelp     *bool    `json:"subscriberHelp,omitempty"`
	Samples            []string `json:"samples,omitzero"`             // 1 to 5
	AttachmentURLs     []string `json:"attachmentUrls,omitzero"`      // at most 5, never returned
	MessageFlow        *string  `json:"messageFlow,omitempty"`        // 40 to 2048
	HelpMessage        *string  `json:"helpMessage,omitempty"`        // 20 to 255
	HelpKeywords       *string  `json:"helpKeywords,omitempty"`       // with commas between
	OptoutKeywords     *string  `json:"optoutKeywords,omitempty"`     // with commas between
	OptinKeywords      *string  `json:"optinKeywords,omitempty"`      // with commas between
	OptinMessage       *string  `json:"optinMessage,omitempty"`       // at least 20
	OptoutMessage      *string  `json:"optoutMessage,omitempty"`      // at least 20
	TermsAndConditions *bool    `json:"termsAndConditions,omitempty"` // create only, and only true
	ResellerID         *string  `json:"resellerId,omitempty"`         // a Reseller that is ACTIVE
}

// Campaign is the contract's. Status is DRAFT, PENDING, APPROVED, DECLINED,
// REJECTED, SUSPENDED, FAILED, EXPIRED, DELETED or a word that Bird adds. Bird
// shows neither the registry's id of a campaign nor its operators nor its
// numbers. Booleans are nil where Bird does not say; Subscription may be nil, and
// Rejection is, unless refused. Dates are Bird's text.
type Campaign struct {
	ID                 string        `json:"id"`
	Name               string        `json:"name"`
	Subscription       *Subscription `json:"subscription"`
	Status             string        `json:"status"`
	Usecase            string        `json:"usecase"`
	SubUsecases        []string      `json:"subUsecases"`
	Description        string        `json:"description"`
	EmbeddedLink       *bool         `json:"embeddedLink"`
	EmbeddedPhone      *bool         `json:"embeddedPhone"`
	NumberPool         *bool         `json:"numberPool"`
	AgeGated           *bool         `json:"ageGated"`
	DirectLending      *bool         `json:"directLending"`
	SubscriberOptin    *bool         `json:"subscriberOptin"`
	SubscriberOptout   *bool         `json:"subscriberOptout"`
	SubscriberHelp     *bool         `json:"subscriberHelp"`
	Samples            []string      `json:"samples"`
	MessageFlow        string        `json:"messageFlow"`
	HelpMessage        string        `json:"helpMessage"`
	HelpKeywords       string        `json:"helpKeywords"`
	OptoutKeywords     string        `json:"optoutKeywords"`
	OptinKeywords      string        `json:"optinKeywords"`
	OptinMessage       string        `json:"optinMessage"`
	OptoutMessage      string        `json:"optoutMessage"`
	TermsAndConditions *bool         `json:"termsAndConditions"`
	BrandID            string        `json:"brandId"`
	ResellerID         string        `json:"resellerId"`
	Rejection          *Rejection    `json:"rejection"`
	Attachments        []Attachment  `json:"attachments"`
	CreatedAt          string        `json:"createdAt"`
	UpdatedAt          string        `json:"updatedAt"`
}

func (c Campaign) id() string { return c.ID }

// CheckAnswer refuses an answer without an id: taken for a campaign, it would
// empty the state and plan a new one.
func (c *Campaign) CheckAnswer() error { return mustHave("id", c.ID) }

// Subscription is the contract's CampaignSubscription: what Bird charges every
// month. Status is active, inactive or canceling.
type Subscription struct {
	Status       string `json:"status"`
	SubscribedAt string `json:"subscribedAt"`
	UpdatedAt    string `json:"updatedAt"`
	CancelledAt  string `json:"cancelledAt"`
}

// Attachment is the contract's: one file of a campaign. Status is PENDING,
// ACTIVE, PENDING_DELETION, DELETED, FAILED or FAILED_DELETION. MediaURL is
// Bird's copy, not the address that was given.
type Attachment struct {
	ID          string `json:"id"`
	Status      string `json:"status"`
	CreatedAt   string `json:"createdAt"`
	UpdatedAt   string `json:"updatedAt"`
	Filename    string `json:"filename"`
	MediaURL    string `json:"mediaUrl"`
	ContentType string `json:"contentType"`
}
