package main

import (
	"context"
	"errors"
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
	if brands, campaigns := calls(billable, "submitBrandRegistration"), calls(billable, "submitCampaignRegistration"); len(billable) != 2 || brands != 1 || campaigns != 1 {
		return fmt.Errorf("exactly one brand and one campaign should have been submitted, and the journal has %d and %d of %d billable requests",
			brands, campaigns, len(billable))
	}
	s.say.Checked("one brand and one campaign, each submitted once")
	s.say.Paragraph("And this is the vendor's side, the ledger. A campaign is committed when it is submitted and charged when " +
		"Sinch has passed it:")
	return s.tellLedger(ledger)
}

func (s *story) tellLedger(ledger []charge) error {
	rows := [][]string{{"time", "what", "name", "committed", "charged", "why"}}
	charged, charges := 0.0, map[string]int{}
	for _, line := range ledger {
		committed, paid := dollars(line.Amount), ""
		if line.Type == typeCharged {
			committed, paid = "", dollars(line.Amount)
			charged += line.Amount
			charges[line.Kind]++
		}
		rows = append(rows, []string{line.Time.Format("15:04:05.000"), line.Kind, line.Name, committed, paid, line.Reason})
	}
	s.say.Table(append(rows, []string{"", "total", "", "", dollars(charged), ""}))
	if charges["brand"] != 1 || charges["campaign"] != 1 || len(charges) != 2 {
		return fmt.Errorf("each object should be charged once, and the ledger has %d charges for brands and %d for campaigns",
			charges["brand"], charges["campaign"])
	}
	if charged != s.promise {
		return fmt.Errorf("%s was announced and %s was charged", dollars(s.promise), dollars(charged))
	}
	s.say.Checked("two submits, two charges, %s in all: the brand's price stood in the plan, the campaign's was an estimate there and was asked of Sinch right before the submit", dollars(charged))
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

// campaign is the only campaign of the account.
func (s *story) campaign(ctx context.Context) (campaign, error) {
	_, campaigns, err := s.set.box.Objects(ctx)
	if err != nil {
		return campaign{}, err
	}
	if len(campaigns) != 1 {
		return campaign{}, fmt.Errorf("there should be one campaign at Sinch, and there are %d", len(campaigns))
	}
	return campaigns[0], nil
}

// gone checks what a destroy leaves at the vendor, and that it cost nothing.
func (s *story) gone(ctx context.Context) error {
	campaign, err := s.campaign(ctx)
	if err != nil {
		return err
	}
	if campaign.Status != "EXPIRED" || len(campaign.Numbers) != 0 {
		return fmt.Errorf("the campaign should be EXPIRED without numbers, and is %s with %d", campaign.Status, len(campaign.Numbers))
	}
	brands, _, err := s.set.box.Objects(ctx)
	if err != nil {
		return err
	}
	if len(brands) != 1 || brands[0].Status != "APPROVED" {
		return errors.New("the brand should still be at Sinch, APPROVED")
	}
	s.say.Checked("the numbers are detached and the campaign %s is EXPIRED", campaign.TCRID)
	s.say.Checked("the brand %s left the state only: Sinch, where it stays paid, still has it as APPROVED", brands[0].TCRID)
	ledger, err := s.set.box.Ledger(ctx)
	if err != nil {
		return err
	}
	if len(ledger) != 3 {
		return fmt.Errorf("the destroy should cost nothing, and the ledger has %d lines where it had 3", len(ledger))
	}
	s.say.Checked("nothing more was charged")
	return nil
}

// contractKept fails when the provider or the sandbox broke Sinch's contract
// on the way; the sandbox checks every request and every answer against it.
func (s *story) contractKept(ctx context.Context) error {
	violations, err := s.set.box.Violations(ctx)
	if err != nil {
		return err
	}
	if len(violations) == 0 {
		s.say.Checked("every request and every answer kept to Sinch's API description")
		return nil
	}
	var all []string
	for _, violation := range violations {
		all = append(all, string(violation))
	}
	return errors.New("the provider or the sandbox broke Sinch's API description:\n" + strings.Join(all, "\n"))
}
