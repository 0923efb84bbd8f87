package quicklane

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// ValidateResourceConfig implements tfprotov6.ProviderServer. Terraform asks it
// twice of an object in a plan, of two processes of the provider.
func (f *front) ValidateResourceConfig(ctx context.Context, req *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	quick, done := f.running.begin(ctx)
	faultless := f.lane.faultless(quick, req)
	done()
	if !faultless {
		return f.Server.ValidateResourceConfig(ctx, req)
	}
	if f.lane.watch.Answered != nil {
		f.lane.watch.Answered(Validate, req.TypeName)
	}
	if f.lane.watch.Differs != nil {
		other, err := f.Server.ValidateResourceConfig(ctx, req)
		f.lane.compareValidations(req, other, err)
	}
	return &tfprotov6.ValidateResourceConfigResponse{}, nil
}

// faultless says whether there is nothing to say of a configuration. Where there
// may be, the framework is asked, which calls everything again and has the words.
//
// The same is called as by the framework, with the same values: ValidateConfig,
// and the validators of each attribute. The framework looks for the schema of an
// attribute from the root down each time that it wants a value, and makes a copy
// of the list of attributes for it.
func (l *Lane) faultless(ctx context.Context, req *tfprotov6.ValidateResourceConfigRequest) bool {
	k := l.known(ctx, req.TypeName)
	if k == nil || len(k.checks.doubts) > 0 {
		return false
	}
	raw, ok := decode(req.Config, k.wire)
	var values map[string]tftypes.Value
	if !ok || raw.As(&values) != nil {
		return false
	}
	config := tfsdk.Config{Schema: k.schema, Raw: raw}
	asked := asking{config: config}
	if req.ClientCapabilities != nil {
		asked.client.WriteOnlyAttributesAllowed = req.ClientCapabilities.WriteOnlyAttributesAllowed
	}
	return l.accepts(ctx, k, asked) && passAll(ctx, asked, k.checks.all, outside(), values)
}

// accepts asks the resource itself. Before the provider is configured there is no
// account, and the framework gives none either.
func (l *Lane) accepts(ctx context.Context, k *kind, asked asking) bool {
	var account any
	if data := l.data.Load(); data != nil {
		account = *data
	}
	made, ok := k.configured(ctx, account)
	if !ok {
		return false
	}
	checked, ok := made.(resource.ResourceWithValidateConfig)
	if !ok {
		return true
	}
	req := resource.ValidateConfigRequest{Config: asked.config}
	req.ClientCapabilities.WriteOnlyAttributesAllowed = asked.client.WriteOnlyAttributesAllowed
	var resp resource.ValidateConfigResponse
	checked.ValidateConfig(ctx, req, &resp)
	return len(resp.Diagnostics) == 0
}

// compareValidations holds the lane's answer, which is silence, against the
// framework's.
func (l *Lane) compareValidations(req *tfprotov6.ValidateResourceConfigRequest, other *tfprotov6.ValidateResourceConfigResponse, err error) {
	if err != nil || other == nil {
		l.watch.Differs(fmt.Sprintf("%s: the framework validates nothing: %v", req.TypeName, err))
		return
	}
	l.compare(Validate, req.TypeName, message{}, message{said: other.Diagnostics})
}
