package tfkit

import (
	"context"
	"errors"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
)

// remote is a gadget at the vendor.
type remote struct {
	text     string
	keywords string
}

// wordy is the model of a gadget with a set of words.
type wordy struct {
	ID          types.String `tfsdk:"id"`
	Name        types.String `tfsdk:"campaign_name"`
	Description types.String `tfsdk:"description"`
	Keywords    KeywordSet   `tfsdk:"keywords"`
	Status      types.String `tfsdk:"status"`
	Phase       types.String `tfsdk:"phase"`
	Reasons     types.List   `tfsdk:"status_reasons"`
	Protection  types.Bool   `tfsdk:"deletion_protection"`
}

func wordySchema() schema.Schema {
	text := schema.StringAttribute{Optional: true}
	return schema.Schema{Attributes: map[string]schema.Attribute{
		"id": text, "campaign_name": text, "description": text, "status": text, "phase": text,
		"keywords":            schema.SetAttribute{Optional: true, CustomType: NewKeywordSetType(), ElementType: types.StringType},
		AttrStatusReasons:     CommonAttributes("Sinch", "campaign")[AttrStatusReasons],
		"deletion_protection": schema.BoolAttribute{Optional: true},
	}}
}

// readWordy refreshes a gadget whose state holds "text" and the keywords stop
// and quit, seen as one thing and found by its id as another; found is nil
// where it must not be asked for.
func readWordy(t *testing.T, seen remote, how refresh.How, found *remote) (description string, warnings int) {
	t.Helper()
	state := tfsdk.State{Schema: wordySchema(), Raw: tftypes.NewValue(wordySchema().Type().TerraformType(t.Context()), nil)}
	reasons, _ := ReasonList(t.Context(), nil)
	model := wordy{
		ID: types.StringValue("a"), Name: types.StringValue("n"), Description: types.StringValue("text"), Keywords: NewKeywordSet("stop,quit"),
		Status: types.StringValue("ACTIVE"), Phase: types.StringValue("active"), Reasons: reasons, Protection: types.BoolValue(true),
	}
	if diags := state.Set(t.Context(), &model); diags.HasError() {
		t.Fatal(diags)
	}
	resp := &resource.ReadResponse{State: state}
	ReadObject(t.Context(), gadget, Account{Registrar: registration.New(clock.NewVirtual(midnight))}, Reading[remote]{
		ID: "a", Model: &model,
		Seen: func(context.Context) (remote, refresh.How) { return seen, how },
		Find: func(context.Context) (remote, bool, error) {
			if found == nil {
				return remote{}, false, errors.New("read by id")
			}
			return *found, true, nil
		},
		Refresh: func(_ context.Context, r remote) diag.Diagnostics {
			if how == refresh.Unseen && r == seen {
				t.Error("what was not seen is refreshed")
			}
			model.Description, model.Keywords = Kept(model.Description, r.text), NewKeywordSet(r.keywords)
			if r.text == "" {
				return diag.Diagnostics{diag.NewWarningDiagnostic("no text", "")}
			}
			return nil
		},
	}, resource.ReadRequest{State: state}, resp)
	if resp.Diagnostics.HasError() {
		t.Fatal(resp.Diagnostics)
	}
	var after wordy
	if diags := resp.State.Get(t.Context(), &after); diags.HasError() {
		t.Fatal(diags)
	}
	return after.Description.ValueString(), resp.Diagnostics.WarningsCount()
}

var asHeld = remote{"text", "stop,quit"}

func TestARowThatIsAsTheStateCostsNoReadByID(t *testing.T) {
	t.Parallel()
	for _, row := range []remote{asHeld, {"text", "QUIT,STOP"}, {"text\r\n", "Stop,Quit"}} {
		if description, _ := readWordy(t, row, refresh.Listed, nil); description != "text" {
			t.Errorf("%v: description %q", row, description)
		}
	}
}

func TestWhatIsToBeSaidOfARowIsSaid(t *testing.T) {
	t.Parallel()
	if _, warnings := readWordy(t, remote{"", "stop,quit"}, refresh.Listed, nil); warnings != 1 {
		t.Errorf("%d warnings", warnings)
	}
}

func TestARowThatDiffersFromTheStateIsNotBelievedBeforeAReadByID(t *testing.T) {
	t.Parallel()
	for _, row := range []remote{{"", ""}, {"another", "stop,quit"}, {"text", "stop"}} {
		description, warnings := readWordy(t, row, refresh.Listed, &asHeld)
		if description != "text" || warnings != 0 {
			t.Errorf("%v: description %q, %d warnings", row, description, warnings)
		}
	}
}

func TestAChangeIsTakenFromTheReadByID(t *testing.T) {
	t.Parallel()
	if description, _ := readWordy(t, remote{"older", "stop,quit"}, refresh.Listed, &remote{"new", "stop,quit"}); description != "new" {
		t.Errorf("description %q", description)
	}
}

func TestWhatThisRunHasReadByItsIDIsNotReadAgain(t *testing.T) {
	t.Parallel()
	if description, _ := readWordy(t, remote{"new", "stop,quit"}, refresh.ByID, nil); description != "new" {
		t.Errorf("description %q", description)
	}
}

func TestWhatNoListHoldsIsReadByItsID(t *testing.T) {
	t.Parallel()
	if description, _ := readWordy(t, remote{}, refresh.Unseen, &remote{"new", "stop,quit"}); description != "new" {
		t.Errorf("description %q", description)
	}
}

func TestNothingOfARowIsLeftAfterTheReadByID(t *testing.T) {
	t.Parallel()
	if description, _ := readWordy(t, remote{"another", "stop,quit"}, refresh.Listed, &remote{"", "stop,quit"}); description != "text" {
		t.Errorf("description %q", description)
	}
}
