package bird

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
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

const (
	vendorName  = "Bird" // in sentences
	vendorBlock = "bird" // in type names and the provider block
)

// Vendor is Bird for the registry of vendors.
type Vendor struct{}

var _ tfkit.Vendor = Vendor{}

// Name implements tfkit.Vendor.
func (Vendor) Name() string { return vendorBlock }

var settings = tfkit.Settings{Vendor: vendorName, Block: vendorBlock, List: []tfkit.Setting{
	{Name: "workspace_id", Env: "BIRD_WORKSPACE_ID", Doc: "Id (UUID) of the Bird workspace that campaigns and numbers belong to.", Required: true},
	{Name: "access_key", Env: "BIRD_ACCESS_KEY", Doc: "Access key whose role may use brands, campaigns and numbers.", Required: true, Sensitive: true},
	{Name: "organization_id", Env: "BIRD_ORGANIZATION_ID", Doc: "Id (UUID) of the Bird organization; needed only for brands with `scope = \"organization\"`."},
	{Name: "base_url", Env: "BIRD_BASE_URL", Doc: "Base URL of the API, `https://api.bird.com` if not set; for the sandbox.", URL: true},
}}

// ProviderAttribute implements tfkit.Vendor.
func (Vendor) ProviderAttribute() schema.Attribute { return settings.Attribute() }

// Resources implements tfkit.Vendor.
func (Vendor) Resources() []func() resource.Resource {
	return []func() resource.Resource{
		newBrandResource, newBrandVettingResource, newBrandApproval,
		newCampaignResource, newCampaignApproval, newNumberAssignmentResource,
	}
}

// DataSources implements tfkit.Vendor.
func (Vendor) DataSources() []func() datasource.DataSource {
	return []func() datasource.DataSource{
		newBrandDataSource, newBrandsDataSource, newCampaignDataSource, newCampaignsDataSource,
		newCampaignStatusDataSource, newCampaignQualificationDataSource,
		newVerticalsDataSource, newResellersDataSource, newNumberDataSource,
	}
}

// Actions implements tfkit.Vendor; what Bird can do is in its resources.
func (Vendor) Actions() []func() action.Action {
	return nil
}

// account is one configured access to Bird and what this process remembers of
// it.
type account struct {
	api          *api.Client
	organization bool // the configuration names an organization
	clock        clock.Clock
	plan         tfkit.Account
	held         tfkit.HeldNumbers
	homes        campaignHomes
	lines        numberLines
	corrections  planCorrections
	seen         seen
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
		WorkspaceID: values["workspace_id"], OrganizationID: values["organization_id"], AccessKey: values["access_key"],
		BaseURL: values["base_url"], UserAgent: runtime.UserAgent, Clock: runtime.Clock, Changing: reads.Drop,
		RequestShare: runtime.RequestShare,
	})
	if err != nil {
		diags.Append(tfkit.CodeCredentials.Error("The provider's bird block cannot be used", err.Error()+". "+tfkit.NothingSent))
		return nil, diags
	}
	return &account{
		api: client, organization: values["organization_id"] != "", clock: runtime.Clock, plan: runtime.Account(vendorBlock),
		seen: seen{reads: reads},
	}, diags
}

// access is what to say when Bird refuses the credentials.
var access = tfkit.Access{
	Wrong:   "Check access_key in the provider's bird block (or BIRD_ACCESS_KEY): it must be in force, and be a key of the workspace's organization.",
	Address: "base_url in the provider's bird block (or BIRD_BASE_URL), if you have set it",
	Forbidden: "The key is valid but has no access: its role needs policies for 10DLC brands, campaigns and numbers. " +
		"Check also workspace_id and organization_id (or BIRD_WORKSPACE_ID, BIRD_ORGANIZATION_ID).",
}

// failure words the error of a free call.
func failure(action string) tfkit.Failure {
	return tfkit.Failure{Vendor: vendorName, Access: access, Action: action, Money: tfkit.NotCharged}
}
