package acctest

import (
	"slices"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Fixture is what a vendor gives to the conformance suite: the resources of
// its flow and the handles that the scenarios need. The scenarios know no
// vendor, so what differs between vendors is data here.
type Fixture struct {
	// Vendor is the name in journal, ledger and faults.
	Vendor string
	// Flow is everything from the brand to the last number, in the order of
	// creation.
	Flow []Block
	// Creates are the calls of the flow that make something at the vendor or
	// are charged, in the flow's order. The last one submits the campaign.
	Creates []Create
	// Calls are the rows of the fault matrix: every call that is charged, and
	// those that must be sent once for another reason.
	Calls []Call
	// Unused are operations that are charged and that the provider never calls,
	// each with the reason.
	Unused map[string]string
	// IDs are the ids of everything that the vendor holds for the account.
	IDs func(w *World) []string
	// Objects counts the objects of a kind that the vendor holds.
	Objects func(w *World, kind string) int

	// Addresses in the flow: the resource with the campaign's text, what waits
	// for its review, and what attaches Numbers after it.
	Campaign, CampaignApproval, Assignment string
	// Outlives is the address that takes create_before_destroy when a live
	// campaign is changed.
	Outlives string
	// Edited and Refused are arguments of the campaign: one that differs and
	// that no live campaign takes in place, and a text that the sandbox's
	// reviewers refuse.
	Edited, Refused string
	// Guarded are all objects that deletion protection covers: those of the flow
	// and, after them, those that stand beside it.
	Guarded []Guarded
	// Twin is a second campaign with the text of the flow's.
	Twin        func(arguments ...string) string
	TwinAddress string

	// Campaigns are the vendor's campaigns, oldest first.
	Campaigns func(w *World) []Campaign
	// SetCampaignStatus puts a status word on a campaign, also one that the
	// vendor does not have.
	SetCampaignStatus func(w *World, id, status string)
	// Status words: of a campaign that sends, of one that lapsed, and of one
	// that was destroyed (empty where the vendor forgets it).
	GoodStatus, LapsedStatus, DestroyedStatus string

	// Numbers are those of Assignment, Spare those that are attached before
	// the review and so move to a new campaign at once; both as the vendor
	// writes them.
	Numbers, Spare []string
	// AtATime is how many numbers may be off at a time while they move; 0 where
	// one call takes a number from one campaign to another.
	AtATime int
	// NumbersRemain: the vendor has no way to take a number off. What is
	// destroyed leaves its numbers where they are, and nothing is sent for them.
	NumbersRemain bool
	// Moves are the journal's accepted calls that attached or detached
	// numbers, oldest first.
	Moves func(w *World) []Move

	// Refreshed is what stops being good without Terraform.
	Refreshed Refreshed

	// Reviewed is what the scenario about texts needs.
	Reviewed Reviewed
}

// Create is one call that makes something at the vendor or is charged.
type Create struct {
	Kind      string // "brand" or "campaign", as in the ledger
	Operation string // operationId
	Address   string // of the resource that sends it
	Free      bool   // a draft: it is made and not charged
}

// Campaign is a campaign as the vendor holds it.
type Campaign struct {
	ID, Status string
	Numbers    []string
}

// Move is one call that attached or detached a number.
type Move struct {
	Number   string
	Campaign string // empty: detached
}

// scenario is one behaviour that every vendor must show.
type scenario struct {
	name string
	run  func(t *testing.T, f Fixture)
}

// scenarios is the one list.
var scenarios = []scenario{
	{"the flow is charged once and ends empty", flowIsChargedOnce},
	{"the fee that a plan shows is the fee that is charged", feesAreTrue},
	{"a faulty call is charged once over two applies", faultMatrix},
	{"every call that is charged is in the fault matrix", everyCallIsInTheMatrix},
	{"a create whose state was never saved is refused, or adopted when asked", killedBeforeSave},
	{"a pending first apply goes on without buying again", pendingGoesOn},
	{"a live campaign changes over three applies without losing traffic", liveChange},
	{"a replaced assignment takes no number off when the new one comes first", replacedAssignment},
	{"edits of provider-side arguments replace nothing", localEdits},
	{"an approval whose campaign recovers replaces nothing", approvalRecovers},
	{"adding an approval to what lives replaces nothing", lateApproval},
	{"everything imports into an empty plan", imports},
	{"everything that can be protected is in the scenarios of protection", everythingIsGuarded},
	{"protection refuses destroy in every phase that it covers", protectionAgainstDestroy},
	{"protection refuses a replacement by an edit, on request and of what is tainted", protectionAgainstReplacement},
	{"protection is lifted by an apply of its own, which sends nothing", protectionLifted},
	{"a protected old half that a replacement left behind can be recovered", protectedOldHalf},
	{"an existing twin is refused, or adopted when asked", twins},
	{"a refused text is not bought again unasked", refusedTwin},
	{"replacing with create_before_destroy and the same text is refused", replaceWithTwin},
	{"two equal campaigns in one run are refused", identicalInRun},
	{"two addresses with one campaign are a plan error", sharedID},
	{"what lapsed or was refused is not bought again unasked", fallen},
	{"what is gone at the vendor is not bought again unasked", gone},
	{"what is gone comes anew at the user's word", goneForGood},
	{"a read or list that fails loses nothing", failedReads},
	{"plans say why reviewers would refuse, and why they did", textsAreJudged},
}

// RunConformance runs every scenario for a vendor.
func RunConformance(t *testing.T, f Fixture) {
	f.mustBeWhole(t)
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			s.run(t, f)
		})
	}
}

// mustBeWhole stops a suite whose scenarios would look for what is not there.
func (f Fixture) mustBeWhole(t *testing.T) {
	t.Helper()
	for name, address := range map[string]string{"Campaign": f.Campaign, "CampaignApproval": f.CampaignApproval, "Assignment": f.Assignment, "Outlives": f.Outlives} {
		if !slices.Contains(f.addresses(), address) {
			t.Fatalf("%s of the fixture is %q, which is not in its Flow: the suite needs everything from a brand to a number", name, address)
		}
	}
}

// expectBought lets every review come to its end and then fails unless each of
// these was made once, and charged once if it is charged at all. It belongs
// before a destroy: a campaign that is deleted during its review is never
// charged.
func (f Fixture) expectBought(t *testing.T, w *World, creates ...Create) {
	t.Helper()
	w.Settle()
	for _, c := range creates {
		if n := f.Objects(w, c.Kind); n != 1 {
			t.Errorf("the vendor holds %d objects for one %s", n, c.Kind)
		}
		if charges := w.Charges(c.Kind); !c.Free && len(charges) != 1 {
			t.Errorf("%d charges for one %s: %+v", len(charges), c.Kind, charges)
		}
	}
}

// expectNothingWritten fails if anything but reads was sent since the mark.
func expectNothingWritten(t *testing.T, w *World, since int) {
	t.Helper()
	for _, entry := range w.Box.Journal()[since:] {
		if entry.Class != sandbox.Read {
			t.Errorf("%s was sent: %s", entry.Operation, entry.RequestBody)
		}
	}
}

// create is the call that makes the object of an address.
func (f Fixture) create(address string) Create {
	return f.Creates[slices.IndexFunc(f.Creates, func(c Create) bool { return c.Address == address })]
}

// charged are the creates that cost something.
func (f Fixture) charged() []Create {
	return slices.DeleteFunc(slices.Clone(f.Creates), func(c Create) bool { return c.Free })
}

// submission is the call that submits the campaign.
func (f Fixture) submission() Create { return f.Creates[len(f.Creates)-1] }

// newest is the campaign that was made last.
func (f Fixture) newest(w *World) Campaign {
	campaigns := f.Campaigns(w)
	return campaigns[len(campaigns)-1]
}

// campaign is the campaign with that id, empty when the vendor has forgotten
// it.
func (f Fixture) campaign(w *World, id string) Campaign {
	for _, campaign := range f.Campaigns(w) {
		if campaign.ID == id {
			return campaign
		}
	}
	return Campaign{}
}
