package infobip

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// putBack attaches numbers again to the campaign that they have left for one
// that did not take them, and notes for the words of the failure what came of
// it. What did arrive stays, and so does what is still on its way.
func (x *crossing) putBack(ctx context.Context, names []string, failure error) {
	if x.back == nil || errors.Is(failure, tfkit.ErrTimeUp) || ctx.Err() != nil {
		return
	}
	if err := x.reread(ctx, x.to); err != nil {
		x.adrift = fmt.Sprintf(" %s was taken off %s, and where it is now could not be read (%s).", upperFirst(x.words(names)), x.back.id(), strings.TrimSuffix(err.Error(), "."))
		return
	}
	if names = x.to.on.missing(names); len(names) == 0 {
		return
	}
	if way := x.back.way(); way != wayBody && way != wayDelta && way != wayBusy {
		return // it takes none, and sends for none
	}
	if end := x.account.clock.Now().Add(showTime); x.deadline.Before(end) {
		x.deadline = end
	}
	subject := fmt.Sprintf(" %s was taken off %s", upperFirst(x.words(names)), x.back.id())
	err := x.change(ctx, x.back, names, adding)
	missing := names
	if err == nil {
		missing, err = x.shows(ctx, x.back, names, adding)
	}
	switch {
	case err != nil:
		x.adrift = fmt.Sprintf("%s, could not be put back (%s) and sends nothing until it is attached.", subject, strings.TrimSuffix(err.Error(), "."))
	case len(missing) > 0:
		x.adrift = fmt.Sprintf("%s, did not come back (%s) and sends nothing until it is attached.", subject, tfkit.Names(missing))
	default:
		x.adrift = fmt.Sprintf("%s and was put back there, so it sends as before.", subject)
	}
}
