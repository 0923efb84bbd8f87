package sinch

import (
	"context"
	"sync"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// qualifications remembers the answers of the qualify call, so that a run asks
// once for each brand and use case and its plan cannot contradict itself.
type qualifications struct {
	mu      sync.Mutex
	answers map[qualificationKey]*qualificationAnswer
}

type qualificationKey struct{ brandID, useCase string }

type qualificationAnswer struct {
	once  sync.Once
	value api.Qualification
	err   error
}

// qualify asks what the operators say of a use case of a brand. An error is
// remembered as well: a price that could not be had must not appear half way
// through a plan.
func (a *account) qualify(ctx context.Context, brandID, useCase string) (api.Qualification, error) {
	key := qualificationKey{brandID, useCase}
	a.qualifications.mu.Lock()
	if a.qualifications.answers == nil {
		a.qualifications.answers = map[qualificationKey]*qualificationAnswer{}
	}
	answer, known := a.qualifications.answers[key]
	if !known {
		answer = &qualificationAnswer{}
		a.qualifications.answers[key] = answer
	}
	a.qualifications.mu.Unlock()
	answer.once.Do(func() { answer.value, answer.err = a.api.Qualify(ctx, brandID, useCase) })
	return answer.value, answer.err
}
