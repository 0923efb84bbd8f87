package sinchsandbox

import (
	"encoding/binary"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"
)

// idSource makes ids that never repeat. They follow from a counter, so that a
// failed test can be run again and read.
type idSource struct{ count uint64 }

// Patterns of ids (facts: lower-case ULIDs; TCR ids with prefix and length).
var (
	registrationID = regexp.MustCompile(`^[0-7][0-9a-hjkmnp-tv-z]{25}$`)
	tcrBrandID     = regexp.MustCompile(`^B[A-Z0-9]{0,7}$`)
	tcrCampaignID  = regexp.MustCompile(`^C[A-Z0-9]{0,6}$`)
)

// registration is a new registration id: a lower-case ULID of that time.
func (i *idSource) registration(at time.Time) string {
	i.count++
	var id ulid.ULID
	_ = id.SetTime(uint64(max(at.UnixMilli(), 0))) // fails after the year 10889 only
	binary.BigEndian.PutUint64(id[8:], scatter(i.count))
	return strings.ToLower(id.String())
}

// tcr is a new id at The Campaign Registry: the prefix and six characters.
func (i *idSource) tcr(prefix string) string {
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

// uuid is a new id in the form of a random UUID, as vettings have it.
func (i *idSource) uuid() string {
	i.count++
	high, low := scatter(i.count), scatter(i.count+1<<32)
	return fmt.Sprintf("%08x-%04x-4%03x-8%03x-%012x", high>>32, high>>16&0xffff, high&0xfff, low>>48&0xfff, low&0xffffffffffff)
}

// scatter spreads a counter over all bits; an odd factor keeps it one to one.
func scatter(n uint64) uint64 { return n * 0x9E3779B97F4A7C15 }
