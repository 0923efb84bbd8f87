package infobipsandbox_test

import (
	"slices"
	"testing"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// change makes one of the number calls and lets it be done.
func (a *account) change(id, call string, list ...string) {
	a.Helper()
	if r := a.act(id, call, numbers(list...)).Want(202); r.Raw != "" {
		a.Errorf("body %q", r.Raw)
	}
	a.Clock.Advance(delay / 2)
	a.campaign(id).WantValues("stage", "REGISTERED")
}

func (a *account) wantNumbers(id string, want ...string) {
	a.Helper()
	if got := a.infobip.CampaignNumbersOf(id); !slices.Equal(got, want) {
		a.Errorf("numbers %v, want %v", got, want)
	}
	var listed []string
	list, _ := a.Call("GET", campaigns+"/"+id+"/numbers", nil).Want(200).Get("numberPreviews").([]any)
	for _, item := range list {
		listed = append(listed, item.(map[string]any)["number"].(string))
	}
	if !slices.Equal(listed, want) {
		a.Errorf("the call lists %v, want %v", listed, want)
	}
}

func TestNumbersChangeOnlyWhenTheCallIsDone(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	id := a.registeredCampaign()
	a.act(id, "add-numbers", numbers(n[1], n[2])).Want(202)
	a.campaign(id).WantValues("stage", "REGISTERED_PENDING_UPDATE")
	a.wantNumbers(id, n[0])
	wantRefused(a.act(id, "add-numbers", numbers(n[3])))
	a.Clock.Advance(delay / 2)
	a.campaign(id).WantValues("stage", "REGISTERED")
	a.wantNumbers(id, n[0], n[1], n[2])
	a.change(id, "remove-numbers", n[0], n[2])
	a.wantNumbers(id, n[1])
	a.change(id, "update-registration", n[5], n[4])
	a.wantNumbers(id, n[5], n[4])
}

func TestNumbersCanBeNamedByKey(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	id := a.seeded("REGISTERED")
	a.act(id, "add-numbers", map[string][]string{"numberKeys": {infobipsandbox.NumberKey(n[1])}, "numbers": {n[2]}}).Want(202)
	a.Clock.Advance(delay / 2)
	a.wantNumbers(id, n[0], n[1])
}

func TestChangesThatChangeNothingAreAccepted(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	id := a.seeded("REGISTERED")
	a.change(id, "add-numbers", n[0])
	a.change(id, "remove-numbers", n[9])
	a.wantNumbers(id, n[0])
}

func TestRefusedChanges(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	a.create(a.sample(withReference("other"), withNumbers(n[8])))
	id := a.seeded("REGISTERED")
	r := a.act(id, "add-numbers", numbers("19995550100", n[1], "19995550101"))
	wantField(r, "numbers")
	if list := r.Get("requestError", "serviceException", "validationErrors", "numbers").([]any); len(list) != 2 {
		t.Errorf("not all numbers are named: %s", r.Raw)
	}
	wantField(a.act(id, "remove-numbers", numbers("19995550100")), "numbers")
	wantField(a.act(id, "add-numbers", numbers(n[8])), "numbers")
	wantField(a.act(id, "add-numbers", map[string][]string{"numberKeys": {infobipsandbox.NumberKey(n[8])}}), "numberKeys")
	wantField(a.act(id, "update-registration", numbers(n[8])), "numbers")
	wantRefused(a.act(id, "add-numbers", "{}"))
	a.infobip.SetRule(infobipsandbox.SharedNumbers, true)
	a.act(id, "add-numbers", numbers(n[8])).Want(202)
}

func TestNumberOnItsWayIsTaken(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	first, second := a.seeded("REGISTERED"), a.seeded("REGISTERED", withReference("second"), withNumbers())
	a.act(first, "add-numbers", numbers(n[1])).Want(202)
	wantField(a.act(second, "add-numbers", numbers(n[1])), "numbers")
	a.Clock.Advance(delay / 2)
	a.act(first, "remove-numbers", numbers(n[1])).Want(202)
	wantField(a.act(second, "add-numbers", numbers(n[1])), "numbers") // has not left yet
	a.Clock.Advance(delay / 2)
	a.change(second, "add-numbers", n[1])
	a.wantNumbers(second, n[1])
}

func TestFortyNineNumbersWithoutAPool(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	id := a.seeded("REGISTERED", withNumbers(n[:48]...))
	wantRefused(a.act(id, "add-numbers", numbers(n[48:50]...)))
	wantRefused(a.act(id, "update-registration", numbers(n[:50]...)))
	a.change(id, "add-numbers", n[47], n[48])
	wantRefused(a.act(id, "add-numbers", numbers(n[49])))
	a.change(id, "remove-numbers", n[0])
	a.change(id, "add-numbers", n[49])
}

func TestLastNumberMayGoUnlessTheRuleForbidsIt(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	id := a.seeded("REGISTERED", withNumbers(n[0], n[1]))
	a.infobip.SetRule(infobipsandbox.KeepLastNumber, true)
	wantRefused(a.act(id, "remove-numbers", numbers(n[0], n[1])))
	wantRefused(a.act(id, "update-registration", numbers()))
	a.change(id, "remove-numbers", n[0])
	wantRefused(a.act(id, "remove-numbers", numbers(n[1])))
	a.infobip.SetRule(infobipsandbox.KeepLastNumber, false)
	a.change(id, "remove-numbers", n[1])
	a.wantNumbers(id)
}

func TestSeveralChangesAtATimeAreDoneInOrder(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	id := a.seeded("REGISTERED", withNumbers(n[:47]...))
	a.infobip.SetRule(infobipsandbox.SerialUpdates, false)
	a.act(id, "add-numbers", numbers(n[47])).Want(202)
	a.Clock.Advance(delay / 4)
	a.act(id, "add-numbers", numbers(n[48])).Want(202)
	wantRefused(a.act(id, "add-numbers", numbers(n[49]))) // counts what is on its way
	a.Clock.Advance(delay / 4)
	a.campaign(id).WantValues("stage", "REGISTERED_PENDING_UPDATE")
	a.wantNumbers(id, n[:48]...)
	a.Clock.Advance(delay / 4)
	a.campaign(id).WantValues("stage", "REGISTERED")
	a.wantNumbers(id, n[:49]...)
}

func TestLostNumbersNeverArrive(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	id := a.seeded("REGISTERED")
	a.infobip.LoseNumbers(n[1])
	a.change(id, "add-numbers", n[1], n[2])
	a.wantNumbers(id, n[0], n[2])
}

func TestStageOverrideGivesUpChanges(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := infobipsandbox.Numbers()
	id := a.seeded("REGISTERED")
	a.act(id, "add-numbers", numbers(n[1])).Want(202)
	a.infobip.SetCampaignStage(id, "REGISTERED")
	a.Clock.Advance(delay)
	a.wantNumbers(id, n[0])
}

// TestThirtyFiveThousandNumbers fills a pool in calls of 5,000 and reads it.
func TestThirtyFiveThousandNumbers(t *testing.T) {
	t.Parallel()
	a := open(t)
	const limit, chunk = 35_000, 5_000
	all := a.infobip.SeedNumberCount(limit + 1)
	id := a.seeded("REGISTERED", withNumbers(), withSummary("THIS SUBMISSION IS FOR A NUMBER POOL USE-CASE. One number for each clinician."))
	a.act(id, "number-pool/attach", "{}").Want(204)
	a.Clock.Advance(2 * delay)
	for part := range slices.Chunk(all[:limit], chunk) {
		a.act(id, "add-numbers", numbers(part...)).Want(202)
		a.Clock.Advance(delay / 2)
	}
	wantRefused(a.act(id, "add-numbers", numbers(all[limit])))
	a.wantNumbers(id, all[:limit]...)
	if r := a.campaign(id); r.Get("numberKeys") != nil || len(r.Get("numberPreviews").([]any)) != limit {
		t.Errorf("keys %v, %d bytes", r.Get("numberKeys"), len(r.Raw))
	}
	a.infobip.SetRule(infobipsandbox.AllPreviews, false)
	if r := a.campaign(id); len(r.Get("numberPreviews").([]any)) != 49 {
		t.Errorf("%d bytes", len(r.Raw))
	}
	a.change(id, "remove-numbers", all[:chunk]...)
	a.Call("POST", campaigns+"/"+id+"/add-numbers", numbers(all[:chunk+1]...)).Want(400)
	a.Expected = 1
}
