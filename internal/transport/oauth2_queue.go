package transport

import (
	"context"
	"errors"
)

// queue waits for the right to talk to the token endpoint. failed is how that
// has ended for somebody else meanwhile: a key that is refused, or an endpoint
// that has refused twenty calls, does the same for everybody who waits.
func (s *TokenSource) queue(ctx context.Context) (failed *Error, err error) {
	s.enter()
	select {
	case s.fetching <- struct{}{}:
		return s.leave(), nil
	case <-ctx.Done():
		_ = s.leave()
		return nil, ctx.Err()
	}
}

// enter begins a wait. What failed before anybody waited is history.
func (s *TokenSource) enter() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.queued++; s.queued == 1 {
		s.failed = nil
	}
}

func (s *TokenSource) leave() *Error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queued--
	return s.failed
}

// tell lets those who wait know how a fetch ended. What ended with the context
// of its caller says nothing of the endpoint.
func (s *TokenSource) tell(ctx context.Context, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.failed = nil
	if ctx.Err() == nil {
		errors.As(err, &s.failed)
	}
}
