package sinchsandbox

import (
	"net/http"
	"regexp"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Every number of the account is a local US number.
const (
	numberRegion = "US"
	numberType   = "LOCAL"
	// typeWithoutFilter is what a list without the type parameter shows: a
	// client that forgets it sees none of its numbers.
	typeWithoutFilter = "MOBILE"
)

var numberCapability = []string{"SMS", "VOICE"}

var e164Pattern = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)

// link is what a number is linked to; empty is unlinked.
type link struct{ plan, campaign string }

type number struct {
	e164        string
	place       int // in the account
	displayName string
	callbackURL string
	rented      time.Time
	voice       voiceView
	link
	job *job // running or failed, nil when there is none
}

type numberView struct {
	PhoneNumber    string     `json:"phoneNumber"`
	ProjectID      string     `json:"projectId"`
	DisplayName    string     `json:"displayName"`
	RegionCode     string     `json:"regionCode"`
	Type           string     `json:"type"`
	Capability     []string   `json:"capability"`
	Money          money      `json:"money"`
	PaymentMonths  int        `json:"paymentIntervalMonths"`
	NextChargeDate *string    `json:"nextChargeDate"`
	ExpireAt       *string    `json:"expireAt"`
	SMS            smsView    `json:"smsConfiguration"`
	Voice          *voiceView `json:"voiceConfiguration"`
	CallbackURL    string     `json:"callbackUrl"`
}

type money struct {
	CurrencyCode string `json:"currencyCode"`
	Amount       string `json:"amount"`
}

type smsView struct {
	Plan     string   `json:"servicePlanId"`
	Campaign string   `json:"campaignId"`
	Job      *jobView `json:"scheduledProvisioning"`
}

type voiceView struct {
	Type            string  `json:"type"`
	AppID           string  `json:"appId"`
	TrunkID         string  `json:"trunkId"`
	ServiceID       string  `json:"serviceId"`
	LastUpdatedTime *string `json:"lastUpdatedTime"`
	Job             *string `json:"scheduledVoiceProvisioning"` // always null
}

func (n *number) view(s *Sinch) numberView {
	voice := n.voice
	if voice.Type == "" {
		voice.Type = "RTC"
	}
	return numberView{
		PhoneNumber: n.e164, ProjectID: ProjectID, DisplayName: n.displayName,
		RegionCode: numberRegion, Type: numberType, Capability: numberCapability,
		Money: money{currency, "1.00"}, PaymentMonths: 1, NextChargeDate: instant(n.nextCharge(s.now())),
		SMS:   smsView{Plan: n.plan, Campaign: n.campaign, Job: n.job.view(s)},
		Voice: &voice, CallbackURL: n.callbackURL,
	}
}

// nextCharge is the first monthly date that is still to come.
func (n *number) nextCharge(now time.Time) time.Time {
	months := 1
	for !n.rented.AddDate(0, months, 0).After(now) {
		months++
	}
	return n.rented.AddDate(0, months, 0)
}

// numberOf finds the number of a path; the refusal is nil when it is there.
func (s *Sinch) numberOf(r *sandbox.Request) (*number, *sandbox.Response) {
	e164 := r.Path["phoneNumber"]
	if !e164Pattern.MatchString(e164) {
		refusal := failure(http.StatusBadRequest, "INVALID_ARGUMENT", "Invalid argument")
		return nil, &refusal
	}
	if n := s.numberBy(e164); n != nil {
		return n, nil
	}
	refusal := numberNotFound(e164)
	return nil, &refusal
}

// addNumber adds a number to the account that it does not have.
func (s *Sinch) addNumber(e164 string) *number {
	n := &number{e164: e164, place: len(s.numbers), rented: s.now()}
	s.numbers, s.byE164[e164] = append(s.numbers, n), n
	return n
}

// numberBy finds a number of the account, or nil.
func (s *Sinch) numberBy(e164 string) *number { return s.byE164[e164] }

func (s *Sinch) getNumber(r *sandbox.Request) sandbox.Response {
	n, refusal := s.numberOf(r)
	if refusal != nil {
		return *refusal
	}
	return ok(n.e164, n.view(s))
}
