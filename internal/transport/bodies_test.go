package transport_test

import (
	"encoding/json"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

func TestAListThatDoesNotEndMayHideWhatWasMade(t *testing.T) {
	t.Parallel()
	err := transport.Unended("listThings", "page 2 is page 1")
	if transport.CertaintyOf(err) != transport.Ambiguous || transport.StatusOf(err) != 200 {
		t.Errorf("got %v", err)
	}
}

func TestTextOfReadsStringsAndNumbersAndNothingElse(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		`"a"`: "a", `""`: "", `12`: "12", `0.10`: "0.10", `123456789012345678`: "123456789012345678",
		`null`: "", `true`: "", `{"a":1}`: "", `["a"]`: "", ``: "", `<html>`: "",
	} {
		if got := transport.TextOf(json.RawMessage(raw)); got != want {
			t.Errorf("%s is read as %q, want %q", raw, got, want)
		}
	}
}

func TestMembersOfReadsObjectsAndNothingElse(t *testing.T) {
	t.Parallel()
	if got := transport.MembersOf(json.RawMessage(`{"a":[1],"b":null}`)); len(got) != 2 || string(got["a"]) != "[1]" {
		t.Errorf("got %s", got)
	}
	for _, raw := range []string{`null`, `[]`, `"a"`, `1`, ``, `<html>`} {
		if got := transport.MembersOf(json.RawMessage(raw)); got != nil {
			t.Errorf("%s is read as %s", raw, got)
		}
	}
}

func TestAKeyFitsAHeaderOnlyWithoutBlanksControlsAndForeignLetters(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]bool{"key-7Kq9+x/Z=": true, "a b": false, "a\n": false, "a\x00": false, "kéy": false, "a\u00a0": false} {
		if got := transport.FitsHeader(key); got != want {
			t.Errorf("%q fits: %v", key, got)
		}
	}
}
