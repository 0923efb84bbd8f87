package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// sent is a journal entry of an operation.
func sent(class, operation string) request {
	return request{Class: class, Operation: operation, Status: http.StatusOK}
}

// charged is a ledger line.
func charged(kind string, amount float64) charge {
	return charge{Kind: kind, Type: typeCharged, Amount: amount}
}

// told is a story that announced 40 USD, in front of a sandbox with these
// books.
func told(t *testing.T, journal []request, ledger []charge) *story {
	t.Helper()
	mux := http.NewServeMux()
	serve := func(path string, value any) {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, _ *http.Request) {
			if err := json.NewEncoder(w).Encode(value); err != nil {
				t.Error(err)
			}
		})
	}
	serve("/journal", journal)
	serve("/ledger", ledger)
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return &story{say: &narrator{out: &screen{}}, set: &stage{box: &box{control: server.URL}}, show: sinchShow, promise: map[string]float64{"brand": 10, "campaign": 30}}
}

func TestAccountsMustAgree(t *testing.T) {
	t.Parallel()
	submits := []request{
		sent(classRead, "listBrandRegistrations"), sent(classBillable, "submitBrandRegistration"),
		sent(classBillable, "submitCampaignRegistration"), sent("write", "updateActiveNumber"),
	}
	charges := []charge{
		charged("brand", 10), {Kind: "campaign", Type: "commitment", Amount: 30}, charged("campaign", 30),
	}
	twice := append([]request{sent(classBillable, "submitCampaignRegistration")}, submits...)
	cases := []struct {
		name    string
		journal []request
		ledger  []charge
		wrong   string // in the error; empty for none
	}{
		{"as it should be", submits, charges, ""},
		{"submitted twice", twice, charges, "submitCampaignRegistration should have been sent once, and was sent 2 times"},
		{"never submitted", submits[:2], charges, "submitCampaignRegistration should have been sent once, and was sent 0 times"},
		{"something else bought", append([]request{sent(classBillable, "upgradeBrandRegistration")}, submits...), charges, "3 billable requests where there should be 2"},
		{"charged twice", submits, append([]charge{charged("brand", 10)}, charges...), "2 charges for brands"},
		{"not charged", submits, charges[:2], "0 for campaigns"},
		{"another price", submits, []charge{charged("brand", 10), charged("campaign", 31)}, "for the campaign 30.00 USD was announced and 31.00 USD was charged"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			err := told(t, c.journal, c.ledger).accounts(t.Context())
			if c.wrong == "" && err != nil {
				t.Errorf("refused: %v", err)
			}
			if c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)) {
				t.Errorf("error %v, want one with %q", err, c.wrong)
			}
		})
	}
}

func TestOnlyReadsLooksAtWhatIsNew(t *testing.T) {
	t.Parallel()
	journal := []request{
		sent(classBillable, "submitBrandRegistration"), sent(classRead, "getBrandRegistration"),
		sent("write", "deleteCampaignRegistration"),
	}
	s := told(t, journal[:2], nil)
	s.seen = 1
	if err := s.onlyReads(t.Context()); err != nil {
		t.Errorf("an old submit counts: %v", err)
	}
	s = told(t, journal, nil)
	s.seen = 1
	if err := s.onlyReads(t.Context()); err == nil || !strings.Contains(err.Error(), "deleteCampaignRegistration") {
		t.Errorf("error %v, want one that names the delete", err)
	}
	if err := s.skipJournal(t.Context()); err != nil || s.seen != len(journal) {
		t.Errorf("seen %d, %v", s.seen, err)
	}
}

func TestADestroyLeavesWhatItShould(t *testing.T) {
	t.Parallel()
	deleted := object{Status: "DELETED", Numbers: 2}
	for name, c := range map[string]struct {
		is     []object
		wanted object
		good   bool
	}{
		"nothing":               {nil, object{}, true},
		"something too much":    {[]object{{Status: "APPROVED"}}, object{}, false},
		"the object":            {[]object{{ID: "1", Status: "DELETED", Numbers: 2}}, deleted, true},
		"nothing of it":         {nil, deleted, false},
		"another status":        {[]object{{Status: "APPROVED", Numbers: 2}}, deleted, false},
		"numbers that went":     {[]object{{Status: "DELETED"}}, deleted, false},
		"numbers that are left": {[]object{{Status: "EXPIRED", Numbers: 1}}, object{Status: "EXPIRED"}, false},
	} {
		if err := (&story{}).left("campaign", c.is, c.wanted); (err == nil) != c.good {
			t.Errorf("%s: %v", name, err)
		}
	}
}
