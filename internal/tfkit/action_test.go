package tfkit_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

type ringing struct {
	Bell string `tfsdk:"bell"`
}

// bell is an action of an account that is a text; invoke may be nil.
func bell(invoke func(ctx context.Context, account string, config ringing, say tfkit.Progress) diag.Diagnostics) (action.Action, tfsdk.Config) {
	shape := schema.Schema{Attributes: map[string]schema.Attribute{"bell": schema.StringAttribute{Required: true}}}
	raw := tftypes.NewValue(shape.Type().TerraformType(context.Background()), map[string]tftypes.Value{"bell": tftypes.NewValue(tftypes.String, "front")})
	return tfkit.NewAction(tfkit.Action[string, ringing]{VendorName: "acme", Name: "ring", Schema: shape, Invoke: invoke}), tfsdk.Config{Schema: shape, Raw: raw}
}

// rung invokes the action with an account.
func rung(ctx context.Context, t *testing.T, one action.Action, config tfsdk.Config, send func(action.InvokeProgressEvent)) diag.Diagnostics {
	t.Helper()
	var configured action.ConfigureResponse
	with, ok := one.(action.ActionWithConfigure)
	if !ok {
		t.Fatal("it takes no configuration")
	}
	with.Configure(ctx, action.ConfigureRequest{ProviderData: tfkit.ProviderData{"acme": func() (any, diag.Diagnostics) { return "account", nil }}}, &configured)
	resp := action.InvokeResponse{SendProgress: send}
	one.Invoke(ctx, action.InvokeRequest{Config: config}, &resp)
	return append(configured.Diagnostics, resp.Diagnostics...)
}

func TestActionShowsItsProgress(t *testing.T) {
	t.Parallel()
	one, config := bell(func(_ context.Context, account string, config ringing, say tfkit.Progress) diag.Diagnostics {
		say.Say("Ringing %s of the %s.", config.Bell, account)
		return nil
	})
	var lines []string
	diags := rung(t.Context(), t, one, config, func(e action.InvokeProgressEvent) { lines = append(lines, e.Message) })
	if want := []string{"Ringing front of the account."}; diags.HasError() || !slices.Equal(lines, want) {
		t.Errorf("%q %v", lines, diags)
	}
}

// Terraform stops taking lines when it ends. That must not hold up an interrupt.
func TestActionDoesNotWaitForALineThatNobodyTakes(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	one, config := bell(func(_ context.Context, _ string, _ ringing, say tfkit.Progress) diag.Diagnostics {
		say.Say("one")
		say.Say("two")
		return nil
	})
	never := make(chan struct{})
	t.Cleanup(func() { close(never) })
	sent := 0
	diags := rung(ctx, t, one, config, func(action.InvokeProgressEvent) {
		sent++
		cancel()
		<-never
	})
	if diags.HasError() || sent != 1 {
		t.Errorf("%d sent, %v", sent, diags)
	}
}

// "terraform validate" plans nothing, but a plan without a provider must not
// panic either.
func TestActionWithoutAProviderSendsNothing(t *testing.T) {
	t.Parallel()
	one, config := bell(func(context.Context, string, ringing, tfkit.Progress) diag.Diagnostics {
		t.Error("invoked")
		return nil
	})
	var planned action.ModifyPlanResponse
	with, ok := one.(action.ActionWithModifyPlan)
	if !ok {
		t.Fatal("it has no plan")
	}
	with.ModifyPlan(t.Context(), action.ModifyPlanRequest{Config: config}, &planned)
	var invoked action.InvokeResponse
	one.Invoke(t.Context(), action.InvokeRequest{Config: config}, &invoked)
	if planned.Diagnostics.HasError() || !invoked.Diagnostics.HasError() {
		t.Errorf("%v %v", planned.Diagnostics, invoked.Diagnostics)
	}
}

// Every error of an action says what was charged and how to go on: nothing
// invokes it by itself.
func TestInvocationWordsEveryError(t *testing.T) {
	t.Parallel()
	const again = "nvoke the action again (terraform apply -invoke=action.tendlc_acme_ring.NAME)"
	invocation := tfkit.Invocation{Vendor: "Acme", Type: "tendlc_acme_ring", Do: "ring", Unknown: "whether it rang", AfterLoss: "It is free. Listen.",
		At: path.Root("bell"), Access: tfkit.Access{Wrong: "Check the key.", Address: "the base URL"}, Fields: tfkit.FieldPaths{"bell": path.Root("bell")}}
	call := func(certainty transport.Certainty, status int) *transport.Error {
		return &transport.Error{Operation: "ring", Message: "no", Status: status, Certainty: certainty}
	}
	refused := call(transport.Refused, 400)
	refused.Fields = []transport.FieldViolation{{Field: "bell", Description: "is broken"}}
	of := func(reason registration.Reason, err error) error {
		return &registration.Error{Reason: reason, Err: err}
	}
	for name, one := range map[string]struct {
		err  error
		code string
		says []string
	}{
		"interrupted":       {of(registration.NotSent, context.Canceled), "TENDLC2004", []string{"Interrupted: could not ring", "Nothing was charged. I" + again}},
		"not reached":       {call(transport.NotSent, 0), "TENDLC2004", []string{"Nothing was charged. I" + again + " later; if it stays, check the base URL."}},
		"refused":           {refused, "TENDLC2003", []string{"is broken", "Nothing was charged."}},
		"refused in a run":  {of(registration.Refused, refused), "TENDLC2003", []string{"is broken", "Nothing was charged."}},
		"credentials":       {call(transport.Refused, 401), "TENDLC2005", []string{"Check the key.", "Nothing was charged."}},
		"check failed":      {of(registration.CheckFailed, call(transport.Ambiguous, 500)), "TENDLC2004", []string{"Nothing was sent and nothing was charged.", "repaired: i" + again}},
		"lost":              {call(transport.Ambiguous, 500), "TENDLC3003", []string{"It is unknown whether it rang", "It was not sent again. It is free. Listen."}},
		"lost in a run":     {of(registration.OutcomeUnknown, errors.New("reset")), "TENDLC3003", []string{"lost: reset. It was not sent again. It is free. Listen."}},
		"lost and again":    {of(registration.IdenticalInRun, nil), "TENDLC3002", []string{"Not done twice in one run", "Nothing was sent and nothing was charged. It is free. Listen."}},
		"of unknown origin": {errors.New("odd"), "TENDLC3003", []string{"lost: odd."}},
	} {
		diags := invocation.Diagnostics(one.err)
		if len(diags) != 1 {
			t.Errorf("%s: %v", name, diags)
			continue
		}
		said := diags[0].Summary() + " " + diags[0].Detail()
		for _, phrase := range append(one.says, "("+one.code+")") {
			if !strings.Contains(said, phrase) {
				t.Errorf("%s: %q is not in %s", name, phrase, said)
			}
		}
	}
	if diags := invocation.Diagnostics(nil); len(diags) > 0 {
		t.Errorf("%v", diags)
	}
}
