package tfkit

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// desk is Terraform's side of one assignment: it plans and applies over the
// protocol, and keeps the state. The provider is the exchange's.
type desk struct {
	t       testing.TB
	x       *exchange
	server  tfprotov6.ProviderServer
	shape   tftypes.Object
	state   tftypes.Value
	private []byte
}

const deskType = "acme_acme_number_assignment"

// newDesk has an exchange that owns numbers, which are on no campaign.
func newDesk(t testing.TB, numbers ...string) *desk {
	t.Helper()
	return newDeskWith(t, func(*Assignment[*exchange]) {}, numbers...)
}

// newDeskWith is one whose vendor differs.
func newDeskWith(t testing.TB, differs func(*Assignment[*exchange]), numbers ...string) *desk {
	t.Helper()
	x := &exchange{at: map[string]Place{}, broken: map[string]bool{}}
	for _, number := range numbers {
		x.at[number] = Place{}
	}
	spec := Assignment[*exchange]{Vendor: "Acme", VendorName: "acme", Description: "Numbers.", CampaignDoc: "Campaign.", NumbersDoc: "Few.",
		MoveDoc: "Move.", Link: &Link{Name: "plan_id", Doc: "Plan."}, Keys: &Keys{Doc: "Keys."}, FileLimit: 35_000, Timeout: time.Minute,
		Held:  func(x *exchange) *HeldNumbers { return x.memory() },
		Judge: x.judge, Check: x.check, Present: x.present, Carry: x.carry, Release: x.release, Rename: x.rename, All: x.all,
		ImportCampaign: func(_ context.Context, _ *exchange, id string) (string, diag.Diagnostics) { return id, nil }}
	differs(&spec)
	server := providerserver.NewProtocol6(&acme{x: x, spec: spec})()
	nothing := tftypes.Object{AttributeTypes: map[string]tftypes.Type{}}
	if _, err := server.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: dynamic(t, tftypes.NewValue(nothing, map[string]tftypes.Value{}))}); err != nil {
		t.Fatal(err)
	}
	schemas, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	shape := schemas.ResourceSchemas[deskType].ValueType().(tftypes.Object)
	return &desk{t: t, x: x, server: server, shape: shape, state: tftypes.NewValue(shape, nil)}
}

// acme is the provider around the resource.
type acme struct {
	x    *exchange
	spec Assignment[*exchange]
}

func (a *acme) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "acme"
}
func (a *acme) Schema(context.Context, provider.SchemaRequest, *provider.SchemaResponse) {}
func (a *acme) Configure(_ context.Context, _ provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	resp.ResourceData = ProviderData{"acme": func() (any, diag.Diagnostics) { return a.x, nil }}
}
func (a *acme) DataSources(context.Context) []func() datasource.DataSource { return nil }
func (a *acme) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{func() resource.Resource { return NewAssignment(a.spec) }}
}

func dynamic(t testing.TB, value tftypes.Value) *tfprotov6.DynamicValue {
	t.Helper()
	raw, err := tfprotov6.NewDynamicValue(value.Type(), value)
	if err != nil {
		t.Fatal(err)
	}
	return &raw
}

func (d *desk) value(raw *tfprotov6.DynamicValue) tftypes.Value {
	d.t.Helper()
	value, err := raw.Unmarshal(d.shape)
	if err != nil {
		d.t.Fatal(err)
	}
	return value
}

// object is a value of the resource with these attributes; others are null, or
// what the base has where it is given.
func (d *desk) object(base map[string]tftypes.Value, attributes map[string]any) tftypes.Value {
	values := map[string]tftypes.Value{}
	for name, kind := range d.shape.AttributeTypes {
		values[name] = tftypes.NewValue(kind, nil)
	}
	maps.Copy(values, base)
	for name, value := range attributes {
		if list, ok := value.([]string); ok {
			elements := make([]tftypes.Value, len(list))
			for i, text := range list {
				elements[i] = tftypes.NewValue(tftypes.String, text)
			}
			value = elements
		}
		values[name] = tftypes.NewValue(d.shape.AttributeTypes[name], value)
	}
	return tftypes.NewValue(d.shape, values)
}

// attributes are those of a value.
func (d *desk) attributes(value tftypes.Value) map[string]tftypes.Value {
	d.t.Helper()
	values := map[string]tftypes.Value{}
	if !value.IsNull() {
		if err := value.As(&values); err != nil {
			d.t.Fatal(err)
		}
	}
	return values
}

// plan asks for a plan; config is complete but for campaign c1 and plan p.
func (d *desk) plan(config map[string]any) (*tfprotov6.PlanResourceChangeResponse, tftypes.Value) {
	d.t.Helper()
	all := map[string]any{"campaign_id": "c1", "plan_id": "p"}
	maps.Copy(all, config)
	configured := d.object(nil, all)
	computed := maps.Clone(d.attributes(d.state)) // the map is the value itself
	for name := range computed {
		if !slices.Contains([]string{AttrID, attrAllowMove, attrSHA256, attrNumberCount, attrAddedCount, attrRemovedCount}, name) {
			delete(computed, name)
		}
	}
	resp, err := d.server.PlanResourceChange(d.t.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: deskType,
		PriorState: dynamic(d.t, d.state), ProposedNewState: dynamic(d.t, d.object(computed, all)), Config: dynamic(d.t, configured), PriorPrivate: d.private})
	if err != nil {
		d.t.Fatal(err)
	}
	return resp, configured
}

// apply plans and applies, and returns the complaints of either. It fails the
// test where Terraform would call the provider inconsistent.
func (d *desk) apply(config map[string]any) []string {
	d.t.Helper()
	planned, configured := d.plan(config)
	if said := complaints(planned.Diagnostics); len(said) > 0 {
		return said
	}
	return d.finish(planned, configured)
}

// finish applies a plan.
func (d *desk) finish(planned *tfprotov6.PlanResourceChangeResponse, configured tftypes.Value) []string {
	d.t.Helper()
	resp, err := d.server.ApplyResourceChange(d.t.Context(), &tfprotov6.ApplyResourceChangeRequest{TypeName: deskType,
		PriorState: dynamic(d.t, d.state), PlannedState: planned.PlannedState, Config: dynamic(d.t, configured), PlannedPrivate: planned.PlannedPrivate})
	if err != nil {
		d.t.Fatal(err)
	}
	said := complaints(resp.Diagnostics)
	d.state, d.private = d.value(resp.NewState), resp.Private
	if want := d.value(planned.PlannedState); len(said) == 0 && want.IsFullyKnown() && !d.state.Equal(want) {
		d.t.Errorf("inconsistent result: %s, planned %s", d.state, want)
	}
	return said
}

// refresh reads; destroy ends.
func (d *desk) refresh() {
	d.t.Helper()
	resp, err := d.server.ReadResource(d.t.Context(), &tfprotov6.ReadResourceRequest{TypeName: deskType, CurrentState: dynamic(d.t, d.state), Private: d.private})
	if err != nil || len(resp.Diagnostics) > 0 {
		d.t.Fatalf("%v %v", err, complaints(resp.Diagnostics))
	}
	d.state, d.private = d.value(resp.NewState), resp.Private
}

func (d *desk) destroy() {
	d.t.Helper()
	null := tftypes.NewValue(d.shape, nil)
	resp, err := d.server.ApplyResourceChange(d.t.Context(), &tfprotov6.ApplyResourceChangeRequest{TypeName: deskType,
		PriorState: dynamic(d.t, d.state), PlannedState: dynamic(d.t, null), Config: dynamic(d.t, null), PlannedPrivate: d.private})
	said := complaints(resp.Diagnostics)
	if err != nil || len(said) > 0 && !strings.Contains(said[0], "stay on the campaign") {
		d.t.Fatalf("%v %v", err, said)
	}
	d.state, d.private = null, nil
}

// imports takes over a campaign's numbers and reads them, as Terraform does.
func (d *desk) imports(id string) {
	d.t.Helper()
	resp, err := d.server.ImportResourceState(d.t.Context(), &tfprotov6.ImportResourceStateRequest{TypeName: deskType, ID: id})
	if err != nil || len(resp.Diagnostics) > 0 {
		d.t.Fatalf("%v %v", err, complaints(resp.Diagnostics))
	}
	d.state, d.private = d.value(resp.ImportedResources[0].State), resp.ImportedResources[0].Private
	d.refresh()
}

func complaints(diags []*tfprotov6.Diagnostic) []string {
	var said []string
	for _, d := range diags {
		said = append(said, d.Summary+" | "+d.Detail)
	}
	return said
}
