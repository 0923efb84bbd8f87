package acctest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
)

// Fixture is what a vendor gives to the conformance suite: configurations and
// the handles that the scenarios need. The scenarios know no vendor.
type Fixture struct {
	// Flow is everything from the brand to two numbers.
	Flow func(o Options) string
	// Paid are the objects of the flow whose create is charged.
	Paid []Paid
	// ImportIDs are the ids that import the flow's resources, by address.
	ImportIDs func(w *World) map[string]string
	// Campaign, CampaignApproval and Assignment are addresses in the flow.
	Campaign, CampaignApproval, Assignment string
	// Rest are the addresses of the flow that are not the campaign, its
	// approval or the assignment.
	Rest []string
	// Twin is a second campaign equal to the flow's, created after it.
	Twin, TwinAddress string
	// LiveCampaign is the vendor id and the registry's id of the newest campaign.
	LiveCampaign func(w *World) (id, tcrID string)
	// SetCampaignStatus puts a status word on a campaign, also one that the
	// vendor does not have.
	SetCampaignStatus func(w *World, id, status string)
	// CampaignStatus is the status word of a campaign.
	CampaignStatus func(w *World, id string) string
	// GoodStatus and DeletedStatus are the words of a campaign that sends, and
	// of one that was destroyed.
	GoodStatus, DeletedStatus string
	// NumbersOn are the numbers of a campaign, by the registry's id.
	NumbersOn func(w *World, tcrID string) []string
	// Moves are the attach and detach calls of the journal, oldest first.
	Moves func(w *World) []Move
	// Writes are the operations that change something, by operationId.
	Writes []string
}

// Options vary the flow. The zero value is the flow as a user would write it
// first, without protection so that a test can end with a destroy.
type Options struct {
	Protected   bool   // deletion_protection of brand and campaign
	Adopt       bool   // adopt_existing of brand and campaign
	Edited      bool   // another description of the campaign
	Timeouts    bool   // timeouts on every resource
	KeepTraffic bool   // create_before_destroy on the campaign
	Until       string // leave out what comes after: "brand", "approval" (of the brand), "campaign", "" for all
	Refused     bool   // a description that the sandbox's reviewers refuse
	Trigger     string // a change of it replaces the campaign, unseen by the plan, as -replace does
}

// Paid is one object whose create is charged.
type Paid struct {
	Kind      string // "brand", as in the ledger
	Operation string // operationId of the billable call
	Until     string // Options.Until that ends with this object
	Address   string
}

// Move is one call that attached or detached a number.
type Move struct {
	Number   string
	Campaign string // registry id; empty: detached
}

// scenario is one behaviour that every vendor must show.
type scenario struct {
	name string
	run  func(t *testing.T, f Fixture)
}

// scenarios is the one list.
var scenarios = []scenario{
	{"the flow is charged once and ends empty", flowIsChargedOnce},
	{"a faulty create is charged once over two applies", faultyCreates},
	{"a pending first apply goes on without buying again", pendingGoesOn},
	{"a live campaign changes over three applies without losing traffic", liveChange},
	{"edits of provider-side arguments replace nothing", localEdits},
	{"an approval whose campaign recovers replaces nothing", approvalRecovers},
	{"adding an approval to what lives replaces nothing", lateApproval},
	{"everything imports into an empty plan", imports},
	{"protection refuses destroy and replacement", protection},
	{"an existing twin is refused, or adopted when asked", twins},
	{"a refused text is not bought again unasked", refusedTwin},
	{"replacing with create_before_destroy and the same text is refused", replaceWithTwin},
	{"two equal campaigns in one run are refused", identicalInRun},
	{"two addresses with one campaign are a plan error", sharedID},
	{"a lapsed campaign stays in the state", lapsed},
}

// RunConformance runs every scenario for a vendor.
func RunConformance(t *testing.T, f Fixture) {
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			s.run(t, f)
		})
	}
}

// chargedOnce is a step that lets every review come to its end and then fails
// unless each paid object was charged exactly once. It belongs before the
// destroy: a campaign that is deleted during its review is never charged.
func chargedOnce(t *testing.T, w *World, paid ...Paid) resource.TestStep {
	return resource.TestStep{RefreshState: true, PreConfig: func() {
		w.Settle()
		for _, p := range paid {
			if charges := w.Charges(p.Kind); len(charges) != 1 {
				t.Errorf("%d charges for one %s: %+v", len(charges), p.Kind, charges)
			}
		}
	}}
}

// expectNothingWritten fails if anything but reads was sent since the mark.
func expectNothingWritten(t *testing.T, w *World, f Fixture, since int) {
	t.Helper()
	for _, entry := range w.Box.Journal()[since:] {
		for _, operation := range f.Writes {
			if entry.Operation == operation {
				t.Errorf("%s was sent: %s", operation, entry.RequestBody)
			}
		}
	}
}

// addresses are all resources of the flow.
func (f Fixture) addresses() []string {
	return append([]string{f.Assignment, f.CampaignApproval, f.Campaign}, f.Rest...)
}

// forget is a configuration that drops everything from the state and destroys
// nothing, as a lost state file would.
func (f Fixture) forget() string { return forgetting(f.addresses()...) }

func forgetting(addresses ...string) string {
	var blocks strings.Builder
	for _, address := range addresses {
		fmt.Fprintf(&blocks, "removed {\n  from = %s\n  lifecycle {\n    destroy = false\n  }\n}\n", address)
	}
	return blocks.String()
}
