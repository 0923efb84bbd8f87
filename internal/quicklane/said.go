package quicklane

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// onWire turns diagnostics into those of the protocol, as the framework does; ok
// is false for one that it does not know how to turn.
func onWire(ctx context.Context, diags diag.Diagnostics) (said []*tfprotov6.Diagnostic, ok bool) {
	for _, d := range diags {
		one := &tfprotov6.Diagnostic{Summary: d.Summary(), Detail: d.Detail()}
		switch d.Severity() {
		case diag.SeverityError:
			one.Severity = tfprotov6.DiagnosticSeverityError
		case diag.SeverityWarning:
			one.Severity = tfprotov6.DiagnosticSeverityWarning
		default:
			return nil, false
		}
		if located, yes := d.(diag.DiagnosticWithPath); yes {
			if one.Attribute, ok = pathOnWire(ctx, located.Path()); !ok {
				return nil, false
			}
		}
		said = append(said, one)
	}
	return said, true
}

func pathOnWire(ctx context.Context, at path.Path) (*tftypes.AttributePath, bool) {
	var steps []tftypes.AttributePathStep
	for _, step := range at.Steps() {
		switch step := step.(type) {
		case path.PathStepAttributeName:
			steps = append(steps, tftypes.AttributeName(step))
		case path.PathStepElementKeyInt:
			steps = append(steps, tftypes.ElementKeyInt(step))
		case path.PathStepElementKeyString:
			steps = append(steps, tftypes.ElementKeyString(step))
		case path.PathStepElementKeyValue:
			value, err := step.ToTerraformValue(ctx)
			if err != nil {
				return nil, false
			}
			steps = append(steps, tftypes.ElementKeyValue(value))
		default:
			return nil, false
		}
	}
	return tftypes.NewAttributePathWithSteps(steps), true
}
