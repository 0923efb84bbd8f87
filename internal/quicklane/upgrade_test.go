package quicklane_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// Whether the lane answers or not, a state becomes what it becomes without the
// lane.
func TestStatesAreWhatTheyAreWithoutTheLane(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		state   string
		version int64
		acme    acme
		quick   bool
	}{
		"a state":                    {state: `{"id":"1","name":"a","tier":"basic","place":{"zone":"west"}}`, quick: true},
		"null and absent attributes": {state: `{"id":null,"name":"a","place":null}`, quick: true},
		"an attribute of the past":   {state: `{"id":"1","old":["x"]}`, quick: true},
		"a number where a text goes": {state: `{"name":5}`, quick: true},
		"another version":            {state: `{"id":"1"}`, version: 1},
		"no object":                  {state: `[]`},
		"null":                       {state: `null`},
		"a write-only attribute": {state: `{"id":"1"}`, acme: acme{attributes: map[string]schema.Attribute{
			"x": schema.StringAttribute{Optional: true, WriteOnly: true}}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			plain := acme{attributes: one.acme.attributes}
			with, without := speak(t, &one.acme, true, true), speak(t, &plain, false, false)
			request := &tfprotov6.UpgradeResourceStateRequest{TypeName: thingType, Version: one.version, RawState: &tfprotov6.RawState{JSON: []byte(one.state)}}
			got, err := with.server.UpgradeResourceState(t.Context(), request)
			want, otherErr := without.server.UpgradeResourceState(t.Context(), request)
			if err != nil || otherErr != nil {
				t.Fatal(err, otherErr)
			}
			asIs(t, got, want)
			if len(with.differs) > 0 {
				t.Error(with.differs)
			}
			if quick := with.answered[quicklane.Upgrade] == 1; quick != one.quick {
				t.Errorf("answered by the lane: %v", quick)
			}
		})
	}
}
