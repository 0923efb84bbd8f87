package infobip

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

const (
	vendorName  = "Infobip" // in sentences
	vendorBlock = "infobip" // in type names and the provider block
)

// Vendor is Infobip for the registry of vendors.
type Vendor struct{}

var _ tfkit.Vendor = Vendor{}

// Name implements tfkit.Vendor.
func (Vendor) Name() string { return vendorBlock }

var settings = tfkit.Settings{Vendor: vendorName, Block: vendorBlock, List: []tfkit.Setting{
	{Name: "base_url", Env: "INFOBIP_BASE_URL", Doc: "Base URL of the account, such as `https://xxxxx.api.infobip.com`.", Required: true, URL: true},
	{Name: "api_key", Env: "INFOBIP_API_KEY", Doc: "API key with the scope `numbers:manage`.", Required: true, Sensitive: true},
}}

// ProviderAttribute implements tfkit.Vendor.
func (Vendor) ProviderAttribute() schema.Attribute { return settings.Attribute() }

// Resources implements tfkit.Vendor.
func (Vendor) Resources() []func() resource.Resource {
	return []func() resource.Resource{
		newBrandResource, newBrandRegistrationResource, newBrandVetResource, newBrandApproval,
		newCampaignResource, newCampaignRegistrationResource, newCampaignApproval,
		newNumberAssignmentResource, newNumberPoolResource,
	}
}

// DataSources implements tfkit.Vendor.
func (Vendor) DataSources() []func() datasource.DataSource {
	return []func() datasource.DataSource{
		newBrandDataSource, newBrandsDataSource, newCampaignDataSource, newCampaignsDataSource,
		newCampaignStatusDataSource, newCampaignQualificationDataSource, newCampaignPrioritiesDataSource, newNumberDataSource,
	}
}

// account is one configured access to Infobip and what this process remembers
// of it.
type account struct {
	api   *api.Client
	clock clock.Clock
	plan  tfkit.Account
	held  tfkit.HeldNumbers
	locks campaignLocks
	notes planNotes
	seen  seen
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
		BaseURL: values["base_url"], APIKey: values["api_key"], UserAgent: runtime.UserAgent, Clock: runtime.Clock,
		Changing: reads.Drop, RequestShare: runtime.RequestShare,
	})
	if err != nil {
		diags.Append(tfkit.CodeCredentials.Error("The provider's infobip block cannot be used", err.Error()+". "+tfkit.NothingSent))
		return nil, diags
	}
	return &account{api: client, clock: runtime.Clock, plan: runtime.Account(vendorBlock), seen: newSeen(reads, runtime.Reads(), client)}, diags
}

// access is what to say when Infobip refuses the credentials.
var access = tfkit.Access{
	Wrong:     "Check api_key in the provider's infobip block (or INFOBIP_API_KEY): it must be in force, and belong to the account of base_url.",
	Address:   "base_url in the provider's infobip block (or INFOBIP_BASE_URL), which each account has its own of",
	Forbidden: "The key is valid but has no access: it needs the scope numbers:manage. Check also base_url (or INFOBIP_BASE_URL).",
}

// failure words the error of a free call.
func failure(action string) tfkit.Failure {
	return tfkit.Failure{Vendor: vendorName, Access: access, Action: action, Money: tfkit.NotCharged}
}
