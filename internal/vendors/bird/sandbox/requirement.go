package birdsandbox

import (
	"slices"
	"strings"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Types of the requirements that a number has.
const (
	typeTenDLC  = "ten-dlc"
	typeKYCForm = "kyc-form"
	typeUseCase = "use-case"
)

// Statuses of a requirement; satisfied is the only documented word.
const (
	requirementUnsatisfied = "unsatisfied"
	requirementPending     = "pending"
	requirementSatisfied   = "satisfied"
)

// issueCampaign is what a requirement says whose campaign is gone or down.
const issueCampaign = "campaign-is-not-active"

// tenDLC is the requirement that ties a number to a campaign.
type tenDLC struct {
	status              string
	brandID, campaignID string    // empty: never tied
	evaluated           time.Time // zero: never
	managed             bool      // by somebody else: it cannot be changed
	pinned              bool      // the status was overridden
}

// Next is when a pending requirement is satisfied, see [SlowRequirements].
func (t *tenDLC) Next(b *Bird) (time.Time, bool) {
	return b.due(t.evaluated, b.review.Delay), t.status == requirementPending && !t.pinned
}

// Step satisfies it.
func (t *tenDLC) Step(_ *Bird, due time.Time) { t.status, t.evaluated = requirementSatisfied, due }

// tie binds the number to a campaign.
func (t *tenDLC) tie(b *Bird, c *campaign) {
	t.brandID, t.campaignID, t.evaluated, t.pinned = c.brandID, c.id, b.now(), false
	t.status = requirementSatisfied
	if b.rules[SlowRequirements] {
		t.status = requirementPending
	}
}

// plainRequirement is a requirement that has nothing to do with a campaign.
type plainRequirement struct {
	name, kind                 string
	capabilities, destinations []string
	status                     string
}

// plainRequirements are what every number has beside its ten-dlc one. Neither
// is needed to send messages within the US.
func plainRequirements() []*plainRequirement {
	return []*plainRequirement{
		{name: "kyc-form", kind: typeKYCForm, capabilities: []string{"voice"}, destinations: []string{"US"}, status: requirementUnsatisfied},
		{name: "use-case-sms", kind: typeUseCase, capabilities: []string{"sms"}, destinations: []string{"CA"}, status: requirementUnsatisfied},
	}
}

type requirementView struct {
	Name            string   `json:"name"`
	Type            string   `json:"type"`
	Status          string   `json:"status"`
	Mutable         bool     `json:"mutable"`
	ImmutableReason string   `json:"immutableReason,omitempty"`
	Capabilities    []string `json:"capabilities"`
	Destinations    []string `json:"destinations"`
	Issues          []string `json:"issues"`
	EvaluatedAt     *string  `json:"evaluatedAt,omitempty"`
	BrandID         string   `json:"brandId,omitempty"`
	CampaignID      string   `json:"campaignId,omitempty"`
}

func (p *plainRequirement) view() requirementView {
	return requirementView{
		Name: p.name, Type: p.kind, Status: p.status, Mutable: true,
		Capabilities: p.capabilities, Destinations: p.destinations, Issues: []string{},
	}
}

// view is the requirement as it stands. It goes on naming a campaign that is
// gone: nothing is documented that unties a number.
func (t *tenDLC) view(b *Bird) requirementView {
	v := requirementView{
		Name: b.requirementName, Type: typeTenDLC, Status: t.status, Mutable: !t.managed, EvaluatedAt: dateOrNull(t.evaluated),
		Capabilities: []string{"sms", "mms"}, Destinations: []string{"US"}, Issues: []string{},
		BrandID: t.brandID, CampaignID: t.campaignID,
	}
	if t.managed {
		v.ImmutableReason = "managed"
	}
	if c := b.campaignBy(t.campaignID); c != nil && c.over() && !t.pinned {
		v.Status, v.Issues = requirementUnsatisfied, []string{issueCampaign}
	}
	return v
}

// requirements are those of a number.
func (n *number) requirements(b *Bird) []requirementView {
	var all []requirementView
	for _, p := range n.others {
		all = append(all, p.view())
	}
	if n.tenDLC != nil {
		all = append(all, n.tenDLC.view(b))
	}
	return all
}

// endpointOf is the number of a path: its endpoint id only. That the number id
// works as well is documented for long codes that have one id for both.
func (b *Bird) endpointOf(r *sandbox.Request) (*number, *sandbox.Response) {
	n := b.numberIndex[r.Path["endpointId"]]
	if n == nil || n.endpointID != r.Path["endpointId"] {
		return nil, refusing(notFound("endpoint"))
	}
	return n, nil
}

func (b *Bird) listRequirements(r *sandbox.Request) sandbox.Response {
	n, refusal := b.endpointOf(r)
	if refusal != nil {
		return *refusal
	}
	capability, destination := r.Query.Get("capability"), r.Query.Get("destination")
	list := pageOf{Results: []any{}}
	for _, v := range n.requirements(b) {
		if (capability == "" || slices.Contains(v.Capabilities, capability)) &&
			(destination == "" || slices.Contains(v.Destinations, strings.ToUpper(destination))) {
			list.Results = append(list.Results, v)
		}
	}
	return ok(n.id, list)
}

// requirementOf is the number of a path and its requirement of the path's name.
func (b *Bird) requirementOf(r *sandbox.Request) (*number, requirementView, *sandbox.Response) {
	n, refusal := b.endpointOf(r)
	if refusal != nil {
		return nil, requirementView{}, refusal
	}
	for _, v := range n.requirements(b) {
		if v.Name == r.Path["requirementName"] {
			return n, v, nil
		}
	}
	return nil, requirementView{}, refusing(notFound("requirement"))
}

func (b *Bird) getRequirement(r *sandbox.Request) sandbox.Response {
	n, v, refusal := b.requirementOf(r)
	if refusal != nil {
		return *refusal
	}
	return ok(n.id, v)
}

// clearRequirement is hypothetical: no removal is documented, so it is a 404
// unless [AllowRequirementRemoval].
func (b *Bird) clearRequirement(r *sandbox.Request) sandbox.Response {
	if !b.rules[AllowRequirementRemoval] {
		return notFound("path")
	}
	n, v, refusal := b.requirementOf(r)
	switch {
	case refusal != nil:
		return *refusal
	case !v.Mutable:
		return wrongState("", "the requirement is managed and cannot be changed")
	case v.Type == typeTenDLC:
		*n.tenDLC = tenDLC{status: requirementUnsatisfied}
	default:
		n.plain(v.Name).status = requirementUnsatisfied
	}
	return sandbox.Response{Status: 204, ObjectID: n.id}
}

func (n *number) plain(name string) *plainRequirement {
	at := slices.IndexFunc(n.others, func(p *plainRequirement) bool { return p.name == name })
	return n.others[at]
}
