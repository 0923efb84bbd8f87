package quicklane_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/defaults"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// loud is a plan modifier that the lane does not know.
type loud struct{}

func (loud) Description(context.Context) string         { return "" }
func (loud) MarkdownDescription(context.Context) string { return "" }
func (loud) PlanModifyString(_ context.Context, _ planmodifier.StringRequest, resp *planmodifier.StringResponse) {
	resp.Diagnostics.AddWarning("loud", "")
}

// moody is a default that the lane does not know.
type moody struct{}

func (moody) Description(context.Context) string         { return "" }
func (moody) MarkdownDescription(context.Context) string { return "" }
func (moody) DefaultString(_ context.Context, _ defaults.StringRequest, resp *defaults.StringResponse) {
	resp.PlanValue = types.StringValue("today")
}

// planCase is one plan: of the usual thing, which is as it should be, unless the
// case says otherwise.
type planCase struct {
	acme     acme
	config   texts
	state    texts
	proposed texts // empty: the state
	private  []byte
	identity *tfprotov6.ResourceIdentityData
	quick    bool // the lane answers
}

var planCases = map[string]func(t *testing.T) planCase{
	"an unchanged object": func(*testing.T) planCase { return planCase{quick: true} },
	"nothing in the group": func(*testing.T) planCase {
		return planCase{config: texts{"name": "a"}, state: texts{"id": "1", "name": "a", "tier": "basic"}, quick: true}
	},
	"what the configuration says": func(*testing.T) planCase {
		return planCase{config: texts{"name": "a", "tier": "gold", "zone": "east"}, state: texts{"id": "1", "name": "a", "tier": "gold", "zone": "east"}, quick: true}
	},
	"warnings and errors": func(*testing.T) planCase {
		return planCase{quick: true, acme: acme{plan: func(_ context.Context, _ resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
			resp.Diagnostics.AddWarning("w", "one")
			resp.Diagnostics.AddAttributeError(path.Root("place").AtName("zone"), "e", "two")
			resp.Diagnostics.AddAttributeWarning(path.Root("name").AtListIndex(1).AtMapKey("k").AtSetValue(types.StringValue("v")), "w", "three")
		}}}
	},
	"private state": func(t *testing.T) planCase {
		return planCase{quick: true, private: private(t, map[string]string{"key": `"k"`, "other": `{"a":1}`}), acme: acme{plan: says("key")}}
	},
	"an identity": func(t *testing.T) planCase {
		return planCase{quick: true, acme: acme{identified: true}, identity: identity(t, "1")}
	},
	"another identity": func(t *testing.T) planCase {
		return planCase{identity: identity(t, "1"), acme: acme{identified: true, plan: func(ctx context.Context, _ resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
			resp.Diagnostics.Append(resp.Identity.SetAttribute(ctx, path.Root("id"), "2")...)
		}}}
	},
	"no identity":       func(*testing.T) planCase { return planCase{quick: true, acme: acme{identified: true}} },
	"an empty identity": func(t *testing.T) planCase { return planCase{acme: acme{identified: true}, identity: identity(t, nil)} },
	"a change": func(*testing.T) planCase {
		return planCase{config: texts{"name": "b", "zone": "west"}, proposed: texts{"id": "1", "name": "b", "tier": "basic", "zone": "west"}}
	},
	"an unknown": func(*testing.T) planCase {
		return planCase{config: texts{"name": tftypes.UnknownValue, "zone": "west"}}
	},
	"a changed default": func(*testing.T) planCase {
		return planCase{state: texts{"id": "1", "name": "a", "tier": "old", "zone": "west"}}
	},
	"a changed default in a group": func(*testing.T) planCase {
		return planCase{config: texts{"name": "a", "zone": nil}, state: texts{"id": "1", "name": "a", "tier": "basic", "zone": "old"}}
	},
	"a group that is computed": func(*testing.T) planCase { return planCase{config: texts{"name": "a"}} },
	"an unknown plan modifier": func(*testing.T) planCase {
		return planCase{acme: acme{attributes: map[string]schema.Attribute{"x": schema.StringAttribute{Optional: true, PlanModifiers: []planmodifier.String{loud{}}}}}}
	},
	"an unknown default": func(*testing.T) planCase {
		return planCase{acme: acme{attributes: map[string]schema.Attribute{"x": schema.StringAttribute{Optional: true, Computed: true, Default: moody{}}}}}
	},
	"a write-only attribute": func(*testing.T) planCase {
		return planCase{acme: acme{attributes: map[string]schema.Attribute{"x": schema.StringAttribute{Optional: true, WriteOnly: true}}}}
	},
	"the framework's own private state": func(t *testing.T) planCase {
		return planCase{private: private(t, map[string]string{".import_before_read": `true`})}
	},
	"private state that is none": func(*testing.T) planCase { return planCase{private: []byte(`{"key":"!"}`)} },
	"an account that warns": func(*testing.T) planCase {
		return planCase{acme: acme{configure: func(resp *resource.ConfigureResponse) { resp.Diagnostics.AddWarning("account", "") }}}
	},
	"a plan that changes": func(*testing.T) planCase {
		return planCase{acme: acme{plan: func(ctx context.Context, _ resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
			resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root("tier"), "gold")...)
		}}}
	},
	"a replacement": func(*testing.T) planCase {
		return planCase{acme: acme{plan: func(_ context.Context, _ resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
			resp.RequiresReplace = path.Paths{path.Root("name")}
		}}}
	},
	"private state written": func(*testing.T) planCase {
		return planCase{acme: acme{plan: func(ctx context.Context, _ resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
			resp.Diagnostics.Append(resp.Private.SetKey(ctx, "key", []byte(`"new"`))...)
		}}}
	},
	"a deferral": func(*testing.T) planCase {
		return planCase{acme: acme{plan: func(_ context.Context, _ resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
			resp.Deferred = &resource.Deferred{Reason: resource.DeferredReasonAbsentPrereq}
		}}}
	},
}

// says is a plan that tells a key of the private state.
func says(key string) func(context.Context, resource.ModifyPlanRequest, *resource.ModifyPlanResponse) {
	return func(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
		raw, _ := req.Private.GetKey(ctx, key)
		resp.Diagnostics.AddWarning(key, string(raw))
	}
}

// Whether the lane answers or not, the plan is what it is without the lane, and
// the resource is asked once.
func TestPlansAreWhatTheyAreWithoutTheLane(t *testing.T) {
	t.Parallel()
	for name, made := range planCases {
		for _, watched := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				one, other := made(t), made(t)
				with, without := speak(t, &one.acme, true, watched), speak(t, &other.acme, false, false)
				got, err := with.server.PlanResourceChange(t.Context(), one.request(t))
				want, otherErr := without.server.PlanResourceChange(t.Context(), other.request(t))
				if err != nil || otherErr != nil {
					t.Fatal(err, otherErr)
				}
				asIs(t, got, want)
				if one.acme.asked > 1 {
					t.Errorf("asked %d times", one.acme.asked)
				}
				if len(with.differs) > 0 {
					t.Error(with.differs)
				}
				if quick := with.answered[quicklane.Plan] == 1; quick != one.quick {
					t.Errorf("answered by the lane: %v", quick)
				}
			})
		}
	}
}

func (c planCase) request(t *testing.T) *tfprotov6.PlanResourceChangeRequest {
	t.Helper()
	if c.config == nil {
		c.config = texts{"name": "a", "zone": "west"}
	}
	if c.state == nil {
		c.state = texts{"id": "1", "name": "a", "tier": "basic", "zone": "west"}
	}
	if c.proposed == nil {
		c.proposed = c.state
	}
	return &tfprotov6.PlanResourceChangeRequest{TypeName: thingType, PriorState: c.state.wire(t, &c.acme), ProposedNewState: c.proposed.wire(t, &c.acme),
		Config: c.config.wire(t, &c.acme), PriorPrivate: c.private, PriorIdentity: c.identity,
		ClientCapabilities: &tfprotov6.PlanResourceChangeClientCapabilities{DeferralAllowed: true}}
}

// What the resource is given is shared, so writing into it must be told of.
func TestAWatchTellsOfAResourceThatWritesIntoItsRequest(t *testing.T) {
	t.Parallel()
	c := planCase{acme: acme{plan: func(_ context.Context, req resource.ModifyPlanRequest, _ *resource.ModifyPlanResponse) {
		var held map[string]tftypes.Value
		if err := req.State.Raw.As(&held); err == nil {
			held["name"] = tftypes.NewValue(tftypes.String, "b")
		}
	}}}
	s := speak(t, &c.acme, true, true)
	if _, err := s.server.PlanResourceChange(t.Context(), c.request(t)); err != nil {
		t.Fatal(err)
	}
	if len(s.differs) == 0 {
		t.Error("nobody was told")
	}
}

// Before the provider is configured, there is no account to plan with.
func TestTheLaneIsClosedUntilTheProviderIsConfigured(t *testing.T) {
	t.Parallel()
	c := planCase{acme: acme{}}
	answered := 0
	c.acme.lane = quicklane.New("acme", c.acme.things(), quicklane.Watch{Answered: func(quicklane.Call, string) { answered++ }})
	server := c.acme.lane.Before(providerserver.NewProtocol6(&c.acme)())
	if _, err := server.PlanResourceChange(t.Context(), c.request(t)); err != nil || answered > 0 {
		t.Error(err, answered)
	}
}
