package transport

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
)

// tooLong answers with more than is read of one answer.
func tooLong(status int) http.HandlerFunc {
	body := `{"id":"` + strings.Repeat("x", maxAnswer) + `"}`
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// The same call would bring the same answer: the caller has to ask for less.
func TestAnswerThatIsTooLongIsToldAndNotAskedForAgain(t *testing.T) {
	t.Parallel()
	for _, class := range []Class{Read, Idempotent, Billable} {
		server := serve(t, tooLong(200))
		err := newClient(t, Config{BaseURL: server.URL}).Do(t.Context(), callOf(class), new(thing))
		checkFailure(t, err, onceUnclear, 200)
		if !errors.Is(err, ErrTooLong) || !strings.Contains(err.Error(), "the answer is too long: more than 16 MiB") {
			t.Errorf("%s: %v", class, err)
		}
		if got := server.arrived.Load(); got != 1 {
			t.Errorf("%s: %d requests arrived", class, got)
		}
	}
}

// Where nothing is wanted of the answer, its length is no failure; nor does it
// hide a refusal.
func TestLengthOfAnAnswerThatIsNotReadIsNoError(t *testing.T) {
	t.Parallel()
	server := serve(t, tooLong(200), tooLong(400))
	c := newClient(t, Config{BaseURL: server.URL})
	if err := c.Do(t.Context(), callOf(Idempotent), nil); err != nil {
		t.Error(err)
	}
	err := c.Do(t.Context(), callOf(Read), new(thing))
	checkFailure(t, err, onceRefused, 400)
	if errors.Is(err, ErrTooLong) {
		t.Error(err)
	}
}
