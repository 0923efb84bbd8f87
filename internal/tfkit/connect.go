package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// Vendor is what a vendor's folder gives to the provider.
type Vendor interface {
	// Name is the vendor's word in type names and in the provider block.
	Name() string
	// ProviderAttribute is the vendor's block of the provider schema.
	ProviderAttribute() schema.Attribute
	// Connect makes the vendor's account from its block. It is called when
	// the first of the vendor's resources is used, so that missing
	// credentials hurt nobody else.
	Connect(block types.Object, runtime Runtime) (any, diag.Diagnostics)
	// Charges are what the vendor charges for, as fees.prices names it.
	Charges() tcr.Charges
	// ListFee is what an item of Charges costs by published prices alone,
	// without the account's own and without a call. A type that the item
	// leaves out is the resource's default; where there is none, or the use
	// case is left out, what depends on it is unknown.
	ListFee(item tcr.Item) tcr.Fee
	// Statuses are the vendor's status words and their phases, by the kind of
	// what has them: "brand", "campaign", and "vetting" where it is a resource.
	Statuses() map[string]tcr.StatusTable
	Resources() []func() resource.Resource
	DataSources() []func() datasource.DataSource
	// Actions are for Terraform 1.14 and later; what people need on every version
	// has a declarative form too.
	Actions() []func() action.Action
	// Lists are the list resources, for what `terraform query` finds.
	Lists() []func() list.ListResource
}

// Runtime is what all vendors share of one configured provider.
type Runtime struct {
	Clock              clock.Clock
	UserAgent          string
	DeletionProtection bool
	Fees               FeeRules // of all vendors; see FeeRules.For
	Lint               LintRules
	RequestShare       float64 // see RequestShareAttribute
}

// Account is what the plans of one vendor's resources need, with a memory of its
// own.
func (r Runtime) Account(vendor string) Account {
	return Account{
		Registrar: registration.New(r.Clock), DeletionProtection: r.DeletionProtection, Fees: r.Fees.For(vendor),
		Holdings: NewHoldings(r.Clock), Lint: r.Lint, Brands: NewBrands(),
	}
}

// Reads is the memory of what a run has read of one account at a vendor. It
// writes debug lines of where the objects of a refresh came from.
func (r Runtime) Reads() *refresh.Account {
	return refresh.NewAccount(r.Clock).LogTo(func(ctx context.Context, message string, fields map[string]any) {
		tflog.SubsystemDebug(tflog.NewSubsystem(ctx, "refresh", tflog.WithRootFields()), "refresh", message, fields)
	})
}

// ProviderData is what Configure hands to resources: one lazily made account
// per vendor.
type ProviderData map[string]func() (any, diag.Diagnostics)

// Connect returns the vendor's account as the vendor knows it. ok is false
// without a diagnostic where the provider is not configured, as in
// "terraform validate".
func Connect[A any](providerData any, vendor string, diags *diag.Diagnostics) (account A, ok bool) {
	if providerData == nil {
		return account, false
	}
	data, isData := providerData.(ProviderData)
	if !isData || data[vendor] == nil {
		diags.AddError("Provider wired wrongly", fmt.Sprintf("No %s account in provider data of type %T. Please report this.", vendor, providerData))
		return account, false
	}
	made, found := data[vendor]()
	diags.Append(found...)
	if found.HasError() {
		return account, false
	}
	account, ok = made.(A)
	if !ok {
		diags.AddError("Provider wired wrongly", fmt.Sprintf("The %s account is a %T. Please report this.", vendor, made))
	}
	return account, ok
}
