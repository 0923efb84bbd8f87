package tfkit

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// Assignment describes a resource that keeps numbers on a campaign. It manages
// only the numbers that it names, so several may share a campaign. What is the
// same everywhere (arguments, the file, counting, what a plan and a state say,
// what happens after a failure) is here; a vendor's hooks speak to its API.
// A is the vendor's account type.
//
// Hooks are called with known values only and never with an empty list of
// numbers (Judge and Carry excepted). They must need no more than linear time
// in the length of a list, which may be FileLimit: look up in a map, not with
// slices.Contains. What they say about single numbers is cut here when there
// are very many.
type Assignment[A any] struct {
	Vendor      string // "Sinch"
	VendorName  string // "sinch", as in type names
	Description string // of the resource, without what is the same everywhere

	CampaignDoc   string
	CampaignCheck []validator.String
	NumbersDoc    string // how many a campaign takes; follows the description of numbers
	MoveDoc       string // description of allow_move; empty: the vendor has no such argument
	Link          *Link  // nil: a campaign is all there is to a place
	Keys          *Keys  // nil: the vendor has no number keys
	FileLimit     int    // most numbers in a file
	Timeout       time.Duration
	// Remains is set where the vendor has no call that takes a number off a
	// campaign: sentences that say so, and how a number may leave all the same.
	// Nothing is sent then for numbers that the assignment lets go of: Release
	// is not called and may be nil, Carriage.Leaving is empty, and plan and
	// apply name the numbers that stay.
	Remains string
	// Held is the account's memory of what the assignments of this run hold.
	Held func(account A) *HeldNumbers

	// Judge says, before any number leaves the campaign that it sends for,
	// whether the new campaign can take the numbers: a removal cannot be taken
	// back when the addition then fails. It is called in the plan where the
	// campaign is known, and again before the first call, when numbers come in
	// or the place changes.
	Judge func(ctx context.Context, account A, ask Judgement) diag.Diagnostics
	// Check finds numbers that the account does not hold, and numbers on a
	// campaign which is neither the wanted one nor the one before (see
	// Checking.Elsewhere). In the plan it is asked about incoming numbers, and
	// before the first call about those and the moving ones.
	Check func(ctx context.Context, account A, ask Checking) diag.Diagnostics
	// Present returns those of the members that are at the place now, in any
	// order. A number that left the account is in no place, and a campaign that
	// is gone holds none.
	Present func(ctx context.Context, account A, members Members, at Place) ([]string, diag.Diagnostics)
	// Refreshed is Present for a refresh: it may go by what this run has read
	// already, as far as that says that a number is in place. Nil: Present is
	// asked.
	Refreshed func(ctx context.Context, account A, members Members, at Place) ([]string, diag.Diagnostics)
	// Carry brings the numbers where they should be and waits until they are
	// there. It is idempotent: what is in place already is left alone. Errors
	// end with Carriage.Rest.
	Carry func(ctx context.Context, account A, carriage Carriage) diag.Diagnostics
	// Release takes off the place what is still there of the members, and
	// nothing else; it is the destroy.
	Release func(ctx context.Context, account A, members Members, at Place, timeout time.Duration) diag.Diagnostics
	// Rename tells the members, which are at the place, by the other kind of
	// name, so that going over from numbers to number keys takes no number off.
	// Those not found at the place are left out. Needed only with Keys.
	Rename func(ctx context.Context, account A, members Members, at Place, to NumberKind) ([]string, diag.Diagnostics)
	// ImportCampaign turns the id that an import was given into a campaign id.
	ImportCampaign func(ctx context.Context, account A, id string) (string, diag.Diagnostics)
	// All lists the numbers on the campaign, or on their way to it, in E.164.
	All func(ctx context.Context, account A, campaign string) ([]Attached, diag.Diagnostics)
	// Among is All for an import that names its numbers, where asking about
	// those is cheaper than listing. The numbers are E.164. Nil: All is asked.
	Among func(ctx context.Context, account A, campaign string, numbers []string) ([]Attached, diag.Diagnostics)
}

// NewAssignment makes the resource.
func NewAssignment[A any](spec Assignment[A]) resource.Resource { return &assignment[A]{spec: spec} }

// Link is the argument for what a number is linked to besides its campaign, as
// Sinch's service plan. Changing it links the numbers anew, in place.
type Link struct {
	Name  string // "service_plan_id"
	Doc   string
	Check []validator.String
	Gap   string // sentences of the plan's warning that numbers are off their campaign while they are linked anew
}

// Keys describes the argument number_keys: the vendor's own ids of numbers.
type Keys struct {
	Doc   string
	Check []validator.String // of each key
}

// Place is where numbers are or are to be. Link is empty where the vendor has
// none, and in a plan that does not know it yet. The zero Place is nowhere.
type Place struct{ Campaign, Link string }

// Attached is a number that is on a campaign.
type Attached struct {
	Number string // E.164
	Link   string // empty where the vendor has none
}

// Judgement asks whether a campaign can take numbers.
type Judgement struct {
	To       Place
	Before   string  // the assignment's campaign until now; empty on create
	Members  Members // the assignment's numbers after the change
	Incoming Members // those of them that it does not have yet
	Planning bool    // in the plan: an approval may still come before the apply
}

// CampaignPath is where a complaint about the campaign belongs.
func (Judgement) CampaignPath() path.Path { return path.Root(attrCampaignID) }

// Checking asks about numbers before anything is sent.
type Checking struct {
	Members  Members // whom to ask about
	To       Place
	ToKnown  bool   // false: the plan does not know the campaign yet
	Before   string // the assignment's campaign until now; empty on create
	MayMove  bool   // allow_move, also where the plan does not know it yet
	Planning bool
}

// Elsewhere judges the campaign that a number is on now, empty for none; nil
// when the number may come.
func (c Checking) Elsewhere(number, campaign string) diag.Diagnostic {
	at := c.Members.At(number)
	switch {
	case campaign == "" || campaign == c.Before || c.MayMove || c.ToKnown && campaign == c.To.Campaign:
		return nil
	case !c.ToKnown:
		return CodeNumberElsewhere.Warning(fmt.Sprintf("The number %s is on the campaign %s", number, campaign),
			"The campaign of this assignment is not known yet. Unless it turns out to be the same, the apply will refuse to move the number: set allow_move = true if it should move.", at)
	default:
		return CodeNumberElsewhere.Error(fmt.Sprintf("The number %s is on another campaign, %s", number, campaign),
			fmt.Sprintf("Moving it would stop its traffic for %s. Take it off there, or set allow_move = true here. %s %s", campaign, NothingSent, DestroyAnyway), at)
	}
}

// Carriage is what one create or update has to do, in this order: Leaving
// leave From, Moving go from From to To, Arriving come to To from wherever
// they are. All three are of one kind; each may be empty. On create From is
// nowhere and only Arriving is set. Moving is empty while the place stays.
type Carriage struct {
	From, To                  Place
	Leaving, Moving, Arriving Members
	MayMove                   bool // Arriving may come from other campaigns
	Timeout                   time.Duration
}

// Rest is what the detail of a failure says about the numbers that did
// arrive, with a blank before it; empty when there is nothing to say.
func (c Carriage) Rest(done []string) string {
	switch {
	case c.From != Place{}:
		return " What did arrive is in the state; the next apply does the rest."
	case len(done) == 0:
		return ""
	default:
		return fmt.Sprintf(" Already attached to %s, and found there by the next apply: %s.", c.To.Campaign, Names(done))
	}
}
