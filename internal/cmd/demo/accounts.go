package main

import (
	"context"
	"fmt"
	"strings"
)

// skipJournal forgets what was requested so far, so that onlyReads speaks of
// what comes next.
func (s *story) skipJournal(ctx context.Context) error {
	journal, err := s.set.box.Journal(ctx)
	s.seen = len(journal)
	return err
}

// onlyReads fails when anything but reads was requested since skipJournal.
func (s *story) onlyReads(ctx context.Context) error {
	journal, err := s.set.box.Journal(ctx)
	if err != nil {
		return err
	}
	for _, sent := range journal[s.seen:] {
		if sent.Class != classRead {
			return fmt.Errorf("%s %s (%s, %s) was sent", sent.Method, sent.Path, sent.Operation, sent.Class)
		}
	}
	return nil
}

// accounts compares what was asked for, what was charged and what had been
// announced.
func (s *story) accounts(ctx context.Context) error {
	journal, err := s.set.box.Journal(ctx)
	if err != nil {
		return err
	}
	ledger, err := s.set.box.Ledger(ctx)
	if err != nil {
		return err
	}
	s.say.Paragraph("The sandbox keeps a journal of all requests. Most are reads. These are the ones that cost money, all that " +
		"four runs of Terraform sent:")
	billable := billableCalls(journal)
	rows := [][]string{{"time", "request", "answer"}}
	for _, sent := range billable {
		rows = append(rows, []string{sent.Time.Format("15:04:05.000"), sent.Operation, fmt.Sprint(sent.Status)})
	}
	s.say.Table(append(rows, []string{"", fmt.Sprintf("and %d others, free", len(journal)-len(billable)), ""}))
	for _, operation := range s.show.billable {
		if times := calls(billable, operation); times != 1 {
			return fmt.Errorf("%s should have been sent once, and was sent %d times", operation, times)
		}
	}
	if len(billable) != len(s.show.billable) {
		return fmt.Errorf("the journal has %d billable requests where there should be %d", len(billable), len(s.show.billable))
	}
	s.say.Checked("one brand and one campaign, each submitted once")
	s.say.Paragraph("And this is the vendor's side, the ledger. " + s.show.ledger)
	return s.tellLedger(ledger)
}

func (s *story) tellLedger(ledger []charge) error {
	rows := [][]string{{"time", "what", "name", "committed", "charged", "why"}}
	total, charged, charges := 0.0, map[string]float64{}, map[string]int{}
	for _, line := range ledger {
		committed, paid := dollars(line.Amount), ""
		if line.Type == typeCharged {
			committed, paid = "", dollars(line.Amount)
			total += line.Amount
			charged[line.Kind] += line.Amount
			charges[line.Kind]++
		}
		rows = append(rows, []string{line.Time.Format("15:04:05.000"), line.Kind, line.Name, committed, paid, line.Reason})
	}
	s.say.Table(append(rows, []string{"", "total", "", "", dollars(total), ""}))
	if charges["brand"] != 1 || charges["campaign"] != 1 || len(charges) != 2 {
		return fmt.Errorf("each object should be charged once, and the ledger has %d charges for brands and %d for campaigns",
			charges["brand"], charges["campaign"])
	}
	for _, kind := range s.show.priced {
		if charged[kind] != s.promise[kind] {
			return fmt.Errorf("for the %s %s was announced and %s was charged", kind, dollars(s.promise[kind]), dollars(charged[kind]))
		}
	}
	s.lines = len(ledger)
	s.say.Checked("two submits, two charges, %s in all: %s", dollars(total), s.show.prices)
	return nil
}

func billableCalls(journal []request) []request {
	var found []request
	for _, sent := range journal {
		if sent.Class == classBillable {
			found = append(found, sent)
		}
	}
	return found
}

func calls(requests []request, operation string) int {
	n := 0
	for _, sent := range requests {
		if sent.Operation == operation {
			n++
		}
	}
	return n
}

// campaign is the only campaign of the account, which is to be live.
func (s *story) campaign(ctx context.Context) (object, error) {
	_, campaigns, err := s.set.box.Objects(ctx, s.show.name)
	if err != nil {
		return object{}, err
	}
	if len(campaigns) != 1 {
		return object{}, fmt.Errorf("there should be one campaign at %s, and there are %d", s.show.vendor, len(campaigns))
	}
	is, wanted := campaigns[0], s.show.live
	if is.Status != wanted.Status || is.Numbers != wanted.Numbers {
		return is, fmt.Errorf("the campaign should be %s with %d numbers, and is %s with %d", wanted.Status, wanted.Numbers, is.Status, is.Numbers)
	}
	return is, nil
}

// gone checks what a destroy leaves at the vendor, and that it cost nothing.
func (s *story) gone(ctx context.Context) error {
	brands, campaigns, err := s.set.box.Objects(ctx, s.show.name)
	if err != nil {
		return err
	}
	if err := s.left("campaign", campaigns, s.show.endedCampaign); err != nil {
		return err
	}
	if err := s.left("brand", brands, s.show.endedBrand); err != nil {
		return err
	}
	s.say.Checked("%s", s.show.ended)
	ledger, err := s.set.box.Ledger(ctx)
	if err != nil {
		return err
	}
	if len(ledger) != s.lines {
		return fmt.Errorf("the destroy should cost nothing, and the ledger has %d lines where it had %d", len(ledger), s.lines)
	}
	s.say.Checked("nothing more was charged")
	return nil
}

// left compares what a destroy left of one kind with what it should leave: one
// object with the status and numbers, or nothing where the status is empty.
func (s *story) left(kind string, is []object, wanted object) error {
	if wanted.Status == "" && len(is) == 0 {
		return nil
	}
	if wanted.Status == "" || len(is) != 1 || is[0].Status != wanted.Status || is[0].Numbers != wanted.Numbers {
		return fmt.Errorf("the destroy should leave at %s as %s: %q with %d numbers; there is %+v", s.show.vendor, kind, wanted.Status, wanted.Numbers, is)
	}
	return nil
}

// contractKept fails when the provider or the sandbox broke the vendor's contract
// on the way; the sandbox checks every request and every answer against it.
func (s *story) contractKept(ctx context.Context) error {
	violations, err := s.set.box.Violations(ctx)
	if err != nil {
		return err
	}
	if len(violations) == 0 {
		s.say.Checked("every request and every answer kept to %s's API description", s.show.vendor)
		return nil
	}
	var all []string
	for _, violation := range violations {
		all = append(all, string(violation))
	}
	return fmt.Errorf("the provider or the sandbox broke %s's API description:\n%s", s.show.vendor, strings.Join(all, "\n"))
}
