package quicklane_test

import (
	"context"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

const thingType = "acme_thing"

// acme is a provider of things, which do what a test says.
type acme struct {
	plan       func(context.Context, resource.ModifyPlanRequest, *resource.ModifyPlanResponse)
	read       func(context.Context, resource.ReadRequest, *resource.ReadResponse)
	validate   func(data any, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse)
	configure  func(*resource.ConfigureResponse)
	attributes map[string]schema.Attribute // more than the usual
	deprecated string                      // the thing
	identified bool
	lane       *quicklane.Lane
	asked      int // how often the thing was planned or read
}

func (a *acme) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "acme"
}
func (a *acme) Schema(context.Context, provider.SchemaRequest, *provider.SchemaResponse) {}
func (a *acme) Configure(_ context.Context, _ provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	resp.ResourceData = "account"
	if a.lane != nil {
		a.lane.Configured("account")
	}
}
func (a *acme) DataSources(context.Context) []func() datasource.DataSource { return nil }
func (a *acme) Resources(context.Context) []func() resource.Resource {
	if a.lane != nil {
		return a.lane.Resources()
	}
	return a.things()
}

func (a *acme) things() []func() resource.Resource {
	return []func() resource.Resource{func() resource.Resource {
		if a.identified {
			return &namedThing{thing{acme: a}}
		}
		return &thing{acme: a}
	}}
}

type thing struct {
	acme *acme
	data any
}

func (t *thing) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_thing"
}

func (t *thing) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"id":   schema.StringAttribute{Computed: true, PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()}},
		"name": schema.StringAttribute{Required: true, PlanModifiers: []planmodifier.String{stringplanmodifier.RequiresReplace()}},
		"tier": schema.StringAttribute{Optional: true, Computed: true, Default: stringdefault.StaticString("basic")},
		"place": schema.SingleNestedAttribute{Optional: true, Computed: true, Attributes: map[string]schema.Attribute{
			"zone": schema.StringAttribute{Optional: true, Computed: true, Default: stringdefault.StaticString("west")},
		}},
	}}
	resp.Schema.DeprecationMessage = t.acme.deprecated
	for name, attribute := range t.acme.attributes {
		resp.Schema.Attributes[name] = attribute
	}
}

func (t *thing) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	t.data = req.ProviderData
	if t.acme.configure != nil {
		t.acme.configure(resp)
	}
}

func (t *thing) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	t.acme.asked++
	if t.data != "account" {
		resp.Diagnostics.AddError("not configured", "")
	}
	if t.acme.plan != nil {
		t.acme.plan(ctx, req, resp)
	}
}

func (t *thing) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	t.acme.asked++
	if t.acme.read != nil {
		t.acme.read(ctx, req, resp)
	}
}

func (t *thing) ValidateConfig(_ context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	if t.acme.validate != nil {
		t.acme.validate(t.data, req, resp)
	}
}

func (t *thing) ImportState(context.Context, resource.ImportStateRequest, *resource.ImportStateResponse) {
}
func (t *thing) Create(context.Context, resource.CreateRequest, *resource.CreateResponse) {}
func (t *thing) Update(context.Context, resource.UpdateRequest, *resource.UpdateResponse) {}
func (t *thing) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

// namedThing is one with an identity.
type namedThing struct{ thing }

func (t *namedThing) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{Attributes: map[string]identityschema.Attribute{
		"id": identityschema.StringAttribute{RequiredForImport: true},
	}}
}

// spoken is a server with the lane before it, and what the lane has done.
type spoken struct {
	server   tfprotov6.ProviderServer
	answered map[quicklane.Call]int
	differs  []string
}

// speak starts a provider: with the lane, and if watched with the framework asked
// as well; or without, where there is no lane.
func speak(t *testing.T, a *acme, lane, watched bool) *spoken {
	t.Helper()
	s := &spoken{answered: map[quicklane.Call]int{}}
	if lane {
		watch := quicklane.Watch{Answered: func(call quicklane.Call, _ string) { s.answered[call]++ }}
		if watched {
			watch.Differs = func(problem string) { s.differs = append(s.differs, problem) }
		}
		a.lane = quicklane.New("acme", a.things(), watch)
	}
	s.server = providerserver.NewProtocol6(a)()
	if lane {
		s.server = a.lane.Before(s.server)
	}
	empty := tftypes.Object{AttributeTypes: map[string]tftypes.Type{}}
	resp, err := s.server.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: wire(t, tftypes.NewValue(empty, map[string]tftypes.Value{}))})
	if err != nil || len(resp.Diagnostics) > 0 {
		t.Fatal(err, resp)
	}
	return s
}

func wire(t *testing.T, value tftypes.Value) *tfprotov6.DynamicValue {
	t.Helper()
	raw, err := tfprotov6.NewDynamicValue(value.Type(), value)
	if err != nil {
		t.Fatal(err)
	}
	return &raw
}

// texts is a thing as the wire has it. An absent text is null; more attributes
// than the usual are texts.
type texts map[string]any

func (x texts) wire(t *testing.T, a *acme) *tfprotov6.DynamicValue {
	t.Helper()
	place := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"zone": tftypes.String}}
	types, values := map[string]tftypes.Type{"place": place}, map[string]tftypes.Value{"place": tftypes.NewValue(place, nil)}
	if zone, ok := x["zone"]; ok {
		values["place"] = tftypes.NewValue(place, map[string]tftypes.Value{"zone": tftypes.NewValue(tftypes.String, zone)})
	}
	names := []string{"id", "name", "tier"}
	for name := range a.attributes {
		names = append(names, name)
	}
	for _, name := range names {
		types[name], values[name] = tftypes.String, tftypes.NewValue(tftypes.String, x[name])
	}
	return wire(t, tftypes.NewValue(tftypes.Object{AttributeTypes: types}, values))
}

func identity(t *testing.T, id any) *tfprotov6.ResourceIdentityData {
	t.Helper()
	kind := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"id": tftypes.String}}
	return &tfprotov6.ResourceIdentityData{IdentityData: wire(t, tftypes.NewValue(kind, map[string]tftypes.Value{"id": tftypes.NewValue(tftypes.String, id)}))}
}

// private is private state as the framework writes it.
func private(t *testing.T, pairs map[string]string) []byte {
	t.Helper()
	all := map[string][]byte{}
	for key, value := range pairs {
		all[key] = []byte(value)
	}
	raw, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// asIs fails the test unless what is said with the lane is what is said without.
func asIs(t *testing.T, with, without any) {
	t.Helper()
	if !reflect.DeepEqual(with, without) {
		one, _ := json.Marshal(with)
		other, _ := json.Marshal(without)
		t.Errorf("with the lane: %s\nwithout: %s", one, other)
	}
}
