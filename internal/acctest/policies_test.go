package acctest

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// verdict is what the policies of examples/policies say of a plan.
type verdict struct {
	Deny, Warn []struct{ Policy, Address, Msg string }
	Total      float64
	NotKnown   []string `json:"not_known"`
}

// denied are the denials as "policy address", sorted.
func (v verdict) denied() []string {
	list := []string{}
	for _, one := range v.Deny {
		list = append(list, one.Policy+" "+one.Address)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// policySettings are those of examples/policies/settings.json.
type policySettings struct {
	Budget      float64  `json:"budget_usd"`
	UnknownFees string   `json:"unknown_fees"`
	MayBeLost   []string `json:"may_be_lost"`
}

// usualSettings are the file's.
func usualSettings(t *testing.T) policySettings {
	t.Helper()
	var file struct{ Settings policySettings }
	if err := json.Unmarshal([]byte(projectFile(t, "examples/policies/settings.json")), &file); err != nil {
		t.Fatal(err)
	}
	return file.Settings
}

// judge asks OPA's own library, in a module of its own. It also refuses policies
// that are not formatted or not strict.
func judge(t *testing.T, plan []byte, settings any) verdict {
	t.Helper()
	folder, root := t.TempDir(), projectRoot(t)
	raw, err := json.Marshal(map[string]any{"settings": settings})
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "settings.json"), raw, 0o600)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "plan.json"), plan, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "go", "-C", filepath.Join(root, "internal", "tools", "policies"), "run", ".",
		filepath.Join(root, "examples", "policies"), filepath.Join(folder, "plan.json"), filepath.Join(folder, "settings.json"))
	command.Stderr = os.Stderr
	said, err := command.Output()
	var v verdict
	if err == nil {
		err = json.Unmarshal(said, &v)
	}
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return v
}

// judged holds the plans of the story against the policies: each policy lets one
// pass and refuses another.
func (s pipelineStory) judged() {
	s.t.Helper()
	usual := usualSettings(s.t)
	tight, deliberate := usual, usual
	tight.Budget = 18
	for _, kind := range []string{"campaign", "campaign_registration"} {
		deliberate.MayBeLost = append(deliberate.MayBeLost, "tendlc_infobip_"+kind+".visits", "tendlc_infobip_"+kind+".checkups")
	}
	for name, one := range map[string]struct {
		step     string
		settings policySettings
		want     []string
	}{
		"a first plan passes":      {"1-pull-request", usual, []string{}},
		"a correction passes":      {"6-pull-request", usual, []string{}},
		"a total above the budget": {"1-pull-request", tight, []string{"budget "}},
		"lifted protection and findings": {"8-lift", usual, []string{
			"findings check.samples_are_one_message_each",
			"protection tendlc_infobip_brand.lakeview", "protection tendlc_infobip_brand_registration.lakeview",
			"protection tendlc_infobip_campaign.checkups", "protection tendlc_infobip_campaign.visits",
			"protection tendlc_infobip_campaign_registration.checkups", "protection tendlc_infobip_campaign_registration.visits",
		}},
		"protection that may be lifted": {"8-lift", deliberate, []string{
			"findings check.samples_are_one_message_each",
			"protection tendlc_infobip_brand.lakeview", "protection tendlc_infobip_brand_registration.lakeview",
		}},
		"replacements of live campaigns": {"9-replace", usual, []string{
			"findings check.samples_are_one_message_each",
			"live tendlc_infobip_campaign.checkups", "live tendlc_infobip_campaign.visits",
			"live tendlc_infobip_campaign_registration.checkups", "live tendlc_infobip_campaign_registration.visits",
			"protection tendlc_infobip_campaign.checkups", "protection tendlc_infobip_campaign.visits",
			"protection tendlc_infobip_campaign_registration.checkups", "protection tendlc_infobip_campaign_registration.visits",
		}},
		"a replacement that may be": {"9-replace", deliberate, []string{
			"findings check.samples_are_one_message_each",
			"live tendlc_infobip_campaign.checkups", "live tendlc_infobip_campaign_registration.checkups", // destroyed first
		}},
	} {
		if got := judge(s.t, []byte(s.kept(one.step, "plan.json")), one.settings); !slices.Equal(got.denied(), one.want) {
			s.t.Errorf("%s: %q, want %q", name, got.Deny, one.want)
		}
	}
}

// expectSameTotals holds the policies' total and that of the pipeline's program
// against the total of the index page.
func expectSameTotals(t *testing.T, jq string, plan []byte, setup float64, notKnown []string) {
	t.Helper()
	library := exec.CommandContext(t.Context(), jq, "-L", filepath.Join(projectRoot(t), "examples", "pipeline"), `include "tendlc"; fees`)
	if got := addUp(t, library, plan); got.Setup != setup || !slices.Equal(got.NotKnown, notKnown) {
		t.Errorf("tendlc.jq: %+v, want %v and %q", got, setup, notKnown)
	}
	usual := usualSettings(t)
	judgement := judge(t, plan, usual)
	if judgement.Total != setup || !slices.Equal(judgement.NotKnown, notKnown) || len(judgement.Deny) > 0 || len(judgement.Warn) != len(notKnown) {
		t.Errorf("the policies: %+v, want %v and %q", judgement, setup, notKnown)
	}
	usual.UnknownFees = "deny"
	if denied := judge(t, plan, usual).Deny; len(denied) != len(notKnown) {
		t.Errorf("unknown fees are denied: %+v, want %q", denied, notKnown)
	}
}
