package bird

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

const (
	someNumber    = "+12065550100"
	someCampaign  = "c0000000-0000-4000-8000-000000000001"
	otherCampaign = "c0000000-0000-4000-8000-000000000002"
	someBrand     = "b0000000-0000-4000-8000-000000000001"
	someWorkspace = "a0000000-0000-4000-8000-000000000001"
)

// lineDesk is an account at a Bird that answers what a test lays out, by path
// below the workspace; what is not there is a 404, and everything one when it
// refuses the key.
type lineDesk struct {
	*account
	mu      sync.Mutex
	answers map[string]any
	asked   []string // method and path
	refuses bool
}

func newLineDesk(t *testing.T) *lineDesk {
	t.Helper()
	d := &lineDesk{answers: map[string]any{}}
	server := httptest.NewServer(d)
	t.Cleanup(server.Close)
	client, err := api.New(api.Config{WorkspaceID: someWorkspace, AccessKey: "key", BaseURL: server.URL, UserAgent: "test",
		Clock: clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))})
	if err != nil {
		t.Fatal(err)
	}
	clk := clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
	d.account = &account{api: client, clock: clk, seen: seen{reads: refresh.NewAccount(clk)}}
	return d
}

// ServeHTTP implements http.Handler.
func (d *lineDesk) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	path := strings.TrimPrefix(r.URL.Path, "/workspaces/"+someWorkspace+"/")
	d.asked = append(d.asked, r.Method+" "+path)
	answer, found := d.answers[path]
	w.Header().Set("Content-Type", "application/json")
	switch {
	case d.refuses:
		w.WriteHeader(http.StatusUnauthorized)
		answer = map[string]string{"code": "Unauthorized", "message": "the key is wrong"}
	case !found:
		w.WriteHeader(http.StatusNotFound)
		answer = map[string]string{"code": "NotFound", "message": "not there"}
	}
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		panic(err)
	}
}

func results(of ...any) map[string]any { return map[string]any{"results": of} }

// owns lays out a number with its requirement, which is on a campaign.
func (d *lineDesk) owns(requirement string, campaign string) {
	tenDLC := map[string]any{"name": requirement, "type": "ten-dlc", "status": "satisfied", "campaignId": campaign}
	d.answers["numbers-long-code"] = results(map[string]any{"id": "n1", "endpointId": "e1", "numberString": someNumber})
	d.answers["endpoints/e1/compliance-requirements"] = results(map[string]any{"name": "kyc-form", "type": "kyc-form", "status": "satisfied"}, tenDLC)
	d.answers["endpoints/e1/compliance-requirements/"+requirement] = tenDLC
}

// A line is found in two calls and read in one from then on; the campaign is
// read afresh each time.
func TestLineIsRememberedAndItsCampaignIsNot(t *testing.T) {
	t.Parallel()
	d := newLineDesk(t)
	d.owns("ten-dlc-us", someCampaign)
	for _, campaign := range []string{someCampaign, otherCampaign} {
		d.owns("ten-dlc-us", campaign)
		now, err := d.readLine(t.Context(), someNumber)
		if err != nil || !now.on(campaign) {
			t.Errorf("%+v, %v", now, err)
		}
	}
	want := []string{"GET numbers-long-code", "GET endpoints/e1/compliance-requirements", "GET endpoints/e1/compliance-requirements/ten-dlc-us"}
	if !slices.Equal(d.asked, want) {
		t.Errorf("asked %v", d.asked)
	}
}

// A line that is not right any more, because the requirement has another name
// or the number was released, is found anew.
func TestLineThatIsNotRightAnyMoreIsFoundAnew(t *testing.T) {
	t.Parallel()
	d := newLineDesk(t)
	d.note(t, "old-name")
	d.owns("ten-dlc-us", someCampaign)
	if now, err := d.readLine(t.Context(), someNumber); err != nil || now.requirement != "ten-dlc-us" {
		t.Errorf("%+v, %v", now, err)
	}
	d.answers = map[string]any{"numbers-long-code": results()}
	if now, err := d.readLine(t.Context(), someNumber); err != nil || now.owned {
		t.Errorf("%+v, %v", now, err)
	}
}

func (d *lineDesk) note(t *testing.T, requirement string) {
	t.Helper()
	d.lines.note(someNumber, line{endpoint: "e1", requirement: requirement})
}

// A number without requirements is owned, and cannot be on a campaign.
func TestNumberWithoutRequirementsIsNotAble(t *testing.T) {
	t.Parallel()
	d := newLineDesk(t)
	d.owns("ten-dlc-us", "")
	delete(d.answers, "endpoints/e1/compliance-requirements")
	if now, err := d.readLine(t.Context(), someNumber); err != nil || !now.owned || now.able() {
		t.Errorf("%+v, %v", now, err)
	}
}

// What ends a reading of many numbers is told once.
func TestLinesAreNotReadOnWithAWrongKey(t *testing.T) {
	t.Parallel()
	d := newLineDesk(t)
	d.refuses = true
	var numbers []string
	for n := range 200 {
		numbers = append(numbers, fmt.Sprintf("+1206555%04d", n))
	}
	diags := checkNumbers(t.Context(), d.account, tfkit.Checking{Members: tfkit.Members{Kind: tfkit.KindNumbers, List: numbers}})
	if len(diags) != 1 || len(d.asked) > tfkit.AtOnce || !strings.Contains(diags[0].Detail(), "199 more numbers were not tried") {
		t.Errorf("%d calls: %v", len(d.asked), diags)
	}
}

// Whether a campaign that is not found still holds its numbers.
func TestCampaignThatIsNotFound(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]struct {
		brand, status string // the brand that the requirement names and the workspace sees
		sees          bool
		live          bool
	}{
		"its brand is there":                   {someBrand, "satisfied", true, false},
		"its brand is not seen":                {someBrand, "satisfied", false, true},
		"its brand is not seen, not satisfied": {someBrand, "unsatisfied", false, false},
		"no brand is named":                    {"", "satisfied", false, true},
		"no brand is named, and a new word":    {"", "halted", false, false},
	} {
		d := newLineDesk(t)
		d.answers["tcr-brands"] = results()
		if r.sees {
			d.answers["tcr-brands/"+someBrand] = map[string]any{"id": someBrand, "status": "APPROVED"}
		}
		live, err := d.isLive(t.Context(), api.Requirement{Name: "x", Status: r.status, BrandID: r.brand, CampaignID: otherCampaign})
		if err != nil || live != r.live {
			t.Errorf("%s: %v, %v", name, live, err)
		}
	}
}

// A channel of which nothing can be told is not spoken of.
func TestChannelThatCannotBeReadIsNotSpokenOf(t *testing.T) {
	t.Parallel()
	d := newLineDesk(t)
	d.answers["connectors/k2"] = map[string]any{"id": "k2", "arguments": map[string]any{"useCaseId": 7}}
	d.answers["connectors/k3"] = map[string]any{"id": "k3", "arguments": map[string]any{"useCaseId": otherCampaign}}
	now := reading{line: line{connectors: []string{"k1", "k2", "k3"}}, owned: true}
	if said := d.leftChannel(t.Context(), tfkit.Members{Kind: tfkit.KindNumbers}, someNumber, now, someCampaign); len(said) > 0 {
		t.Errorf("%v", said)
	}
	if said := d.leftChannel(t.Context(), tfkit.Members{Kind: tfkit.KindNumbers}, someNumber, now, otherCampaign); len(said) != 1 {
		t.Errorf("%v", said)
	}
}

// checking is a question about one number for a campaign.
func checking(campaign string) tfkit.Checking {
	return tfkit.Checking{Members: tfkit.NewMembers(tfkit.KindNumbers, []string{someNumber}), To: tfkit.Place{Campaign: campaign}, ToKnown: campaign != ""}
}

func TestNumberIsFitUnlessItCannotBeTied(t *testing.T) {
	t.Parallel()
	yes, no := true, false
	with := func(mutable *bool, campaign string) reading {
		return reading{owned: true, line: line{requirement: "r"}, tenDLC: api.Requirement{Name: "r", Mutable: mutable, ImmutableReason: "managed", CampaignID: campaign}}
	}
	for name, r := range map[string]struct {
		to   string
		now  reading
		want tfkit.Code
	}{
		"not owned":                              {someCampaign, reading{}, tfkit.CodeNumberNotOwned},
		"no requirement":                         {someCampaign, reading{owned: true}, tfkit.CodeNumberList},
		"free":                                   {someCampaign, with(&yes, ""), ""},
		"Bird does not say":                      {someCampaign, with(nil, ""), ""},
		"managed":                                {someCampaign, with(&no, ""), tfkit.CodeNumberList},
		"managed elsewhere":                      {someCampaign, with(&no, otherCampaign), tfkit.CodeNumberList},
		"managed and there":                      {someCampaign, with(&no, strings.ToUpper(someCampaign)), ""},
		"managed, and the campaign is not known": {"", with(&no, otherCampaign), ""},
		"managed and free, campaign not known":   {"", with(&no, ""), tfkit.CodeNumberList},
	} {
		problem := unfit(checking(r.to), someNumber, r.now)
		if (problem == nil) != (r.want == "") || problem != nil && !strings.Contains(problem.Summary(), string(r.want)) {
			t.Errorf("%s: %v", name, problem)
		}
	}
}

// A status that this version does not know stops no number, once its
// requirement names the campaign.
func TestNumberHasArrived(t *testing.T) {
	t.Parallel()
	t1 := tie{campaign: someCampaign}
	for name, r := range map[string]struct {
		campaign, status string
		want             bool
	}{
		"satisfied": {someCampaign, "satisfied", true}, "a new word": {strings.ToUpper(someCampaign), "provisioned", true}, "no word": {someCampaign, "", true},
		"not yet": {someCampaign, "Pending", false}, "denied": {someCampaign, "unsatisfied", false}, "another campaign": {otherCampaign, "satisfied", false}, "none": {"", "satisfied", false},
	} {
		if got := t1.arrived(api.Requirement{Status: r.status, CampaignID: r.campaign}); got != r.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// What went wrong with a number is told with what became of the others.
func TestWordsOfANumberThatDidNotArrive(t *testing.T) {
	t.Parallel()
	denied := api.Requirement{Name: "ten-dlc-us", Status: "unsatisfied", CampaignID: someCampaign, Issues: []string{"subscription-is-not-active"}, Message: "Ask us."}
	for name, r := range map[string]struct {
		problem *lineError
		says    []string
	}{
		"time is up": {&lineError{err: tfkit.ErrTimeUp}, []string{"TENDLC2001", "still on its way: apply again later", "More."}},
		"denied": {&lineError{err: tfkit.ErrTimeUp, last: denied},
			[]string{"TENDLC2008", "does not let the number " + someNumber + " send for the campaign " + someCampaign, "is unsatisfied: subscription-is-not-active; Ask us.", tfkit.NotCharged, "More."}},
		"not owned":     {&lineError{err: errNotOwned}, []string{"TENDLC2004", "The workspace does not hold it", "More."}},
		"refused":       {&lineError{err: &transport.Error{Status: 422, Message: "too many numbers", Certainty: transport.Refused}}, []string{"TENDLC2003", "too many numbers", "More."}},
		"interrupted":   {&lineError{err: context.Canceled}, []string{"Interrupted", "More."}},
		"for some time": {&lineError{err: &transport.Error{Status: 503, Message: "down", Certainty: transport.Ambiguous}}, []string{"TENDLC2004", "More."}},
	} {
		r.problem.number, r.problem.aim = someNumber, "tied to the campaign"
		diags := lineDiagnostics([]error{r.problem}, " More.", someCampaign)
		said := toldOf(diags)
		for _, want := range r.says {
			if len(diags) != 1 || !strings.Contains(said, want) {
				t.Errorf("%s: %q is not in %s", name, want, said)
			}
		}
	}
	if !errors.Is(&lineError{err: tfkit.ErrTimeUp}, tfkit.ErrTimeUp) {
		t.Error("the cause is hidden")
	}
}

func toldOf(diags diag.Diagnostics) string {
	var said strings.Builder
	for _, d := range diags {
		said.WriteString(d.Summary() + " | " + d.Detail() + "\n")
	}
	return said.String()
}
