package sinchsandbox

import (
	"sync"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
)

const vendorName = "sinch"

// Operation ids of the contract.
const (
	opIssueToken       = "issueToken"
	opSubmitBrand      = "submitBrandRegistration"
	opListBrands       = "listBrandRegistrations"
	opGetBrand         = "getBrandRegistration"
	opBrandFeedback    = "getBrandRegistrationFeedback"
	opFetchBrand       = "fetchBrandByTcrBrandId"
	opUpdateBrand      = "updateBrandRegistration"
	opUpgradeBrand     = "upgradeBrandRegistration"
	opVettingInfo      = "getBrandVettingInfo"
	opResend2FA        = "resendBrand2faEmail"
	opQualify          = "qualifyBrandByUseCase"
	opSubmitCampaign   = "submitCampaignRegistration"
	opListCampaigns    = "listCampaignRegistrations"
	opGetCampaign      = "getCampaignRegistration"
	opFetchCampaign    = "fetchCampaignByTcrCampaignId"
	opCampaignFeedback = "getCampaignRegistrationFeedback"
	opDeleteCampaign   = "deleteCampaignRegistration"
	opResubmitCampaign = "resubmitCampaignRegistration"
	opListNumbers      = "listActiveNumbers"
	opGetNumber        = "getActiveNumber"
	opUpdateNumber     = "updateActiveNumber"
)

// Outcomes that Sinch knows beside approve, reject and hold.
const (
	SinchReject      sandbox.Outcome = "sinch-reject"
	OperatorReject   sandbox.Outcome = "operator-reject"
	SubmissionFailed sandbox.Outcome = "submission-failed"
	VettingFailed    sandbox.Outcome = "vetting-failed"  // the brand is approved all the same
	ResubmitFailed   sandbox.Outcome = "resubmit-failed" // after all else went well
)

// Sinch is the vendor's half. It is safe for concurrent use.
type Sinch struct {
	mu  sync.Mutex // guards everything below
	env sandbox.Env

	review sandbox.Review
	floor  time.Time // nothing that was held or delayed until here is due before
	lag    time.Duration

	tokens    map[string]time.Time // token -> expiry
	ids       sandbox.IDs
	brands    []*brand
	campaigns []*campaign
	numbers   []*number
	byE164    map[string]*number // the same numbers
	working   []*number          // those with a running job, in the order of the account

	outcomes       map[string]sandbox.Outcome // by name or id
	failingDeletes map[string]bool            // by name or id
	rejections     map[string]internalError   // of Sinch's review, by campaignName
	failingNumbers map[string]*scriptedFailure
	qualifications []scriptedQualification

	brandUpdates BrandUpdates
	lateUpgrades bool // the type of a brand changes when its upgrade is over
	loose        bool // see SetLooseTypes
}

// New is the test account, fresh.
func New() *Sinch {
	s := &Sinch{tokens: map[string]time.Time{}}
	s.clear()
	return s
}

// Name is the path prefix and the name in journal and ledger.
func (s *Sinch) Name() string { return vendorName }

// Contract is Sinch's OpenAPI document.
func (s *Sinch) Contract() []byte { return contract.OpenAPI }

// Outcomes are the review outcomes that only Sinch knows.
func (s *Sinch) Outcomes() []sandbox.Outcome {
	return []sandbox.Outcome{SinchReject, OperatorReject, SubmissionFailed, VettingFailed, ResubmitFailed}
}

// MagicTexts are the texts that script an outcome.
func MagicTexts() map[string]sandbox.Outcome {
	texts := map[string]sandbox.Outcome{}
	for _, outcome := range knownOutcomes {
		texts["[sandbox:"+string(outcome)+"]"] = outcome
	}
	return texts
}

var knownOutcomes = append([]sandbox.Outcome{sandbox.Approve, sandbox.Reject, sandbox.Hold}, new(Sinch).Outcomes()...)

// Settings are the environment that points a client at this account.
func (s *Sinch) Settings(base string) []sandbox.Setting {
	url := base + "/" + vendorName
	return []sandbox.Setting{
		{Name: "SINCH_REGISTRATION_URL", Value: url},
		{Name: "SINCH_NUMBERS_URL", Value: url},
		{Name: "SINCH_AUTH_URL", Value: url},
		{Name: "SINCH_PROJECT_ID", Value: ProjectID},
		{Name: "SINCH_KEY_ID", Value: KeyID},
		{Name: "SINCH_KEY_SECRET", Value: KeySecret},
		{Name: "SINCH_SERVICE_PLAN_ID", Value: ServicePlanID},
	}
}

// Operations are the operations played here.
func (s *Sinch) Operations() map[string]sandbox.Operation {
	read := func(serve func(*sandbox.Request) sandbox.Response) sandbox.Operation {
		return sandbox.Operation{Class: sandbox.Read, Serve: s.locked(serve)}
	}
	write := func(class sandbox.Class, serve func(*sandbox.Request) sandbox.Response) sandbox.Operation {
		return sandbox.Operation{Class: class, Serve: s.locked(serve)}
	}
	return map[string]sandbox.Operation{
		opIssueToken:       {Class: sandbox.Read, Serve: s.locked(s.issueToken), Secret: true},
		opSubmitBrand:      write(sandbox.Billable, s.submitBrand),
		opListBrands:       read(s.listBrands),
		opGetBrand:         read(s.getBrand),
		opBrandFeedback:    read(s.brandFeedback),
		opFetchBrand:       read(s.fetchBrand),
		opUpdateBrand:      write(sandbox.Write, s.updateBrand),
		opUpgradeBrand:     write(sandbox.Billable, s.upgradeBrand),
		opVettingInfo:      read(s.vettingInfo),
		opResend2FA:        write(sandbox.Write, s.resend2FA),
		opQualify:          read(s.qualify),
		opSubmitCampaign:   write(sandbox.Billable, s.submitCampaign),
		opListCampaigns:    read(s.listCampaigns),
		opGetCampaign:      read(s.getCampaign),
		opFetchCampaign:    read(s.fetchCampaign),
		opCampaignFeedback: read(s.campaignFeedback),
		opDeleteCampaign:   write(sandbox.Write, s.deleteCampaign),
		opResubmitCampaign: write(sandbox.Write, s.resubmitCampaign),
		opListNumbers:      read(s.listNumbers),
		opGetNumber:        read(s.getNumber),
		opUpdateNumber:     write(sandbox.Write, s.updateNumber),
	}
}

// locked lets happen what is due, then serves with the state to itself.
func (s *Sinch) locked(serve func(*sandbox.Request) sandbox.Response) func(*sandbox.Request) sandbox.Response {
	return func(r *sandbox.Request) sandbox.Response {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.advance()
		if s.loose {
			return loosen(serve(r))
		}
		return serve(r)
	}
}

// Attach is called by the engine, once.
func (s *Sinch) Attach(env sandbox.Env) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.env, s.review = env, env.Review
	for _, n := range s.numbers {
		n.rented = env.Clock.Now()
	}
}

// SetReview changes the policy from now on: what it held until now is decided
// now, not in the past.
func (s *Sinch) SetReview(r sandbox.Review) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rescript(func() { s.review = r })
}

// rescript changes what decides reviews, after what was due by the old rules.
func (s *Sinch) rescript(change func()) {
	s.advance()
	change()
	s.floor = s.now()
}

// Reset forgets everything but issued tokens and used ids.
func (s *Sinch) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clear()
}

func (s *Sinch) clear() {
	s.brands, s.campaigns, s.numbers, s.working = nil, nil, nil, nil
	s.byE164 = map[string]*number{}
	s.lag, s.loose, s.lateUpgrades, s.brandUpdates = 0, false, false, ReplaceGroups
	s.qualifications = nil
	s.outcomes = map[string]sandbox.Outcome{}
	s.failingDeletes, s.rejections = map[string]bool{}, map[string]internalError{}
	s.failingNumbers = map[string]*scriptedFailure{}
	for _, e164 := range Numbers() {
		s.addNumber(e164).link = link{plan: ServicePlanID}
	}
}

// now is the zero time before Attach, when nothing can be due yet.
func (s *Sinch) now() time.Time {
	if s.env.Clock == nil {
		return time.Time{}
	}
	return s.env.Clock.Now()
}
