package provider

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// counted is a server that counts how often it is configured.
type counted struct {
	quicklane.Server
	configured int
	refuses    bool
	fails      bool
	applying   func() // called in an apply
}

func (c *counted) ConfigureProvider(context.Context, *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	c.configured++
	switch {
	case c.fails:
		return nil, errors.New("no answer")
	case c.refuses:
		return &tfprotov6.ConfigureProviderResponse{Diagnostics: []*tfprotov6.Diagnostic{{Severity: tfprotov6.DiagnosticSeverityError, Summary: "bad prices"}}}, nil
	}
	return &tfprotov6.ConfigureProviderResponse{}, nil
}

func (c *counted) ReadResource(_ context.Context, req *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	return &tfprotov6.ReadResourceResponse{NewState: req.CurrentState}, nil
}

func (c *counted) ApplyResourceChange(context.Context, *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	if c.applying != nil {
		c.applying()
	}
	return &tfprotov6.ApplyResourceChangeResponse{}, nil
}

// inARun is a process that Terraform has configured.
func inARun(t *testing.T) (*counted, *runs) {
	t.Helper()
	server := &counted{}
	r := &runs{Server: server}
	if _, err := r.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{}); err != nil {
		t.Fatal(err)
	}
	return server, r
}

// refreshed reads an object: of a type, with a state, and with the key that the
// provider gave it; empty for none.
func refreshed(t *testing.T, r *runs, typeName, state, key string) (*tfprotov6.ReadResourceResponse, error) {
	t.Helper()
	req := &tfprotov6.ReadResourceRequest{TypeName: typeName, CurrentState: &tfprotov6.DynamicValue{MsgPack: []byte(state)}}
	if key != "" {
		raw, err := json.Marshal(map[string][]byte{"object": []byte(`"` + key + `"`)})
		if err != nil {
			t.Fatal(err)
		}
		req.Private = raw
	}
	return r.ReadResource(t.Context(), req)
}

func apply(t *testing.T, r *runs) {
	t.Helper()
	if _, err := r.ApplyResourceChange(t.Context(), &tfprotov6.ApplyResourceChangeRequest{}); err != nil {
		t.Fatal(err)
	}
}

// step is what Terraform asks of a provider.
type step func(t *testing.T, r *runs)

func read(typeName, state, key string) step {
	return func(t *testing.T, r *runs) {
		t.Helper()
		if resp, err := refreshed(t, r, typeName, state, key); err != nil || len(resp.Diagnostics) > 0 {
			t.Error(resp, err)
		}
	}
}

func TestARunBeginsWithTheRefresh(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		steps []step
		runs  int
	}{
		"a plan":                      {[]step{read("brand", "a", "1"), read("brand", "b", "2"), read("campaign", "a", "3")}, 1},
		"an apply":                    {[]step{apply, apply}, 1},
		"a plan after an apply":       {[]step{apply, read("brand", "a", "1"), read("brand", "b", "2")}, 2},
		"a second plan":               {[]step{read("brand", "a", "1"), read("brand", "a", "1")}, 2},
		"one of what has moved since": {[]step{read("brand", "draft", "1"), read("brand", "live", "1")}, 2},
		// Two modules may wait for one brand: their objects have the same content and
		// no private state.
		"equal objects in one plan": {[]step{read("approval", "a", ""), read("brand", "b", "2"), read("approval", "a", "")}, 1},
		"and after an apply":        {[]step{apply, read("approval", "a", ""), read("approval", "a", "")}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server, r := inARun(t)
			for _, step := range one.steps {
				step(t, r)
			}
			if server.configured != one.runs {
				t.Errorf("%d runs", server.configured)
			}
		})
	}
}

// Runs that are said to be parallel refresh while others apply: what keeps two
// equal creates of one apply from being paid twice is not forgotten in between.
func TestNoRunBeginsInTheMidstOfAnApply(t *testing.T) {
	t.Parallel()
	server, r := inARun(t)
	server.applying = func() { read("brand", "a", "1")(t, r) }
	apply(t, r)
	if server.configured != 1 {
		t.Error("a read has ended the memory of an apply that is not over")
	}
	read("brand", "b", "2")(t, r)
	if server.configured != 2 {
		t.Error("the next run has the memory of the one before")
	}
}

// All reads of a run whose configuration is refused fail, not the first alone:
// the others would go to the accounts of the run before.
func TestARunThatIsRefusedDoesNotGoOnWithTheLastOne(t *testing.T) {
	t.Parallel()
	for name, breaks := range map[string]func(*counted){
		"refused":   func(c *counted) { c.refuses = true },
		"no answer": func(c *counted) { c.fails = true },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server, r := inARun(t)
			apply(t, r)
			breaks(server)
			for _, key := range []string{"1", "2"} {
				if resp, err := refreshed(t, r, "brand", "a", key); err == nil && len(resp.Diagnostics) == 0 {
					t.Errorf("object %s was read", key)
				}
			}
		})
	}
}
