package registration

import "context"

// checkTwins looks for live objects with the same fingerprint. It returns the
// id of the one it adopted, or "" when the way is free.
func (a *attempt) checkTwins(ctx context.Context) (adopted string, err error) {
	c := a.create
	twins, err := a.twins(ctx)
	if err != nil {
		return "", c.failure(CheckFailed, ChargeNone, err)
	}
	twins = a.registrar.claims.pick(c.Kind, twins, c.AdoptExisting)
	switch {
	case len(twins) == 0:
		return "", nil
	case !c.AdoptExisting:
		return "", c.failure(TwinExists, ChargeNone, nil, twins...)
	case len(twins) > 1:
		return "", c.failure(SeveralFound, ChargeNone, nil, twins...)
	default:
		return twins[0].ID, nil
	}
}

// twins reads the shared list. When that list was started before this create,
// the twin in it may be the object that this very run has deleted since, as in
// a replacement: then a list that is younger than the create decides.
func (a *attempt) twins(ctx context.Context) ([]Object, error) {
	list, err := a.look(ctx, freshness{cached: true})
	if err != nil {
		return nil, err
	}
	twins := a.liveTwins(list)
	if len(twins) == 0 || list.seq > a.began {
		return twins, nil
	}
	younger, err := a.look(ctx, freshness{cached: true, after: a.began})
	if err != nil {
		return nil, err
	}
	confirmed := a.liveTwins(younger)
	for _, twin := range twins {
		// Only the word of the vendor that it is not live any more clears a
		// twin, or that this process has deleted it. One that is merely missing
		// may be missing because lists lag, and a wrong refusal is free where a
		// wrong submit is not.
		if !younger.has(twin.ID) && !a.ended(twin.ID) {
			confirmed = append(confirmed, twin)
		}
	}
	return confirmed, nil
}

// look reads a list before the send, and remembers what was in it.
func (a *attempt) look(ctx context.Context, f freshness) (*snapshot, error) {
	list, err := a.registrar.lists.get(ctx, a.source(), f)
	if err != nil {
		return nil, err
	}
	a.before = append(a.before, list)
	return list, nil
}

// ended reports whether this process has deleted the object.
func (a *attempt) ended(id string) bool { return a.registrar.ended.holds(scoped{a.create.Kind, id}) }

func (a *attempt) liveTwins(list *snapshot) []Object {
	var out []Object
	for _, o := range list.objects {
		if a.create.is(o) && o.Live && !o.Gone {
			out = append(out, o)
		}
	}
	return out
}
