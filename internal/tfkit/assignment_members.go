package tfkit

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// NumberKind is how an assignment names its numbers: the argument that it has.
type NumberKind string

// The three arguments of which an assignment has exactly one.
const (
	KindNumbers NumberKind = "numbers"      // E.164, at most MaxNumbers
	KindKeys    NumberKind = "number_keys"  // the vendor's ids, at most MaxNumbers
	KindFile    NumberKind = "numbers_file" // E.164, one a line
)

// Members are numbers of an assignment: sorted, none twice. They are E.164,
// or the vendor's keys when the kind is KindKeys.
type Members struct {
	Kind NumberKind
	List []string
}

// NewMembers sorts the list, which it takes over, and drops what is there
// twice.
func NewMembers(kind NumberKind, list []string) Members {
	slices.Sort(list)
	return Members{Kind: kind, List: slices.Compact(list)}
}

// Root is the argument that the numbers stand in.
func (m Members) Root() path.Path { return path.Root(string(m.Kind)) }

// At is where a complaint about one number belongs. A file has no inner path.
func (m Members) At(number string) path.Path {
	if m.Kind == KindFile {
		return m.Root()
	}
	return m.Root().AtSetValue(types.StringValue(number))
}

// Keys says whether the list holds the vendor's keys instead of E.164.
func (m Members) Keys() bool { return m.Kind == KindKeys }

// Without are the members that the other list lacks, in linear time.
func (m Members) Without(other Members) Members {
	return m.pick(other, false)
}

// Both are the members that the other list has as well, in linear time.
func (m Members) Both(other Members) Members {
	return m.pick(other, true)
}

// pick walks both sorted lists at once.
func (m Members) pick(other Members, shared bool) Members {
	picked := Members{Kind: m.Kind}
	next := 0
	for _, number := range m.List {
		for next < len(other.List) && other.List[next] < number {
			next++
		}
		if found := next < len(other.List) && other.List[next] == number; found == shared {
			picked.List = append(picked.List, number)
		}
	}
	return picked
}

// hash is the list's fingerprint: it does not know order, comments, line ends
// nor which argument the numbers stand in.
func (m Members) hash() string {
	sum := sha256.Sum256([]byte(strings.Join(m.List, "\n")))
	return hex.EncodeToString(sum[:])
}

// mostNames is how many numbers a text names before it only counts.
const mostNames = 20

// Names is a list of numbers for people; a long one is cut and counted.
func Names(list []string) string { return namesUpTo(mostNames, list) }

func namesUpTo(most int, list []string) string {
	if len(list) <= most {
		return strings.Join(list, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(list[:most], ", "), len(list)-most)
}
