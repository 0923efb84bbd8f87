package tfkit

import (
	"context"
	"fmt"
	"reflect"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
)

// Reading is the Read of an object as a vendor fills it in.
type Reading[T any] struct {
	ID string
	// Seen, if set, is the object as this run has read it already, from a list of
	// many or by its id.
	Seen func(ctx context.Context) (object T, how refresh.How)
	// Find reads the object; see Find for what counts as gone.
	Find func(ctx context.Context) (object T, found bool, err error)
	// Model is the pointer to the model, read from the state, that becomes the
	// new state.
	Model any
	// Refresh takes over into the model what the vendor says.
	Refresh func(ctx context.Context, object T) diag.Diagnostics
}

// ReadObject is the Read of a resource: the object is seen by the registrar and
// refreshed; one that is gone stays as it was, see StatusGone.
func ReadObject[T any](ctx context.Context, o Object, account Account, r Reading[T], req resource.ReadRequest, resp *resource.ReadResponse) {
	if !r.stands(ctx, req, resp) {
		object, found, err := r.Find(ctx)
		if err != nil {
			resp.Diagnostics.Append(o.failure(fmt.Sprintf("read the %s %s", o.Noun, r.ID)).Diagnostics(err)...)
			return
		}
		if !found {
			o.keepGone(ctx, account, req, resp)
			return
		}
		resp.Diagnostics.Append(r.Refresh(ctx, object)...)
		resp.Diagnostics.Append(resp.State.Set(ctx, r.Model)...)
		resp.State = inWritingOf(ctx, req.State, resp.State)
	}
	if refresh.Browsing(ctx) { // no state holds it
		return
	}
	key := ObjectKey(ctx, req.Private)
	account.Registrar.Seen(o.Kind(), r.ID, key)
	o.noteRead(account, resp.State.Raw)
	account.Holdings.seen(o.Kind(), key, o.facts(ctx, resp.State, &resp.Diagnostics))
}

// stands says whether the object was seen to be as the state has it. What a
// list shows otherwise is a reason to read the object by its id and no more: a
// field that a list leaves out, or has not caught up with, would plan a
// replacement of what is live and paid for. So a plan without changes costs
// pages, and each change one more call.
func (r Reading[T]) stands(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) bool {
	if r.Seen == nil {
		return false
	}
	object, how := r.Seen(ctx)
	if how == refresh.Unseen {
		return false
	}
	prior, plain := copyOf(r.Model)
	diags := r.Refresh(ctx, object)
	if plain && !diags.HasError() && sameModel(prior, reflect.ValueOf(r.Model).Elem()) {
		resp.Diagnostics.Append(diags...)
		resp.State = req.State
		return true
	}
	seen := req.State
	diags.Append(seen.Set(ctx, r.Model)...)
	if same := sameState(ctx, seen, req.State); !diags.HasError() && (same || how == refresh.ByID) {
		resp.Diagnostics.Append(diags...)
		resp.State = seen
		if same {
			resp.State = req.State
		}
		return true
	}
	if plain { // as it was before Refresh
		reflect.ValueOf(r.Model).Elem().Set(prior)
	} else {
		resp.Diagnostics.Append(req.State.Get(ctx, r.Model)...)
	}
	return false
}

// inWritingOf is what was read, or the state itself where that means the same:
// the framework would come to it as well, attribute by attribute.
func inWritingOf(ctx context.Context, state, found tfsdk.State) tfsdk.State {
	if sameState(ctx, found, state) {
		return state
	}
	return found
}

// sameState says whether two states of one schema mean the same. A set of words
// in another writing does: the framework keeps the writing of the state.
func sameState(ctx context.Context, a, b tfsdk.State) bool {
	differences, err := a.Raw.Diff(b.Raw)
	if err != nil {
		return false
	}
	checked := map[string]bool{}
	for _, difference := range differences {
		if len(difference.Path.Steps()) == 0 {
			continue // the object as a whole: its attributes follow
		}
		name, ok := difference.Path.Steps()[0].(tftypes.AttributeName)
		if !ok || !checked[string(name)] && !sameWords(ctx, a, b, string(name)) {
			return false
		}
		checked[string(name)] = true
	}
	return true
}

// sameWords compares an attribute that is a set of words.
func sameWords(ctx context.Context, a, b tfsdk.State, attribute string) bool {
	if _, words := a.Schema.GetAttributes()[attribute].GetType().(KeywordSetType); !words {
		return false
	}
	var one, other KeywordSet
	diags := a.GetAttribute(ctx, path.Root(attribute), &one)
	diags.Append(b.GetAttribute(ctx, path.Root(attribute), &other)...)
	return !diags.HasError() && one.sameAs(other)
}
