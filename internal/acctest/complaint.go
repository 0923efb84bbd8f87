package acctest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
)

// Complaint is one error of a run: its code (empty where Terraform itself
// complains), the argument whose line is shown, and phrases of its text.
type Complaint struct {
	Code, At string
	Says     []string
	// Of is the label of the resource, where several of a type may complain.
	Of string
}

// Bad is a complaint about a value of an argument.
func Bad(at string, says ...string) Complaint {
	return Complaint{Code: "TENDLC1011", At: at, Says: says}
}

// Missing is Terraform's own complaint about an argument that is not there.
func Missing(argument string) Complaint {
	return Complaint{Says: []string{"Missing required argument", fmt.Sprintf("The argument %q is required", argument)}}
}

// matches looks at an error as one line. Terraform breaks lines where it
// likes, and shows the line of the argument as "27: description = ...".
func (c Complaint) matches(block string) bool {
	if c.Code != "" && !strings.Contains(block, "("+c.Code+")") {
		return false
	}
	if c.At != "" && !strings.Contains(block, ": "+c.At+" = ") {
		return false
	}
	// A block without a line of the configuration names the address.
	if c.Of != "" && !strings.Contains(block, fmt.Sprintf(" %q:", c.Of)) && !strings.Contains(block, "."+c.Of+",") {
		return false
	}
	for _, phrase := range c.Says {
		if !strings.Contains(block, phrase) {
			return false
		}
	}
	return true
}

// Act is a step and the errors it must end with, none where it must succeed.
type Act struct {
	Step       resource.TestStep
	Complaints []Complaint
}

// Play runs steps of which some must fail, and compares what Terraform said.
func Play(t *testing.T, w *World, acts ...Act) {
	t.Helper()
	current, steps := -1, []resource.TestStep{}
	said := make([]string, len(acts))
	for _, a := range acts {
		step, prepare := a.Step, a.Step.PreConfig
		step.PreConfig = func() {
			current++
			if prepare != nil {
				prepare()
			}
		}
		steps = append(steps, step)
	}
	runSteps(t, w, func(err error) error {
		if len(acts[current].Complaints) == 0 {
			return err
		}
		said[current] = err.Error()
		return nil
	}, w.complete(steps)...)
	for i, a := range acts {
		if len(a.Complaints) > 0 {
			CompareErrors(t, errorBlocks(said[i]), a.Complaints)
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

// RunError runs a step that must fail and returns its errors.
func RunError(t *testing.T, w *World, step resource.TestStep) []string {
	t.Helper()
	var said string
	runSteps(t, w, func(err error) error {
		said = err.Error()
		return nil
	}, w.complete([]resource.TestStep{step})...)
	if said == "" {
		t.Fatal("no error")
	}
	return errorBlocks(said)
}

// PlanRefused plans a configuration and expects just these errors.
func PlanRefused(t *testing.T, w *World, config string, complaints ...Complaint) {
	t.Helper()
	CompareErrors(t, RunError(t, w, resource.TestStep{Config: config, PlanOnly: true}), complaints)
}

// ApplyRefused applies a configuration and expects just these errors.
func ApplyRefused(t *testing.T, w *World, config string, complaints ...Complaint) {
	t.Helper()
	CompareErrors(t, RunError(t, w, resource.TestStep{Config: config}), complaints)
}

// Refused is a resource that validation refuses, with just these errors.
type Refused struct {
	Name       string // what is wrong with it
	Config     string // one resource
	Complaints []Complaint
}

// RefuseAll plans all of them in one configuration and expects just their
// errors, each at its resource, before the provider has sent anything.
func RefuseAll(t *testing.T, refused ...Refused) {
	t.Helper()
	w := NewWorld(t)
	var config strings.Builder
	var complaints []Complaint
	for i, r := range refused {
		label := fmt.Sprintf("row_%d", i)
		fmt.Fprintf(&config, "\n# %s\n%s", r.Name, resourceLabel.ReplaceAllString(r.Config, "${1}"+label+`"`))
		for _, complaint := range r.Complaints {
			complaint.Of = label
			complaint.Says = append([]string{}, complaint.Says...)
			complaints = append(complaints, complaint)
		}
	}
	PlanRefused(t, w, config.String(), complaints...)
	ExpectSilence(t, w)
}

// CompareErrors fails the test unless these errors, one line each, are the
// ones complained of.
func CompareErrors(t *testing.T, blocks []string, complaints []Complaint) {
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
