package infobip

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// ModifyPlan also refuses an upgrade that comes too late, and a replacement
// that comes too early.
func (r *brandVetResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured {
		return
	}
	brandVetObject.ReadBy(r.standing).ModifyPlan(ctx, r.account.plan, req, resp)
	if req.State.Raw.IsNull() || req.Plan.Raw.IsNull() || resp.Diagnostics.HasError() {
		return
	}
	var prior, planned brandVetModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.State, &prior)...)
	resp.Diagnostics.Append(tfkit.Get(ctx, resp.Plan, &planned)...)
	if len(resp.RequiresReplace) > 0 && planned.competesWith(prior) {
		resp.Diagnostics.Append(tooEarlyForVet(prior, r.account.clock.Now())...)
		return
	}
	vetted, known := vendorTime(prior.VettedDate.ValueString())
	late := known && !r.account.clock.Now().Before(vetted.Add(vetPause))
	if late && prior.Type.ValueString() == vetStandard && planned.Type.ValueString() == vetEnhanced && prior.Phase.ValueString() == string(tcr.Approved) {
		resp.Diagnostics.Append(tfkit.CodeNotNow.Error(fmt.Sprintf("The vet %s can no longer be upgraded", prior.ID.ValueString()),
			fmt.Sprintf("Infobip upgrades a vet within 30 days, and this one ended on %s. Order an enhanced one: terraform apply -replace=ADDRESS, for a new fee. %s %s",
				vetted.Format(time.DateOnly), tfkit.NothingSent, tfkit.DestroyAnyway), path.Root("type")))
	}
}

// competesWith says whether both are orders of a vet for one brand, which
// Infobip takes once in 30 days; vets of others are imported at any time.
func (m *brandVetModel) competesWith(prior brandVetModel) bool {
	return m.BrandID.Equal(prior.BrandID) && m.Import.IsNull() && !prior.Imported.ValueBool()
}

// tooEarlyForVet refuses to replace a vet while Infobip takes no other one: the
// replacement would drop it from the state, and then fail.
func tooEarlyForVet(prior brandVetModel, now time.Time) diag.Diagnostics {
	ended, known := prior.ended()
	when := "Infobip gives no date of this one, so that it cannot be told when the next is possible. Once 30 days have surely passed, " +
		"have this one forgotten (terraform destroy -target=ADDRESS, which sends nothing) and apply."
	if known {
		from := ended.Add(vetPause)
		if !now.Before(from) {
			return nil
		}
		when = fmt.Sprintf("This one ended on %s, so that the next is possible from %s on.", ended.Format(time.DateOnly), from.Format("2006-01-02 15:04 MST"))
	}
	return diag.Diagnostics{tfkit.CodeNotNow.Error(fmt.Sprintf("The vet %s cannot be replaced now", prior.ID.ValueString()),
		fmt.Sprintf("The change means another vet, and Infobip vets a brand once in 30 days. %s Until then put the old value back. %s %s",
			when, tfkit.NothingSent, tfkit.DestroyAnyway), path.Root("type"))}
}

// Update upgrades a standard vet, which is charged.
func (r *brandVetResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model brandVetModel
	timeout, ok := tfkit.PlannedChange(ctx, req, resp, &prior, &model, brandTimeout)
	if !ok {
		return
	}
	brandVetObject.Change(ctx, tfkit.Changing{
		ID: model.ID.ValueString(), Status: prior.Status.ValueString(), Timeout: timeout,
		Now: func(ctx context.Context) (string, error) {
			vet, err := r.account.api.GetVet(ctx, model.BrandID.ValueString(), model.VetID.ValueString())
			return vet.Status, err
		},
		Send: func(ctx context.Context, _ tfkit.Change) {
			if err := r.upgrade(ctx, &model); err != nil {
				action := fmt.Sprintf("upgrade the vet %s to %s", model.ID.ValueString(), vetEnhanced)
				resp.Diagnostics.Append(brandVetObject.UpdateDiagnostics(action, err)...)
				return
			}
			r.saveUpgraded(ctx, &model, resp)
		},
	}, req, resp)
}

// upgrade is billable: sent once, and after a lost answer only looked for.
func (r *brandVetResource) upgrade(ctx context.Context, model *brandVetModel) error {
	brand, vetID := model.BrandID.ValueString(), model.VetID.ValueString()
	_, err := r.account.plan.Registrar.Update(ctx, registration.Update{
		Kind: brandVetObject.Kind(), Name: model.ID.ValueString(),
		Done: func(ctx context.Context) (bool, error) {
			vet, err := r.account.api.GetVet(ctx, brand, vetID)
			return vet.Type == vetEnhanced, err
		},
		Send: func(ctx context.Context) error {
			_, err := r.account.api.UpdateVet(ctx, brand, vetID, vetEnhanced)
			return err
		},
	})
	return err
}

// saveUpgraded reads the vet back; from here on nothing may be an error.
func (r *brandVetResource) saveUpgraded(ctx context.Context, model *brandVetModel, resp *resource.UpdateResponse) {
	id := model.ID.ValueString()
	model.newlyOrdered(ctx, id)
	err := brandVetObject.ReadBack(ctx, id, func(ctx context.Context, _ string) error {
		vet, err := r.account.api.GetVet(ctx, model.BrandID.ValueString(), model.VetID.ValueString())
		if err == nil {
			_ = model.observe(ctx, vet)
		}
		return err
	})
	if err != nil {
		resp.Diagnostics.Append(brandVetObject.NotReadBack(id, err))
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
	resp.Diagnostics.Append(tfkit.ClearImported(ctx, resp.Private)...)
}
