package refresh

// belief is whether a list shows objects as a read by id does. By the vendors'
// contracts it does; what the contracts do not say, each run finds out from the
// objects that it has read both ways. A field that a list leaves out would look
// like a change that somebody made at the vendor.
// So the first row that is used is read by its id as well, unless the two were
// compared before.
type belief struct {
	same, different int
	tried           bool // an object was sent by id to compare it
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

// lost: the list is not used. A single difference may be a change that came in
// between, so as many that are the same make up for it.
func (b *belief) lost() bool { return b.different > b.same }

// try says, once, that a row is to be compared with a read by its id.
func (b *belief) try() bool {
	first := !b.tried && b.same+b.different == 0
	b.tried = true
	return first
}
