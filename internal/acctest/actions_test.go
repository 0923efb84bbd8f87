package acctest

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/terraform-plugin-framework/action"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// designed are the actions that the provider is to have.
var designed = []string{
	"tendlc_infobip_brand_appeal", "tendlc_infobip_brand_resend_2fa", "tendlc_infobip_campaign_appeal",
	"tendlc_sinch_brand_resend_2fa", "tendlc_sinch_campaign_resubmit",
}

func TestTheProviderHasItsActions(t *testing.T) {
	t.Parallel()
	if got := registeredActions(t); !slices.Equal(got, designed) {
		t.Errorf("the provider has %q, not %q", got, designed)
	}
}

func TestEveryActionHasAPageAndAnExample(t *testing.T) {
	t.Parallel()
	index := projectFile(t, "docs/index.md")
	var pages []string
	for _, name := range registeredActions(t) {
		page := strings.TrimPrefix(name, "tendlc_")
		pages = append(pages, page+".md")
		if !strings.Contains(index, "["+name+"]("+docsURL+"/actions/"+page+")") {
			t.Errorf("docs/index.md does not link to %s", name)
		}
		file := "docs/actions/" + page + ".md"
		expectLines(t, file, actionExample(name), strings.TrimSpace(projectFile(t, actionExample(name))))
		expectAttributes(t, file, actionAttributes(t, name))
	}
	expectFiles(t, "docs/actions", pages)
	expectFiles(t, "examples/actions", registeredActions(t))
}

func TestActionAttributesAreDescribed(t *testing.T) {
	t.Parallel()
	for _, name := range registeredActions(t) {
		for attribute, description := range actionAttributes(t, name) {
			if description == "" {
				t.Errorf("%s: %s has no description", name, attribute)
			}
		}
	}
}

// Every example is valid by the provider's own validation, with the labels and
// the form that Terraform wants. Terraform itself validates them where it knows
// actions: see TestActionExamplesValidateInTerraform.
func TestEveryActionExampleIsValid(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	invoker := NewInvoker(t, w, "")
	for _, name := range registeredActions(t) {
		example := projectFile(t, actionExample(name))
		body := parsedHCL(t, actionExample(name), example)
		labels := map[string]bool{}
		for _, block := range body.Blocks {
			if block.Type != "action" {
				continue
			}
			if len(block.Labels) != 2 || block.Labels[0] != name || len(block.Body.Attributes) > 0 || len(block.Body.Blocks) != 1 || block.Body.Blocks[0].Type != "config" {
				t.Fatalf("the example of %s: an action is action \"%s\" \"label\" { config { ... } }", name, name)
			}
			labels[block.Labels[1]] = true
			invoker.Validate(name, writtenArguments(block.Body.Blocks[0].Body, example)).Fine()
		}
		if len(labels) == 0 {
			t.Errorf("the example of %s has none", name)
		}
		for _, named := range regexp.MustCompile(`action\.`+name+`\.(\w+)`).FindAllStringSubmatch(example, -1) {
			if !labels[named[1]] {
				t.Errorf("the example of %s names %s, which it does not have", name, named[0])
			}
		}
		expectTriggers(t, name, body)
	}
	ExpectSilence(t, w)
}

// expectTriggers checks the action_trigger blocks of an example, which are
// Terraform's own.
func expectTriggers(t *testing.T, name string, body *hclsyntax.Body) {
	t.Helper()
	events := []string{"before_create", "after_create", "before_update", "after_update"}
	for _, block := range body.Blocks {
		for _, lifecycle := range block.Body.Blocks {
			for _, trigger := range lifecycle.Body.Blocks {
				if block.Type != "resource" || lifecycle.Type != "lifecycle" || trigger.Type != "action_trigger" || trigger.Body.Attributes["actions"] == nil {
					continue
				}
				for _, event := range trigger.Body.Attributes["events"].Expr.Variables() {
					if !slices.Contains(events, event.RootName()) {
						t.Errorf("the example of %s has the event %s", name, event.RootName())
					}
				}
			}
		}
	}
}

func actionExample(name string) string { return "examples/actions/" + name + "/action.tf" }

// actionsByName are the provider's actions.
func actionsByName(t testing.TB) map[string]action.Action {
	t.Helper()
	made, ok := provider.New("test", clock.Real())().(interface {
		Actions(context.Context) []func() action.Action
	})
	if !ok {
		t.Fatal("the provider has no actions")
	}
	found := map[string]action.Action{}
	for _, build := range made.Actions(context.Background()) {
		var named action.MetadataResponse
		one := build()
		one.Metadata(context.Background(), action.MetadataRequest{ProviderTypeName: "tendlc"}, &named)
		found[named.TypeName] = one
	}
	return found
}

// registeredActions are the type names of the provider's actions, sorted.
func registeredActions(t testing.TB) []string {
	t.Helper()
	var names []string
	for name := range actionsByName(t) {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// actionAttributes are the descriptions of an action's attributes, by path.
func actionAttributes(t *testing.T, name string) map[string]string {
	t.Helper()
	var described action.SchemaResponse
	actionsByName(t)[name].Schema(t.Context(), action.SchemaRequest{}, &described)
	found := map[string]string{}
	describe(found, "", described.Schema.Attributes)
	return found
}
