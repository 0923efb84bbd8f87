package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-exec/tfexec"
)

// story is the demo's plot. Each step does one thing, says why it matters, and
// fails when a promise was not kept.
type story struct {
	say     *narrator
	set     *stage
	promise float64 // setup fees announced before anything was bought, in USD
	seen    int     // requests in the journal that were told already
}

// Tell runs all steps.
func (s *story) Tell(ctx context.Context) error {
	steps := []struct {
		title string
		run   func(context.Context) error
	}{
		{"The configuration", s.configuration},
		{"The plan says what it will cost, before anybody pays", s.plan},
		{"Apply: register, wait for the reviews, attach the numbers", s.apply},
		{"A second plan is empty", s.secondPlan},
		{"A careless `terraform destroy` is refused", s.carelessDestroy},
		{"What was bought: the journal and the ledger", s.accounts},
		{"A deliberate destroy", s.deliberateDestroy},
	}
	for _, step := range steps {
		s.say.Step(step.title)
		if err := step.run(ctx); err != nil {
			return err
		}
	}
	return s.contractKept(ctx)
}

func (s *story) configuration(context.Context) error {
	s.say.Paragraph("It is " + scenario + "/main.tf of this checkout. Its five resources hang together by references, " +
		"so Terraform knows the order:")
	s.say.Table([][]string{
		{"resource", "what it does"},
		{"tendlc_sinch_brand", "registers the company; charged at once"},
		{"tendlc_sinch_brand_approval", "waits for the company's review; free"},
		{"tendlc_sinch_campaign", "submits what will be sent, to whom and why; charged after Sinch's own review"},
		{"tendlc_sinch_campaign_approval", "waits for Sinch, the registry and the operators; free"},
		{"tendlc_sinch_number_assignment", "attaches two numbers, which may send from then on; free"},
	})
	s.say.Paragraph("Credentials are not in the files. The provider takes them from SINCH_PROJECT_ID, SINCH_KEY_ID and " +
		"SINCH_KEY_SECRET; here these are the sandbox's, and SINCH_REGISTRATION_URL and its two sisters point to it.")
	return nil
}

func (s *story) plan(ctx context.Context) error {
	s.command("plan -out=first.tfplan")
	first, err := s.set.Plan(ctx, "first")
	if err != nil {
		return err
	}
	if created := first.count("create"); created != 5 || len(first.Changes) != 5 {
		return fmt.Errorf("the first plan should create 5 resources, and has %d creates of %d changes", created, len(first.Changes))
	}
	s.say.Quote(excerpt(first.Text))
	s.say.Paragraph("A submit cannot be taken back, and it costs money. So the plan itself holds the price (fee_preview), " +
		"where whoever approves the change can see it:")
	rows, err := first.Fees()
	if err != nil {
		return err
	}
	s.say.Table(rows)
	s.say.Paragraph("Sinch prices a campaign by its brand, and this brand does not exist yet. So the plan gives an estimate:")
	warning := diagnostics(first.Output)
	if !strings.Contains(warning, "TENDLC1016") {
		return errors.New("the first plan should estimate the campaign's fee in a warning, and says:\n" + first.Output)
	}
	s.say.Quote(warning)
	if err := s.onlyReads(ctx); err != nil {
		return fmt.Errorf("a plan must not change anything: %w", err)
	}
	s.say.Checked("planning sent nothing to Sinch that changes or costs anything")
	return nil
}

func (s *story) apply(ctx context.Context) error {
	s.say.Paragraph("The approvals wait for the reviews. In the sandbox a review takes a second; in life it takes days, " +
		"and then the apply stops with the code TENDLC2001, \"not yet\", and the next one goes on waiting.")
	s.command("apply first.tfplan")
	if err := s.set.Apply(ctx, &planned{File: s.set.planFile("first")}, &progress{say: s.say}); err != nil {
		return err
	}
	var err error
	if s.promise, err = s.set.Announced(ctx); err != nil {
		return err
	}
	campaign, err := s.campaign(ctx)
	if err != nil {
		return err
	}
	if campaign.Status != "ACTIVE" || len(campaign.Numbers) != 2 {
		return fmt.Errorf("the campaign should be ACTIVE with 2 numbers, and is %s with %d", campaign.Status, len(campaign.Numbers))
	}
	s.say.Checked("at Sinch the campaign %s is ACTIVE, with the numbers %s: messages may go out",
		campaign.TCRID, strings.Join(campaign.Numbers, " and "))
	return nil
}

func (s *story) secondPlan(ctx context.Context) error {
	s.say.Paragraph("A provider that cannot compare would now want to \"correct\" something, and here every correction is a new " +
		"campaign with a new fee. So the plan after an apply has to be empty:")
	s.command("plan -detailed-exitcode")
	if err := s.skipJournal(ctx); err != nil {
		return err
	}
	second, err := s.set.Plan(ctx, "second")
	if err != nil {
		return err
	}
	if second.Any {
		return errors.New("the second plan is not empty:\n" + second.Text)
	}
	s.say.Quote(noChanges.FindString(second.Output))
	s.say.Checked("exit code 0, no changes")
	return nil
}

func (s *story) carelessDestroy(ctx context.Context) error {
	s.say.Paragraph("A deleted campaign does not come back: it would be bought and reviewed again. So brands and campaigns " +
		"are protected unless somebody says otherwise:")
	s.command("destroy -auto-approve")
	if err := s.skipJournal(ctx); err != nil {
		return err
	}
	err := s.set.Destroy(ctx)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err == nil:
		return errors.New("`terraform destroy` was not refused, although deletion_protection is on")
	case !strings.Contains(err.Error(), "protected from destruction"):
		return fmt.Errorf("`terraform destroy` failed, but not because of the protection: %w", err)
	}
	s.say.Quote(diagnostics(err.Error()))
	if err := s.onlyReads(ctx); err != nil {
		return fmt.Errorf("a refused destroy must send nothing: %w", err)
	}
	campaign, err := s.campaign(ctx)
	if err != nil {
		return err
	}
	if campaign.Status != "ACTIVE" {
		return fmt.Errorf("the campaign should still be ACTIVE, and is %s", campaign.Status)
	}
	s.say.Checked("refused while planning: Sinch got read requests only, and the campaign %s is still ACTIVE", campaign.TCRID)
	return nil
}

func (s *story) deliberateDestroy(ctx context.Context) error {
	s.say.Paragraph("Whoever means it says so first, in an apply of its own that a colleague can see. It changes only what " +
		"Terraform remembers:")
	unprotected := tfexec.Var("deletion_protection=false")
	if err := s.skipJournal(ctx); err != nil {
		return err
	}
	if err := s.lift(ctx, unprotected); err != nil {
		return err
	}
	s.say.Paragraph("Now the destroy goes through. Its plan warns of what Terraform cannot undo:")
	s.command("plan -destroy -var=deletion_protection=false -out=destroy.tfplan")
	last, err := s.set.Plan(ctx, "destroy", tfexec.Destroy(true), unprotected)
	if err != nil {
		return err
	}
	warning := diagnostics(last.Output)
	if !strings.Contains(warning, "only forgets it") {
		return errors.New("the destroy plan should warn that the brand is only forgotten, and says:\n" + last.Output)
	}
	s.say.Quote(planTotal.FindString(last.Text) + "\n\n" + warning)
	s.command("apply destroy.tfplan")
	if err := s.set.Apply(ctx, last, &progress{say: s.say}); err != nil {
		return err
	}
	return s.gone(ctx)
}

// lift takes the protection off, which must not send anything.
func (s *story) lift(ctx context.Context, unprotected *tfexec.VarOption) error {
	s.command("plan -var=deletion_protection=false -out=lift.tfplan")
	lift, err := s.set.Plan(ctx, "lift", unprotected)
	if err != nil {
		return err
	}
	if updates := lift.count("update"); updates != 2 || len(lift.Changes) != 2 {
		return fmt.Errorf("lifting the protection should update 2 resources in place, and the plan is:\n%s", lift.Text)
	}
	s.say.Quote(excerpt(lift.Text))
	s.command("apply lift.tfplan")
	if err := s.set.Apply(ctx, lift, &progress{say: s.say}); err != nil {
		return err
	}
	if err := s.onlyReads(ctx); err != nil {
		return fmt.Errorf("lifting the protection must send nothing: %w", err)
	}
	s.say.Checked("updated in place; Sinch got read requests only")
	return nil
}

// command shows the Terraform command that is run, as a person would type it.
func (s *story) command(arguments string) {
	if !strings.HasPrefix(arguments, "apply ") { // a saved plan holds the variables
		arguments += " -var-file=" + variablesFile
	}
	s.say.Command("terraform " + arguments)
}
