package registration

import (
	"encoding/json"
	"maps"
)

// Facts tell apart objects with one fingerprint, by name: the flags of a
// campaign, the tax id of a brand. What belongs here and not into the
// fingerprint is what every object has and an answer may leave out all the
// same: a fact that one side does not say tells nothing. So a list that shows
// less than was sent hides no twin, and at worst an object that differs is
// refused, which is free where a second submit is not.
type Facts map[string]string

// Said leaves out empty texts, which is how an answer leaves out a fact.
func (f Facts) Said() Facts {
	said := maps.Clone(f)
	maps.DeleteFunc(said, func(_, value string) bool { return value == "" })
	return said
}

// Contradict reports whether there is a fact that both say differently.
func (f Facts) Contradict(other Facts) bool {
	for name, value := range f {
		if theirs, said := other[name]; said && theirs != value {
			return true
		}
	}
	return false
}

// subject is what a create must not be sent twice for in one run.
func (c Create) subject() scoped {
	if len(c.Facts) == 0 {
		return scoped{c.Kind, c.Fingerprint}
	}
	facts, err := json.Marshal(c.Facts) // sorted by name
	if err != nil {                     // texts always marshal
		panic(err)
	}
	return scoped{c.Kind, c.Fingerprint + string(facts)}
}

// referredToBy reports whether an object has the reference that was sent.
func (c Create) referredToBy(o Object) bool {
	return c.Reference != nil && o.Reference != "" && o.Reference == c.Reference()
}

// is reports whether an object is, as far as it says, what the create makes.
func (c Create) is(o Object) bool {
	return o.Fingerprint == c.Fingerprint && !c.Facts.Contradict(o.Facts)
}
