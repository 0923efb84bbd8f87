package quicklane

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
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
type validators func(ctx context.Context, asked asking, at place, value attr.Value) bool

// of are validators of one type. plain turns a value to the framework's own, and
// ask asks one validator: the framework has a type of request for each type of
// value.
func of[Validator, Valuable, Plain any](all []Validator, plain func(Valuable, context.Context) (Plain, diag.Diagnostics),
	ask func(ctx context.Context, one Validator, asked asking, at place, value Plain) diag.Diagnostics,
) validators {
	return func(ctx context.Context, asked asking, at place, value attr.Value) bool {
		valuable, ok := value.(Valuable)
		if !ok {
			return false
		}
		own, diags := plain(valuable, ctx)
		for _, one := range all {
			diags = append(diags, ask(ctx, one, asked, at, own)...)
		}
		return len(diags) == 0
	}
}

func ofTexts(all []validator.String) validators {
	return of(all, basetypes.StringValuable.ToStringValue, func(ctx context.Context, one validator.String, asked asking, at place, value basetypes.StringValue) diag.Diagnostics {
		var resp validator.StringResponse
		one.ValidateString(ctx, validator.StringRequest{Path: at.path, PathExpression: at.expression,
			Config: asked.config, ConfigValue: value, ClientCapabilities: asked.client}, &resp)
		return resp.Diagnostics
	})
}

func ofBools(all []validator.Bool) validators {
	return of(all, basetypes.BoolValuable.ToBoolValue, func(ctx context.Context, one validator.Bool, asked asking, at place, value basetypes.BoolValue) diag.Diagnostics {
		var resp validator.BoolResponse
		one.ValidateBool(ctx, validator.BoolRequest{Path: at.path, PathExpression: at.expression,
			Config: asked.config, ConfigValue: value, ClientCapabilities: asked.client}, &resp)
		return resp.Diagnostics
	})
}

func ofInts(all []validator.Int64) validators {
	return of(all, basetypes.Int64Valuable.ToInt64Value, func(ctx context.Context, one validator.Int64, asked asking, at place, value basetypes.Int64Value) diag.Diagnostics {
		var resp validator.Int64Response
		one.ValidateInt64(ctx, validator.Int64Request{Path: at.path, PathExpression: at.expression,
			Config: asked.config, ConfigValue: value, ClientCapabilities: asked.client}, &resp)
		return resp.Diagnostics
	})
}

func ofLists(all []validator.List) validators {
	return of(all, basetypes.ListValuable.ToListValue, func(ctx context.Context, one validator.List, asked asking, at place, value basetypes.ListValue) diag.Diagnostics {
		var resp validator.ListResponse
		one.ValidateList(ctx, validator.ListRequest{Path: at.path, PathExpression: at.expression,
			Config: asked.config, ConfigValue: value, ClientCapabilities: asked.client}, &resp)
		return resp.Diagnostics
	})
}

func ofSets(all []validator.Set) validators {
	return of(all, basetypes.SetValuable.ToSetValue, func(ctx context.Context, one validator.Set, asked asking, at place, value basetypes.SetValue) diag.Diagnostics {
		var resp validator.SetResponse
		one.ValidateSet(ctx, validator.SetRequest{Path: at.path, PathExpression: at.expression,
			Config: asked.config, ConfigValue: value, ClientCapabilities: asked.client}, &resp)
		return resp.Diagnostics
	})
}

func ofObjects(all []validator.Object) validators {
	return of(all, basetypes.ObjectValuable.ToObjectValue, func(ctx context.Context, one validator.Object, asked asking, at place, value basetypes.ObjectValue) diag.Diagnostics {
		var resp validator.ObjectResponse
		one.ValidateObject(ctx, validator.ObjectRequest{Path: at.path, PathExpression: at.expression,
			Config: asked.config, ConfigValue: value, ClientCapabilities: asked.client}, &resp)
		return resp.Diagnostics
	})
}
