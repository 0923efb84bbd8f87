package transport

import (
	"net/http"
	"runtime"
	"sync"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// Half of all calls for a token are refused for a while: three in a row happen.
func TestATokenIsAskedForAgainAfterManyRefusals(t *testing.T) {
	t.Parallel()
	refused := answer(429, ``)
	tokens := serve(t, refused, refused, refused, refused, refused, answer(500, ``), answer(500, ``),
		answer(200, `{"access_token":"token-1","token_type":"bearer","expires_in":3600}`))
	s := newTokens(t, tokens.URL, clock.NewVirtual(epoch))
	if got := authorize(t, s); got != "Bearer token-1" {
		t.Errorf("got %s", got)
	}
}

// Who waited while a token could not be had learns that, and does not begin
// the same anew.
func TestOneFailureToGetATokenIsEverybodys(t *testing.T) {
	t.Parallel()
	clk := clock.NewVirtual(epoch)
	queued := make(chan struct{})
	var once sync.Once
	tokens := serve(t, func(w http.ResponseWriter, r *http.Request) {
		once.Do(func() { <-queued })
		answer(429, ``)(w, r)
	})
	s := newTokens(t, tokens.URL, clk)
	var asking sync.WaitGroup
	for range 10 {
		asking.Go(func() {
			req, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost", nil)
			if err := s.Authorize(t.Context(), req); StatusOf(err) != 429 || CertaintyOf(err) != NotSent {
				t.Errorf("got %v", err)
			}
		})
	}
	for waitingFor(s) < 9 {
		runtime.Gosched()
	}
	close(queued)
	asking.Wait()
	if arrived := tokens.arrived.Load(); arrived != maxThrottled {
		t.Errorf("%d calls for a token", arrived)
	}
}

// waitingFor is how many wait for a token that another fetches.
func waitingFor(s *TokenSource) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.queued
}
