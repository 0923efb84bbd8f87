package quicklane

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
)

// asking is what all validators of a request are told.
type asking struct {
	config tfsdk.Config
	client validator.ValidateSchemaClientCapabilities
}

// validators ask those of an attribute; false: one has something to say, or the
// value, which is turned to the framework's own where there is no validator too.
// nil for an attribute of a type that the lane takes as it is.
// The framework has a type of request for each type of value, and so there is a
// function for each.
type validators func(ctx context.Context, asked asking, at place, value attr.Value) bool

func ofTexts(all []validator.String) validators {
	return func(ctx context.Context, asked asking, at place, value attr.Value) bool {
		valuable, ok := value.(basetypes.StringValuable)
		if !ok {
			return false
		}
		plain, diags := valuable.ToStringValue(ctx)
		for _, one := range all {
			var resp validator.StringResponse
			one.ValidateString(ctx, validator.StringRequest{Path: at.path, PathExpression: at.expression,
				Config: asked.config, ConfigValue: plain, ClientCapabilities: asked.client}, &resp)
			diags = append(diags, resp.Diagnostics...)
		}
		return len(diags) == 0
	}
}

func ofBools(all []validator.Bool) validators {
	return func(ctx context.Context, asked asking, at place, value attr.Value) bool {
		valuable, ok := value.(basetypes.BoolValuable)
		if !ok {
			return false
		}
		plain, diags := valuable.ToBoolValue(ctx)
		for _, one := range all {
			var resp validator.BoolResponse
			one.ValidateBool(ctx, validator.BoolRequest{Path: at.path, PathExpression: at.expression,
				Config: asked.config, ConfigValue: plain, ClientCapabilities: asked.client}, &resp)
			diags = append(diags, resp.Diagnostics...)
		}
		return len(diags) == 0
	}
}

func ofInts(all []validator.Int64) validators {
	return func(ctx context.Context, asked asking, at place, value attr.Value) bool {
		valuable, ok := value.(basetypes.Int64Valuable)
		if !ok {
			return false
		}
		plain, diags := valuable.ToInt64Value(ctx)
		for _, one := range all {
			var resp validator.Int64Response
			one.ValidateInt64(ctx, validator.Int64Request{Path: at.path, PathExpression: at.expression,
				Config: asked.config, ConfigValue: plain, ClientCapabilities: asked.client}, &resp)
			diags = append(diags, resp.Diagnostics...)
		}
		return len(diags) == 0
	}
}

func ofLists(all []validator.List) validators {
	return func(ctx context.Context, asked asking, at place, value attr.Value) bool {
		valuable, ok := value.(basetypes.ListValuable)
		if !ok {
			return false
		}
		plain, diags := valuable.ToListValue(ctx)
		for _, one := range all {
			var resp validator.ListResponse
			one.ValidateList(ctx, validator.ListRequest{Path: at.path, PathExpression: at.expression,
				Config: asked.config, ConfigValue: plain, ClientCapabilities: asked.client}, &resp)
			diags = append(diags, resp.Diagnostics...)
		}
		return len(diags) == 0
	}
}

func ofSets(all []validator.Set) validators {
	return func(ctx context.Context, asked asking, at place, value attr.Value) bool {
		valuable, ok := value.(basetypes.SetValuable)
		if !ok {
			return false
		}
		plain, diags := valuable.ToSetValue(ctx)
		for _, one := range all {
			var resp validator.SetResponse
			one.ValidateSet(ctx, validator.SetRequest{Path: at.path, PathExpression: at.expression,
				Config: asked.config, ConfigValue: plain, ClientCapabilities: asked.client}, &resp)
			diags = append(diags, resp.Diagnostics...)
		}
		return len(diags) == 0
	}
}

func ofObjects(all []validator.Object) validators {
	return func(ctx context.Context, asked asking, at place, value attr.Value) bool {
		valuable, ok := value.(basetypes.ObjectValuable)
		if !ok {
			return false
		}
		plain, diags := valuable.ToObjectValue(ctx)
		for _, one := range all {
			var resp validator.ObjectResponse
			one.ValidateObject(ctx, validator.ObjectRequest{Path: at.path, PathExpression: at.expression,
				Config: asked.config, ConfigValue: plain, ClientCapabilities: asked.client}, &resp)
			diags = append(diags, resp.Diagnostics...)
		}
		return len(diags) == 0
	}
}
