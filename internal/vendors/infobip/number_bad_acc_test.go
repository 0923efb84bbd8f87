package infobip_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestBadNumbersAreRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	n := acctest.InfobipNumbers()
	w := acctest.NewWorld(t)
	for _, r := range []struct {
		name       string
		config     string
		complaints []acctest.Complaint
	}{
		{"not a campaign id", numbered("C1EXMPL", n[:1]), []acctest.Complaint{{Code: "TENDLC1008", At: "campaign_id", Says: []string{"Not the id of a campaign"}}}},
		{"as people write them", numbered(notACampaign, []string{"12025550100", "(202) 555-0102"}), []acctest.Complaint{
			acctest.Bad("numbers", "Not a phone number in E.164", "Did you mean +12025550100?"), acctest.Bad("numbers", "Did you mean +12025550102?")}},
		{"empty text", numbered(notACampaign, []string{""}), []acctest.Complaint{acctest.Bad("numbers", "must not be empty")}},
		{"a number for a key", assigning(notACampaign, "number_keys", n[:1]), []acctest.Complaint{acctest.Bad("number_keys", "a phone number goes into numbers")}},
		{"an empty key", assigning(notACampaign, "number_keys", []string{""}), []acctest.Complaint{
			acctest.Bad("number_keys", "must not be empty"), acctest.Bad("number_keys", "a phone number goes into numbers")}},
		{"numbers and keys", numbered(notACampaign, n[:1], fmt.Sprintf("number_keys = [%q]", keys(n[:1])[0])), []acctest.Complaint{
			acctest.Bad("number_keys", "Numbers are given in two ways", "exactly one of numbers, number_keys and numbers_file")}},
		{"numbers and a file", numbered(notACampaign, n[:1], `numbers_file = "numbers.txt"`), []acctest.Complaint{
			acctest.Bad("numbers_file", "Numbers are given in two ways")}},
		{"nothing", strings.Replace(numbered(notACampaign, n[:1]), "numbers = ", "# ", 1), []acctest.Complaint{{Code: "TENDLC1011", Says: []string{"No numbers are given"}}}},
		{"none", strings.Replace(numbered(notACampaign, n[:1]), `["`+n[0]+`"]`, "[]", 1), []acctest.Complaint{
			acctest.Bad("numbers", "at least 1 elements and at most 500 elements, got: 0")}},
		{"null", strings.Replace(numbered(notACampaign, n[:1]), `["`+n[0]+`"]`, "[null]", 1), []acctest.Complaint{acctest.Bad("numbers", "null value")}},
		{"a file that is not there", inFile(notACampaign, "/nowhere/numbers.txt"), []acctest.Complaint{{Code: "TENDLC1020", At: "numbers_file", Says: []string{"There is no such file"}}}},
	} {
		t.Run(r.name, func(t *testing.T) {
			acctest.PlanRefused(t, w, r.config, r.complaints...)
			acctest.ExpectSilence(t, w)
		})
	}
}

// Of a few numbers each is looked up before anything is sent.
func TestFewNumbersThatTheAccountDoesNotHoldAreRefusedByThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()
	id := withNumbers(w, "DRAFT")
	// The search finds by any part: a shorter number is no hit.
	w.Infobip.SeedNumbers("16085550299")
	acctest.PlanRefused(t, w, numbered(id, []string{n[0], noSuchNumber, "+16085550298"}),
		acctest.Complaint{Code: "TENDLC1007", At: "numbers", Says: []string{"The number " + noSuchNumber + " is not in the account", "Rent it first, or correct it. Nothing was sent"}},
		acctest.Complaint{Code: "TENDLC1007", At: "numbers", Says: []string{"The number +16085550298 is not in the account"}})
	acctest.PlanRefused(t, w, assigning(id, "number_keys", []string{"0123456789ABCDEF0123456789ABCDEF"}),
		acctest.Complaint{Code: "TENDLC1007", At: "number_keys", Says: []string{"The number with the key 0123456789ABCDEF0123456789ABCDEF is not in the account"}})
	acctest.ExpectUntouched(t, w)
}

// Of many Infobip's refusal is mapped to the numbers that it names, in either
// form of its errors.
func TestManyNumbersThatTheAccountDoesNotHoldAreNamedByTheRefusal(t *testing.T) {
	t.Parallel()
	for _, form := range []infobipsandbox.ErrorForm{infobipsandbox.ServiceErrors, infobipsandbox.PlatformErrors} {
		t.Run(string(form), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Infobip.SetErrorForm(form)
			id := poolCampaign(w, "REGISTERED")
			taken := acctest.InfobipNumbers()[3]
			withNumbers(w, "REGISTERED", taken)
			many := append(acctest.InfobipNumbers(), noSuchNumber)
			config := attachedPool(id) + numbered("${tendlc_infobip_number_pool.p.campaign_id}", many)
			acctest.ApplyRefused(t, w, config, acctest.Complaint{Code: "TENDLC2003", At: "numbers",
				Says: []string{"Infobip refused the number " + noSuchNumber + ": could not attach 61 numbers to the campaign " + id, "does not belong to the account"}})
			holds(t, w, id)
			if calls := w.Calls("list-owned-numbers"); calls > 0 {
				t.Errorf("%d look-ups of single numbers", calls)
			}
			config = attachedPool(id) + numbered("${tendlc_infobip_number_pool.p.campaign_id}", acctest.InfobipNumbers())
			acctest.ApplyRefused(t, w, config, acctest.Complaint{Code: "TENDLC2003", At: "numbers",
				Says: []string{"Infobip refused the number " + taken, "is used by campaign"}})
		})
	}
}

// 49 go in; one more is refused before anything is sent, whoever has the others.
func TestLimitOfNumbersIsKept(t *testing.T) {
	t.Parallel()
	for _, stage := range []string{"DRAFT", "REJECTED", "REGISTERED"} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			n := acctest.InfobipNumbers()
			full, id := withNumbers(w, stage, n[59]), withNumbers(w, stage)
			acctest.ApplyRefused(t, w, numbered(full, n[:49]), acctest.Complaint{Code: "TENDLC1020", At: "numbers",
				Says: []string{"The campaign " + full + " would have 50 numbers", "It is " + stage + ". It takes 49 at most", "Nothing was sent"}})
			acctest.ApplyRefused(t, w, numbered(id, n[:50]), acctest.Complaint{Code: "TENDLC1020", At: "numbers", Says: []string{"would have 50 numbers"}})
			acctest.ExpectUntouched(t, w)
			w.Run(t,
				checked(numbered(id, n[:49]), func() { holds(t, w, id, n[:49]...) }),
				checked(numbered(id, n[9:58]), func() { holds(t, w, id, n[9:58]...) }), // who leaves makes room
			)
		})
	}
}

func TestFileOfTooManyNumbersIsRefusedByThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := poolCampaign(w, "REGISTERED")
	many := make([]string, mostInAPool+1)
	for i := range many {
		many[i] = fmt.Sprintf("+1608%07d", i+2_000_000)
	}
	acctest.PlanRefused(t, w, inFile(id, listFile(t, many)), acctest.Complaint{Code: "TENDLC1020", At: "numbers_file", Says: []string{"It holds 35001; the most is 35000"}})
	acctest.ExpectUntouched(t, w)
}

// A chunk is full before the next begins, and the rest of the list is not sent
// twice after a failure half way.
func TestChunksAreFullAndNotSentTwice(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	numbers := seeded(w, 5_002)
	id := poolCampaign(w, "REGISTERED")
	w.Infobip.LoseNumbers(strings.TrimPrefix(numbers[0], "+"))
	config := attachedPool(id) + inFile("${tendlc_infobip_number_pool.p.campaign_id}", listFile(t, numbers))
	c := acctest.NewTerminal(t, w)
	c.Write(config)
	for range 2 {
		acctest.Tells(t, c.Fails("apply", "-auto-approve"), "(TENDLC2008)", "Infobip accepted the number "+numbers[0]+" and did not attach it",
			"Already attached to "+id, "4981 more")
	}
	holds(t, w, id, numbers[1:]...)
	var sizes []int
	for _, entry := range w.Entries(opAdd) {
		sizes = append(sizes, len(bodyNumbers(t, entry)))
	}
	if got := fmt.Sprint(sizes); got != "[5000 2 1]" {
		t.Errorf("chunks of %s", got)
	}
	// What arrived is in no state, and no pool can be detached from under it.
	acctest.Tells(t, c.Fails("destroy", "-auto-approve"), "(TENDLC2009)", "cannot be detached while it has 5001 numbers", "terraform import tendlc_infobip_number_assignment.NAME "+id)
}
