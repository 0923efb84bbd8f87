package quicklane

import (
	"context"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// kind is what the lane knows of a type of resource. It is worked out when the
// first of them comes, once.
type kind struct {
	made func() resource.Resource
	once sync.Once

	schema   schema.Schema
	wire     tftypes.Type // of states, plans and configurations
	habits   habits
	checks   checks
	identity *identityschema.Schema // nil: it has none
	idWire   tftypes.Type
}

// known returns the kind of a type name, worked out; nil for a type that is not
// there, or that the lane leaves alone altogether.
func (l *Lane) known(ctx context.Context, typeName string) *kind {
	k := l.kinds[typeName]
	if k == nil {
		return nil
	}
	k.once.Do(func() { k.learn(context.WithoutCancel(ctx)) })
	if k.wire == nil {
		return nil
	}
	return k
}

func (k *kind) learn(ctx context.Context) {
	made := k.made()
	var shape resource.SchemaResponse
	made.Schema(ctx, resource.SchemaRequest{}, &shape)
	var identity resource.IdentitySchemaResponse
	if identified, ok := made.(resource.ResourceWithIdentity); ok {
		identified.IdentitySchema(ctx, resource.IdentitySchemaRequest{}, &identity)
		k.identity = &identity.IdentitySchema
		k.idWire = k.identity.Type().TerraformType(ctx)
	}
	if shape.Diagnostics.HasError() || identity.Diagnostics.HasError() || len(shape.Schema.Blocks) > 0 {
		return // the framework turns the empty lists of blocks into null and back
	}
	k.schema, k.habits, k.checks = shape.Schema, habitsOf(ctx, shape.Schema.Attributes), checksOf(shape.Schema)
	if k.habits.hides {
		return
	}
	k.wire = shape.Schema.Type().TerraformType(ctx)
}

// configured makes a resource as the framework does for each call. ok is false
// where the account has something to say, which is the framework's to tell.
func (l *Lane) configured(ctx context.Context, k *kind) (made whole, ok bool) {
	data := l.data.Load()
	if data == nil {
		return nil, false
	}
	return k.configured(ctx, *data)
}

func (k *kind) configured(ctx context.Context, data any) (made whole, ok bool) {
	if made, ok = k.made().(whole); !ok {
		return nil, false
	}
	var resp resource.ConfigureResponse
	made.Configure(ctx, resource.ConfigureRequest{ProviderData: data}, &resp)
	return made, len(resp.Diagnostics) == 0
}

// decode reads a value off the wire; ok is false for none, for null, and for a
// form in which Terraform does not send it.
func decode(raw *tfprotov6.DynamicValue, wire tftypes.Type) (value tftypes.Value, ok bool) {
	if raw == nil || len(raw.MsgPack) == 0 || len(raw.JSON) > 0 {
		return value, false
	}
	value, err := raw.Unmarshal(wire)
	return value, err == nil && !value.IsNull()
}

// identityOf reads an object's identity: nil for a kind that has none, and null
// where Terraform gives none, as it does below 1.12 and for a state from before
// there were identities. ok is false for one that must not be there, and for one
// that says nothing.
func (k *kind) identityOf(raw *tfprotov6.ResourceIdentityData) (id *tftypes.Value, ok bool) {
	if k.identity == nil {
		return nil, raw == nil
	}
	if raw == nil {
		none := tftypes.NewValue(k.idWire, nil)
		return &none, true
	}
	value, ok := decode(raw.IdentityData, k.idWire)
	return &value, ok && !value.IsFullyNull()
}

// identified is the identity as the wire has it.
func (k *kind) identified(id *tfsdk.ResourceIdentity) (*tfprotov6.ResourceIdentityData, bool) {
	if id == nil {
		return nil, true
	}
	raw, err := tfprotov6.NewDynamicValue(k.idWire, id.Raw)
	return &tfprotov6.ResourceIdentityData{IdentityData: &raw}, err == nil
}

// holds makes the identity that a request or a response holds.
func (k *kind) holds(id *tftypes.Value) *tfsdk.ResourceIdentity {
	if id == nil {
		return nil
	}
	return &tfsdk.ResourceIdentity{Schema: *k.identity, Raw: id.Copy()}
}

// named says whether an object that came without an identity has one now.
func named(was *tftypes.Value, now *tfsdk.ResourceIdentity) bool {
	return was != nil && was.IsNull() && now != nil && now.Raw.IsFullyKnown() && !now.Raw.IsFullyNull()
}

// kept says whether an object has the identity that it had; to have none still,
// where there must be one, is an error of the framework's.
func kept(was *tftypes.Value, now *tfsdk.ResourceIdentity) bool {
	return (was == nil || !was.IsNull()) && unmoved(was, now)
}

// unmoved says whether an identity is what it was.
func unmoved(was *tftypes.Value, now *tfsdk.ResourceIdentity) bool {
	if was == nil || now == nil {
		return was == nil && now == nil
	}
	return tfvalue.Same(*was, now.Raw)
}
