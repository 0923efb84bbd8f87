package infobip

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// Limits of appeals. The contract says three months where the guide says 90
// days; whichever ends first counts here. Source: the contract's
// appeal-campaign and the vendor's campaign guide.
const (
	maxAppeals   = 5
	appealDays   = 90
	appealMonths = 3
)

// appealStep is what the reason in the configuration comes to.
type appealStep int

const (
	appealNothing appealStep = iota // no reason, or one that was filed before
	appealFile                      // a new reason for a rejected campaign
	appealMaybe                     // rejected, and the reason is not known yet
	appealWrong                     // a new reason where nothing is rejected
)

// nextAppeal decides, by the stage of the prior state: one appeal for each
// distinct reason. A reason that the state holds was filed, or it would not be
// there, even if somebody has filed another one since.
func (m *campaignRegistrationModel) nextAppeal(prior campaignRegistrationModel, earlier filedReasons) appealStep {
	reason, rejected := m.reason(), prior.Status.ValueString() == stageRejected
	switch {
	case reason.IsNull():
		return appealNothing
	case reason.IsUnknown() && rejected:
		return appealMaybe
	case reason.IsUnknown(): // decided when it is known
		return appealNothing
	case reason.Equal(prior.reason()), earlier.with(prior.filed().reason).has(reason.ValueString()):
		return appealNothing
	case rejected:
		return appealFile
	default:
		return appealWrong
	}
}

// filedReasons are the reasons of all appeals that this resource has seen, of
// which the state shows the last. They are kept in private state.
type filedReasons []string

const privateFiledReasons = "appeal reasons"

func readFiledReasons(ctx context.Context, private interface {
	GetKey(context.Context, string) ([]byte, diag.Diagnostics)
},
) filedReasons {
	raw, _ := private.GetKey(ctx, privateFiledReasons)
	var reasons filedReasons
	_ = json.Unmarshal(raw, &reasons) // what cannot be read was never written
	return reasons
}

func (f filedReasons) save(ctx context.Context, private interface {
	SetKey(context.Context, string, []byte) diag.Diagnostics
},
) diag.Diagnostics {
	raw, err := json.Marshal(f)
	if err != nil { // a list of texts always marshals
		panic(err)
	}
	return private.SetKey(ctx, privateFiledReasons, raw)
}

// learn saves the reasons of these appeals as well, if any of them is new.
func (f filedReasons) learn(ctx context.Context, private interface {
	SetKey(context.Context, string, []byte) diag.Diagnostics
}, appeals ...filedAppeal,
) diag.Diagnostics {
	known := f
	for _, appeal := range appeals {
		known = known.with(appeal.reason)
	}
	if len(known) == len(f) {
		return nil
	}
	return known.save(ctx, private)
}

func (f filedReasons) has(reason string) bool {
	return slices.ContainsFunc(f, func(one string) bool { return tfkit.SameText(one, reason) })
}

// with adds a reason, if it is one and not there yet.
func (f filedReasons) with(reason string) filedReasons {
	if reason == "" || f.has(reason) {
		return f
	}
	return append(slices.Clone(f), reason)
}

// appealRoom is how much room Infobip's limits leave for one more appeal.
type appealRoom struct {
	used  int64
	until time.Time // zero while Infobip names no date of the rejection
}

// roomToAppeal: the window counts from the last rejection.
func roomToAppeal(used types.Int64, campaign api.Campaign) appealRoom {
	room := appealRoom{used: used.ValueInt64()}
	if campaign.CampaignFeedback == nil {
		return room
	}
	if rejected, ok := vendorTime(campaign.CampaignFeedback.RejectionDate); ok {
		room.until = rejected.AddDate(0, 0, appealDays)
		if months := rejected.AddDate(0, appealMonths, 0); months.Before(room.until) {
			room.until = months
		}
	}
	return room
}

// closed says why no further appeal is possible, a sentence; empty when one is.
func (r appealRoom) closed(now time.Time) string {
	switch {
	case r.used >= maxAppeals:
		return fmt.Sprintf("All %d appeals of the campaign are used.", maxAppeals)
	case !r.until.IsZero() && now.After(r.until):
		return fmt.Sprintf("The time for an appeal ended on %s, %d days after the rejection.", r.until.Format(time.DateOnly), appealDays)
	}
	return ""
}

// words are the next appeal's: "2 of 5, until 2027-02-19".
func (r appealRoom) words() string {
	until := "until a date that Infobip does not name"
	if !r.until.IsZero() {
		until = "until " + r.until.Format(time.DateOnly)
	}
	return fmt.Sprintf("%d of %d, %s", r.used+1, maxAppeals, until)
}
