package functions

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

type normalizeStatus struct{ named }

// Metadata implements function.Function.
func (normalizeStatus) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "normalize_status"
}

// Definition implements function.Function.
func (f normalizeStatus) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "The phase that a vendor's status means, in words that are the same for all vendors.",
		MarkdownDescription: "Translates a vendor's own status into the phase that `phase` of the resources shows. " +
			"A status that this version does not know is `" + string(tcr.Unknown) + "` and no error, because vendors add statuses.\n\n" +
			"A resource may know more than the word: at Sinch a brand with `UPGRADE` is `approved` there once it has a registry id, at Infobip an `ACTIVE` brand is `rejected` there while its identity is `UNVERIFIED`. " +
			"Where you have the resource, read its `phase`.\n\n" + f.table(),
		Parameters: []function.Parameter{
			function.StringParameter{Name: "vendor", MarkdownDescription: "One of " + ticked(f.names()) + ". `generic`, which `lint_campaign` takes, is none of them: it has no statuses of its own."},
			function.StringParameter{Name: "kind", MarkdownDescription: "What has the status. " + f.kinds() + "."},
			function.StringParameter{Name: "status", MarkdownDescription: "The vendor's word, as it stands in `status` of a resource or data source."},
		},
		Return: function.StringReturn{},
	}
}

// Run implements function.Function.
func (f normalizeStatus) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var name, kind, status string
	if resp.Error = req.Arguments.Get(ctx, &name, &kind, &status); resp.Error != nil {
		return
	}
	vendor, err := f.vendor(name)
	if err != nil {
		resp.Error = err
		return
	}
	table, found := vendor.Statuses()[kind]
	if !found {
		resp.Error = refuse(1, oneOf("kind", kind, statusKinds(vendor)))
		return
	}
	phase, known := table.Phase(status)
	if !known && status == tfkit.StatusGone { // our word, where the vendor has none
		phase = tcr.Expired
	}
	result(ctx, resp, string(phase))
}

func statusKinds(vendor tfkit.Vendor) []string {
	return slices.Sorted(maps.Keys(vendor.Statuses()))
}

// kinds says for a page what each vendor has.
func (f normalizeStatus) kinds() string {
	var says []string
	for _, vendor := range f.vendors {
		says = append(says, fmt.Sprintf("`%s`: %s", vendor.Name(), ticked(statusKinds(vendor))))
	}
	return strings.Join(says, "; ")
}

// table is what the function knows, for its page.
func (f normalizeStatus) table() string {
	var text strings.Builder
	text.WriteString("| Vendor | Kind | Phase | Statuses |\n|---|---|---|---|\n")
	for _, vendor := range f.vendors {
		for _, kind := range statusKinds(vendor) {
			table := vendor.Statuses()[kind]
			for _, phase := range tcr.Phases() {
				if words := table.Words(phase); len(words) > 0 {
					fmt.Fprintf(&text, "| `%s` | `%s` | `%s` | %s |\n", vendor.Name(), kind, phase, ticked(words))
				}
			}
		}
	}
	fmt.Fprintf(&text, "\n`%s` is `%s` everywhere: it is how a state shows what the vendor no longer knows.", tfkit.StatusGone, tcr.Expired)
	return text.String()
}
