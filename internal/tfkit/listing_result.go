package tfkit

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
)

// result is a row as Terraform takes it: with its attributes if they are asked
// for.
func (l *listing[A]) result(ctx context.Context, req list.ListRequest, row Row) list.ListResult {
	result := req.NewListResult(ctx)
	result.DisplayName = row.Label
	for name, value := range row.Identity {
		result.Diagnostics.Append(result.Identity.SetAttribute(ctx, path.Root(name), value)...)
	}
	if row.Chosen != nil {
		result.Diagnostics.Append(result.Identity.SetAttribute(ctx, path.Root(string(KindNumbers)), row.Chosen)...)
	}
	if !req.IncludeResource {
		return result
	}
	state := tfsdk.State{Schema: result.Resource.Schema, Raw: result.Resource.Raw}
	result.Diagnostics.Append(l.fill(ctx, row, &state, result.Identity)...)
	result.Resource.Raw = state.Raw
	return result
}

// fill makes the state that an import of the object would make, by the
// resource's own import and read.
func (l *listing[A]) fill(ctx context.Context, row Row, state *tfsdk.State, identity *tfsdk.ResourceIdentity) diag.Diagnostics {
	made := l.spec.Resource()
	whole, ok := made.(Resource)
	if !ok {
		return diag.Diagnostics{diag.NewErrorDiagnostic("List wired wrongly", "The resource has no identity. Please report this.")}
	}
	var configured resource.ConfigureResponse
	whole.Configure(ctx, resource.ConfigureRequest{ProviderData: l.data}, &configured)
	imported := resource.ImportStateResponse{Diagnostics: configured.Diagnostics, State: *state}
	fresh(&imported.Private)
	if numbers, ok := made.(interface {
		imported(ctx context.Context, campaign string, attached []Attached, resp *resource.ImportStateResponse)
	}); ok {
		numbers.imported(ctx, row.Identity[attrCampaignID], row.Attached, &imported)
		*state = imported.State
		return append(imported.Diagnostics, row.tooMany()...)
	}
	id, diags := whole.Identity().importID(ctx, identity)
	if imported.Diagnostics.Append(diags...); !imported.Diagnostics.HasError() {
		whole.ImportState(ctx, resource.ImportStateRequest{ID: id}, &imported)
	}
	if imported.Diagnostics.HasError() {
		return imported.Diagnostics
	}
	read := resource.ReadResponse{Diagnostics: imported.Diagnostics, State: imported.State, Private: imported.Private}
	whole.Read(ctx, resource.ReadRequest{State: imported.State, Private: imported.Private}, &read)
	*state = read.State
	return read.Diagnostics
}

// fresh makes a value for a field whose type cannot be named here: the private
// state of the framework.
func fresh[T any](field **T) { *field = new(T) }

// Label is how a list names an object: "Acme notices (CTF4STM, ACTIVE)"; what is
// empty is left out.
func Label(name string, facts ...string) string {
	var known []string
	for _, fact := range facts {
		if fact != "" {
			known = append(known, fact)
		}
	}
	return fmt.Sprintf("%s (%s)", name, strings.Join(known, ", "))
}

// AssignmentRow is the row of an assignment that holds all numbers of a
// campaign.
func AssignmentRow(campaign string, attached []Attached) Row {
	return Row{
		Identity: map[string]string{attrCampaignID: campaign},
		Label:    Label(campaign, fmt.Sprintf("%d numbers", len(attached))), Attached: attached,
	}
}

// AssignmentRows are the rows of a campaign whose numbers may have different
// links, of which an assignment has one: where there are several, each row names
// its numbers.
func AssignmentRows(campaign string, attached []Attached) []Row {
	byLink := map[string][]Attached{}
	for _, one := range attached {
		byLink[one.Link] = append(byLink[one.Link], one)
	}
	var rows []Row
	for _, link := range slices.Sorted(maps.Keys(byLink)) {
		row := AssignmentRow(campaign, byLink[link])
		if len(byLink) > 1 {
			row.Label = Label(campaign, link, fmt.Sprintf("%d numbers", len(row.Attached)))
			for _, one := range row.Attached {
				row.Chosen = append(row.Chosen, one.Number)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// tooMany warns of numbers that no argument can hold.
func (r Row) tooMany() diag.Diagnostics {
	if len(r.Attached) <= MaxNumbers {
		return nil
	}
	return diag.Diagnostics{CodeNumberList.Warning(fmt.Sprintf("The numbers of the campaign %s go into a file", r.Identity[attrCampaignID]),
		fmt.Sprintf("It has %d, and %s holds at most %d: a generated configuration cannot name them. Write them into a file, one a line, and set %s to its path.",
			len(r.Attached), KindNumbers, MaxNumbers, KindFile))}
}
