package tfkit

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Names of an assignment's attributes, besides the kinds of numbers.
const (
	attrCampaignID   = "campaign_id"
	attrAllowMove    = "allow_move"
	attrSHA256       = "numbers_sha256"
	attrNumberCount  = "number_count"
	attrAddedCount   = "added_count"
	attrRemovedCount = "removed_count"
)

type assignment[A any] struct {
	spec       Assignment[A]
	account    A
	configured bool
}

var (
	_ resource.ResourceWithConfigure      = (*assignment[any])(nil)
	_ resource.ResourceWithValidateConfig = (*assignment[any])(nil)
	_ resource.ResourceWithModifyPlan     = (*assignment[any])(nil)
	_ resource.ResourceWithImportState    = (*assignment[any])(nil)
)

func (r *assignment[A]) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = fmt.Sprintf("%s_%s_number_assignment", req.ProviderTypeName, r.spec.VendorName)
}

func (r *assignment[A]) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	r.account, r.configured = Connect[A](req.ProviderData, r.spec.VendorName, &resp.Diagnostics)
}

func (r *assignment[A]) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes := map[string]schema.Attribute{
		AttrID: schema.StringAttribute{
			MarkdownDescription: "The campaign's id; it follows `campaign_id`.",
			Computed:            true,
		},
		attrCampaignID: schema.StringAttribute{
			MarkdownDescription: r.spec.CampaignDoc + " Changing it moves the numbers in place.",
			Required:            true, Validators: r.spec.CampaignCheck,
		},
		string(KindNumbers): r.numberSet(fmt.Sprintf("Numbers of the account in E.164, 1 to %d. %s", MaxNumbers, r.spec.NumbersDoc), NotBlank{}, E164()),
		string(KindFile): schema.StringAttribute{
			MarkdownDescription: fmt.Sprintf("Path of a text file with numbers of the account, for more than a set can hold: one number in E.164 a line, at most %d. "+
				"Blank lines and what follows a `#` do not count; a number that is there twice is an error. A relative path is relative to the directory that "+
				"Terraform runs in, as in `file()`: write `\"${path.module}/numbers.txt\"`. What counts is the list: another order, comment or path sends nothing.%s",
				r.spec.FileLimit, r.oneOf()),
			Optional: true, Validators: []validator.String{NotBlank{}},
		},
		attrSHA256: schema.StringAttribute{Computed: true,
			MarkdownDescription: "SHA-256, in hex, of the numbers that are attached: sorted, one a line."},
		attrNumberCount: schema.Int64Attribute{Computed: true, MarkdownDescription: "How many numbers are attached."},
		attrAddedCount:  schema.Int64Attribute{Computed: true, MarkdownDescription: "How many numbers the last change of the list added."},
		attrRemovedCount: schema.Int64Attribute{Computed: true,
			MarkdownDescription: "How many numbers the last change of the list took away."},
		AttrTimeouts: Timeouts(ctx, r.waits()),
	}
	if r.spec.MoveDoc != "" {
		attributes[attrAllowMove] = schema.BoolAttribute{MarkdownDescription: r.spec.MoveDoc,
			Optional: true, Computed: true, Default: booldefault.StaticBool(false)}
	}
	if link := r.spec.Link; link != nil {
		attributes[link.Name] = schema.StringAttribute{MarkdownDescription: link.Doc + " Changing it links the numbers anew, in place.",
			Required: true, Validators: link.Check}
	}
	if keys := r.spec.Keys; keys != nil {
		attributes[string(KindKeys)] = r.numberSet(keys.Doc, append([]validator.String{NotBlank{}}, keys.Check...)...)
	}
	resp.Schema = schema.Schema{MarkdownDescription: r.spec.Description, Attributes: attributes}
}

// waits are the timeouts of an assignment. A destroy that sends nothing has
// nothing to wait for.
func (r *assignment[A]) waits() timeouts.Opts {
	span := Span(r.spec.Timeout)
	waits := timeouts.Opts{Create: true, Update: true,
		CreateDescription: fmt.Sprintf("How long attaching may take in all; default %s.", span),
		UpdateDescription: fmt.Sprintf("How long moving and attaching may take in all; default %s.", span),
	}
	if r.spec.Remains == "" {
		waits.Delete = true
		waits.UpdateDescription = fmt.Sprintf("How long moving, attaching and detaching may take in all; default %s.", span)
		waits.DeleteDescription = fmt.Sprintf("How long detaching may take in all; default %s.", span)
	}
	return waits
}

// numberSet is an argument that holds the numbers, or their keys, itself.
func (r *assignment[A]) numberSet(doc string, each ...validator.String) schema.SetAttribute {
	return schema.SetAttribute{
		MarkdownDescription: doc + r.oneOf(),
		Optional:            true, ElementType: types.StringType,
		Validators: []validator.Set{
			CodedSet(setvalidator.SizeBetween(1, MaxNumbers)),
			CodedSet(setvalidator.NoNullValues()),
			setvalidator.ValueStringsAre(each...),
		},
	}
}

// kinds are the arguments of which one is given.
func (r *assignment[A]) kinds() []NumberKind {
	if r.spec.Keys == nil {
		return []NumberKind{KindNumbers, KindFile}
	}
	return []NumberKind{KindNumbers, KindKeys, KindFile}
}

// kindWords lists the kinds for people, each between the quotes.
func (r *assignment[A]) kindWords(quote string) string {
	var names []string
	for _, kind := range r.kinds() {
		names = append(names, quote+string(kind)+quote)
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

func (r *assignment[A]) oneOf() string {
	return fmt.Sprintf(" Exactly one of %s is given.", r.kindWords("`"))
}

// ValidateConfig wants the numbers in exactly one of the arguments for them.
// The file is not read here: a complaint from here would also stop a destroy,
// and there is no way past it.
func (r *assignment[A]) ValidateConfig(_ context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var values map[string]tftypes.Value
	if err := req.Config.Raw.As(&values); err != nil {
		return // not known as a whole
	}
	var given []NumberKind
	unknown := false
	for _, kind := range r.kinds() {
		switch value := values[string(kind)]; {
		case !value.IsKnown():
			unknown = true
		case !value.IsNull():
			given = append(given, kind)
		}
	}
	switch {
	case len(given) > 1:
		resp.Diagnostics.Append(CodeInvalidValue.Error("Numbers are given in two ways",
			fmt.Sprintf("An assignment takes exactly one of %s; %s and %s are given. %s", r.kindWords(""), given[0], given[1], NothingSent), path.Root(string(given[1]))))
	case len(given) == 0 && !unknown:
		resp.Diagnostics.Append(CodeInvalidValue.Error("No numbers are given",
			fmt.Sprintf("An assignment needs exactly one of %s. %s", r.kindWords(""), NothingSent), path.Root(string(KindNumbers))))
	}
}
