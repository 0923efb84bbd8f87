package birdsandbox

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
)

// CampaignRequest is the body of createTCRCampaign, and a campaign as it was
// sent last. A nil boolean is one that was not sent. What is empty is left out
// on the wire.
type CampaignRequest struct {
	Name               string   `json:"name"`
	Usecase            string   `json:"usecase"`
	SubUsecases        []string `json:"subUsecases,omitempty"`
	Description        string   `json:"description"`
	EmbeddedLink       *bool    `json:"embeddedLink,omitempty"`
	EmbeddedPhone      *bool    `json:"embeddedPhone,omitempty"`
	NumberPool         *bool    `json:"numberPool,omitempty"`
	AgeGated           *bool    `json:"ageGated,omitempty"`
	DirectLending      *bool    `json:"directLending,omitempty"`
	SubscriberOptin    *bool    `json:"subscriberOptin,omitempty"`
	SubscriberOptout   *bool    `json:"subscriberOptout,omitempty"`
	SubscriberHelp     *bool    `json:"subscriberHelp,omitempty"`
	Samples            []string `json:"samples"`
	AttachmentURLs     []string `json:"attachmentUrls,omitempty"`
	MessageFlow        string   `json:"messageFlow"`
	HelpMessage        string   `json:"helpMessage"`
	HelpKeywords       string   `json:"helpKeywords,omitempty"`
	OptoutKeywords     string   `json:"optoutKeywords,omitempty"`
	OptinKeywords      string   `json:"optinKeywords,omitempty"`
	OptinMessage       string   `json:"optinMessage,omitempty"`
	OptoutMessage      string   `json:"optoutMessage,omitempty"`
	TermsAndConditions bool     `json:"termsAndConditions"`
	ResellerID         string   `json:"resellerId,omitempty"`
}

// flags are the booleans by their wire names.
func (r *CampaignRequest) flags() map[string]**bool {
	return map[string]**bool{
		"embeddedLink": &r.EmbeddedLink, "embeddedPhone": &r.EmbeddedPhone, "numberPool": &r.NumberPool,
		"ageGated": &r.AgeGated, "directLending": &r.DirectLending, "subscriberOptin": &r.SubscriberOptin,
		"subscriberOptout": &r.SubscriberOptout, "subscriberHelp": &r.SubscriberHelp,
	}
}

// complete is the request with false for the booleans that were not sent.
func (r CampaignRequest) complete() CampaignRequest {
	for _, f := range r.flags() {
		if *f == nil {
			*f = new(bool)
		}
	}
	return r
}

// tidied is the request with its keyword lists as [TidyKeywords] leaves them.
func (r CampaignRequest) tidied() CampaignRequest {
	r.HelpKeywords, r.OptoutKeywords, r.OptinKeywords = tidy(r.HelpKeywords), tidy(r.OptoutKeywords), tidy(r.OptinKeywords)
	return r
}

// tidy is a keyword list in upper case and without blanks.
func tidy(keywords string) string { return strings.Join(keywordsOf(keywords), ",") }

// keywordsOf are the words of a comma list, in upper case.
func keywordsOf(list string) []string {
	var words []string
	for word := range strings.SplitSeq(list, ",") {
		if word = strings.ToUpper(strings.TrimSpace(word)); word != "" {
			words = append(words, word)
		}
	}
	return words
}

// fields are the request's fields as on the wire.
func (r CampaignRequest) fields() (map[string]json.RawMessage, error) {
	text, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	fields := map[string]json.RawMessage{}
	return fields, json.Unmarshal(text, &fields)
}

// patched is the request with the fields of a PATCH. A null leaves a field as
// it is, which is assumed: the schema allows null everywhere and says nothing
// about it.
func (r CampaignRequest) patched(patch []byte) (CampaignRequest, error) {
	fields, err := r.fields()
	if err != nil {
		return r, err
	}
	changes := map[string]json.RawMessage{}
	if err := json.Unmarshal(patch, &changes); err != nil {
		return r, err
	}
	for name, value := range changes {
		if !bytes.Equal(bytes.TrimSpace(value), []byte("null")) {
			fields[name] = value
		}
	}
	text, err := json.Marshal(fields)
	if err != nil {
		return r, err
	}
	var merged CampaignRequest // a fresh one: decoding into r would write into its lists
	return merged, json.Unmarshal(text, &merged)
}

// differences are the wire names of the fields in which two requests differ, in
// the order of the schema. An empty list and none are the same.
func (r CampaignRequest) differences(other CampaignRequest) []string {
	var names []string
	one, two := reflect.ValueOf(r), reflect.ValueOf(other)
	for n := range one.NumField() {
		a, b := one.Field(n), two.Field(n)
		if a.Kind() == reflect.Slice && a.Len() == 0 && b.Len() == 0 || reflect.DeepEqual(a.Interface(), b.Interface()) {
			continue
		}
		names = append(names, wireName(one.Type().Field(n)))
	}
	return names
}

// wireName is a field's name in JSON.
func wireName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}

// campaignView is a campaign in an answer. subUsecases and resellerId are null
// when there are none.
type campaignView struct {
	ID                 string            `json:"id"`
	Name               string            `json:"name"`
	Subscription       *subscriptionView `json:"subscription"`
	Status             string            `json:"status"`
	Usecase            string            `json:"usecase"`
	SubUsecases        []string          `json:"subUsecases"`
	Description        string            `json:"description"`
	EmbeddedLink       bool              `json:"embeddedLink"`
	EmbeddedPhone      bool              `json:"embeddedPhone"`
	NumberPool         bool              `json:"numberPool"`
	AgeGated           bool              `json:"ageGated"`
	DirectLending      bool              `json:"directLending"`
	SubscriberOptin    bool              `json:"subscriberOptin"`
	SubscriberOptout   bool              `json:"subscriberOptout"`
	SubscriberHelp     bool              `json:"subscriberHelp"`
	Samples            []string          `json:"samples"`
	MessageFlow        string            `json:"messageFlow"`
	HelpMessage        string            `json:"helpMessage"`
	HelpKeywords       string            `json:"helpKeywords"`
	OptoutKeywords     string            `json:"optoutKeywords"`
	OptinKeywords      string            `json:"optinKeywords"`
	OptinMessage       string            `json:"optinMessage"`
	OptoutMessage      string            `json:"optoutMessage"`
	TermsAndConditions bool              `json:"termsAndConditions"`
	BrandID            string            `json:"brandId"`
	ResellerID         *string           `json:"resellerId"`
	Rejection          *Rejection        `json:"rejection,omitempty"`
	Attachments        []attachmentView  `json:"attachments"`
	CreatedAt          string            `json:"createdAt"`
	UpdatedAt          string            `json:"updatedAt"`
}

// subscriptionView is what Bird says about the monthly fee.
type subscriptionView struct {
	Status       string  `json:"status"`
	SubscribedAt string  `json:"subscribedAt"`
	UpdatedAt    *string `json:"updatedAt"`
	CancelledAt  *string `json:"cancelledAt"`
}

type attachmentView struct {
	ID          string  `json:"id"`
	Status      string  `json:"status"`
	CreatedAt   string  `json:"createdAt"`
	UpdatedAt   *string `json:"updatedAt"`
	Filename    string  `json:"filename"`
	MediaURL    string  `json:"mediaUrl"`
	ContentType string  `json:"contentType"`
}
