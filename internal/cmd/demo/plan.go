package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/hashicorp/terraform-exec/tfexec"
)

// change is one resource of a plan, with what the demo looks at.
type change struct {
	Address string
	Kind    string // resource type
	Action  string // create, update, delete or other
	Fee     *fee   // of fee_preview, nil where there is none
	FeeLate bool   // fee_preview is known only after the apply
}

// fee is a fee_preview; an amount that the plan does not know is nil.
type fee struct {
	Setup, Monthly   *float64
	Currency, Source string
}

// planned is a saved plan, read.
type planned struct {
	File    string
	Text    string // as `terraform show` prints it
	Output  string // what `terraform plan` said, warnings among it
	Any     bool   // whether anything is to be done, by the detailed exit code
	Changes []change
}

func (s *stage) planFile(name string) string { return filepath.Join(s.dir, name+".tfplan") }

// Plan runs `terraform plan` and reads what it saved.
func (s *stage) Plan(ctx context.Context, name string, more ...tfexec.PlanOption) (*planned, error) {
	var output strings.Builder
	s.terraform.SetStdout(&output)
	defer s.terraform.SetStdout(io.Discard)
	p := &planned{File: s.planFile(name)}
	var err error
	p.Any, err = s.terraform.Plan(ctx, append(more, tfexec.Out(p.File), tfexec.VarFile(variablesFile))...)
	if err != nil {
		return nil, fmt.Errorf("terraform plan: %w", err)
	}
	p.Output = output.String()
	s.terraform.SetStdout(io.Discard)
	if p.Text, err = s.terraform.ShowPlanFileRaw(ctx, p.File); err != nil {
		return nil, fmt.Errorf("terraform show: %w", err)
	}
	p.Changes, err = s.changes(ctx, p.File)
	return p, err
}

func (s *stage) changes(ctx context.Context, file string) ([]change, error) {
	plan, err := s.terraform.ShowPlanFile(ctx, file)
	if err != nil {
		return nil, fmt.Errorf("terraform show -json: %w", err)
	}
	var changes []change
	for _, resource := range plan.ResourceChanges {
		actions := resource.Change.Actions
		c := change{Address: resource.Address, Kind: resource.Type, Action: "other"}
		switch {
		case actions.NoOp():
			continue
		case actions.Create():
			c.Action = "create"
		case actions.Update():
			c.Action = "update"
		case actions.Delete():
			c.Action = "delete"
		}
		if after, ok := resource.Change.After.(map[string]any); ok {
			c.Fee = feeOf(after["fee_preview"])
		}
		if unknown, ok := resource.Change.AfterUnknown.(map[string]any); ok {
			c.FeeLate = unknown["fee_preview"] == true
		}
		changes = append(changes, c)
	}
	return changes, nil
}

func feeOf(value any) *fee {
	object, ok := value.(map[string]any)
	if !ok {
		return nil
	}
	amount := func(name string) *float64 {
		switch number := object[name].(type) {
		case float64: // in a plan
			return &number
		case json.Number: // in a state
			if value, err := number.Float64(); err == nil {
				return &value
			}
		}
		return nil
	}
	word := func(name string) string { text, _ := object[name].(string); return text }
	return &fee{Setup: amount("setup"), Monthly: amount("monthly"), Currency: word("currency"), Source: word("source")}
}

// count is how many changes of the plan are of one action.
func (p *planned) count(action string) int {
	n := 0
	for _, c := range p.Changes {
		if c.Action == action {
			n++
		}
	}
	return n
}

// Fees are the plan's fee previews as a table. An amount that the plan does
// not know says so.
func (p *planned) Fees() [][]string {
	rows := [][]string{{"what", "setup", "monthly", "where the figure is from"}}
	for _, c := range p.Changes {
		switch {
		case c.FeeLate:
			rows = append(rows, []string{c.Address, "known after apply", "", "see below"})
		case c.Fee != nil:
			rows = append(rows, []string{c.Address, amountWords(c.Fee.Setup), amountWords(c.Fee.Monthly), c.Fee.Source})
		}
	}
	return rows
}

// Announced are the setup fees in the state by what the ledger calls the
// object, each as it was planned right before its object was bought. What has
// no published price is not among them.
func (s *stage) Announced(ctx context.Context, charging map[string]string) (map[string]float64, error) {
	state, err := s.terraform.Show(ctx)
	if err != nil {
		return nil, fmt.Errorf("terraform show: %w", err)
	}
	announced := map[string]float64{}
	for _, resource := range state.Values.RootModule.Resources {
		kind, charges := charging[resource.Type]
		if fee := feeOf(resource.AttributeValues["fee_preview"]); charges && fee != nil && fee.Setup != nil {
			announced[kind] += *fee.Setup
		}
	}
	return announced, nil
}

func amountWords(amount *float64) string {
	if amount == nil {
		return "not published"
	}
	return dollars(*amount)
}

func dollars(amount float64) string { return fmt.Sprintf("%.2f USD", amount) }

// Apply applies a saved plan; Terraform's own report of its progress goes to
// the writer, one line at a time.
func (s *stage) Apply(ctx context.Context, p *planned, progress io.Writer) error {
	s.terraform.SetStdout(progress)
	defer s.terraform.SetStdout(io.Discard)
	if err := s.terraform.Apply(ctx, tfexec.DirOrPlan(p.File)); err != nil {
		return fmt.Errorf("terraform apply: %w", err)
	}
	return nil
}

// Destroy runs `terraform destroy` as somebody careless would and returns its
// error.
func (s *stage) Destroy(ctx context.Context) error {
	return s.terraform.Destroy(ctx, tfexec.VarFile(variablesFile))
}
