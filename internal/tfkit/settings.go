package tfkit

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Setting is one argument of a vendor's block in the provider configuration.
type Setting struct {
	Name, Env, Doc string
	Required       bool
	Sensitive      bool
	URL            bool     // https, or http on loopback
	Words          []string // the only values, if not nil
}

// Settings is a vendor's block in the provider configuration.
type Settings struct {
	Vendor string // "Sinch"
	Block  string // "sinch"
	List   []Setting
}

// Attribute is the block in the provider's schema.
func (s Settings) Attribute() schema.Attribute {
	attributes := map[string]schema.Attribute{}
	for _, setting := range s.List {
		attributes[setting.Name] = schema.StringAttribute{
			MarkdownDescription: fmt.Sprintf("%s Defaults to the environment variable `%s`.", setting.Doc, setting.Env),
			Optional:            true,
			Sensitive:           setting.Sensitive,
		}
	}
	return schema.SingleNestedAttribute{
		MarkdownDescription: fmt.Sprintf("Access to %s; needed only when a `tendlc_%s_*` resource or data source is used. "+
			"Plain `http` URLs are taken on loopback only.", s.Vendor, s.Block),
		Optional:   true,
		Attributes: attributes,
	}
}

// Read takes each setting from the block, else from the environment. Errors
// name the argument and the variable.
func (s Settings) Read(block types.Object) (map[string]string, diag.Diagnostics) {
	var diags diag.Diagnostics
	values := map[string]string{}
	for _, setting := range s.List {
		value, known := fromBlock(block, setting.Name)
		if !known {
			diags.Append(CodeCredentials.Error(fmt.Sprintf("The provider's %s.%s is not known yet", s.Block, setting.Name),
				fmt.Sprintf("It comes from something that is not applied yet. Apply that first, or set %s in the environment. %s", setting.Env, NothingSent)))
			continue
		}
		if value == "" {
			value = strings.TrimSpace(os.Getenv(setting.Env))
		}
		diags.Append(s.check(setting, value)...)
		values[setting.Name] = value
	}
	return values, diags
}

// check lets the error name the setting; the client would refuse a URL too,
// without knowing what it is called.
func (s Settings) check(setting Setting, value string) diag.Diagnostics {
	unusable := func(why string) diag.Diagnostics {
		return diag.Diagnostics{CodeCredentials.Error(fmt.Sprintf("The provider's %s.%s cannot be used", s.Block, setting.Name),
			fmt.Sprintf("%s. It comes from the provider block or from %s. %s", why, setting.Env, NothingSent))}
	}
	switch {
	case value == "" && setting.Required:
		return diag.Diagnostics{CodeCredentials.Error(fmt.Sprintf("%s needs the provider's %s.%s", s.Vendor, s.Block, setting.Name),
			fmt.Sprintf("%s Set it in the provider block (provider \"tendlc\" { %s = { %s = ... } }) or in the environment variable %s. %s",
				setting.Doc, s.Block, setting.Name, setting.Env, NothingSent))}
	case value == "":
		return nil
	case setting.URL:
		if _, err := transport.New(transport.Config{BaseURL: value}); err != nil {
			return unusable(strings.TrimPrefix(err.Error(), "transport: "))
		}
	case setting.Words != nil && !slices.Contains(setting.Words, value):
		// Not quoted: it may be a key that was put in the wrong place.
		return unusable(fmt.Sprintf("It must be \"%s\"", strings.Join(setting.Words, `" or "`)))
	}
	return nil
}

func fromBlock(block types.Object, name string) (value string, known bool) {
	if block.IsUnknown() {
		return "", false
	}
	var found attr.Value = types.StringNull()
	if v, ok := block.Attributes()[name]; ok {
		found = v
	}
	text, ok := found.(types.String)
	if !ok || text.IsUnknown() {
		return "", false
	}
	return strings.TrimSpace(text.ValueString()), true
}

// requireKnown is the error of an argument of the provider that is an object and
// holds something that is not known yet.
func requireKnown(ctx context.Context, config tfsdk.Config, at path.Path, summary, detail string) diag.Diagnostics {
	var block types.Object
	diags := config.GetAttribute(ctx, at, &block)
	raw, err := block.ToTerraformValue(ctx)
	if diags.HasError() || err != nil || !raw.IsFullyKnown() {
		diags.Append(CodeCredentials.Error(summary, detail, at))
	}
	return diags
}
