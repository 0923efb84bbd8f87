package birdsandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// umbrellas are the use cases that stand for several others.
var umbrellas = []string{"MIXED", "LOW_VOLUME", "LOW_VOLUME_MIXED"}

// listedUsecases are the registry's use cases as other vendors publish them,
// see [KnownUsecases].
var listedUsecases = append([]string{
	"2FA", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "HIGHER_EDUCATION",
	"MARKETING", "POLLING_VOTING", "PUBLIC_SERVICE_ANNOUNCEMENT", "SECURITY_ALERT", "AGENTS_FRANCHISES",
	"CARRIER_EXEMPT", "CHARITY", "EMERGENCY", "K12_EDUCATION", "M2M", "POLITICAL", "PROXY", "SOCIAL",
	"SOLE_PROPRIETOR", "SWEEPSTAKE", "TRIAL", "UCAAS_HIGH", "UCAAS_LOW",
}, umbrellas...)

// Sub use cases of a campaign: an umbrella has at least two.
const (
	leastSubUsecases = 2
	mostSubUsecases  = 5
)

// createCampaign checks what the contract cannot say, charges and starts the
// review.
func (b *Bird) createCampaign(r *sandbox.Request) sandbox.Response {
	br, refusal := b.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	if br.status != brandApproved {
		return wrongState("", "the brand has to be approved first")
	}
	var request CampaignRequest
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return invalid("body", err.Error())
	}
	if refusal := b.checkCampaign(request); refusal != nil {
		return *refusal
	}
	c := b.addCampaign(br.id, b.stored(request))
	c.enter(b, campaignPending, c.created)
	b.chargeCampaign(c, CampaignReviewFee, "campaign review")
	b.commitCampaign(c)
	return created(c.id, c.view(b))
}

// stored is the request as the account keeps it.
func (b *Bird) stored(request CampaignRequest) CampaignRequest {
	if b.rules[TidyKeywords] {
		return request.tidied()
	}
	return request
}

// fieldErrors are the details of a 422: a text for each field.
type fieldErrors map[string]any

func (f fieldErrors) add(is bool, field, format string, args ...any) {
	if is {
		f[field] = fmt.Sprintf(format, args...)
	}
}

// checkCampaign holds a campaign against the rules of Bird's field table, which
// asks for more than the schema: the strict reading of the two.
func (b *Bird) checkCampaign(request CampaignRequest) *sandbox.Response {
	errors := fieldErrors{}
	errors.add(strings.TrimSpace(request.Name) == "", "name", "must not be blank")
	for name, f := range request.flags() {
		errors.add(*f == nil, name, "field is required")
	}
	b.checkUsecase(request, errors)
	checkTexts(request, errors)
	for _, source := range request.AttachmentURLs {
		address, err := url.Parse(source)
		errors.add(err != nil || address.Scheme != "https" || address.Host == "", "attachmentUrls", "must be https URLs")
	}
	if len(errors) > 0 {
		return refusing(failed(http.StatusUnprocessableEntity, "the request body does not match the schema", errors))
	}
	if request.ResellerID != "" && !b.resellerActiveWith(request.ResellerID) {
		return refusing(wrongState("resellerId", "the reseller has to be active"))
	}
	return nil
}

func (b *Bird) checkUsecase(request CampaignRequest, errors fieldErrors) {
	errors.add(strings.TrimSpace(request.Usecase) == "", "usecase", "must not be blank")
	unlisted := b.rules[KnownUsecases] && !slices.Contains(listedUsecases, request.Usecase)
	errors.add(unlisted, "usecase", "is not a use case of the registry")
	count := len(request.SubUsecases)
	errors.add(count > mostSubUsecases, "subUsecases", "at most %d items", mostSubUsecases)
	umbrella := slices.Contains(umbrellas, request.Usecase)
	errors.add(umbrella && count < leastSubUsecases, "subUsecases", "%s takes at least %d", request.Usecase, leastSubUsecases)
}

func checkTexts(request CampaignRequest, errors fieldErrors) {
	blank := slices.ContainsFunc(request.Samples, func(s string) bool { return strings.TrimSpace(s) == "" })
	errors.add(blank, "samples", "must not be blank")
	errors.add(!slices.Contains(keywordsOf(request.HelpKeywords), "HELP"), "helpKeywords", "must hold HELP")
	errors.add(!slices.Contains(keywordsOf(request.OptoutKeywords), "STOP"), "optoutKeywords", "must hold STOP")
	errors.add(request.OptoutMessage == "", "optoutMessage", "field is required")
	optin := request.SubscriberOptin != nil && *request.SubscriberOptin
	errors.add(optin && request.OptinMessage == "", "optinMessage", "field is required when subscriberOptin is true")
	errors.add(optin && len(keywordsOf(request.OptinKeywords)) == 0, "optinKeywords", "field is required when subscriberOptin is true")
}
