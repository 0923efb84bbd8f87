package sinchsandbox

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
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

func (s *Sinch) numberBy(e164 string) *number {
	if i := slices.IndexFunc(s.numbers, func(n *number) bool { return n.e164 == e164 }); i >= 0 {
		return s.numbers[i]
	}
	return nil
}

func (s *Sinch) getNumber(r *sandbox.Request) sandbox.Response {
	n, refusal := s.numberOf(r)
	if refusal != nil {
		return *refusal
	}
	return ok(n.e164, n.view(s))
}

func (s *Sinch) listNumbers(r *sandbox.Request) sandbox.Response {
	window, refusal := pageOf(r.Query)
	if refusal != nil {
		return *refusal
	}
	found := []*number{}
	for _, n := range s.numbers {
		if n.matches(r) {
			found = append(found, n)
		}
	}
	order(found, r.Query.Get("orderBy"))
	shown, next := cut(window, found)
	views := []numberView{}
	for _, n := range shown {
		views = append(views, n.view(s))
	}
	return ok("", map[string]any{"activeNumbers": views, "nextPageToken": next, "totalSize": len(found)})
}

func order(numbers []*number, by string) {
	switch by {
	case "phoneNumber":
		slices.SortStableFunc(numbers, func(a, b *number) int { return strings.Compare(a.e164, b.e164) })
	case "displayName":
		slices.SortStableFunc(numbers, func(a, b *number) int { return strings.Compare(a.displayName, b.displayName) })
	}
}

// matches applies the filters of listActiveNumbers. There is none by campaign.
func (n *number) matches(r *sandbox.Request) bool {
	q := r.Query
	wanted := typeWithoutFilter
	if q.Has("type") {
		wanted = q.Get("type")
	}
	if wanted != numberType || (q.Has("regionCode") && q.Get("regionCode") != numberRegion) {
		return false
	}
	for _, capability := range q["capability"] {
		if !slices.Contains(numberCapability, capability) {
			return false
		}
	}
	pattern := strings.TrimPrefix(q.Get("numberPattern.pattern"), "+")
	digits := strings.TrimPrefix(n.e164, "+")
	switch q.Get("numberPattern.searchPattern") {
	case "START":
		return strings.HasPrefix(digits, pattern)
	case "END":
		return strings.HasSuffix(digits, pattern)
	}
	return strings.Contains(digits, pattern)
}
