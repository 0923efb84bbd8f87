package functions_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

const normalizeStatus = "normalize_status"

// The table of DESIGN.md, a word or two of each row.
func TestNormalizeStatusGivesThePhase(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	for question, want := range map[string]tcr.Phase{
		"sinch brand IN_PROGRESS":             tcr.Pending,
		"sinch brand UPGRADE":                 tcr.Pending,
		"sinch campaign SINCH_APPROVED":       tcr.Pending,
		"sinch campaign APPROVED":             tcr.Approved,
		"sinch campaign ACTIVE":               tcr.Active,
		"sinch campaign SUBMISSION_FAILED":    tcr.Failed,
		"sinch campaign EXPIRED":              tcr.Expired,
		"sinch campaign DELETED":              tcr.Expired, // what the provider shows of one that is gone
		"infobip brand ACTIVE":                tcr.Approved,
		"infobip brand DELETED":               tcr.Expired,
		"infobip campaign DRAFT":              tcr.Draft,
		"infobip campaign REGISTERED":         tcr.Active,
		"infobip campaign PAUSED":             tcr.Suspended,
		"infobip campaign IN_MIGRATION":       tcr.Unknown,
		"infobip vetting SUCCESS":             tcr.Approved,
		"bird brand APPROVED":                 tcr.Approved,
		"bird campaign APPROVED":              tcr.Active,
		"bird campaign DECLINED":              tcr.Rejected,
		"bird vetting FAILED":                 tcr.Failed,
		"bird campaign A_WORD_OF_NEXT_SEASON": tcr.Unknown,
		"bird campaign approved":              tcr.Unknown,
	} {
		words := strings.Fields(question)
		if got := c.gives(normalizeStatus, text(words[0]), text(words[1]), text(words[2])); got != string(want) {
			t.Errorf("%s is %v, want %s", question, got, want)
		}
	}
	if got := c.gives(normalizeStatus, text("sinch"), text("brand"), text("")); got != string(tcr.Unknown) {
		t.Errorf("an empty status is %v", got)
	}
}

// Every word of every vendor has a phase, and stands on the function's page.
func TestNormalizeStatusKnowsEveryWordOfEveryVendor(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	page := c.shapes[normalizeStatus].Description
	for _, vendor := range vendors.All() {
		for kind, table := range vendor.Statuses() {
			for status, phase := range table {
				if got := c.gives(normalizeStatus, text(vendor.Name()), text(kind), text(status)); got != string(phase) || !slices.Contains(tcr.Phases(), phase) {
					t.Errorf("%s %s %s is %v, want %s", vendor.Name(), kind, status, got, phase)
				}
				if !strings.Contains(page, "`"+status+"`") {
					t.Errorf("%s %s %s is not on the page", vendor.Name(), kind, status)
				}
			}
		}
	}
}

func TestNormalizeStatusRefusesWhatItDoesNotKnow(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	c.refuses(0, `vendor is "generic", and must be one of sinch, infobip, bird`, normalizeStatus, text("generic"), text("brand"), text("DRAFT"))
	c.refuses(0, `vendor is "", and must be one of sinch, infobip, bird`, normalizeStatus, text(""), text("brand"), text("DRAFT"))
	c.refuses(1, `kind is "vetting", and must be one of brand, campaign`, normalizeStatus, text("sinch"), text("vetting"), text("DRAFT"))
	c.refuses(1, `kind is "Campaign", and must be one of brand, campaign, vetting`, normalizeStatus, text("bird"), text("Campaign"), text("DRAFT"))
}
