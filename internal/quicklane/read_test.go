package quicklane_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// readCase is one refresh of the usual thing.
type readCase struct {
	acme     acme
	private  []byte
	identity *tfprotov6.ResourceIdentityData
	quick    bool // the lane answers
}

// finds is a Read that does this.
func finds(read func(context.Context, resource.ReadRequest, *resource.ReadResponse)) acme {
	return acme{read: read}
}

var readCases = map[string]func(t *testing.T) readCase{
	"an unchanged object": func(*testing.T) readCase { return readCase{quick: true} },
	"the same, set anew": func(*testing.T) readCase {
		return readCase{quick: true, acme: finds(func(ctx context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
			resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("name"), "a")...)
		})}
	},
	"warnings": func(*testing.T) readCase {
		return readCase{quick: true, acme: finds(func(_ context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
			resp.Diagnostics.AddAttributeWarning(path.Root("name"), "w", "one")
		})}
	},
	"a failure": func(*testing.T) readCase {
		return readCase{quick: true, acme: finds(func(_ context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
			resp.Diagnostics.AddError("e", "one")
		})}
	},
	"private state": func(t *testing.T) readCase {
		return readCase{quick: true, private: private(t, map[string]string{"key": `"k"`}), acme: finds(func(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
			raw, _ := req.Private.GetKey(ctx, "key")
			resp.Diagnostics.AddWarning("key", string(raw))
		})}
	},
	"an identity": func(t *testing.T) readCase {
		return readCase{quick: true, acme: acme{identified: true}, identity: identity(t, "1")}
	},
	"no identity, and none is found": func(*testing.T) readCase {
		return readCase{acme: acme{identified: true}}
	},
	"no identity before": func(*testing.T) readCase {
		return readCase{quick: true, acme: acme{identified: true, read: func(ctx context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
			resp.Diagnostics.Append(resp.Identity.SetAttribute(ctx, path.Root("id"), "1")...)
		}}}
	},
	"another identity": func(t *testing.T) readCase {
		return readCase{identity: identity(t, "1"), acme: acme{identified: true, read: func(ctx context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
			resp.Diagnostics.Append(resp.Identity.SetAttribute(ctx, path.Root("id"), "2")...)
		}}}
	},
	"a change": func(*testing.T) readCase {
		return readCase{acme: finds(func(ctx context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
			resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("name"), "b")...)
		})}
	},
	"an object that is gone": func(*testing.T) readCase {
		return readCase{acme: finds(func(ctx context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
			resp.State.RemoveResource(ctx)
		})}
	},
	"private state written": func(t *testing.T) readCase {
		return readCase{private: private(t, map[string]string{"key": `"k"`}), acme: finds(func(ctx context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
			resp.Diagnostics.Append(resp.Private.SetKey(ctx, "key", []byte(`"new"`))...)
		})}
	},
	"a deferral": func(*testing.T) readCase {
		return readCase{acme: finds(func(_ context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
			resp.Deferred = &resource.Deferred{Reason: resource.DeferredReasonAbsentPrereq}
		})}
	},
	"right after an import": func(t *testing.T) readCase {
		return readCase{private: private(t, map[string]string{".import_before_read": `true`, "key": `"k"`})}
	},
	"an account that warns": func(*testing.T) readCase {
		return readCase{acme: acme{configure: func(resp *resource.ConfigureResponse) { resp.Diagnostics.AddWarning("account", "") }}}
	},
}

// Whether the lane answers or not, the refresh is what it is without the lane,
// and the resource reads once.
func TestRefreshesAreWhatTheyAreWithoutTheLane(t *testing.T) {
	t.Parallel()
	for name, made := range readCases {
		for _, watched := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				one, other := made(t), made(t)
				with, without := speak(t, &one.acme, true, watched), speak(t, &other.acme, false, false)
				got, err := with.server.ReadResource(t.Context(), one.request(t))
				want, otherErr := without.server.ReadResource(t.Context(), other.request(t))
				if err != nil || otherErr != nil {
					t.Fatal(err, otherErr)
				}
				asIs(t, got, want)
				if one.acme.asked != 1 {
					t.Errorf("read %d times", one.acme.asked)
				}
				if len(with.differs) > 0 {
					t.Error(with.differs)
				}
				if quick := with.answered[quicklane.Read] == 1; quick != one.quick {
					t.Errorf("answered by the lane: %v", quick)
				}
			})
		}
	}
}

func (c readCase) request(t *testing.T) *tfprotov6.ReadResourceRequest {
	t.Helper()
	return &tfprotov6.ReadResourceRequest{TypeName: thingType, CurrentState: texts{"id": "1", "name": "a", "tier": "basic", "zone": "west"}.wire(t, &c.acme),
		Private: c.private, CurrentIdentity: c.identity, ClientCapabilities: &tfprotov6.ReadResourceClientCapabilities{DeferralAllowed: true}}
}

// When Terraform stops the provider, what the lane has under way ends too.
func TestAReadOfTheLaneEndsWhenTheProviderIsStopped(t *testing.T) {
	t.Parallel()
	begun := make(chan struct{})
	c := readCase{acme: finds(func(ctx context.Context, _ resource.ReadRequest, resp *resource.ReadResponse) {
		close(begun)
		<-ctx.Done()
		resp.Diagnostics.AddError("stopped", "")
	})}
	s := speak(t, &c.acme, true, false)
	ended := make(chan *tfprotov6.ReadResourceResponse)
	go func() {
		resp, _ := s.server.ReadResource(t.Context(), c.request(t))
		ended <- resp
	}()
	<-begun
	if _, err := s.server.StopProvider(t.Context(), &tfprotov6.StopProviderRequest{}); err != nil {
		t.Fatal(err)
	}
	if resp := <-ended; resp == nil || len(resp.Diagnostics) != 1 {
		t.Errorf("%+v", resp)
	}
}
