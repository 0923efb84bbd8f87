package sandbox

import (
	"fmt"
	"strings"
)

// IDs makes ids that never repeat. They follow from a counter, so that a
// failed test can be run again and read. It is not safe for concurrent use.
type IDs struct{ count uint64 }

// Bits is a new number that is spread over all 64 bits.
func (i *IDs) Bits() uint64 {
	i.count++
	return scatter(i.count)
}

// UUID is a new id in the form of a random UUID.
func (i *IDs) UUID() string {
	i.count++
	high, low := scatter(i.count), scatter(i.count+1<<32)
	return fmt.Sprintf("%08x-%04x-4%03x-8%03x-%012x", high>>32, high>>16&0xffff, high&0xfff, low>>48&0xfff, low&0xffffffffffff)
}

// Hex is a new id of 32 upper-case hex digits.
func (i *IDs) Hex() string { return strings.ToUpper(strings.ReplaceAll(i.UUID(), "-", "")) }

// TCR is a new id at The Campaign Registry: the prefix and six characters.
func (i *IDs) TCR(prefix string) string {
	i.count++
	const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	const space = 36 * 36 * 36 * 36 * 36 * 36
	// Multiplying by a number that shares no factor with the space visits
	// every id once before any comes again.
	rest := i.count * 1_234_567_891 % space
	text := make([]byte, 6)
	for n := range text {
		text[n] = alphabet[rest%36]
		rest /= 36
	}
	return prefix + string(text)
}

// scatter spreads a counter over all bits; an odd factor keeps it one to one.
func scatter(n uint64) uint64 { return n * 0x9E3779B97F4A7C15 }
