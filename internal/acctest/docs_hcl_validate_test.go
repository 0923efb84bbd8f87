package acctest

import (
	"context"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// validated are the errors of the provider's own validation, which knows words,
// lengths and what goes together. One that leaves arguments out is not asked for.
func (c *checker) validated(kind ours, name string, of *tfprotov6.Schema, body *hclsyntax.Body, partial bool) []string {
	config, problems := protocolValue(c.t, of, bodyWithout(body, kind.inside.attributes))
	if partial || config == nil || len(problems) > 0 {
		return nil
	}
	said, err := kind.validate(c.t.Context(), name, config)
	if err != nil {
		return []string{err.Error()}
	}
	var all []string
	for _, d := range said {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			all = append(all, strings.Join(strings.Fields(d.Summary+": "+d.Detail), " "))
		}
	}
	return all
}

func (c *checker) validateResource(ctx context.Context, name string, config *tfprotov6.DynamicValue) ([]*tfprotov6.Diagnostic, error) {
	answer, err := c.server.ValidateResourceConfig(ctx, &tfprotov6.ValidateResourceConfigRequest{TypeName: name, Config: config})
	if err != nil {
		return nil, err
	}
	return answer.Diagnostics, nil
}

func (c *checker) validateData(ctx context.Context, name string, config *tfprotov6.DynamicValue) ([]*tfprotov6.Diagnostic, error) {
	answer, err := c.server.ValidateDataResourceConfig(ctx, &tfprotov6.ValidateDataResourceConfigRequest{TypeName: name, Config: config})
	if err != nil {
		return nil, err
	}
	return answer.Diagnostics, nil
}

func (c *checker) validateProvider(ctx context.Context, _ string, config *tfprotov6.DynamicValue) ([]*tfprotov6.Diagnostic, error) {
	answer, err := c.server.ValidateProviderConfig(ctx, &tfprotov6.ValidateProviderConfigRequest{Config: config})
	if err != nil {
		return nil, err
	}
	return answer.Diagnostics, nil
}

func (c *checker) validateAction(ctx context.Context, name string, config *tfprotov6.DynamicValue) ([]*tfprotov6.Diagnostic, error) {
	answer, err := c.server.(tfprotov6.ActionServer).ValidateActionConfig(ctx, &tfprotov6.ValidateActionConfigRequest{ActionType: name, Config: config}) //nolint:forcetypeassert // the actions' own tests use it so
	if err != nil {
		return nil, err
	}
	return answer.Diagnostics, nil
}

func (c *checker) validateList(ctx context.Context, name string, config *tfprotov6.DynamicValue) ([]*tfprotov6.Diagnostic, error) {
	answer, err := c.server.(tfprotov6.ListResourceServer).ValidateListResourceConfig(ctx, &tfprotov6.ValidateListResourceConfigRequest{TypeName: name, Config: config}) //nolint:forcetypeassert // like that of actions
	if err != nil {
		return nil, err
	}
	return answer.Diagnostics, nil
}
