package infobipsandbox

import (
	"encoding/json"
	"maps"
	"net/http"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// updateCampaign replaces a draft or a refused campaign, which stays refused.
// Numbers are part of it: over 49 go in by add-numbers only.
func (i *Infobip) updateCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	request, err := c.request.put(r.Body, i.putMode)
	if err != nil {
		return refused("%v", err)
	}
	if refusal := c.cannotBecome(request).refusal(); refusal != nil {
		return *refusal
	}
	numbers, refusal := i.checkCampaign(c, request)
	if refusal != nil {
		return *refusal
	}
	keepNumbers := i.putMode == KeepFields && request.NumberKeys == nil && request.Numbers == nil
	if !keepNumbers {
		c.setNumbers(numbers)
	}
	request.NumberKeys, request.Numbers = nil, nil
	c.request, c.modified = request, i.now()
	if request.external() {
		c.tcrID = request.ExternalCampaignID
	}
	i.attachDocuments(c)
	answer := i.campaignAnswer(c)
	answer.Header = http.Header{"Location": {campaignsPath + c.id}}
	return answer
}

// put is the request after a PUT. Only fields at the top are kept: a group that
// is sent is sent whole.
func (r CampaignRequest) put(body []byte, mode PutMode) (CampaignRequest, error) {
	fields := map[string]json.RawMessage{}
	if mode == KeepFields {
		before, err := json.Marshal(r)
		if err != nil {
			return CampaignRequest{}, err
		}
		if err := json.Unmarshal(before, &fields); err != nil {
			return CampaignRequest{}, err
		}
	}
	var sent map[string]json.RawMessage
	if err := json.Unmarshal(body, &sent); err != nil {
		return CampaignRequest{}, err
	}
	maps.Copy(fields, sent)
	whole, err := json.Marshal(fields)
	if err != nil {
		return CampaignRequest{}, err
	}
	var after CampaignRequest
	err = json.Unmarshal(whole, &after)
	return after, err
}

// cannotBecome names what must stay as it is. Whether Infobip lets it change is
// not documented.
func (c *campaign) cannotBecome(request CampaignRequest) fieldErrors {
	const fixed = "cannot be changed"
	errors := fieldErrors{}
	if request.Type != c.request.Type {
		errors.add("type", fixed)
		return errors // nothing else can be compared
	}
	if request.ReferenceID != c.request.ReferenceID {
		errors.add("referenceId", fixed)
	}
	if !request.external() && request.BrandID != c.request.BrandID {
		errors.add("brandId", fixed)
	}
	return errors
}

// deleteCampaign removes the record. Its numbers and, unless a rule says
// otherwise, its referenceId are free again.
func (i *Infobip) deleteCampaign(r *sandbox.Request) sandbox.Response {
	c, refusal := i.campaignCall(r)
	if refusal != nil {
		return *refusal
	}
	i.removeCampaign(c)
	return noContent(c.id)
}

func (i *Infobip) removeCampaign(c *campaign) {
	if i.rules[KeepReferenceIDs] && c.request.ReferenceID != "" {
		i.keptReferences[c.request.ReferenceID] = true
	}
	i.campaigns = slices.DeleteFunc(i.campaigns, func(other *campaign) bool { return other == c })
}
