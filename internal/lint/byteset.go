package lint

// byteSet is the set of bytes of a text, a bit for each. It tells of most pieces
// that a text cannot hold them, without looking for them.
type byteSet [4]uint64

func bytesOf(text string) (set byteSet) {
	for i := range len(text) {
		set[text[i]/64] |= 1 << (text[i] % 64)
	}
	return set
}

// ascii says that all of the bytes are ASCII.
func (s *byteSet) ascii() bool { return s[2]|s[3] == 0 }

// any says whether the sets have a byte in common.
func (s *byteSet) any(other byteSet) bool {
	return s[0]&other[0]|s[1]&other[1]|s[2]&other[2]|s[3]&other[3] != 0
}

// covers says whether all bytes of the other set are there.
func (s *byteSet) covers(other byteSet) bool {
	return other[0]&^s[0]|other[1]&^s[1]|other[2]&^s[2]|other[3]&^s[3] == 0
}
