package acctest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
)

// runner runs steps of the testing library with a third of its commands. An
// apply is one command, its checks read the plan or the state only where there
// are any, and one plan with a refresh shows that nothing is left to do; the
// library takes two plans, and reads every plan and state.
//
// A Check gets no state: what a test wants of it is a check of its own.
type runner struct {
	*Terminal
	// onError sees the error of a step that expected none, and returns what is
	// left of it.
	onError func(error) error
}

// runSteps runs the steps and then destroys what they left.
func runSteps(t *testing.T, w *World, onError func(error) error, steps ...resource.TestStep) {
	t.Helper()
	r := runner{Terminal: NewTerminal(t, w), onError: onError}
	for i, step := range steps {
		if step.PreConfig != nil {
			step.PreConfig()
		}
		err := r.step(step)
		switch {
		case step.ExpectError != nil && err == nil:
			t.Fatalf("step %d of %d: expected an error", i+1, len(steps))
		case step.ExpectError != nil && !step.ExpectError.MatchString(err.Error()):
			t.Fatalf("step %d of %d: the error does not match %s: %v", i+1, len(steps), step.ExpectError, err)
		case step.ExpectError == nil && err != nil && r.onError != nil:
			err = r.onError(err)
		}
		if step.ExpectError == nil && err != nil {
			t.Fatalf("step %d of %d: %v", i+1, len(steps), err)
		}
	}
	if !r.holds() {
		return
	}
	// As the library does: what the last step left is not looked at again.
	if _, err := r.try("apply", "-destroy", "-auto-approve", "-refresh=false"); err != nil {
		t.Fatalf("the destroy at the test's end: %v", err)
	}
}

// step runs one step; its error is what Terraform said, or a check.
func (r runner) step(step resource.TestStep) error {
	if step.Config != "" {
		if err := r.configure(step); err != nil {
			return err
		}
	}
	switch {
	case step.ImportState:
		return r.imported(step)
	case step.RefreshState:
		if _, err := r.try("apply", "-refresh-only", "-auto-approve"); err != nil {
			return err
		}
		return r.settled(step)
	case step.PlanOnly:
		return r.settled(step)
	}
	if len(step.Taint) > 0 {
		r.Taint(step.Taint...)
	}
	idle, err := r.applied(step)
	if err != nil {
		return err
	}
	// What is destroyed would be planned anew; after a plan that had nothing to
	// do, the next one would be the same.
	if step.Destroy || idle && len(step.ConfigPlanChecks.PostApplyPostRefresh) == 0 {
		return nil
	}
	return r.settled(step)
}

// configure writes the configuration and the variables of a step.
func (r runner) configure(step resource.TestStep) error {
	r.Restart() // as a command of its own, with a provider of its own
	r.Configure(step.Config)
	if len(step.ConfigVariables) == 0 {
		return nil
	}
	raw, err := json.Marshal(step.ConfigVariables)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(r.folder, "terraform.tfvars.json"), raw, 0o600)
}

// applied applies, with the checks of the plan before and of the state after.
// It is idle when that plan was looked at and had nothing to do.
func (r runner) applied(step resource.TestStep) (idle bool, err error) {
	var mode []string
	if step.Destroy {
		mode = []string{"-destroy"}
	}
	last := append([]string{"apply", "-auto-approve"}, mode...)
	if checks := step.ConfigPlanChecks.PreApply; len(checks) > 0 {
		changes, _, err := r.plan(mode...)
		if err != nil {
			return false, err
		}
		if err := r.checkPlan(checks); err != nil {
			return false, err
		}
		// More than one check may be there to change something in between.
		idle = !changes && len(checks) == 1
		last = []string{"apply", SavedPlan}
	}
	if _, err := r.try(last...); err != nil {
		return false, err
	}
	if step.Check != nil {
		if err := step.Check(nil); err != nil {
			return false, err
		}
	}
	return idle, r.checkState(step.ConfigStateChecks)
}

// plan saves a plan and says whether it would change something.
func (r runner) plan(arguments ...string) (changes bool, said string, err error) {
	said, err = r.try(append([]string{"plan", "-detailed-exitcode", "-out=" + SavedPlan}, arguments...)...)
	var left interface{ ExitCode() int }
	if errors.As(err, &left) && left.ExitCode() == 2 {
		return true, said, nil
	}
	return false, said, err
}

// settled plans and fails unless that is empty, or is not where the step says
// so.
func (r runner) settled(step resource.TestStep) error {
	if step.RefreshState && step.Check != nil {
		if err := step.Check(nil); err != nil {
			return err
		}
	}
	changes, said, err := r.plan()
	if err != nil {
		return err
	}
	if checks := slices.Concat(step.ConfigPlanChecks.PostApplyPostRefresh, step.RefreshPlanChecks.PostRefresh); len(checks) > 0 {
		if err := r.checkPlan(checks); err != nil {
			return err
		}
	}
	if changes != step.ExpectNonEmptyPlan {
		return fmt.Errorf("a plan that changes something: expected %v, is %v: %s", step.ExpectNonEmptyPlan, changes, said)
	}
	return nil
}

// other is the state of an import that is looked at and thrown away.
const other = "other.tfstate"

func (r runner) imported(step resource.TestStep) error {
	id := step.ImportStateId
	if step.ImportStateIdFunc != nil {
		var err error
		if id, err = step.ImportStateIdFunc(nil); err != nil {
			return err
		}
	}
	if id == "" {
		id, _ = r.Values(step.ResourceName)["id"].(string)
	}
	if step.ImportStatePersist {
		_, err := r.try("import", step.ResourceName, id)
		return err
	}
	defer os.Remove(filepath.Join(r.folder, other)) //nolint:errcheck // it is not there after a failure
	if _, err := r.try("import", "-state="+other, step.ResourceName, id); err != nil || !step.ImportStateVerify {
		return err
	}
	known, imported := r.Values(step.ResourceName), r.StateIn(other)[step.ResourceName]
	for name, value := range known {
		if !slices.Contains(step.ImportStateVerifyIgnore, name) && !reflect.DeepEqual(value, imported[name]) {
			return fmt.Errorf("%s of %s is %v in the state and imported as %v", name, step.ResourceName, value, imported[name])
		}
	}
	return nil
}

// commandError is what a command that failed wrote to its standard error.
type commandError struct {
	error
	said string
}

func (e commandError) Error() string { return "\n" + e.said }
func (e commandError) Unwrap() error { return e.error }

// try runs a command and returns what it wrote to its standard output. Its
// error is what it wrote to its standard error.
func (r runner) try(arguments ...string) (string, error) {
	command := r.command(append(arguments, "-no-color")...)
	var output, failure bytes.Buffer
	command.Stdout, command.Stderr = &output, &failure
	err := command.Run()
	r.expectNoFindings(strings.Join(strings.Fields(output.String()+failure.String()), " "))
	if err != nil {
		return output.String(), commandError{err, failure.String()}
	}
	return output.String(), nil
}

// holds says whether the state has anything to destroy.
func (r runner) holds() bool {
	raw, err := os.ReadFile(filepath.Join(r.folder, "terraform.tfstate")) //nolint:gosec // the test's own folder
	return err == nil && strings.Contains(string(raw), `"mode": "managed"`)
}

// decoded reads JSON into a value of a type that belongs to a library which
// nothing else here imports.
func decoded[T any, P interface {
	*T
	UseJSONNumber(use bool)
}](raw []byte, into *P) error {
	*into = new(T)
	(*into).UseJSONNumber(true)
	return json.Unmarshal(raw, *into)
}

// checkPlan runs checks on the saved plan.
func (r runner) checkPlan(checks []plancheck.PlanCheck) error {
	raw, err := r.try("show", "-json", SavedPlan)
	if err != nil {
		return err
	}
	var request plancheck.CheckPlanRequest
	if err := decoded([]byte(raw), &request.Plan); err != nil {
		return err
	}
	var failed []error
	for _, check := range checks {
		var response plancheck.CheckPlanResponse
		check.CheckPlan(r.t.Context(), request, &response)
		failed = append(failed, response.Error)
	}
	return errors.Join(failed...)
}

// checkState runs checks on the state.
func (r runner) checkState(checks []statecheck.StateCheck) error {
	if len(checks) == 0 {
		return nil
	}
	raw, err := r.try("show", "-json")
	if err != nil {
		return err
	}
	var request statecheck.CheckStateRequest
	if err := decoded([]byte(raw), &request.State); err != nil {
		return err
	}
	var failed []error
	for _, check := range checks {
		var response statecheck.CheckStateResponse
		check.CheckState(r.t.Context(), request, &response)
		failed = append(failed, response.Error)
	}
	return errors.Join(failed...)
}
