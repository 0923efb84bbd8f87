package sinch_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// complaint is one error of a run: its code (empty where Terraform itself
// complains), the argument whose line is shown, and phrases of its text.
type complaint struct {
	code, at string
	says     []string
}

// bad is a complaint about a value of an argument.
func bad(at string, says ...string) complaint { return complaint{"TENDLC1011", at, says} }

// missing is Terraform's own complaint about an argument that is not there.
func missing(argument string) complaint {
	return complaint{says: []string{"Missing required argument", fmt.Sprintf("The argument %q is required", argument)}}
}

// matches looks at an error as one line. Terraform breaks lines where it
// likes, and shows the line of the argument as "27: description = ...".
func (c complaint) matches(block string) bool {
	if c.code != "" && !strings.Contains(block, "("+c.code+")") {
		return false
	}
	if c.at != "" && !strings.Contains(block, ": "+c.at+" = ") {
		return false
	}
	for _, phrase := range c.says {
		if !strings.Contains(block, phrase) {
			return false
		}
	}
	return true
}

// act is a step and the errors it must end with, none where it must succeed.
type act struct {
	step       resource.TestStep
	complaints []complaint
}

// play runs steps of which some must fail, and compares what Terraform said.
func play(t *testing.T, w *acctest.World, acts ...act) {
	t.Helper()
	current, steps := -1, []resource.TestStep{}
	said := make([]string, len(acts))
	for _, a := range acts {
		step, prepare := a.step, a.step.PreConfig
		if step.Config != "" && !strings.Contains(step.Config, "provider \"tendlc\"") {
			step.Config = w.Provider("") + step.Config
		}
		step.PreConfig = func() {
			current++
			if prepare != nil {
				prepare()
			}
		}
		steps = append(steps, step)
	}
	resource.UnitTest(t, resource.TestCase{
		ProtoV6ProviderFactories: w.Factories(),
		ErrorCheck: func(err error) error {
			if len(acts[current].complaints) == 0 {
				return err
			}
			said[current] = err.Error()
			return nil
		},
		Steps: steps,
	})
	for i, a := range acts {
		if len(a.complaints) > 0 {
			compare(t, errorBlocks(said[i]), a.complaints)
		}
	}
}

// errorBlocks takes what Terraform said apart, one line an error.
func errorBlocks(said string) []string {
	var blocks []string
	for _, block := range strings.Split(said, "\nError: ")[1:] {
		blocks = append(blocks, strings.Join(strings.Fields(block), " "))
	}
	return blocks
}

// runError runs a step that must fail and returns its errors.
func runError(t *testing.T, w *acctest.World, step resource.TestStep) []string {
	t.Helper()
	if !strings.Contains(step.Config, "provider \"tendlc\"") {
		step.Config = w.Provider("") + step.Config
	}
	var said string
	resource.UnitTest(t, resource.TestCase{
		ProtoV6ProviderFactories: w.Factories(),
		ErrorCheck: func(err error) error {
			said = err.Error()
			return nil
		},
		Steps: []resource.TestStep{step},
	})
	if said == "" {
		t.Fatal("no error")
	}
	return errorBlocks(said)
}

// planRefused plans a configuration and expects just these errors.
func planRefused(t *testing.T, w *acctest.World, config string, complaints ...complaint) {
	t.Helper()
	compare(t, runError(t, w, resource.TestStep{Config: config, PlanOnly: true}), complaints)
}

// applyRefused applies a configuration and expects just these errors.
func applyRefused(t *testing.T, w *acctest.World, config string, complaints ...complaint) {
	t.Helper()
	compare(t, runError(t, w, resource.TestStep{Config: config}), complaints)
}

func compare(t *testing.T, blocks []string, complaints []complaint) {
	t.Helper()
	left := append([]string{}, blocks...)
	for _, want := range complaints {
		found := -1
		for i, block := range left {
			if want.matches(block) {
				found = i
				break
			}
		}
		if found < 0 {
			t.Errorf("no error %+v", want)
			continue
		}
		left = append(left[:found], left[found+1:]...)
	}
	for _, block := range left {
		t.Errorf("not expected: %s", short(block))
	}
	if t.Failed() {
		t.Logf("said:\n%s", short(strings.Join(blocks, "\n")))
	}
}

// short leaves out what would fill the screen.
func short(said string) string {
	return regexp.MustCompile(`é{9,}|E{9,}|https://registry\S+`).ReplaceAllString(said, "...")
}

// row is a configuration that validation refuses.
type row struct {
	name       string
	config     string
	complaints []complaint
}

// refuseAll plans rows one after the other and expects that none of them made
// the provider send anything.
func refuseAll(t *testing.T, rows []row) {
	t.Helper()
	w := acctest.NewWorld(t)
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			planRefused(t, w, r.config, r.complaints...)
			silent(t, w)
		})
	}
}
