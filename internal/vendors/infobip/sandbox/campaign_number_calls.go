package infobipsandbox

import (
	"encoding/json"
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

type numbersRequest struct {
	NumberKeys []string `json:"numberKeys"`
	Numbers    []string `json:"numbers"`
}

// changeNumbers plays the three calls that change the numbers of a registered
// campaign. They answer at once and take effect later; what changes nothing is
// accepted all the same.
func (i *Infobip) changeNumbers(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	var request numbersRequest
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return refused("%v", err)
	}
	if request.NumberKeys == nil && request.Numbers == nil {
		return badRequest("Bad request", fieldErrors{"numberKeys": {"numberKeys or numbers must be given"}})
	}
	numbers, refusal := i.resolve(request.NumberKeys, request.Numbers)
	if refusal != nil {
		return *refusal
	}
	change := numberChange{operation: r.Operation, numbers: numbers, began: i.now()}
	if change.operation != opRemoveNumbers {
		if refusal := i.checkFree(c, numbers, request.NumberKeys != nil); refusal != nil {
			return *refusal
		}
	}
	if text := i.cannotChange(c, change); text != "" {
		return refused("%s", text)
	}
	i.startChange(c, change)
	return accepted(c.id)
}

// cannotChange is why a change is refused for how many numbers it leaves, empty
// when it is not.
func (i *Infobip) cannotChange(c *campaign, change numberChange) string {
	before := c.planned()
	had := len(before.list)
	change.apply(before)
	left, limit := len(before.list), c.numberLimit()
	switch {
	case left > limit && change.operation != opRemoveNumbers:
		return fmt.Sprintf("Campaign would have %d numbers, at most %d are allowed", left, limit)
	case left == 0 && had > 0 && i.rules[KeepLastNumber]:
		return "The last number of a campaign cannot be removed"
	}
	return ""
}

func (c *campaign) numberLimit() int {
	if c.pool != nil && c.pool.status == poolValid {
		return poolNumberLimit
	}
	return plainNumberLimit
}

// startChange accepts a change. The stage was one that allows it.
func (i *Infobip) startChange(c *campaign, change numberChange) {
	if c.stage != stagePendingUpdate {
		c.enter(i, stagePendingUpdate, change.began)
	}
	c.pinned = false
	c.changes = append(c.changes, change)
}

// campaignNumbers are all numbers of a campaign in one answer.
func (i *Infobip) campaignNumbers(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	return ok(c.id, map[string]any{"numberPreviews": previews(c.numbers.list)})
}
