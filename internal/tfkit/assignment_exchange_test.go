package tfkit

import (
	"context"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// exchange is a vendor that knows nothing but where numbers are. A key is the
// number with a k before it.
type exchange struct {
	at     map[string]Place
	broken map[string]bool // numbers that neither arrive nor leave
	sent   []string        // numbers, with a sign for what was done
	asked  int             // how many numbers the hooks were asked about
	judged []Judgement
	no     diag.Diagnostics // of Judge
	held   *HeldNumbers     // nil: each call is a run of its own
}

func (x *exchange) memory() *HeldNumbers {
	if x.held == nil {
		return &HeldNumbers{}
	}
	return x.held
}

func (x *exchange) number(members Members, member string) string {
	if members.Keys() {
		return strings.TrimPrefix(member, "k")
	}
	return member
}

func (x *exchange) judge(_ context.Context, _ *exchange, ask Judgement) diag.Diagnostics {
	x.judged = append(x.judged, ask)
	return x.no
}

func (x *exchange) check(_ context.Context, _ *exchange, ask Checking) diag.Diagnostics {
	var diags diag.Diagnostics
	x.asked += len(ask.Members.List)
	for _, member := range ask.Members.List {
		at, owned := x.at[x.number(ask.Members, member)]
		if !owned {
			diags.Append(CodeNumberNotOwned.Error("not in the account: "+member, "", ask.Members.At(member)))
		} else if problem := ask.Elsewhere(member, at.Campaign); problem != nil {
			diags.Append(problem)
		}
	}
	return diags
}

func (x *exchange) present(_ context.Context, _ *exchange, members Members, should Place) (found []string, _ diag.Diagnostics) {
	x.asked += len(members.List)
	for _, member := range members.List {
		if x.at[x.number(members, member)] == should {
			found = append(found, member)
		}
	}
	return found, nil
}

func (x *exchange) carry(_ context.Context, _ *exchange, c Carriage) diag.Diagnostics {
	var done []string
	for _, member := range c.Leaving.List {
		if x.broken[member] {
			return diag.Diagnostics{CodeProvisioning.Error(member+" did not leave", "It broke."+c.Rest(done), c.Leaving.At(member))}
		}
		x.at[x.number(c.Leaving, member)] = Place{}
		x.sent = append(x.sent, "-"+member)
	}
	for _, coming := range []Members{c.Moving, c.Arriving} {
		for _, member := range coming.List {
			if x.broken[member] {
				return diag.Diagnostics{CodeProvisioning.Error(member+" did not arrive", "It broke."+c.Rest(done), coming.At(member))}
			}
			if x.at[x.number(coming, member)] != c.To {
				x.at[x.number(coming, member)] = c.To
				x.sent = append(x.sent, "+"+member)
			}
			done = append(done, member)
		}
	}
	return nil
}

func (x *exchange) release(_ context.Context, _ *exchange, members Members, at Place, _ time.Duration) diag.Diagnostics {
	for _, member := range members.List {
		if x.at[x.number(members, member)] == at {
			x.at[x.number(members, member)] = Place{}
			x.sent = append(x.sent, "-"+member)
		}
	}
	return nil
}

func (x *exchange) rename(_ context.Context, _ *exchange, members Members, at Place, to NumberKind) (list []string, _ diag.Diagnostics) {
	for _, member := range members.List {
		if number := x.number(members, member); x.at[number] == at && to == KindKeys {
			list = append(list, "k"+number)
		} else if x.at[number] == at {
			list = append(list, number)
		}
	}
	return list, nil
}

func (x *exchange) all(_ context.Context, _ *exchange, campaign string) (list []Attached, _ diag.Diagnostics) {
	for number, at := range x.at {
		if at.Campaign == campaign {
			list = append(list, Attached{Number: number, Link: at.Link})
		}
	}
	return list, nil
}
