package acctest

import (
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// Invoker invokes the provider's actions over the protocol, in this process, as
// Terraform 1.14 and later do. So the tests of actions run everywhere, whatever
// Terraform is installed.
type Invoker struct {
	served
	t *testing.T
}

// NewInvoker configures the world's provider; more goes into its block as it
// is.
func NewInvoker(t *testing.T, w *World, more string) *Invoker {
	t.Helper()
	return &Invoker{t: t, served: w.served(t, more)}
}

// Said is what came of an invocation.
type Said struct {
	t           *testing.T
	Progress    []string
	Diagnostics []*tfprotov6.Diagnostic
}

// Validate validates the arguments of an action's config block, which may refer
// to what is not known.
func (i *Invoker) Validate(action, arguments string) Said {
	i.t.Helper()
	answer, err := i.actions().ValidateActionConfig(i.t.Context(), &tfprotov6.ValidateActionConfigRequest{ActionType: action, Config: i.config(action, arguments)})
	if err != nil {
		i.t.Fatal(err)
	}
	return Said{t: i.t, Diagnostics: answer.Diagnostics}
}

// Plan plans an action; like Validate it may meet what is not known.
func (i *Invoker) Plan(action, arguments string) Said {
	i.t.Helper()
	answer, err := i.actions().PlanAction(i.t.Context(), &tfprotov6.PlanActionRequest{ActionType: action, Config: i.config(action, arguments)})
	if err != nil {
		i.t.Fatal(err)
	}
	return Said{t: i.t, Diagnostics: answer.Diagnostics}
}

// Invoke invokes an action whose arguments are valid.
func (i *Invoker) Invoke(action, arguments string) Said {
	i.t.Helper()
	i.Validate(action, arguments).Fine()
	stream, err := i.actions().InvokeAction(i.t.Context(), &tfprotov6.InvokeActionRequest{ActionType: action, Config: i.config(action, arguments)})
	if err != nil {
		i.t.Fatal(err)
	}
	said := Said{t: i.t}
	for event := range stream.Events {
		switch event := event.Type.(type) {
		case tfprotov6.ProgressInvokeActionEventType:
			said.Progress = append(said.Progress, event.Message)
		case tfprotov6.CompletedInvokeActionEventType:
			said.Diagnostics = event.Diagnostics
		}
	}
	return said
}

// Interrupt tells the provider that Terraform was interrupted.
func (i *Invoker) Interrupt() {
	if _, err := i.server.StopProvider(i.t.Context(), &tfprotov6.StopProviderRequest{}); err != nil {
		i.t.Error(err)
	}
}

// InterruptInAnswer interrupts the provider while the nth answer to such a
// request is on its way to it, so that nothing depends on which of the two is
// faster. (A line of progress is no such moment: the provider goes on while it
// is being shown.)
func (i *Invoker) InterruptInAnswer(front *Front, method, path string, nth int) {
	var answered atomic.Int32
	front.Changes(method, path, func(a Answer) Answer {
		if int(answered.Add(1)) == nth {
			i.Interrupt()
		}
		return a
	})
}

func (i *Invoker) actions() tfprotov6.ActionServer {
	i.t.Helper()
	server, ok := i.server.(tfprotov6.ActionServer)
	if !ok {
		i.t.Fatal("the provider has no actions")
	}
	return server
}

// config makes the arguments a value of the action's schema.
func (i *Invoker) config(action, arguments string) *tfprotov6.DynamicValue {
	i.t.Helper()
	of := i.schemas.ActionSchemas[action]
	if of == nil {
		i.t.Fatalf("there is no action %s", action)
	}
	config, problems := protocolValue(i.t, of.Schema, parsedHCL(i.t, "action.tf", arguments))
	if len(problems) > 0 {
		i.t.Fatalf("%s: %q", action, problems)
	}
	return config
}

// Fine fails the test when there was a diagnostic.
func (s Said) Fine() {
	s.t.Helper()
	if len(s.Diagnostics) > 0 {
		s.t.Errorf("said: %s", words(s.Diagnostics))
	}
}

// Fails fails the test unless there is one error alone, with the code (empty:
// the framework's own), on the argument (empty: on none), and with all phrases.
func (s Said) Fails(code, at string, phrases ...string) {
	s.t.Helper()
	s.one(tfprotov6.DiagnosticSeverityError, code, at, phrases)
}

// Warns is Fails for a warning.
func (s Said) Warns(code, at string, phrases ...string) {
	s.t.Helper()
	s.one(tfprotov6.DiagnosticSeverityWarning, code, at, phrases)
}

func (s Said) one(severity tfprotov6.DiagnosticSeverity, code, at string, phrases []string) {
	s.t.Helper()
	if len(s.Diagnostics) != 1 || s.Diagnostics[0].Severity != severity {
		s.t.Errorf("want one %s %s, not: %s", severity, code, words(s.Diagnostics))
		return
	}
	d := s.Diagnostics[0]
	if code != "" && !strings.HasSuffix(d.Summary, "("+code+")") || place(d) != at {
		s.t.Errorf("want %s on %q: %s", code, at, words(s.Diagnostics))
	}
	Tells(s.t, words(s.Diagnostics), phrases...)
}

// Shows fails the test unless the progress has lines with these phrases, in
// this order.
func (s Said) Shows(phrases ...string) {
	s.t.Helper()
	rest := s.Progress
	for _, phrase := range phrases {
		at := slices.IndexFunc(rest, func(line string) bool { return strings.Contains(line, phrase) })
		if at < 0 {
			s.t.Errorf("no progress says %q in its place: %q", phrase, s.Progress)
			return
		}
		rest = rest[at+1:]
	}
}

// writtenArguments are the arguments of a block as they are written.
func writtenArguments(body *hclsyntax.Body, source string) string {
	var lines []string
	for _, argument := range body.Attributes {
		lines = append(lines, string(argument.SrcRange.SliceBytes([]byte(source))))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}
