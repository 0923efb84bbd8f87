package infobipsandbox

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Values of answers that were not sent.
const (
	defaultPolicy      = "STANDARD"
	defaultApplication = "default"
	numberCountry      = "US"
)

// jsonNull is a null that is there, other than a nil which is left out.
var jsonNull = json.RawMessage("null")

func (c *campaign) view(i *Infobip) campaignView {
	v := campaignView{
		ID: c.id, Type: c.request.Type, ReferenceID: c.request.ReferenceID, Name: c.request.Name, Stage: c.stage,
		CreatedDate: date(c.created), LastModifiedDate: date(c.modified), Policy: c.request.Policy,
		NumberPool: c.pool.view(), ExternalCampaignID: jsonNull,
	}
	shown := c.numbers.list
	if !i.rules[AllPreviews] {
		shown = shown[:min(len(shown), plainNumberLimit)]
	}
	v.NumberPreviews = previews(shown)
	if v.Policy == "" {
		v.Policy = defaultPolicy
	}
	if c.tcrID != "" {
		v.ExternalCampaignID = c.tcrID
	}
	if c.priority != "" {
		v.Priority = &priorityInfo{c.priority, date(c.submitted)}
	}
	if c.feedback != nil {
		v.CampaignFeedback = c.feedback
	}
	// The contract's list takes no more keys than a campaign without a pool has.
	if i.rules[NumberKeys] && len(c.numbers.list) <= plainNumberLimit {
		v.NumberKeys = c.numbers.keys()
	}
	v.ApplicationID, v.EntityID = c.application(i)
	c.viewContent(i, &v)
	return v
}

// application is what the answer says about the CPaaS X application and
// entity, each nil when it is left out.
func (c *campaign) application(i *Infobip) (application, entity *string) {
	given := func(sent, fallback string) *string {
		if sent == "" && !c.request.external() && !i.rules[ApplicationDefaults] {
			return nil
		}
		if sent == "" {
			sent = fallback
		}
		return &sent
	}
	return given(c.request.ApplicationID, defaultApplication), given(c.request.EntityID, "")
}

// viewContent adds what only a regular campaign has. Sets come back in another
// order than they were sent in, for none is promised.
func (c *campaign) viewContent(i *Infobip, v *campaignView) {
	if c.request.CampaignContent == nil {
		return
	}
	content := *c.request.CampaignContent
	content.UseCases, content.MessageTypes = reversed(content.UseCases), reversed(content.MessageTypes)
	if !i.rules[UpperMessageTypes] {
		for n, text := range content.MessageTypes {
			content.MessageTypes[n] = strings.ToLower(text)
		}
	}
	v.CampaignContent = &content
	v.contentView = &contentView{BrandPreview: i.brandPreviewOf(content.BrandID), AppealData: c.appealView()}
	if v.CampaignFeedback == nil {
		v.CampaignFeedback = jsonNull
	}
}

func (i *Infobip) brandPreviewOf(id string) brandPreview {
	preview := brandPreview{BrandID: id}
	if b := i.brandWith(id); b != nil {
		preview.BrandName = b.request.Name
	}
	return preview
}

func reversed(list []string) []string {
	turned := slices.Clone(list)
	slices.Reverse(turned)
	return turned
}

// exempt are the fields of answers that stray from the contract: messageTypes
// in lower case always do, the stage when it was overridden with a word that
// Infobip does not have.
func (c *campaign) exempt() []string {
	fields := []string{"messageTypes"}
	if _, listed := stages[c.stage]; !listed {
		fields = append(fields, "stage")
	}
	return fields
}

func (i *Infobip) campaignAnswer(c *campaign) sandbox.Response {
	answer := ok(c.id, c.view(i))
	answer.Exempt = c.exempt()
	return answer
}
