package sinchsandbox

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// keywordList is what the keyword fields take: comma separated, alphanumeric,
// no blanks.
var keywordList = regexp.MustCompile(`^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$`)

// submitCampaign checks what the contract cannot say, commits the fee and
// starts Sinch's review.
func (s *Sinch) submitCampaign(r *sandbox.Request) sandbox.Response {
	var request CampaignRequest
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return invalid(err.Error())
	}
	b, refusal := s.campaignBrand(request.BrandID)
	if refusal != nil {
		return *refusal
	}
	if fields := campaignRules(request, s.qualification(request.UseCase)); len(fields) > 0 {
		return invalid(messageOf(fields[0]), fields...)
	}
	c := s.addCampaign(request)
	c.mock = b.request.Mock
	s.chargeCampaign(c, sandbox.Commitment, c.setup, c.created, "setup fee, due when Sinch approves")
	return ok(c.id, map[string]string{"campaignRegistrationId": c.id})
}

func (s *Sinch) addCampaign(request CampaignRequest) *campaign {
	now, q := s.now(), s.qualification(request.UseCase)
	c := &campaign{
		id: s.registrationID(now), request: request, created: now,
		monthly: q.monthly, setup: q.setup, operators: map[string]*operatorRecord{},
	}
	c.enter(s, sinchReview, now)
	s.campaigns = append(s.campaigns, c)
	return c
}

// campaignBrand is the approved brand of a campaign. It is named by TCR id: a
// registration id is too long for the contract already.
func (s *Sinch) campaignBrand(id string) (*brand, *sandbox.Response) {
	refuse := func(r sandbox.Response) (*brand, *sandbox.Response) { return nil, &r }
	if !tcrBrandID.MatchString(id) {
		return refuse(malformedBrandID())
	}
	b := s.brandBy(func(b *brand) bool { return b.tcrID == id })
	switch {
	case b == nil:
		return refuse(invalid("Invalid brand_id", fieldViolation{"brand_id", "brand not found"}))
	case b.status != brandApproved:
		return refuse(invalid("Invalid brand_id", fieldViolation{"brand_id", "brand is not approved"}))
	}
	return b, nil
}

// campaignRules are the documented rules that OpenAPI does not express, and
// what qualify says about the use case.
func campaignRules(c CampaignRequest, q qualification) []fieldViolation {
	var fields []fieldViolation
	if strings.TrimSpace(c.CampaignName) == "" {
		fields = append(fields, fieldViolation{"campaignName", blank})
	}
	if n := len(c.SubUseCases); n < q.least || n > q.most {
		fields = append(fields, fieldViolation{"subUseCases",
			fmt.Sprintf("invalid value, %s takes %d to %d sub use cases", c.UseCase, q.least, q.most)})
	}
	if repeats(c.SubUseCases) {
		fields = append(fields, fieldViolation{"subUseCases", "invalid value, a sub use case is given twice"})
	}
	if fault := q.obstacle(c); fault != nil {
		fields = append(fields, *fault)
	}
	return append(fields, keywordRules(c)...)
}

// keywordRules allow an empty list only where subscribers have no such way.
func keywordRules(c CampaignRequest) []fieldViolation {
	var fields []fieldViolation
	for _, k := range []struct {
		field, keywords string
		needed          bool
	}{
		{"optinKeywords", c.OptinKeywords, c.SubscriberOptIn},
		{"optoutKeywords", c.OptoutKeywords, c.SubscriberOptOut},
		{"helpKeywords", c.HelpKeywords, c.SubscriberHelp},
	} {
		switch {
		case k.keywords == "" && k.needed:
			fields = append(fields, fieldViolation{k.field, blank})
		case k.keywords != "" && !keywordList.MatchString(k.keywords):
			fields = append(fields, fieldViolation{k.field, "invalid value, it must be comma separated alphanumeric keywords without blanks"})
		}
	}
	return fields
}

func repeats(list []string) bool {
	seen := map[string]bool{}
	for _, item := range list {
		if seen[item] {
			return true
		}
		seen[item] = true
	}
	return false
}
