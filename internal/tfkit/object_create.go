package tfkit

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// readAfterCreate bounds the one read after a charge: the state must be saved
// soon, whatever the vendor does.
const readAfterCreate = 2 * time.Second

// Purchase is one billable create as a vendor fills it in.
type Purchase struct {
	Create  registration.Create
	Timeout time.Duration // of the registration; a review is never part of it
	// Model is the pointer to the model that becomes the state.
	Model any
	// Born fills the model in right after the charge: the id, and null for
	// what is not known yet, never unknown.
	Born func(id string)
	// Observe reads the object once and takes over what only the vendor says.
	// An argument that comes back in another wording must be left alone.
	Observe func(ctx context.Context, id string) error
}

// Buy is the Create of a resource that money is paid for: it registers, and
// saves whatever is known. After the charge there is no error any more, because
// one would taint the object and buy another.
func (o Object) Buy(ctx context.Context, account Account, p Purchase, resp *resource.CreateResponse) {
	bounded, cancel := context.WithTimeout(ctx, p.Timeout)
	defer cancel()
	result, ok := o.Register(bounded, account.Registrar, p.Create, &resp.Diagnostics)
	if !ok {
		return
	}
	account.Holdings.registered(o.Kind(), p.Create.Name, result.ID)
	p.Born(result.ID)
	if err := o.ReadBack(ctx, result.ID, p.Observe); err != nil {
		resp.Diagnostics.Append(o.NotReadBack(result.ID, err))
	}
	resp.Diagnostics.Append(MarkNew(ctx, resp.Private)...)
	resp.Diagnostics.Append(resp.State.Set(ctx, p.Model)...)
	o.noteRead(account, resp.State.Raw)
}

// ReadBack is the one bounded read after a charge. An interrupt does not reach
// it, so that what was bought is saved as fully as can be.
func (o Object) ReadBack(ctx context.Context, id string, observe func(ctx context.Context, id string) error) error {
	reading, stop := context.WithTimeout(context.WithoutCancel(ctx), readAfterCreate)
	defer stop()
	return observe(reading, id)
}

// Find reads an object; a 404 counts only when a fresh list does not hold the
// object either, because dropping one from the state plans a new purchase.
func Find[T any](get func() (T, error), list func() ([]T, error), is func(T) bool) (object T, found bool, err error) {
	object, err = get()
	if !transport.IsNotFound(err) {
		return object, err == nil, err
	}
	listed, err := list()
	for _, candidate := range listed {
		if is(candidate) {
			return candidate, true, nil
		}
	}
	var none T
	return none, false, err
}
