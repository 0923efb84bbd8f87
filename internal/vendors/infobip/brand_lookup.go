package infobip

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

var brandID = idKind{noun: "brand", from: "tendlc_infobip_brand.NAME.id"}

// registeredBrand is a brand with how its registration goes; registrar is empty
// before the first one.
type registeredBrand struct {
	api.Brand
	registrar api.RegistrarStatus
}

// brandStatus is the one word for where a brand stands: the registrar's state
// where there is one, else the stage of the draft.
func brandStatus(brand api.Brand, registrar api.RegistrarStatus) string {
	if registrar.State != "" {
		return registrar.State
	}
	return brand.Stage
}

func (b registeredBrand) status() string { return brandStatus(b.Brand, b.registrar) }

// phase is unknown, with known = false, for a word that this version does not
// know.
func (b registeredBrand) phase() (phase tcr.Phase, known bool) {
	return brandPhase(b.status(), b.registrar.BrandIdentityStatus)
}

// registered says whether the brand was ever sent to the registrar.
func (b registeredBrand) registered() bool { return b.status() != brandDraft }

// reasons says why the registrar refused the brand, if it did.
func (b registeredBrand) reasons() []tfkit.Reason {
	phase, _ := b.phase()
	if phase != tcr.Rejected {
		return nil
	}
	reason := tfkit.Reason{Code: textOrNull(b.registrar.BrandIdentityStatus), Reason: types.StringValue(b.registrar.RejectionReason)}
	switch {
	case b.status() == brandActive:
		reason.Reason = types.StringValue("The registrar holds the brand but could not verify who it is")
		reason.Advice = types.StringValue("Compare legal_name, tax_id and address with the tax documents; a vet (tendlc_infobip_brand_vet) may verify it")
	case b.registrar.RejectionReason == "":
		reason.Reason = types.StringValue("Infobip gives no reason")
	}
	return []tfkit.Reason{reason}
}

// readBrand reads a brand and how its registration goes. Its id is the one that
// was asked for, in whatever writing the answer has it: an argument that refers
// to it must not change.
func (a *account) readBrand(ctx context.Context, id string) (registeredBrand, error) {
	brand, err := a.seen.brands.Fresh(ctx, id)
	if err != nil {
		return registeredBrand{}, err
	}
	brand.ID = id
	return a.withRegistrar(ctx, brand, a.seen.registrars.Fresh)
}

// registrarCall asks how the registration of a brand goes.
type registrarCall func(ctx context.Context, brandID string) ([]api.RegistrarStatus, error)

// withRegistrar adds to a brand how its registration goes. What Infobip answers
// for a draft is not documented, so a refusal means that there is none.
func (a *account) withRegistrar(ctx context.Context, brand api.Brand, ask registrarCall) (registeredBrand, error) {
	statuses, err := ask(ctx, brand.ID)
	if isRefusal(err) && brand.Stage == brandDraft || transport.IsNotFound(err) {
		statuses, err = nil, nil
	}
	return registeredBrand{Brand: brand, registrar: ofRegistry(statuses)}, err
}

// ofRegistry picks The Campaign Registry, the only registrar there is today.
func ofRegistry(statuses []api.RegistrarStatus) api.RegistrarStatus {
	if n := slices.IndexFunc(statuses, func(s api.RegistrarStatus) bool { return s.Registrar == "CAMPAIGN_REGISTRY" }); n >= 0 {
		return statuses[n]
	}
	if len(statuses) > 0 {
		return statuses[0]
	}
	return api.RegistrarStatus{}
}

// findBrand reads a brand with how its registration goes. found is false only
// when neither a read nor a fresh list knows it.
func (a *account) findBrand(ctx context.Context, id string) (registeredBrand, bool, error) {
	return a.brandBy(ctx, id, a.api.GetBrand, a.api.RegistrarStatuses)
}
