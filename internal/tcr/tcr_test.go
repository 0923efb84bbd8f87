package tcr

import "testing"

func TestPhaseSaysWhatMayBeDoneInIt(t *testing.T) {
	t.Parallel()
	cases := []struct {
		phase                            Phase
		protected, ready, recovers, lost bool
	}{
		{Draft, false, false, false, false},
		{Pending, true, false, true, false},
		{Approved, true, true, false, false},
		{Active, true, true, false, false},
		{Rejected, false, false, false, true},
		{Failed, false, false, false, true},
		{Suspended, true, false, true, false},
		{Expired, false, false, false, true},
		{Unknown, true, false, true, false},
	}
	for _, c := range cases {
		if got := c.phase.Protected(); got != c.protected {
			t.Errorf("%s.Protected() = %v", c.phase, got)
		}
		if got := c.phase.Ready(); got != c.ready {
			t.Errorf("%s.Ready() = %v", c.phase, got)
		}
		if got := c.phase.MayRecover(); got != c.recovers {
			t.Errorf("%s.MayRecover() = %v", c.phase, got)
		}
		if got := c.phase.Lost(); got != c.lost {
			t.Errorf("%s.Lost() = %v", c.phase, got)
		}
	}
}

func TestAnUnlistedStatusIsUnknownAndSaysSo(t *testing.T) {
	t.Parallel()
	table := StatusTable{"ACTIVE": Active, "EXPIRED": Expired}
	if phase, known := table.Phase("ACTIVE"); phase != Active || !known {
		t.Errorf("ACTIVE is %s, known %v", phase, known)
	}
	if phase, known := table.Phase("TELEPORTED"); phase != Unknown || known {
		t.Errorf("an unlisted word is %s, known %v", phase, known)
	}
	if words := table.Words(Active); len(words) != 1 || words[0] != "ACTIVE" {
		t.Errorf("words of a phase: %v", words)
	}
	if words := table.Words(); len(words) != 2 || words[0] != "ACTIVE" {
		t.Errorf("all words, sorted: %v", words)
	}
}

func TestSetupFeeCoversTheFirstMonths(t *testing.T) {
	t.Parallel()
	fee := ListPrices.Campaign("LOW_VOLUME", 3)
	if fee.Setup == nil || *fee.Setup != 6 || fee.Monthly == nil || *fee.Monthly != 2 {
		t.Errorf("LOW_VOLUME: %+v", fee)
	}
}

func TestAnUnlistedUseCaseHasNoPriceRatherThanNone(t *testing.T) {
	t.Parallel()
	fee := ListPrices.Campaign("CARRIER_EXEMPT", 3)
	if fee.Setup != nil || fee.Monthly != nil {
		t.Errorf("an unknown price must not be a number: %+v", fee)
	}
	if fee.Source == "" || fee.Currency != "USD" || fee.AsOf == "" {
		t.Errorf("an unknown price still says where it was looked for: %+v", fee)
	}
}
