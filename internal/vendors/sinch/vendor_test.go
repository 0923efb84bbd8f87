package sinch

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

func blockTypes() map[string]attr.Type {
	kinds := map[string]attr.Type{}
	for _, s := range settings.List {
		kinds[s.Name] = types.StringType
	}
	return kinds
}

// block is the provider's sinch block; what is not given is null.
func block(given map[string]types.String) types.Object {
	values := map[string]attr.Value{}
	for name := range blockTypes() {
		values[name] = types.StringNull()
		if value, ok := given[name]; ok {
			values[name] = value
		}
	}
	return types.ObjectValueMust(blockTypes(), values)
}

// The block goes before the environment; blanks around a value, as secrets
// files have them, do not count.
func TestSettingsComeFromTheBlockThenTheEnvironment(t *testing.T) {
	for _, s := range settings.List {
		t.Setenv(s.Env, "")
	}
	t.Setenv("SINCH_PROJECT_ID", " env-project\n")
	t.Setenv("SINCH_KEY_ID", "env-key")
	t.Setenv("SINCH_KEY_SECRET", "env-secret")
	t.Setenv("SINCH_AUTH_URL", "http://127.0.0.1:1/")
	for name, r := range map[string]struct {
		block types.Object
		want  string
	}{
		"no block":    {types.ObjectNull(blockTypes()), "env-project env-key env-secret http://127.0.0.1:1/"},
		"empty block": {block(nil), "env-project env-key env-secret http://127.0.0.1:1/"},
		"part of a block": {block(map[string]types.String{"key_id": types.StringValue(" my-key "), "auth_url": types.StringValue("https://a.example")}),
			"env-project my-key env-secret https://a.example"},
		"blank in the block": {block(map[string]types.String{"key_id": types.StringValue("  ")}), "env-project env-key env-secret http://127.0.0.1:1/"},
	} {
		values, diags := settings.Read(r.block)
		got := strings.Join([]string{values["project_id"], values["key_id"], values["key_secret"], values["auth_url"]}, " ")
		if diags.HasError() || got != r.want {
			t.Errorf("%s: %q %v", name, got, diags)
		}
	}
}

// A variable that is wrong is named by its own name.
func TestWrongVariableIsNamed(t *testing.T) {
	for _, s := range settings.List {
		t.Setenv(s.Env, "")
	}
	_, diags := settings.Read(types.ObjectNull(blockTypes()))
	if diags.ErrorsCount() != 3 {
		t.Errorf("%v", diags)
	}
	t.Setenv("SINCH_NUMBERS_URL", "http://sinch.example")
	said := ""
	_, diags = settings.Read(block(map[string]types.String{"project_id": types.StringValue("p"), "key_id": types.StringValue("k"), "key_secret": types.StringValue("s")}))
	for _, d := range diags {
		said += d.Summary() + d.Detail()
	}
	if !strings.Contains(said, "sinch.numbers_url cannot be used (TENDLC1009)") || !strings.Contains(said, "SINCH_NUMBERS_URL") {
		t.Error(said)
	}
}

func TestUnknownSettings(t *testing.T) {
	t.Parallel()
	for name, unknown := range map[string]types.Object{
		"block":  types.ObjectUnknown(blockTypes()),
		"secret": block(map[string]types.String{"project_id": types.StringValue("p"), "key_id": types.StringValue("k"), "key_secret": types.StringUnknown()}),
	} {
		if _, diags := (Vendor{}).Connect(unknown, tfkit.Runtime{Clock: clock.Real()}); !diags.HasError() || !strings.Contains(diags[0].Summary(), "is not known yet (TENDLC1009)") {
			t.Errorf("%s: %v", name, diags)
		}
	}
}

// Secrets are sensitive, and every setting names its variable.
func TestProviderBlock(t *testing.T) {
	t.Parallel()
	of := (Vendor{}).ProviderAttribute().(schema.SingleNestedAttribute)
	for _, s := range settings.List {
		at := of.Attributes[s.Name]
		if at.IsSensitive() != strings.Contains(s.Name, "secret") || !strings.Contains(at.GetMarkdownDescription(), s.Env) || !at.IsOptional() {
			t.Errorf("%s: %+v", s.Name, at)
		}
	}
}

func TestLineDiagnostics(t *testing.T) {
	t.Parallel()
	number := "+12025550100"
	refused := &transport.Error{Operation: "updateActiveNumber", Status: 400, Message: "Invalid argument", Certainty: transport.Refused,
		Fields: []transport.FieldViolation{{Field: "smsConfiguration.servicePlanId", Description: "not found"}}}
	for name, r := range map[string]struct {
		err  error
		want string
	}{
		"no number":  {errors.New("boom"), "Could not provision a number (TENDLC2004) Wrapped: boom."},
		"time is up": {&lineError{number: number, aim: "attached", err: tfkit.ErrTimeUp}, "The number +12025550100 is still on its way: apply again later (TENDLC2001) It was not attached within the time given."},
		"refused":    {&lineError{number: number, aim: "attached", err: refused}, "Sinch refused to get the number +12025550100 attached (TENDLC2003) smsConfiguration.servicePlanId: not found."},
		"code":       {&lineError{number: number, aim: "detached", codes: []string{"INVALID_NNID"}}, "The number +12025550100 could not be detached (TENDLC2008) Sinch reports INVALID_NNID: the number's network id is not valid for 10DLC. Ask Sinch's support. Nothing was charged. More."},
		"no code":    {&lineError{number: number, aim: "detached"}, "The number +12025550100 could not be detached (TENDLC2008) Sinch's job ended without reaching the wanted campaign and without an error code. Apply again."},
		"two codes":  {&lineError{number: number, aim: "detached", codes: []string{"NEW", "INSUFFICIENT_BALANCE"}}, "could not be detached (TENDLC2008) Sinch reports NEW, a code that this version does not know. Sinch reports INSUFFICIENT_BALANCE: "},
	} {
		diags := lineDiagnostics([]error{fmt.Errorf("wrapped: %w", r.err)}, " More.", assignmentFields)
		if len(diags) != 1 {
			t.Errorf("%s: %v", name, diags)
			continue
		}
		if said := diags[0].Summary() + " " + diags[0].Detail(); !strings.Contains(said, r.want) {
			t.Errorf("%s: %s", name, said)
		}
	}
}
