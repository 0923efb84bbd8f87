package sinchsandbox

import (
	"slices"
	"time"
)

// numberLimit is how many numbers a campaign without a number pool may have.
const (
	numberLimit               = 50
	soleProprietorNumberLimit = 1
)

// job is the change of a number's links. Success has no status: the job is
// gone and the new links stand.
type job struct {
	target  link
	started time.Time
	ended   time.Time // zero while it runs
	errors  []string  // set when it failed
}

type jobView struct {
	Plan        string   `json:"servicePlanId"`
	Campaign    string   `json:"campaignId"`
	Status      string   `json:"status"`
	LastUpdated *string  `json:"lastUpdatedTime"`
	Errors      []string `json:"errorCodes"`
}

func (j *job) running() bool { return j != nil && j.errors == nil }

// view is nil, and null on the wire, when there is no job. The first half of
// its time a job waits.
func (j *job) view(s *Sinch) *jobView {
	if j == nil {
		return nil
	}
	v := jobView{Plan: j.target.plan, Campaign: j.target.campaign, Status: "WAITING", LastUpdated: instant(j.started), Errors: []string{}}
	half := s.due(j.started, s.jobTime()/2)
	switch {
	case !j.running():
		v.Status, v.LastUpdated, v.Errors = "FAILED", instant(j.ended), j.errors
	case s.now().After(half) || (s.now().Equal(half) && half.After(j.started)):
		v.Status, v.LastUpdated = "IN_PROGRESS", instant(half)
	}
	return &v
}

// jobTime is how long provisioning takes: shorter than a review.
func (s *Sinch) jobTime() time.Duration { return s.review.Delay / 2 }

// arrivesAt says that a running job links the number to a campaign.
func (n *number) arrivesAt(campaign string) bool {
	return n.job.running() && n.job.target.campaign == campaign
}

// work notes that the number has a running job, and rest that it has none any
// more: an account may have tens of thousands of numbers, and whoever asks for
// one must not wait for a look at all of them.
func (s *Sinch) work(n *number) {
	if at, known := slices.BinarySearchFunc(s.working, n, byPlace); !known {
		s.working = slices.Insert(s.working, at, n)
	}
}

func (s *Sinch) rest(n *number) {
	if at, known := slices.BinarySearchFunc(s.working, n, byPlace); known {
		s.working = slices.Delete(s.working, at, at+1)
	}
}

func byPlace(a, b *number) int { return a.place - b.place }

// Next is when the job ends.
func (n *number) Next(s *Sinch) (time.Time, bool) {
	if !n.job.running() {
		return time.Time{}, false
	}
	return s.due(n.job.started, s.jobTime()), true
}

// Step ends the job. A failed one keeps the old links and stays to be seen.
func (n *number) Step(s *Sinch, due time.Time) {
	s.rest(n)
	if code := s.obstacle(n); code != "" {
		n.job.errors, n.job.ended = []string{code}, due
		return
	}
	n.link, n.job = n.job.target, nil
	s.activate(n.campaign, due)
}

// activate is what the first number does to its campaign. When the last one
// leaves, the campaign stays ACTIVE: nothing else is documented.
func (s *Sinch) activate(tcrCampaign string, at time.Time) {
	if c := s.campaignAtTCR(tcrCampaign); c != nil && c.status == approved {
		c.status, c.modified = active, at
	}
}

// obstacle is the error code that ends a job, empty when nothing is in the way.
func (s *Sinch) obstacle(n *number) string {
	if code := s.scriptedCode(n.e164); code != "" {
		return code
	}
	if n.job.target.campaign == "" || n.job.target.campaign == n.campaign {
		return "" // unlinking needs nobody's consent
	}
	c := s.campaignAtTCR(n.job.target.campaign)
	if c == nil {
		return "CAMPAIGN_NOT_AVAILABLE"
	}
	if code := c.refusesNumbers(); code != "" {
		return code
	}
	if limit := c.numberLimit(); limit > 0 && s.numbersAt(c.tcrID) >= limit {
		return "EXCEEDED_10DLC_LIMIT"
	}
	return ""
}

// refusals are the error codes by campaign status; statuses not listed here
// are not available to numbers either.
var refusals = map[string]string{
	submitted: "CAMPAIGN_PENDING_ACCEPTANCE",
	rejected:  "CAMPAIGN_MNO_REJECTED",
	expired:   "CAMPAIGN_EXPIRED",
}

// refusesNumbers is the error code with which a campaign takes no number,
// empty when it does. Mock campaigns never do.
func (c *campaign) refusesNumbers() string {
	if c.mock {
		return "MOCK_CAMPAIGN_NOT_ALLOWED"
	}
	if c.deleting() {
		return refusals[expired]
	}
	if c.status == approved || c.status == active {
		return ""
	}
	if code, known := refusals[c.status]; known {
		return code
	}
	return "CAMPAIGN_NOT_AVAILABLE"
}

// numberLimit is 0 for no limit.
func (c *campaign) numberLimit() int {
	switch {
	case c.request.UseCase == "SOLE_PROPRIETOR":
		return soleProprietorNumberLimit
	case c.request.NumberPool:
		return 0
	}
	return numberLimit
}

func (s *Sinch) numbersAt(campaign string) int {
	count := 0
	for _, n := range s.numbers {
		if n.campaign == campaign {
			count++
		}
	}
	return count
}

// campaignAtTCR is the campaign of a TCR id, nil when there is none.
func (s *Sinch) campaignAtTCR(id string) *campaign {
	if id == "" {
		return nil
	}
	return s.campaignBy(func(c *campaign) bool { return c.tcrID == id })
}

// scriptedFailure makes the next jobs of a number fail.
type scriptedFailure struct {
	code string
	left int
}

// smsErrorCodes are what the contract lists for a failed job.
var smsErrorCodes = []string{
	"ERROR_CODE_UNSPECIFIED", "INTERNAL_ERROR", "SMS_PROVISIONING_FAILED", "CAMPAIGN_PROVISIONING_FAILED",
	"CAMPAIGN_NOT_AVAILABLE", "EXCEEDED_10DLC_LIMIT", "NUMBER_PROVISIONING_FAILED", "PARTNER_SERVICE_UNAVAILABLE",
	"CAMPAIGN_PENDING_ACCEPTANCE", "MNO_SHARING_ERROR", "CAMPAIGN_EXPIRED", "CAMPAIGN_MNO_REJECTED",
	"CAMPAIGN_MNO_SUSPENDED", "CAMPAIGN_MNO_REVIEW", "INSUFFICIENT_BALANCE", "MOCK_CAMPAIGN_NOT_ALLOWED",
	"TFN_NOT_ALLOWED", "INVALID_NNID",
}

func isSMSErrorCode(code string) bool { return slices.Contains(smsErrorCodes, code) }

func (s *Sinch) scriptedCode(e164 string) string {
	scripted := s.failingNumbers[e164]
	if scripted == nil || scripted.left == 0 {
		return ""
	}
	scripted.left--
	return scripted.code
}
