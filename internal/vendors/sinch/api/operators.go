package api

import "encoding/json"

// CampaignOperator is the contract's CampaignMnoMetadata: how one mobile
// operator treats a campaign. Status is a word that Sinch does not list. TPM is
// messages a minute. BrandDailyCap is messages a day, nil when not given or
// when BrandTier is UNCAPPED.
type CampaignOperator struct {
	MNO           string `json:"mno"`
	Status        string `json:"status"`
	MsgClass      string `json:"msgClass"`
	TPM           *int64 `json:"tpm"`
	TPMScope      string `json:"tpmScope"` // CAMPAIGN or PHONE_NUMBER
	BrandTier     string `json:"brandTier"`
	BrandDailyCap *int64 `json:"brandDailyCap"`
}

// UnmarshalJSON reads numbers that come as text, which is how Sinch writes
// them, or as numbers.
func (o *CampaignOperator) UnmarshalJSON(data []byte) error {
	type plain CampaignOperator
	wire := struct {
		*plain
		TPM           json.RawMessage `json:"tpm"`
		BrandDailyCap json.RawMessage `json:"brandDailyCap"`
	}{plain: (*plain)(o)}
	err := json.Unmarshal(data, &wire)
	o.TPM, o.BrandDailyCap = integer(wire.TPM), integer(wire.BrandDailyCap)
	return err
}

// QualifyOperator is the contract's QualifyMnoMetadata: what one mobile operator
// would do with a brand's use case. A pointer is nil when Sinch does not say,
// which is not the same as no or 0. Surcharge is US dollars a message. TPM and
// BrandDailyCap are as in CampaignOperator.
type QualifyOperator struct {
	MNO                 string   `json:"mno"`
	MNOSupport          *bool    `json:"mnoSupport"` // false: it cannot carry the use case
	MNOReview           *bool    `json:"mnoReview"`  // true: people of the operator review
	Qualify             *bool    `json:"qualify"`    // false: the brand does not qualify
	MinMsgSamples       *int64   `json:"minMsgSamples"`
	ReqSubscriberOptIn  *bool    `json:"reqSubscriberOptIn"`
	ReqSubscriberOptOut *bool    `json:"reqSubscriberOptOut"`
	ReqSubscriberHelp   *bool    `json:"reqSubscriberHelp"`
	NoEmbeddedLink      *bool    `json:"noEmbeddedLink"`
	NoEmbeddedPhone     *bool    `json:"noEmbeddedPhone"`
	Surcharge           *float64 `json:"surcharge"`
	MsgClass            string   `json:"msgClass"`
	TPM                 *int64   `json:"tpm"`
	TPMScope            string   `json:"tpmScope"` // CAMPAIGN or PHONE_NUMBER
	BrandTier           string   `json:"brandTier"`
	BrandDailyCap       *int64   `json:"brandDailyCap"`
}

// UnmarshalJSON reads numbers and flags that come as text or as themselves.
func (o *QualifyOperator) UnmarshalJSON(data []byte) error {
	type plain QualifyOperator
	wire := struct {
		*plain
		MNOSupport          json.RawMessage `json:"mnoSupport"`
		MNOReview           json.RawMessage `json:"mnoReview"`
		Qualify             json.RawMessage `json:"qualify"`
		MinMsgSamples       json.RawMessage `json:"minMsgSamples"`
		ReqSubscriberOptIn  json.RawMessage `json:"reqSubscriberOptIn"`
		ReqSubscriberOptOut json.RawMessage `json:"reqSubscriberOptOut"`
		ReqSubscriberHelp   json.RawMessage `json:"reqSubscriberHelp"`
		NoEmbeddedLink      json.RawMessage `json:"noEmbeddedLink"`
		NoEmbeddedPhone     json.RawMessage `json:"noEmbeddedPhone"`
		Surcharge           json.RawMessage `json:"surcharge"`
		TPM                 json.RawMessage `json:"tpm"`
		BrandDailyCap       json.RawMessage `json:"brandDailyCap"`
	}{plain: (*plain)(o)}
	err := json.Unmarshal(data, &wire)
	o.MNOSupport, o.MNOReview, o.Qualify = flag(wire.MNOSupport), flag(wire.MNOReview), flag(wire.Qualify)
	o.MinMsgSamples, o.Surcharge = integer(wire.MinMsgSamples), amount(wire.Surcharge)
	o.ReqSubscriberOptIn, o.ReqSubscriberOptOut = flag(wire.ReqSubscriberOptIn), flag(wire.ReqSubscriberOptOut)
	o.ReqSubscriberHelp = flag(wire.ReqSubscriberHelp)
	o.NoEmbeddedLink, o.NoEmbeddedPhone = flag(wire.NoEmbeddedLink), flag(wire.NoEmbeddedPhone)
	o.TPM, o.BrandDailyCap = integer(wire.TPM), integer(wire.BrandDailyCap)
	return err
}

// operators reads mnoMetadata, keyed by network id. It is beside the point of
// the answers that hold it, so that what cannot be read of it is left out
// instead of failing a refresh or a twin check.
func operators[T any](raw json.RawMessage) map[string]T {
	var entries map[string]json.RawMessage
	if json.Unmarshal(raw, &entries) != nil || len(entries) == 0 {
		return nil
	}
	all := map[string]T{}
	for network, entry := range entries {
		var operator T
		_ = json.Unmarshal(entry, &operator)
		all[network] = operator
	}
	return all
}
