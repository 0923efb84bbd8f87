package infobipsandbox

import (
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// campaignSorts are the documented properties of sort.
var campaignSorts = sortKeys[*campaign]{
	"id":               func(c *campaign) string { return c.id },
	"name":             func(c *campaign) string { return c.request.Name },
	"type":             func(c *campaign) string { return c.request.Type },
	"createdDate":      func(c *campaign) string { return date(c.created) },
	"lastModifiedDate": func(c *campaign) string { return date(c.modified) },
}

func (i *Infobip) listCampaigns(r *sandbox.Request) sandbox.Response {
	found := []*campaign{}
	for _, c := range i.campaigns {
		if i.listed(c.created) && c.matches(i, r) {
			found = append(found, c)
		}
	}
	shown, refusal := page(r.Query, found, defaultPageSize, campaignSorts)
	if refusal != nil {
		return *refusal
	}
	views, exempt := []campaignView{}, []string{}
	for _, c := range shown.Results {
		views = append(views, c.view(i))
		exempt = append(exempt, c.exempt()...)
	}
	answer := ok("", pageOf[campaignView]{Results: views, Paging: shown.Paging})
	answer.Exempt = exempt
	return answer
}

// matches applies the filters.
func (c *campaign) matches(i *Infobip, r *sandbox.Request) bool {
	brandID := ""
	if c.request.CampaignContent != nil {
		brandID = c.request.BrandID
	}
	return among(r.Query, "id", c.id) && among(r.Query, "brandId", brandID) && among(r.Query, "type", c.request.Type) &&
		among(r.Query, "referenceId", c.request.ReferenceID) && among(r.Query, "stage", c.stage) &&
		within(r.Query, "nameLike", c.request.Name) &&
		within(r.Query, "applicationId", c.request.ApplicationID) && within(r.Query, "entityId", c.request.EntityID) &&
		c.hasOneOf(i, r.Query["number"])
}

// hasOneOf says whether the campaign has one of the numbers, or none is asked
// for. They are compared whole.
func (c *campaign) hasOneOf(i *Infobip, numbers []string) bool {
	return len(numbers) == 0 || slices.ContainsFunc(numbers, func(digits string) bool {
		n := i.numberBy(digits)
		return n != nil && n.number == digits && c.numbers.has[n]
	})
}
