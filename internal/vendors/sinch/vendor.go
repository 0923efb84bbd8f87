package sinch

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

const (
	vendorName  = "Sinch" // in sentences
	vendorBlock = "sinch" // in type names and the provider block
)

// Vendor is Sinch for the registry of vendors.
type Vendor struct{}

var _ tfkit.Vendor = Vendor{}

// Name implements tfkit.Vendor.
func (Vendor) Name() string { return vendorBlock }

// setting is one argument of the provider's sinch block.
type setting struct {
	name, env, doc string
	required       bool
	sensitive      bool
	url            bool
	words          []string // the only values, if not nil
}

var settings = []setting{
	{name: "project_id", env: "SINCH_PROJECT_ID", doc: "Id of the Sinch project.", required: true},
	{name: "key_id", env: "SINCH_KEY_ID", doc: "Id of an access key of the project.", required: true},
	{name: "key_secret", env: "SINCH_KEY_SECRET", doc: "Secret of the access key.", required: true, sensitive: true},
	{name: "auth", env: "SINCH_AUTH", doc: "`oauth2` (the default) or `basic`: HTTP Basic, which Sinch means for tests and throttles more.", words: []string{api.AuthOAuth2, api.AuthBasic}},
	{name: "registration_url", env: "SINCH_REGISTRATION_URL", doc: "Base URL of the 10DLC registration API; for the sandbox.", url: true},
	{name: "numbers_url", env: "SINCH_NUMBERS_URL", doc: "Base URL of the Numbers API; for the sandbox.", url: true},
	{name: "auth_url", env: "SINCH_AUTH_URL", doc: "Base URL of the token service; for the sandbox.", url: true},
}

// ProviderAttribute implements tfkit.Vendor.
func (Vendor) ProviderAttribute() schema.Attribute {
	attributes := map[string]schema.Attribute{}
	for _, s := range settings {
		attributes[s.name] = schema.StringAttribute{
			MarkdownDescription: fmt.Sprintf("%s Defaults to the environment variable `%s`.", s.doc, s.env),
			Optional:            true,
			Sensitive:           s.sensitive,
		}
	}
	return schema.SingleNestedAttribute{
		MarkdownDescription: "Access to Sinch; needed only when a `tendlc_sinch_*` resource or data source is used. Plain `http` URLs are taken on loopback only.",
		Optional:            true,
		Attributes:          attributes,
	}
}

// Resources implements tfkit.Vendor.
func (Vendor) Resources() []func() resource.Resource {
	return []func() resource.Resource{
		newBrandResource, newBrandApproval, newCampaignResource, newCampaignApproval,
		newCampaignResubmissionResource, newNumberAssignmentResource,
	}
}

// DataSources implements tfkit.Vendor.
func (Vendor) DataSources() []func() datasource.DataSource {
	return []func() datasource.DataSource{
		newBrandDataSource, newBrandsDataSource, newCampaignDataSource, newCampaignsDataSource,
		newCampaignStatusDataSource, newCampaignQualificationDataSource, newNumberDataSource,
	}
}

// account is one configured access to Sinch and what this process remembers
// of it.
type account struct {
	api            *api.Client
	clock          clock.Clock
	plan           tfkit.Account
	qualifications qualifications
}

// connected is a resource's way to the account; configured is false where the
// provider has no configuration, as in "terraform validate".
type connected struct {
	account    *account
	configured bool
}

// Configure implements resource.ResourceWithConfigure.
func (c *connected) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	c.account, c.configured = tfkit.Connect[*account](req.ProviderData, vendorBlock, &resp.Diagnostics)
}

// Connect implements tfkit.Vendor.
func (Vendor) Connect(block types.Object, runtime tfkit.Runtime) (any, diag.Diagnostics) {
	values, diags := readSettings(block)
	if diags.HasError() {
		return nil, diags
	}
	client, err := api.New(api.Config{
		ProjectID: values["project_id"], KeyID: values["key_id"], KeySecret: values["key_secret"],
		RegistrationURL: values["registration_url"], NumbersURL: values["numbers_url"], AuthURL: values["auth_url"], Auth: values["auth"],
		UserAgent: runtime.UserAgent, Clock: runtime.Clock,
	})
	if err != nil {
		diags.Append(tfkit.CodeCredentials.Error("The provider's sinch block cannot be used", err.Error()+". "+tfkit.NothingSent))
		return nil, diags
	}
	return &account{api: client, clock: runtime.Clock, plan: tfkit.Account{
		Registrar: registration.New(runtime.Clock), DeletionProtection: runtime.DeletionProtection,
	}}, diags
}

// readSettings takes each setting from the block, else from the environment.
func readSettings(block types.Object) (map[string]string, diag.Diagnostics) {
	var diags diag.Diagnostics
	values := map[string]string{}
	for _, s := range settings {
		value, known := fromBlock(block, s.name)
		switch {
		case !known:
			diags.Append(tfkit.CodeCredentials.Error(fmt.Sprintf("The provider's %s.%s is not known yet", vendorBlock, s.name),
				fmt.Sprintf("It comes from something that is not applied yet. Apply that first, or set %s in the environment. %s", s.env, tfkit.NothingSent)))
		case value == "":
			value = strings.TrimSpace(os.Getenv(s.env))
		}
		if known && value == "" && s.required {
			diags.Append(tfkit.CodeCredentials.Error(fmt.Sprintf("Sinch needs the provider's %s.%s", vendorBlock, s.name),
				fmt.Sprintf("%s Set it in the provider block (provider \"tendlc\" { %s = { %s = ... } }) or in the environment variable %s. %s",
					s.doc, vendorBlock, s.name, s.env, tfkit.NothingSent)))
		}
		if value != "" && s.url {
			diags.Append(checkURL(s, value)...)
		}
		if value != "" && s.words != nil && !slices.Contains(s.words, value) {
			diags.Append(tfkit.CodeCredentials.Error(fmt.Sprintf("The provider's %s.%s cannot be used", vendorBlock, s.name),
				fmt.Sprintf("It is %q, and must be \"%s\". It comes from the provider block or from %s. %s", value, strings.Join(s.words, `" or "`), s.env, tfkit.NothingSent)))
		}
		values[s.name] = value
	}
	return values, diags
}

// checkURL lets the error name the setting; the client would refuse the URL
// too, without knowing what it is called.
func checkURL(s setting, value string) diag.Diagnostics {
	_, err := transport.New(transport.Config{BaseURL: value})
	if err == nil {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeCredentials.Error(fmt.Sprintf("The provider's %s.%s cannot be used", vendorBlock, s.name),
		fmt.Sprintf("%s. It comes from the provider block or from %s. %s", strings.TrimPrefix(err.Error(), "transport: "), s.env, tfkit.NothingSent))}
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

// access is what to say when Sinch refuses the credentials.
var access = tfkit.Access{
	Wrong: "Check key_id and key_secret in the provider's sinch block (or SINCH_KEY_ID and SINCH_KEY_SECRET): " +
		"they must belong together and be in force.",
	Forbidden: "The key is valid but has no access: check project_id in the provider's sinch block (or SINCH_PROJECT_ID), " +
		"and that the key may use 10DLC registration and numbers.",
}

// failure words the error of a free call.
func failure(action string) tfkit.Failure {
	return tfkit.Failure{Vendor: vendorName, Access: access, Action: action, Money: tfkit.NotCharged}
}
