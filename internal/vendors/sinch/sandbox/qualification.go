package sinchsandbox

import (
	"fmt"
	"slices"
)

// The operators, by the network ids that the registry uses. Sinch lists none.
const (
	ATT        = "10017"
	TMobile    = "10035"
	USCellular = "10037"
	Verizon    = "10038"
)

var networks = []string{ATT, TMobile, USCellular, Verizon}

// useCases are all that the contract lists for a campaign.
var useCases = []string{
	"2FA", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT", "HIGHER_EDUCATION",
	"LOW_VOLUME", "MARKETING", "MIXED", "POLLING_VOTING", "PUBLIC_SERVICE_ANNOUNCEMENT", "SECURITY_ALERT",
	"AGENTS_FRANCHISES", "CARRIER_EXEMPT", "CHARITY", "EMERGENCY", "K12_EDUCATION", "POLITICAL", "PROXY", "SOCIAL",
	"SWEEPSTAKE", "SOLE_PROPRIETOR",
}

// subUseCaseBounds are how many sub use cases a use case takes; none where it
// is not listed. LOW_VOLUME is not documented and takes what MIXED takes or
// none.
var subUseCaseBounds = map[string]struct{ least, most int }{
	"MIXED":      {2, 5},
	"LOW_VOLUME": {0, 5},
}

// qualification is what brands get for a use case.
type qualification struct {
	useCase        string
	monthly, setup float64
	least, most    int // sub use cases
	operators      map[string]*terms
}

// terms are what an operator says about a use case.
type terms struct {
	mno                             string
	absent                          bool // it says nothing
	supports, reviews, qualifies    bool
	samples                         int
	needOptIn, needOptOut           bool
	needHelp                        bool
	noEmbeddedLink, noEmbeddedPhone bool
	surcharge                       float64
	class                           string
	tpm                             int // 0: it does not say
	tpmScope                        string
	tier                            string
	dailyCap                        int // 0: it does not say
}

// usualTerms are those of the contract's example.
func usualTerms() map[string]*terms {
	return map[string]*terms{
		ATT: {
			mno: "AT&T", supports: true, qualifies: true, samples: 1, needOptIn: true, needOptOut: true, needHelp: true,
			surcharge: 0.003, class: "E", tpm: 240, tpmScope: "CAMPAIGN",
		},
		TMobile: {
			mno: "T-Mobile", supports: true, qualifies: true, samples: 1, needOptIn: true, needHelp: true,
			surcharge: 0.003, tier: "LOW", dailyCap: 2000,
		},
		USCellular: {mno: "US Cellular", supports: true, qualifies: true, samples: 1},
		Verizon:    {mno: "Verizon Wireless", supports: true, qualifies: true, samples: 1, surcharge: 0.003},
	}
}

// QualificationChange scripts a part of what qualifyBrandByUseCase says; nil
// leaves it as it is. Fees and bounds belong to the use case, the rest to its
// operators. A MonthlyFee without a SetupFee makes the setup fee three times
// as much.
type QualificationChange struct {
	MonthlyFee     *float64 `json:"monthlyFee"`
	SetupFee       *float64 `json:"setupFee"`
	MinSubUseCases *int     `json:"minSubUseCases"`
	MaxSubUseCases *int     `json:"maxSubUseCases"`

	Absent              *bool    `json:"absent"` // no entry of the operator at all
	MNOSupport          *bool    `json:"mnoSupport"`
	MNOReview           *bool    `json:"mnoReview"`
	Qualify             *bool    `json:"qualify"`
	MinMsgSamples       *int     `json:"minMsgSamples"`
	ReqSubscriberOptIn  *bool    `json:"reqSubscriberOptIn"`
	ReqSubscriberOptOut *bool    `json:"reqSubscriberOptOut"`
	ReqSubscriberHelp   *bool    `json:"reqSubscriberHelp"`
	NoEmbeddedLink      *bool    `json:"noEmbeddedLink"`
	NoEmbeddedPhone     *bool    `json:"noEmbeddedPhone"`
	Surcharge           *float64 `json:"surcharge"`
	MsgClass            *string  `json:"msgClass"`
	TPM                 *int     `json:"tpm"` // 0: empty
	TPMScope            *string  `json:"tpmScope"`
	BrandTier           *string  `json:"brandTier"`     // UNCAPPED also empties the cap
	BrandDailyCap       *int     `json:"brandDailyCap"` // 0: null
}

// scriptedQualification is a change with what it is for; empty means all.
type scriptedQualification struct {
	useCase, network string
	QualificationChange
}

// qualification is what stands by now, all scripts applied in their order.
func (s *Sinch) qualification(useCase string) qualification {
	bounds := subUseCaseBounds[useCase]
	q := qualification{
		useCase: useCase, monthly: monthlyFee(useCase), setup: setupFee(useCase),
		least: bounds.least, most: bounds.most, operators: usualTerms(),
	}
	for _, scripted := range s.qualifications {
		if scripted.useCase != "" && scripted.useCase != useCase {
			continue
		}
		q.change(scripted.QualificationChange)
		for network, t := range q.operators {
			if scripted.network == "" || scripted.network == network {
				t.change(scripted.QualificationChange)
			}
		}
	}
	for network, t := range q.operators {
		if t.absent {
			delete(q.operators, network)
		}
	}
	return q
}

func (q *qualification) change(c QualificationChange) {
	if c.MonthlyFee != nil {
		q.monthly, q.setup = *c.MonthlyFee, setupMonths**c.MonthlyFee
	}
	replace(&q.setup, c.SetupFee)
	replace(&q.least, c.MinSubUseCases)
	replace(&q.most, c.MaxSubUseCases)
}

func (t *terms) change(c QualificationChange) {
	replace(&t.absent, c.Absent)
	replace(&t.supports, c.MNOSupport)
	replace(&t.reviews, c.MNOReview)
	replace(&t.qualifies, c.Qualify)
	replace(&t.samples, c.MinMsgSamples)
	replace(&t.needOptIn, c.ReqSubscriberOptIn)
	replace(&t.needOptOut, c.ReqSubscriberOptOut)
	replace(&t.needHelp, c.ReqSubscriberHelp)
	replace(&t.noEmbeddedLink, c.NoEmbeddedLink)
	replace(&t.noEmbeddedPhone, c.NoEmbeddedPhone)
	replace(&t.surcharge, c.Surcharge)
	replace(&t.class, c.MsgClass)
	replace(&t.tpm, c.TPM)
	replace(&t.tpmScope, c.TPMScope)
	replace(&t.tier, c.BrandTier)
	replace(&t.dailyCap, c.BrandDailyCap)
}

func replace[T any](field *T, with *T) {
	if with != nil {
		*field = *with
	}
}

// samples is how many sample messages the operators that carry the use case
// want.
func (q qualification) samples() int {
	most := 0
	for _, t := range q.operators {
		if t.supports {
			most = max(most, t.samples)
		}
	}
	return most
}

// SetQualification changes what a use case costs and what its operators say,
// from now on: for qualify, for what submit accepts and charges, and for the
// terms that campaigns get when they reach the registry or are resubmitted. An
// empty use case means all of them, and so does an empty network; campaigns
// that exist keep their fees.
func (s *Sinch) SetQualification(useCase, network string, change QualificationChange) {
	must(s.setQualification(useCase, network, change))
}

func (s *Sinch) setQualification(useCase, network string, change QualificationChange) error {
	switch {
	case useCase != "" && !slices.Contains(useCases, useCase):
		return fmt.Errorf("sinch sandbox: unknown use case %q, known are %q", useCase, useCases)
	case network != "" && !slices.Contains(networks, network):
		return unknownNetwork(network)
	case change == QualificationChange{}:
		return fmt.Errorf("sinch sandbox: a change of a qualification that changes nothing")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.advance()
	s.qualifications = append(s.qualifications, scriptedQualification{useCase, network, change})
	return nil
}

func unknownNetwork(network string) error {
	return fmt.Errorf("sinch sandbox: unknown operator network %q, known are %q", network, networks)
}
