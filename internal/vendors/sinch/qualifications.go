package sinch

import (
	"context"
	"sync"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// qualifications remembers the answers of the qualify call, so that a run asks
// once for each brand and use case and its plan cannot contradict itself.
type qualifications struct {
	mu      sync.Mutex
	answers map[qualificationKey]*qualificationAnswer
}

type qualificationKey struct{ brandID, useCase string }

// qualificationAnswer may be read once done is closed.
type qualificationAnswer struct {
	done     chan struct{}
	value    api.Qualification
	err      error
	cutShort bool // the asker's context ended, so nothing was learnt
}

// qualify asks what the operators say of a use case of a brand. An error is
// remembered as well: a price that could not be had must not appear half way
// through a plan. Under rate limits an answer can take minutes, so who waits
// for another's is let go when the context ends.
func (a *account) qualify(ctx context.Context, brandID, useCase string) (api.Qualification, error) {
	key := qualificationKey{brandID, useCase}
	for {
		answer, mine := a.qualifications.of(key)
		if mine {
			answer.value, answer.err = a.api.Qualify(ctx, brandID, useCase)
			if answer.cutShort = answer.err != nil && ctx.Err() != nil; answer.cutShort {
				a.qualifications.forget(key)
			}
			close(answer.done)
			return answer.value, answer.err
		}
		select {
		case <-answer.done:
			if !answer.cutShort {
				return answer.value, answer.err
			}
		case <-ctx.Done():
			return api.Qualification{}, &transport.Error{
				Operation: "qualifyBrandByUseCase", Certainty: transport.NotSent, Err: ctx.Err(),
				Message: "the context ended while another call asked the same",
			}
		}
	}
}

// of is the answer to a question, and whether it is the caller who has to ask.
func (q *qualifications) of(key qualificationKey) (answer *qualificationAnswer, mine bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if known, found := q.answers[key]; found {
		return known, false
	}
	if q.answers == nil {
		q.answers = map[qualificationKey]*qualificationAnswer{}
	}
	answer = &qualificationAnswer{done: make(chan struct{})}
	q.answers[key] = answer
	return answer, true
}

func (q *qualifications) forget(key qualificationKey) {
	q.mu.Lock()
	defer q.mu.Unlock()
	delete(q.answers, key)
}
