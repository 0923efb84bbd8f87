package provider_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// described are the descriptions of a schema's attributes, by name.
func described(of *tfprotov6.Schema) map[string]string {
	descriptions := map[string]string{}
	for _, attribute := range of.Block.Attributes {
		descriptions[attribute.Name] = attribute.Description
	}
	return descriptions
}

// What is paid for stays in the state when it is gone: its status says so in a
// word that not every vendor has. A data source has nothing that could be gone.
func TestStatusNamesTheWordForWhatIsGone(t *testing.T) {
	t.Parallel()
	const gone = "A refresh writes `DELETED` when "
	all, objects := shape(t, server(t)), 0
	for name, of := range all.ResourceSchemas {
		words := described(of)
		if _, paid := words["deletion_protection"]; !paid {
			continue
		}
		objects++
		if !strings.Contains(words["status"], gone) {
			t.Errorf("%s: status is %q", name, words["status"])
		}
	}
	if objects == 0 {
		t.Error("no object was found")
	}
	for name, of := range all.DataSourceSchemas {
		if strings.Contains(described(of)["status"], gone) {
			t.Errorf("data source %s: status is %q", name, described(of)["status"])
		}
	}
}
