package refresh

// doubtsAllowed is how many objects may differ between a list and a read by id
// before the list is no longer used: some do because they moved in between.
const doubtsAllowed = 3

// belief is whether a list shows objects as a read by id does. By the vendors'
// contracts it does; what the contracts do not say, each run finds out from the
// objects that it has read both ways. A field that a list leaves out would look
// like a change that somebody made at the vendor.
type belief struct {
	same, different int
}

func (b *belief) compare(same bool) {
	if same {
		b.same++
	} else {
		b.different++
	}
}

// proven: objects that were read both ways were the same.
func (b *belief) proven() bool { return b.same > 0 && b.different == 0 }

// lost: the list is not to be used any more.
func (b *belief) lost() bool { return b.different >= doubtsAllowed }
