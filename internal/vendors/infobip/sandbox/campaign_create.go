package infobipsandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/mail"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const campaignsPath = "/number-registration/1/campaigns/"

// fieldErrors are the texts of a 400 by field.
type fieldErrors map[string][]string

func (f fieldErrors) add(field, format string, args ...any) {
	f[field] = append(f[field], fmt.Sprintf(format, args...))
}

// refusal is the 400 that names the fields, nil when there are none.
func (f fieldErrors) refusal() *sandbox.Response {
	if len(f) == 0 {
		return nil
	}
	refusal := badRequest("Bad request", f)
	return &refusal
}

// createCampaign makes a draft, which is free. The brand need only exist:
// whether a draft of a brand is enough is not documented, and a client that
// registers the brand first meets no difference.
func (i *Infobip) createCampaign(r *sandbox.Request) sandbox.Response {
	var request CampaignRequest
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return refused("%v", err)
	}
	if request.Type != tenDigitType && request.Type != externalType {
		return sandbox.Response{Status: http.StatusNotImplemented} // toll-free is not played
	}
	if i.referenceUsed(request.ReferenceID) {
		return refused("Campaign with the given referenceId exists.")
	}
	c := &campaign{request: request}
	numbers, refusal := i.checkCampaign(c, request)
	if refusal != nil {
		return *refusal
	}
	i.addCampaign(c, numbers)
	answer := created(c.id, campaignsPath, c.view(i))
	answer.Exempt = c.exempt()
	return answer
}

// addCampaign gives a campaign its id, its numbers and its place in the list.
func (i *Infobip) addCampaign(c *campaign, numbers []*ownedNumber) {
	c.id, c.created = i.ids.UUID(), i.now()
	c.tcrID = c.request.ExternalCampaignID
	c.setNumbers(numbers)
	c.request.NumberKeys, c.request.Numbers = nil, nil
	c.enter(i, stageDraft, c.created)
	i.attachDocuments(c)
	i.campaigns = append(i.campaigns, c)
}

func (i *Infobip) referenceUsed(reference string) bool {
	if reference == "" {
		return false
	}
	return i.keptReferences[reference] ||
		slices.ContainsFunc(i.campaigns, func(c *campaign) bool { return c.request.ReferenceID == reference })
}

// checkCampaign applies the rules that OpenAPI cannot express to what c is to
// become. It returns the numbers that the request names.
func (i *Infobip) checkCampaign(c *campaign, request CampaignRequest) ([]*ownedNumber, *sandbox.Response) {
	errors := fieldErrors{}
	if strings.TrimSpace(request.Name) == "" {
		errors.add("name", "must not be blank")
	}
	if request.external() {
		if strings.TrimSpace(request.ExternalCampaignID) == "" {
			errors.add("externalCampaignId", "must not be blank")
		}
	} else {
		i.checkContent(*request.CampaignContent, errors)
	}
	if refusal := errors.refusal(); refusal != nil {
		return nil, refusal
	}
	numbers, refusal := i.resolve(request.NumberKeys, request.Numbers)
	if refusal == nil {
		refusal = i.checkFree(c, numbers, request.NumberKeys != nil)
	}
	return numbers, refusal
}

func (i *Infobip) checkContent(content CampaignContent, errors fieldErrors) {
	b := i.brandWith(content.BrandID)
	switch {
	case b == nil:
		errors.add("brandId", "brand %s not found", content.BrandID)
	case b.request.Type == brandTollFree:
		errors.add("brandId", "brand %s is for toll-free campaigns", content.BrandID)
	}
	// The vendor refuses an equals sign although addresses may have one.
	if _, err := mail.ParseAddress(content.CustomerCareEmail); err != nil || strings.Contains(content.CustomerCareEmail, "=") {
		errors.add("customerCareEmail", "must be a well-formed email address without '='")
	}
	for field, files := range content.files() {
		for _, file := range files {
			if !strings.Contains(file, "://") && i.documentBy(file) == nil {
				errors.add(field, "document %s not found", file)
			}
		}
	}
}

func (content CampaignContent) files() map[string][]string {
	return map[string][]string{"mmsSampleFiles": content.MMSSampleFiles, "supportingDocuments": content.SupportingDocuments}
}

// attachDocuments keeps the documents that the campaign names from expiring.
func (i *Infobip) attachDocuments(c *campaign) {
	if c.request.CampaignContent == nil {
		return
	}
	for _, files := range c.request.files() {
		for _, file := range files {
			if d := i.documentBy(file); d != nil {
				d.attached = true
			}
		}
	}
}
