package tfkit

import (
	"context"
	"fmt"
	"iter"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// Listing describes a list resource: what `terraform query` of Terraform 1.14
// and later finds of one kind, so that an account can be turned into
// configuration. A is the vendor's account type.
type Listing[A any] struct {
	VendorName  string // "sinch", as in type names
	Noun        string // "campaigns", for errors
	Description string
	// Resource makes the resource that is listed.
	Resource func() resource.Resource
	Filters  map[string]schema.Attribute
	// Phases: the list can be cut down to objects in some phases, see Row.Phase.
	Phases bool
	// Rows lists the objects, page by page: a caller that has enough stops. After
	// an error nothing follows.
	Rows    func(ctx context.Context, account A, asked Asked) iter.Seq2[Row, error]
	Failure func(action string) Failure
}

// Row is an object of a list.
type Row struct {
	// Identity is the object's, by name.
	Identity map[string]string
	Label    string
	// Phase may be left out where Asked.ByPhase says no.
	Phase tcr.Phase
	// Attached are the numbers of an assignment; nil for all else. Chosen are those
	// that its identity names, where they are not all of the campaign.
	Attached []Attached
	Chosen   []string
}

// key tells a row from those of other objects. An object comes twice where
// somebody registers while the list is read: what is on its pages then moves on.
// Listed twice, it would become two resources of one object.
func (r Row) key() string { return fmt.Sprintf("%q %q", r.Identity, r.Chosen) }

// Asked are the arguments of a list block. All are known.
type Asked struct {
	config tfsdk.Config
	phases map[tcr.Phase]bool
	// Whole: the attributes of the objects are wanted too.
	Whole bool
}

// Text is an argument that is a text; empty where it is not given.
func (a Asked) Text(name string) string {
	var value types.String
	_ = a.config.GetAttribute(context.Background(), path.Root(name), &value) // the schema is ours
	return value.ValueString()
}

// Bool is an argument that is a boolean; nil where it is not given.
func (a Asked) Bool(name string) *bool {
	var value types.Bool
	_ = a.config.GetAttribute(context.Background(), path.Root(name), &value) // the schema is ours
	return value.ValueBoolPointer()
}

// ByPhase says whether the phase of a row decides whether it is wanted.
func (a Asked) ByPhase() bool { return len(a.phases) > 0 }

const attrPhases = "phases"

// NewListing makes the list resource.
func NewListing[A any](spec Listing[A]) list.ListResource { return &listing[A]{spec: spec} }

type listing[A any] struct {
	spec    Listing[A]
	data    any // of the provider, for the resource
	account A
}

var _ list.ListResourceWithConfigure = (*listing[any])(nil)

// Metadata implements list.ListResource.
func (l *listing[A]) Metadata(ctx context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	l.spec.Resource().Metadata(ctx, req, resp)
}

// ListResourceConfigSchema implements list.ListResource.
func (l *listing[A]) ListResourceConfigSchema(_ context.Context, _ list.ListResourceSchemaRequest, resp *list.ListResourceSchemaResponse) {
	attributes := maps.Clone(l.spec.Filters)
	if attributes == nil {
		attributes = map[string]schema.Attribute{}
	}
	if l.spec.Phases {
		attributes[attrPhases] = phasesFilter()
	}
	resp.Schema = schema.Schema{MarkdownDescription: l.spec.Description, Attributes: attributes}
}

func phasesFilter() schema.Attribute {
	var words []string
	for _, phase := range tcr.Phases() {
		words = append(words, string(phase))
	}
	return schema.ListAttribute{
		Optional: true, ElementType: types.StringType,
		MarkdownDescription: fmt.Sprintf("Only objects in one of these phases: %s.", Names(words)),
		Validators: []validator.List{CodedList(listvalidator.NoNullValues()), CodedList(listvalidator.SizeAtLeast(1)),
			listvalidator.ValueStringsAre(Coded(stringvalidator.OneOf(words...)))},
	}
}

// Configure implements list.ListResourceWithConfigure.
func (l *listing[A]) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	l.data = req.ProviderData
	l.account, _ = Connect[A](req.ProviderData, l.spec.VendorName, &resp.Diagnostics)
}

// List implements list.ListResource. One object that cannot be read is an error
// of its own and hides no other.
func (l *listing[A]) List(ctx context.Context, req list.ListRequest, stream *list.ListResultsStream) {
	asked, diags := l.asked(ctx, req)
	if diags.HasError() {
		stream.Results = list.ListResultsStreamDiagnostics(diags)
		return
	}
	stream.Results = func(push func(list.ListResult) bool) {
		ctx := refresh.Browse(ctx)
		var sent int64
		known := map[string]bool{}
		for row, err := range l.spec.Rows(ctx, l.account, asked) {
			if err != nil {
				push(list.ListResult{Diagnostics: l.spec.Failure("list the " + l.spec.Noun).Diagnostics(err)})
				return
			}
			if known[row.key()] || asked.ByPhase() && !asked.phases[row.Phase] {
				continue
			}
			known[row.key()] = true
			sent++
			if !push(l.result(ctx, req, row)) || req.Limit > 0 && sent >= req.Limit {
				return
			}
		}
	}
}

func (l *listing[A]) asked(ctx context.Context, req list.ListRequest) (Asked, diag.Diagnostics) {
	asked := Asked{config: req.Config, Whole: req.IncludeResource}
	if !l.spec.Phases {
		return asked, nil
	}
	var phases []string
	diags := req.Config.GetAttribute(ctx, path.Root(attrPhases), &phases)
	asked.phases = map[tcr.Phase]bool{}
	for _, phase := range phases {
		asked.phases[tcr.Phase(phase)] = true
	}
	return asked, diags
}

// Listed are the rows of a list, read page by page. take is told of every page;
// row makes a row of an object, or says that it is not listed.
func Listed[T any](ctx context.Context, pages refresh.Pages[T], take func([]T), row func(T) (row Row, listed bool, err error)) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for !pages.Done() {
			objects, err := pages.Next(ctx)
			if err != nil {
				yield(Row{}, err)
				return
			}
			take(objects)
			for _, object := range objects {
				made, listed, err := row(object)
				if (listed || err != nil) && !yield(made, err) || err != nil {
					return
				}
			}
		}
	}
}
