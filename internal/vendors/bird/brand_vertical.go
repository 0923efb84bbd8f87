package bird

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// warnVertical holds a vertical that would be sent against Bird's own list,
// which is asked for, because Bird changes it. It is a warning only: where the
// list cannot be read the registration says the rest, and a refusal is free.
func (r *brandResource) warnVertical(ctx context.Context, planned brandModel, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	at, prior, vertical := path.Root("vertical"), types.String{}, planned.Vertical
	if !req.State.Raw.IsNull() {
		resp.Diagnostics.Append(tfkit.Attribute(ctx, req.State, at, &prior)...)
	}
	if vertical.IsUnknown() || vertical.Equal(prior) || resp.Diagnostics.HasError() {
		return
	}
	list, err := r.account.api.Verticals(ctx)
	if err != nil || len(list) == 0 {
		return
	}
	words := make([]string, 0, len(list))
	for _, one := range list {
		words = append(words, one.Name)
	}
	if slices.Contains(words, vertical.ValueString()) {
		return
	}
	slices.Sort(words)
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Warning(fmt.Sprintf("Bird does not list the vertical %q", vertical.ValueString()),
		strings.TrimSpace(fmt.Sprintf("%s It will probably refuse the brand, which costs nothing. Its list (see the data source tendlc_bird_verticals): %s.",
			tfkit.DidYouMean(vertical.ValueString(), words), strings.Join(words, ", "))), at))
}
