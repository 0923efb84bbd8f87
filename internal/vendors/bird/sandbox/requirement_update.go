package birdsandbox

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// numbersPerCampaign is how many numbers a campaign may have without a number
// pool.
const numbersPerCampaign = 49

// requirementRequest is the body of updateEndpointComplianceRequirement for
// every type. The fields of ten-dlc and use-case are inferred.
type requirementRequest struct {
	Type       string `json:"type"`
	CampaignID string `json:"campaignId"`
	BrandID    string `json:"brandId"`
	UseCaseID  string `json:"useCaseId"`
}

// updateRequirement satisfies a requirement. A number that is tied to one
// campaign is tied to another by another PUT.
func (b *Bird) updateRequirement(r *sandbox.Request) sandbox.Response {
	n, v, refusal := b.requirementOf(r)
	if refusal != nil {
		return *refusal
	}
	var request requirementRequest
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return invalid("body", err.Error())
	}
	switch {
	case request.Type != v.Type:
		return invalid("type", fmt.Sprintf("the requirement is of type %s", v.Type))
	case !v.Mutable:
		return wrongState("", "the requirement is managed and cannot be changed")
	}
	if refusal := b.satisfy(n, v.Name, request); refusal != nil {
		return *refusal
	}
	return b.getRequirement(r)
}

func (b *Bird) satisfy(n *number, name string, request requirementRequest) *sandbox.Response {
	switch request.Type {
	case typeTenDLC:
		return b.tieNumber(n, request)
	case typeUseCase:
		if b.useCaseBy(request.UseCaseID) == nil {
			return refusing(invalid("useCaseId", "the use case was not found"))
		}
	}
	n.plain(name).status = requirementSatisfied
	return nil
}

// tieNumber checks what a campaign must be to take a number. Both ids are
// asked for, which is the strict assumption.
func (b *Bird) tieNumber(n *number, request requirementRequest) *sandbox.Response {
	c := b.campaignBy(request.CampaignID)
	switch {
	case request.CampaignID == "":
		return refusing(invalid("campaignId", "field is required"))
	case request.BrandID == "":
		return refusing(invalid("brandId", "field is required"))
	case c == nil || !c.shown(b):
		return refusing(invalid("campaignId", "the campaign was not found"))
	case c.brandID != request.BrandID:
		return refusing(invalid("brandId", "the campaign belongs to another brand"))
	case c.status != campaignApproved:
		return refusing(wrongState("", "the campaign is not approved"))
	case n.tenDLC.campaignID != c.id && !*c.request.NumberPool && len(b.numbersOn(c.id)) >= numbersPerCampaign:
		return refusing(wrongState("", "the campaign has %d numbers and no number pool", numbersPerCampaign))
	}
	n.tenDLC.tie(b, c)
	return nil
}

// numbersOn are the numbers that are tied to a campaign, in E.164.
func (b *Bird) numbersOn(campaignID string) []string {
	tied := []string{}
	for _, n := range b.numbers {
		if n.tenDLC != nil && campaignID != "" && n.tenDLC.campaignID == campaignID {
			tied = append(tied, n.e164)
		}
	}
	return tied
}

// RequirementState is what a control makes of a number's requirement of type
// ten-dlc.
type RequirementState struct {
	Number   string `json:"number"`   // E.164
	Status   string `json:"status"`   // any text; empty leaves it
	Campaign string `json:"campaign"` // id or name, ties the number to it whatever its status; empty leaves it
	Managed  bool   `json:"managed"`  // cannot be changed over the API
}

// SetRequirement overrides a number's requirement of type ten-dlc. It panics on
// a number that has none, and on a campaign that does not exist.
func (b *Bird) SetRequirement(state RequirementState) { must(b.setRequirement(state)) }

func (b *Bird) setRequirement(state RequirementState) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	n, err := b.numberNamed(state.Number)
	if err != nil {
		return err
	}
	if n.tenDLC == nil {
		return fmt.Errorf("bird sandbox: number %q has no requirement of type %s", state.Number, typeTenDLC)
	}
	if state.Campaign != "" {
		c, err := b.campaignNamed(state.Campaign)
		if err != nil {
			return err
		}
		n.tenDLC.tie(b, c)
	}
	n.tenDLC.managed = state.Managed
	if state.Status != "" {
		n.tenDLC.status, n.tenDLC.pinned = state.Status, true
	}
	return nil
}

// SetRequirementName changes the name that requirements of type ten-dlc have.
// It panics on one that another requirement has.
func (b *Bird) SetRequirementName(name string) { must(b.setRequirementName(name)) }

func (b *Bird) setRequirementName(name string) error {
	taken := slices.ContainsFunc(plainRequirements(), func(p *plainRequirement) bool { return p.name == name })
	if name == "" || taken {
		return fmt.Errorf("bird sandbox: a requirement cannot be named %q", name)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.requirementName = name
	return nil
}
