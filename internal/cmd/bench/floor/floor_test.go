package main

import (
	"reflect"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

const campaign = "tendlc_bird_campaign"

func realProvider() tfprotov6.ProviderServer {
	return providerserver.NewProtocol6(provider.New("test", clock.Real())())()
}

func TestFloorHasTheSchemaOfTheProvider(t *testing.T) {
	t.Parallel()
	want, err := realProvider().GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := newFloor(realProvider()).GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if len(want.ResourceSchemas) < 10 || !reflect.DeepEqual(got, want) {
		t.Errorf("the floor has %d resources and the provider %d, or their schemas differ", len(got.ResourceSchemas), len(want.ResourceSchemas))
	}
}

// proposal is a campaign with a name and nothing else.
func proposal(t *testing.T) (kind tftypes.Type, value *tfprotov6.DynamicValue) {
	t.Helper()
	all, err := realProvider().GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	object, ok := all.ResourceSchemas[campaign].ValueType().(tftypes.Object)
	if !ok {
		t.Fatal("a resource is no object")
	}
	attributes := map[string]tftypes.Value{}
	for name, of := range object.AttributeTypes {
		attributes[name] = tftypes.NewValue(of, nil)
	}
	attributes["name"] = tftypes.NewValue(tftypes.String, "n")
	encoded, err := tfprotov6.NewDynamicValue(object, tftypes.NewValue(object, attributes))
	if err != nil {
		t.Fatal(err)
	}
	return object, &encoded
}

func TestFloorDoesNotKnowWhatWouldBeComputed(t *testing.T) {
	t.Parallel()
	kind, proposed := proposal(t)
	nothing, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, nil))
	if err != nil {
		t.Fatal(err)
	}
	answer, err := newFloor(realProvider()).PlanResourceChange(t.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: campaign, PriorState: &nothing, ProposedNewState: proposed,
	})
	if err != nil {
		t.Fatal(err)
	}
	planned, err := answer.PlannedState.Unmarshal(kind)
	if err != nil {
		t.Fatal(err)
	}
	attributes := map[string]tftypes.Value{}
	if err := planned.As(&attributes); err != nil {
		t.Fatal(err)
	}
	if attributes["id"].IsKnown() || !attributes["name"].IsKnown() || !attributes["usecase"].IsNull() {
		t.Errorf("planned %v", planned)
	}
}

func TestFloorPlansWhatIsProposedForWhatIsThere(t *testing.T) {
	t.Parallel()
	_, is := proposal(t)
	f := newFloor(realProvider())
	answer, err := f.PlanResourceChange(t.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: campaign, PriorState: is, ProposedNewState: is})
	if err != nil || answer.PlannedState != is {
		t.Errorf("planned %v, %v", answer, err)
	}
	read, err := f.ReadResource(t.Context(), &tfprotov6.ReadResourceRequest{TypeName: campaign, CurrentState: is, Private: []byte("{}")})
	if err != nil || read.NewState != is || string(read.Private) != "{}" {
		t.Errorf("read %v, %v", read, err)
	}
}
