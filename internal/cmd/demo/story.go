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
	show    show
	promise map[string]float64 // setup fees announced before anything was bought, in USD, by kind
	lines   int                // of the ledger when the accounts were told
	seen    int                // requests in the journal that were told already
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
	s.say.Paragraph(fmt.Sprintf("It is %s/main.tf of this checkout. Its %d resources hang together by references, "+
		"so Terraform knows the order:", s.show.scenario, len(s.show.resources)))
	s.say.Table(append([][]string{{"resource", "what it does"}}, s.show.resources...))
	s.say.Paragraph("Credentials are not in the files. " + s.show.credentials)
	return nil
}

func (s *story) plan(ctx context.Context) error {
	s.command("plan -out=first.tfplan")
	first, err := s.set.Plan(ctx, "first")
	if err != nil {
		return err
	}
	if created := first.count("create"); created != len(s.show.resources) || len(first.Changes) != created {
		return fmt.Errorf("the first plan should create %d resources, and has %d creates of %d changes", len(s.show.resources), created, len(first.Changes))
	}
	s.say.Quote(excerpt(first.Text))
	s.say.Paragraph("A submit cannot be taken back, and it costs money. So the plan itself holds the price (fee_preview), " +
		"where whoever approves the change can see it:")
	s.say.Table(first.Fees())
	s.say.Paragraph(s.show.pricing)
	if s.show.estimate != "" {
		warning := diagnostics(first.Output)
		if !strings.Contains(warning, s.show.estimate) {
			return errors.New("the first plan should estimate the campaign's fee in a warning, and says:\n" + first.Output)
		}
		s.say.Quote(warning)
	}
	if err := s.onlyReads(ctx); err != nil {
		return fmt.Errorf("a plan must not change anything: %w", err)
	}
	s.say.Checked("planning sent nothing to %s that changes or costs anything", s.show.vendor)
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
	if s.promise, err = s.set.Announced(ctx, s.show.charging); err != nil {
		return err
	}
	campaign, err := s.campaign(ctx)
	if err != nil {
		return err
	}
	s.say.Checked("at %s the campaign %s is %s with %d numbers: messages may go out", s.show.vendor, campaign.ID, campaign.Status, campaign.Numbers)
	return nil
}

func (s *story) secondPlan(ctx context.Context) error {
	s.say.Paragraph("A provider that cannot compare would now want to \"correct\" something, and here a correction can cost a " +
		"fee and a review of days. So the plan after an apply has to be empty:")
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
	s.say.Checked("refused while planning: %s got read requests only, and the campaign %s is still %s", s.show.vendor, campaign.ID, campaign.Status)
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
	for _, phrase := range s.show.farewell {
		if !strings.Contains(warning, phrase) {
			return fmt.Errorf("the destroy plan should warn with %q, and says:\n%s", phrase, last.Output)
		}
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
	if updates := lift.count("update"); updates != s.show.lifted || len(lift.Changes) != updates {
		return fmt.Errorf("lifting the protection should update %d resources in place, and the plan is:\n%s", s.show.lifted, lift.Text)
	}
	s.say.Quote(excerpt(lift.Text))
	s.command("apply lift.tfplan")
	if err := s.set.Apply(ctx, lift, &progress{say: s.say}); err != nil {
		return err
	}
	if err := s.onlyReads(ctx); err != nil {
		return fmt.Errorf("lifting the protection must send nothing: %w", err)
	}
	s.say.Checked("updated in place; %s got read requests only", s.show.vendor)
	return nil
}

// command shows the Terraform command that is run, as a person would type it.
func (s *story) command(arguments string) {
	if !strings.HasPrefix(arguments, "apply ") { // a saved plan holds the variables
		arguments += " -var-file=" + variablesFile
	}
	s.say.Command("terraform " + arguments)
}
