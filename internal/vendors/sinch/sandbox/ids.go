package sinchsandbox

import (
	"encoding/binary"
	"regexp"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"
)

// Patterns of ids (facts: lower-case ULIDs; TCR ids with prefix and length).
var (
	registrationID = regexp.MustCompile(`^[0-7][0-9a-hjkmnp-tv-z]{25}$`)
	tcrBrandID     = regexp.MustCompile(`^B[A-Z0-9]{0,7}$`)
	tcrCampaignID  = regexp.MustCompile(`^C[A-Z0-9]{0,6}$`)
)

// registrationID is a new registration id: a lower-case ULID of that time.
func (s *Sinch) registrationID(at time.Time) string {
	var id ulid.ULID
	_ = id.SetTime(uint64(max(at.UnixMilli(), 0))) // fails after the year 10889 only
	binary.BigEndian.PutUint64(id[8:], s.ids.Bits())
	return strings.ToLower(id.String())
}
