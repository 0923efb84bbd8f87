package spelling

import "testing"

func TestTheNearestWord(t *testing.T) {
	t.Parallel()
	words := []string{"help_message", "description", "PROMOTIONAL_MARKETING", "VOTING_POLLING", "DONATION"}
	for given, want := range map[string]string{
		"helpmessage": "help_message", "HELP-MESSAGE": "help_message", "Desciption": "description",
		"MARKETING": "PROMOTIONAL_MARKETING", "polling": "VOTING_POLLING", "donations": "DONATION",
		"ING": "", "colour": "", "": "",
	} {
		if got := Nearest(given, words); got != want {
			t.Errorf("%q: the nearest is %q, want %q", given, got, want)
		}
	}
}

func TestTheSameWordGoesBeforeOneThatHoldsIt(t *testing.T) {
	t.Parallel()
	if got := Nearest("mixed", []string{"LOW_VOLUME_MIXED", "MIXED"}); got != "MIXED" {
		t.Errorf("the nearest is %q", got)
	}
}

func TestNothingIsNearAmongNoWords(t *testing.T) {
	t.Parallel()
	if got := Nearest("mixed", nil); got != "" {
		t.Errorf("the nearest is %q", got)
	}
}
