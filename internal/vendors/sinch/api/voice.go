package api

import "encoding/json"

// Voice is the contract's VoiceConfiguration. This provider reads it and never
// writes it.
type Voice struct {
	Type                       string          `json:"type"`
	AppID                      string          `json:"appId"`
	TrunkID                    string          `json:"trunkId"`
	ServiceID                  string          `json:"serviceId"`
	LastUpdatedTime            string          `json:"lastUpdatedTime"`
	ScheduledVoiceProvisioning *ScheduledVoice `json:"scheduledVoiceProvisioning"`
}

// UnmarshalJSON treats a configuration and a job that are null, absent, empty
// text or an empty object alike, as for SMS.
func (v *Voice) UnmarshalJSON(data []byte) error {
	type plain Voice
	*v = Voice{}
	if unset(data) {
		return nil
	}
	wire := struct {
		*plain
		Job json.RawMessage `json:"scheduledVoiceProvisioning"`
	}{plain: (*plain)(v)}
	if err := json.Unmarshal(data, &wire); err != nil || unset(wire.Job) {
		return err
	}
	return json.Unmarshal(wire.Job, &v.ScheduledVoiceProvisioning)
}

// ScheduledVoice is a running or failed job of the voice configuration.
type ScheduledVoice struct {
	Type            string `json:"type"`
	AppID           string `json:"appId"`
	TrunkID         string `json:"trunkId"`
	ServiceID       string `json:"serviceId"`
	Status          string `json:"status"`
	LastUpdatedTime string `json:"lastUpdatedTime"`
}
