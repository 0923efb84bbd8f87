package tfkit_test

import (
	"context"
	"iter"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// listed are the labels of what a list makes of the rows.
func listed(t *testing.T, limit int64, rows ...tfkit.Row) []string {
	t.Helper()
	one := tfkit.NewListing(tfkit.Listing[string]{VendorName: "acme", Noun: "bells",
		Rows: func(context.Context, string, tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			return func(yield func(tfkit.Row, error) bool) {
				for _, row := range rows {
					if !yield(row, nil) {
						return
					}
				}
			}
		}})
	var configured resource.ConfigureResponse
	one.(list.ListResourceWithConfigure).Configure(t.Context(), resource.ConfigureRequest{
		ProviderData: tfkit.ProviderData{"acme": func() (any, diag.Diagnostics) { return "account", nil }}}, &configured)
	var stream list.ListResultsStream
	one.List(t.Context(), list.ListRequest{Limit: limit, ResourceSchema: schema.Schema{}, ResourceIdentitySchema: identityschema.Schema{
		Attributes: map[string]identityschema.Attribute{
			"id":      identityschema.StringAttribute{RequiredForImport: true},
			"numbers": identityschema.ListAttribute{ElementType: types.StringType, OptionalForImport: true},
		}}}, &stream)
	var labels []string
	for result := range stream.Results {
		if result.Diagnostics.HasError() {
			t.Fatal(result.Diagnostics)
		}
		labels = append(labels, result.DisplayName)
	}
	return labels
}

// A list is read page by page while others register: what moves to the next page
// meanwhile comes twice. Two addresses for it would be two owners of one object.
func TestAnObjectOnTwoPagesIsListedOnce(t *testing.T) {
	t.Parallel()
	row := func(id, label string, numbers ...string) tfkit.Row {
		return tfkit.Row{Identity: map[string]string{"id": id}, Label: label, Chosen: numbers}
	}
	rows := []tfkit.Row{row("1", "first"), row("2", "second"), row("2", "second again"), row("3", "third"),
		row("4", "plan A", "+12025550100"), row("4", "plan B", "+12025550101")}
	if got, want := listed(t, 0, rows...), []string{"first", "second", "third", "plan A", "plan B"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := listed(t, 3, rows...), []string{"first", "second", "third"}; !slices.Equal(got, want) {
		t.Errorf("limited: %q, want %q", got, want)
	}
}
