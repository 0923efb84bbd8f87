package sinchsandbox

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Statuses of a campaign.
const (
	sinchReview      = "SINCH_REVIEW"
	sinchApproved    = "SINCH_APPROVED"
	sinchRejected    = "SINCH_REJECTED"
	submitted        = "SUBMITTED"
	submissionFailed = "SUBMISSION_FAILED"
	approved         = "APPROVED"
	active           = "ACTIVE"
	rejected         = "REJECTED"
	expired          = "EXPIRED"
)

// campaignStatuses are all that the contract lists, with what the sandbox
// keeps for each.
var campaignStatuses = map[string]struct {
	lastAction string // when the status is entered by review
	billed     bool   // Sinch has accepted, the fee was due
	atTCR      bool   // has a campaign id
	atMNO      bool   // operators have said something
}{
	sinchReview:      {lastAction: "CREATE_IN_PROGRESS"},
	sinchApproved:    {lastAction: "CREATE_IN_PROGRESS", billed: true},
	sinchRejected:    {lastAction: "CREATE_FAILED"},
	submissionFailed: {lastAction: "CREATE_FAILED", billed: true},
	submitted:        {lastAction: "CREATE_SUCCESSFUL", billed: true, atTCR: true},
	approved:         {lastAction: "CREATE_SUCCESSFUL", billed: true, atTCR: true, atMNO: true},
	active:           {lastAction: "CREATE_SUCCESSFUL", billed: true, atTCR: true, atMNO: true},
	rejected:         {lastAction: "CREATE_SUCCESSFUL", billed: true, atTCR: true, atMNO: true},
	expired:          {lastAction: "DELETE_SUCCESSFUL", billed: true, atTCR: true, atMNO: true},
}

type campaign struct {
	id         string
	tcrID      string // empty until submitted to TCR
	status     string
	lastAction string
	request    CampaignRequest
	mock       bool // follows the brand
	accepted   bool // operators approved it once: the number pool is configured
	created    time.Time
	modified   time.Time
	since      time.Time // when the review stage began
	deleteFrom time.Time // when the running deletion began, zero when none runs
	pinned     bool      // the status was overridden: no review goes on

	monthly, setup float64   // fees, as they stood at submission
	billed         time.Time // last time, zero until Sinch accepted
	renews         time.Time // or expires; zero until Sinch accepted

	operators    map[string]*operatorRecord // by network, none until it is at the registry
	resubmission *resubmission              // nil when none runs
}

func (c *campaign) deleting() bool { return !c.deleteFrom.IsZero() }

// enter moves the campaign to a status and does what belongs to it.
func (c *campaign) enter(s *Sinch, status string, at time.Time) {
	c.status, c.since, c.modified = status, at, at
	facts, listed := campaignStatuses[status]
	if !listed {
		return
	}
	c.lastAction = facts.lastAction
	if facts.billed {
		c.bill(at)
	}
	if facts.atTCR && c.tcrID == "" {
		c.tcrID = s.ids.TCR("C")
		c.register(s, ATT, TMobile) // the others only when it is resubmitted: so the contract's examples
	}
	if status == approved || status == active {
		c.accepted = true
	}
}

func (c *campaign) view() campaignView {
	v := campaignView{
		TCRID: c.tcrID, ID: c.id, CreateDate: date(c.created), ModifiedDate: date(c.modified),
		CreatedBy: "api", ModifiedBy: "api",
		MonthlyFee: c.monthly, SetupFee: c.setup,
		Status: c.status, LastActionStatus: c.lastAction, Mock: c.mock,
		MNOMetadata: c.mnoMetadata(), CampaignText: c.request.CampaignText,
	}
	v.NumberPool = c.request.NumberPool && c.accepted
	v.OptinKeywords = strings.ToUpper(v.OptinKeywords)
	v.OptoutKeywords = strings.ToUpper(v.OptoutKeywords)
	v.HelpKeywords = strings.ToUpper(v.HelpKeywords)
	if v.SubUseCases == nil {
		v.SubUseCases = []string{}
	}
	if !c.billed.IsZero() {
		v.BilledDate, v.NextRenewal = date(c.billed), date(c.renews)
	}
	return v
}

func (c *campaign) exempt() []string {
	if _, listed := campaignStatuses[c.status]; listed {
		return nil
	}
	return []string{"status"}
}

func campaignAnswer(c *campaign) sandbox.Response {
	answer := ok(c.id, c.view())
	answer.Exempt = c.exempt()
	return answer
}

// malformedCampaign are the documented texts for an id that cannot be one;
// they differ from operation to operation.
var malformedCampaign = map[string]struct{ message, field string }{
	opGetCampaign:      {"Invalid campaign_registration_id", "campaign_registration_id"},
	opCampaignFeedback: {"Invalid campaign_registration_id", "campaign_registration_id"},
	opResubmitCampaign: {"Invalid campaign_registration_id", "campaign_registration_id"},
	opDeleteCampaign:   {"Invalid campaign_id", "tcr_campaign_id"},
	opFetchCampaign:    {"Invalid tcr_campaign_id", "tcr_campaign_id"},
}

// campaignOf finds the campaign of a path; the refusal is nil when it is there.
func (s *Sinch) campaignOf(r *sandbox.Request) (*campaign, *sandbox.Response) {
	id := r.Path["campaignRegistrationId"]
	if !registrationID.MatchString(id) {
		text := malformedCampaign[r.Operation]
		refusal := invalid(text.message, fieldViolation{text.field, "invalid value"})
		return nil, &refusal
	}
	c := s.campaignBy(func(c *campaign) bool { return c.id == id })
	if c != nil {
		return c, nil
	}
	refusal := campaignNotFound(id)
	if r.Operation == opCampaignFeedback || r.Operation == opResubmitCampaign {
		refusal = bare(404, "NOT_FOUND", "Campaign not found") // documented without details
	}
	return nil, &refusal
}

func (s *Sinch) getCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := s.campaignOf(r)
	if refusal != nil {
		return *refusal
	}
	return campaignAnswer(c)
}

// fetchCampaign takes the TCR id, as its error texts say, although the
// parameter is named after the registration id.
func (s *Sinch) fetchCampaign(r *sandbox.Request) sandbox.Response {
	id := r.Query.Get("campaignRegistrationIdQuery")
	if !tcrCampaignID.MatchString(id) {
		text := malformedCampaign[r.Operation]
		return invalid(text.message, fieldViolation{text.field, "invalid value"})
	}
	c := s.campaignBy(func(c *campaign) bool { return c.tcrID == id })
	if c == nil {
		return campaignNotFound(id)
	}
	return campaignAnswer(c)
}

func (s *Sinch) listCampaigns(r *sandbox.Request) sandbox.Response {
	if order := r.Query.Get("orderBy"); order != "" {
		return *refuseParameter("order_by", order) // no accepted field is documented
	}
	window, refusal := pageOf(r.Query)
	if refusal != nil {
		return *refusal
	}
	var found []*campaign
	for _, c := range s.campaigns {
		if s.listed(c.created) && c.matches(r) {
			found = append(found, c)
		}
	}
	shown, next := cut(window, found)
	views, exempt := []campaignView{}, []string{}
	for _, c := range shown {
		views = append(views, c.view())
		exempt = append(exempt, c.exempt()...)
	}
	answer := ok("", map[string]any{"campaignRegistrations": views, "nextPageToken": next, "totalSize": len(found)})
	answer.Exempt = exempt
	return answer
}

func (c *campaign) matches(r *sandbox.Request) bool {
	q := r.Query
	return (!q.Has("status") || slices.Contains(q["status"], c.status)) &&
		(!q.Has("mock") || q.Get("mock") == fmt.Sprint(c.mock)) &&
		(!q.Has("useCase") || q.Get("useCase") == c.request.UseCase) &&
		(!q.Has("brand") || q.Get("brand") == c.request.BrandID)
}

func (s *Sinch) campaignBy(is func(*campaign) bool) *campaign {
	if i := slices.IndexFunc(s.campaigns, is); i >= 0 {
		return s.campaigns[i]
	}
	return nil
}

// campaignNamed finds a campaign by registration id, TCR id or name, for
// scripts.
func (s *Sinch) campaignNamed(name string) (*campaign, error) {
	c := s.campaignBy(func(c *campaign) bool { return name == c.id || name == c.tcrID || name == c.request.CampaignName })
	if c == nil || name == "" {
		return nil, fmt.Errorf("sinch sandbox: no campaign %q", name)
	}
	return c, nil
}
