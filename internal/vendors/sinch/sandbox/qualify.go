package sinchsandbox

import (
	"net/http"
	"slices"
	"strconv"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

type qualifyView struct {
	UseCase        string                `json:"useCase"`
	MonthlyFee     float64               `json:"monthlyFee"`
	SetupFee       float64               `json:"setupFee"`
	MinSubUseCases int                   `json:"minSubUseCases"`
	MaxSubUseCases int                   `json:"maxSubUseCases"`
	MNOMetadata    map[string]qualifyMNO `json:"mnoMetadata"`
}

// qualifyMNO is an operator's part of the answer; integers travel as strings.
type qualifyMNO struct {
	MNO                 string  `json:"mno"`
	MNOSupport          bool    `json:"mnoSupport"`
	MNOReview           bool    `json:"mnoReview"`
	Qualify             bool    `json:"qualify"`
	MinMsgSamples       string  `json:"minMsgSamples"`
	ReqSubscriberOptIn  bool    `json:"reqSubscriberOptIn"`
	ReqSubscriberOptOut bool    `json:"reqSubscriberOptOut"`
	ReqSubscriberHelp   bool    `json:"reqSubscriberHelp"`
	NoEmbeddedLink      bool    `json:"noEmbeddedLink"`
	NoEmbeddedPhone     bool    `json:"noEmbeddedPhone"`
	Surcharge           float64 `json:"surcharge"`
	MsgClass            string  `json:"msgClass"`
	TPM                 string  `json:"tpm"`
	TPMScope            string  `json:"tpmScope"`
	BrandTier           string  `json:"brandTier"`
	BrandDailyCap       *string `json:"brandDailyCap"`
}

// qualify is what a brand would get for a use case. What it answers without a
// use case is not known, so a client that leaves it out is refused. A brand
// that the registry could not verify qualifies nowhere.
func (s *Sinch) qualify(r *sandbox.Request) sandbox.Response {
	id, useCase := r.Query.Get("brandId"), r.Query.Get("useCase")
	if !tcrBrandID.MatchString(id) {
		return malformedBrandID()
	}
	b := s.brandBy(func(b *brand) bool { return b.tcrID == id })
	switch {
	case b == nil:
		const text = "Brand not found" // documented as a 500
		return failure(http.StatusInternalServerError, "INTERNAL", text,
			resourceInfo{Type: "ResourceInfo", ResourceType: "QualifyBrandByUseCaseResponse", Description: text})
	case useCase == "":
		return useCaseRefused("use_case "+blank, blank)
	case !slices.Contains(useCases, useCase):
		return useCaseRefused("Invalid use_case", "invalid value")
	}
	view := s.qualification(useCase).view()
	if b.status == brandRejected {
		for network, mno := range view.MNOMetadata {
			mno.Qualify = false
			view.MNOMetadata[network] = mno
		}
	}
	return ok(b.id, view)
}

// useCaseRefused spells the field in snake_case, as Sinch does for some.
func useCaseRefused(message, description string) sandbox.Response {
	return invalid(message, fieldViolation{"use_case", description})
}

func (q qualification) view() qualifyView {
	view := qualifyView{
		UseCase: q.useCase, MonthlyFee: q.monthly, SetupFee: q.setup,
		MinSubUseCases: q.least, MaxSubUseCases: q.most, MNOMetadata: map[string]qualifyMNO{},
	}
	for network, t := range q.operators {
		view.MNOMetadata[network] = qualifyMNO{
			MNO: t.mno, MNOSupport: t.supports, MNOReview: t.reviews, Qualify: t.qualifies,
			MinMsgSamples: strconv.Itoa(t.samples), ReqSubscriberOptIn: t.needOptIn, ReqSubscriberOptOut: t.needOptOut,
			ReqSubscriberHelp: t.needHelp, NoEmbeddedLink: t.noEmbeddedLink, NoEmbeddedPhone: t.noEmbeddedPhone,
			Surcharge: t.surcharge, MsgClass: t.class, TPM: t.perMinute(), TPMScope: t.tpmScope,
			BrandTier: t.tier, BrandDailyCap: t.perDay(),
		}
	}
	return view
}

// perMinute is the limit of messages a minute, empty when there is none.
func (t *terms) perMinute() string {
	if t.tpm == 0 {
		return ""
	}
	return strconv.Itoa(t.tpm)
}

// perDay is the limit of messages a day; the documented null for UNCAPPED.
func (t *terms) perDay() *string {
	if t.dailyCap == 0 || t.tier == "UNCAPPED" {
		return nil
	}
	return new(strconv.Itoa(t.dailyCap))
}

// obstacle is why the operators take no campaign of this kind, nil when one
// of them does and gets what it wants.
func (q qualification) obstacle(c CampaignRequest) *fieldViolation {
	supported, qualifies := false, false
	for _, t := range q.operators {
		supported = supported || t.supports
		qualifies = qualifies || (t.supports && t.qualifies)
	}
	switch {
	case !supported:
		return &fieldViolation{"use_case", "invalid value, no operator supports the use case"}
	case !qualifies:
		return &fieldViolation{"use_case", "invalid value, the brand qualifies at no operator for the use case"}
	}
	given, firstEmpty := 0, ""
	for i, sample := range []string{c.Sample1, c.Sample2, c.Sample3, c.Sample4} {
		switch {
		case sample != "":
			given++
		case firstEmpty == "":
			firstEmpty = "sample" + strconv.Itoa(i+1)
		}
	}
	if wanted := q.samples(); given < wanted {
		if firstEmpty == "" {
			firstEmpty = "sample4" // more are wanted than there are fields
		}
		return &fieldViolation{firstEmpty, "invalid value, the operators want " + strconv.Itoa(wanted) + " samples"}
	}
	return nil
}
