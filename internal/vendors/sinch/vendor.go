package sinch

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
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

var settings = tfkit.Settings{Vendor: vendorName, Block: vendorBlock, List: []tfkit.Setting{
	{Name: "project_id", Env: "SINCH_PROJECT_ID", Doc: "Id of the Sinch project.", Required: true},
	{Name: "key_id", Env: "SINCH_KEY_ID", Doc: "Id of an access key of the project.", Required: true},
	{Name: "key_secret", Env: "SINCH_KEY_SECRET", Doc: "Secret of the access key.", Required: true, Sensitive: true},
	{Name: "auth", Env: "SINCH_AUTH", Doc: "`oauth2` (the default) or `basic`: HTTP Basic, which Sinch means for tests and throttles more.", Words: []string{api.AuthOAuth2, api.AuthBasic}},
	{Name: "registration_url", Env: "SINCH_REGISTRATION_URL", Doc: "Base URL of the 10DLC registration API; for the sandbox.", URL: true},
	{Name: "numbers_url", Env: "SINCH_NUMBERS_URL", Doc: "Base URL of the Numbers API; for the sandbox.", URL: true},
	{Name: "auth_url", Env: "SINCH_AUTH_URL", Doc: "Base URL of the token service; for the sandbox.", URL: true},
}}

// ProviderAttribute implements tfkit.Vendor.
func (Vendor) ProviderAttribute() schema.Attribute { return settings.Attribute() }

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

// Actions implements tfkit.Vendor.
func (Vendor) Actions() []func() action.Action {
	return []func() action.Action{newBrandResend2FAAction, newCampaignResubmitAction}
}

// account is one configured access to Sinch and what this process remembers
// of it.
type account struct {
	api            *api.Client
	clock          clock.Clock
	plan           tfkit.Account
	held           tfkit.HeldNumbers
	qualifications qualifications
	seen           seen
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
	values, diags := settings.Read(block)
	if diags.HasError() {
		return nil, diags
	}
	reads := runtime.Reads()
	client, err := api.New(api.Config{
		ProjectID: values["project_id"], KeyID: values["key_id"], KeySecret: values["key_secret"],
		RegistrationURL: values["registration_url"], NumbersURL: values["numbers_url"], AuthURL: values["auth_url"], Auth: values["auth"],
		UserAgent: runtime.UserAgent, Clock: runtime.Clock, Changing: reads.Drop, RequestShare: runtime.RequestShare,
	})
	if err != nil {
		diags.Append(tfkit.CodeCredentials.Error("The provider's sinch block cannot be used", err.Error()+". "+tfkit.NothingSent))
		return nil, diags
	}
	return &account{api: client, clock: runtime.Clock, plan: runtime.Account(vendorBlock), seen: newSeen(reads, client)}, diags
}

// access is what to say when Sinch refuses the credentials.
var access = tfkit.Access{
	Wrong: "Check key_id and key_secret in the provider's sinch block (or SINCH_KEY_ID and SINCH_KEY_SECRET): " +
		"they must belong together and be in force.",
	Address: "registration_url, numbers_url and auth_url in the provider's sinch block (or SINCH_REGISTRATION_URL and its sisters), if you have set them",
	Forbidden: "The key is valid but has no access: check project_id in the provider's sinch block (or SINCH_PROJECT_ID), " +
		"and that the key may use 10DLC registration and numbers.",
}

// failure words the error of a free call.
func failure(action string) tfkit.Failure {
	return tfkit.Failure{Vendor: vendorName, Access: access, Action: action, Money: tfkit.NotCharged}
}
