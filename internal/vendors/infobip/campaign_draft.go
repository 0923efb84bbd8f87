package infobip

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// campaignDraft is the create of one campaign.
type campaignDraft struct {
	account *account
	request api.CampaignRequest
	content string // fingerprint of the request without its reference
	// named: the configuration gave the reference, which then tells apart what
	// has the same content.
	named bool
}

func newCampaignDraft(a *account, request api.CampaignRequest) *campaignDraft {
	return &campaignDraft{account: a, request: request, content: campaignFingerprint(request), named: request.ReferenceID != ""}
}

// create is the draft for the registrar; its Send has the reference that the
// precondition chose.
func (d *campaignDraft) create() registration.Create {
	scope, filter := "external", api.CampaignFilter{Types: []string{typeExternal}}
	if d.request.Type != typeExternal {
		scope, filter = d.request.BrandID, api.CampaignFilter{BrandIDs: []string{d.request.BrandID}}
	}
	return registration.Create{
		Name: d.request.Name, Fingerprint: d.fingerprint(d.content, d.request.ReferenceID), ListKey: scope + " " + strconv.FormatBool(d.named),
		Precondition: func(ctx context.Context) error {
			if err := d.brandExists(ctx); err != nil {
				return err
			}
			return d.reserve(ctx)
		},
		List: func(ctx context.Context) ([]registration.Object, error) { return d.list(ctx, filter) },
		Send: func(ctx context.Context) (string, error) {
			created, err := d.account.api.CreateCampaign(ctx, d.request)
			return created.ID, err
		},
		Reference: func() string { return d.request.ReferenceID },
		Exclusive: true, // Infobip takes a reference id once
	}
}

func (d *campaignDraft) fingerprint(content, reference string) string {
	if !d.named {
		return content
	}
	return fingerprint(content, reference)
}

func (d *campaignDraft) list(ctx context.Context, filter api.CampaignFilter) ([]registration.Object, error) {
	campaigns, err := d.account.api.ListCampaigns(ctx, filter)
	objects := make([]registration.Object, 0, len(campaigns))
	for _, campaign := range campaigns {
		gone := isOver(campaign)
		objects = append(objects, registration.Object{
			ID: campaign.ID, Fingerprint: d.fingerprint(campaignFingerprint(asRequest(campaign)), campaign.ReferenceID), Reference: campaign.ReferenceID,
			Label: campaign.Name + ", " + campaign.Stage, Live: !gone, Gone: gone,
		})
	}
	return objects, err
}

// isOver: deregistered or on the way there. A refused campaign is not over: it
// can be corrected and appealed.
func isOver(campaign api.Campaign) bool {
	phase, _ := campaignStatuses.Phase(campaign.Stage)
	return phase == tcr.Expired
}

func (d *campaignDraft) brandExists(ctx context.Context) error {
	if d.request.Type == typeExternal {
		return nil
	}
	_, err := d.account.api.GetBrand(ctx, d.request.BrandID)
	if !transport.IsNotFound(err) {
		return err
	}
	return &tfkit.Unmet{At: path.Root("brand_id"), What: fmt.Sprintf("Infobip does not know the brand %s", d.request.BrandID),
		Advice: "Take brand_id from tendlc_infobip_brand_approval.NAME.brand_id, and check that the brand belongs to this account."}
}

// maxReserved ends the search for a free reference.
const maxReserved = 20

// reserve makes sure that no other campaign has the reference. A derived one
// that is taken (by a campaign that was changed since, or is over) gives way
// to the next, which follows from the holder, so that it is the same in the
// next run. What is held by a twin is left to the twin check.
func (d *campaignDraft) reserve(ctx context.Context) error {
	seed := d.content
	for range maxReserved {
		if !d.named {
			d.request.ReferenceID = derivedReference(seed)
		}
		holder, held, err := d.account.campaignByReference(ctx, d.request.ReferenceID)
		switch {
		case err != nil:
			return err
		case !held || !isOver(holder) && campaignFingerprint(asRequest(holder)) == d.content:
			return nil
		case d.named:
			return referenceUsed(d.request.ReferenceID, holder)
		}
		seed = fingerprint(seed, holder.ID)
	}
	return fmt.Errorf("no free reference_id was found in %d attempts: give the campaign one of its own", maxReserved)
}

func referenceUsed(reference string, holder api.Campaign) *tfkit.Unmet {
	return &tfkit.Unmet{At: path.Root("reference_id"),
		What: fmt.Sprintf("the reference_id %q is used by the campaign %q (%s), which is %s", reference, holder.Name, holder.ID, holder.Stage),
		Advice: fmt.Sprintf("Infobip takes each reference_id once. Give this campaign another one, or none to have one derived. To manage the other campaign: "+
			"terraform import %s.NAME %s.", campaignObject.TypeName, holder.ID)}
}

// campaignFingerprint recognises a campaign in a list: the name and every field
// that Infobip returns unchanged. Prose may come back trimmed, phone numbers
// without a plus, sets in another order: none of that may hide a twin.
func campaignFingerprint(r api.CampaignRequest) string {
	parts := []string{r.Type, r.Name}
	if r.Type == typeExternal {
		return fingerprint(append(parts, r.ExternalCampaignID)...)
	}
	parts = append(parts, r.BrandID, r.ProgramSummary, r.ConfirmationMessage, r.HelpMessage, r.StopMessage, r.TermsAndConditionsURL,
		r.CustomerCareEmail, strconv.Itoa(len(r.ExampleMessages)))
	parts = append(parts, r.ExampleMessages...)
	parts = append(parts, optInParts(r.OptIns)...)
	for i := range parts {
		parts[i] = tfkit.PlainText(parts[i])
	}
	parts = append(parts, api.Digits(r.CustomerCarePhone))
	for _, set := range [][]string{r.MessageTypes, r.UseCases} {
		parts = append(append(parts, strconv.Itoa(len(set))), slices.Sorted(slices.Values(set))...)
	}
	for _, flag := range []*bool{r.AgeGated, r.LowVolume, r.DirectLending, r.EmbeddedLink, r.EmbeddedPhone} {
		parts = append(parts, strconv.FormatBool(flag != nil && *flag))
	}
	return fingerprint(parts...)
}

func optInParts(ways *api.OptIns) []string {
	if ways == nil {
		return nil
	}
	web, words := valueOf(ways.Web), valueOf(ways.Keyword)
	verbal, menu := valueOf(ways.Verbal), valueOf(ways.InteractiveVoiceResponse)
	return append([]string{web.CallToAction, web.URL, verbal.CallToAction, menu.CallToAction, words.CallToAction}, words.Keywords...)
}
