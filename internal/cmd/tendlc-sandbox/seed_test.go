package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

func TestASeedThatIsWrongIsRefusedByItsNameLineAndField(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "account.json")
	if err := os.WriteFile(file, []byte("{\n  \"bird\": {\n    \"brand\": []\n  }\n}"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := run(t.Context(), []string{"-listen", "127.0.0.1:0", "-seed", file}, io.Discard)
	if err == nil || !strings.Contains(err.Error(), file) || !strings.Contains(err.Error(), "line 3: bird.brand: unknown property") {
		t.Error(err)
	}
}

func TestASeedThatIsNotThereIsRefused(t *testing.T) {
	t.Parallel()
	if err := run(t.Context(), []string{"-listen", "127.0.0.1:0", "-seed", "nowhere.json"}, io.Discard); err == nil || !strings.Contains(err.Error(), "nowhere.json") {
		t.Error(err)
	}
}

// What a vendor would not have is refused, also where no contract says so.
func TestAnAccountThatNoVendorHasIsRefused(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../../../examples/adoption/seed.json")
	if err != nil {
		t.Fatal(err)
	}
	seed := string(raw)
	for name, tc := range map[string]struct{ before, after, want string }{
		"numbers of a Sinch campaign in review": {`"status": "ACTIVE",
        "numbers"`, `"status": "SUBMITTED",
        "numbers"`, "sinch.campaigns.0: only a campaign that is APPROVED or ACTIVE has numbers"},
		"numbers of a Bird campaign in review": {`"status": "APPROVED",
        "numbers"`, `"status": "PENDING",
        "numbers"`, "bird.campaigns.0: only a campaign that is APPROVED has numbers"},
		"numbers in an Infobip body": {`"type": "TEN_DIGIT_LONG_CODE",`, `"type": "TEN_DIGIT_LONG_CODE", "numbers": ["12025550100"],`,
			"infobip.campaigns.0: numbers stand beside the request, not in it"},
		"campaign of a Sinch brand in review": {`"status": "APPROVED"`, `"status": "IN_PROGRESS"`,
			`sinch.campaigns.0.brand: the brand "lakeview" has no id yet`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			changed := strings.Replace(seed, tc.before, tc.after, 1)
			if changed == seed {
				t.Fatalf("the seed does not hold %q", tc.before)
			}
			_, err := sandbox.New(sandbox.Config{Clock: clock.Real(), Seed: []byte(changed)}, vendors()...)
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("%v, want %q", err, tc.want)
			}
		})
	}
}

// The guide names the statuses that a seed may give.
func TestTheGuideNamesTheStatusesOfASeed(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../../../templates/guides/sandbox.md.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(raw), "## Fill it")
	section, _, _ = strings.Cut(section, "\n## ")
	for _, v := range vendors() {
		seeder, seeds := v.(sandbox.Seeder)
		if !seeds {
			t.Errorf("%s has no Seeding, so -seed cannot fill its account", v.Name())
			continue
		}
		seeding := seeder.Seeding()
		_, row, _ := strings.Cut(section, "\n| "+strings.ToUpper(v.Name()[:1])+v.Name()[1:]+" | ")
		row, _, _ = strings.Cut(row, "\n")
		cells := strings.Split(row, " | ")
		if len(cells) != 2 {
			t.Fatalf("the guide has no row of %s", v.Name())
		}
		for n, kind := range []sandbox.SeedKind{seeding.Brand, seeding.Campaign} {
			if strings.Contains(cells[n], "every other one") {
				continue
			}
			for _, status := range kind.Statuses {
				if !strings.Contains(cells[n], "`"+status+"`") {
					t.Errorf("%s: the guide does not name %s", v.Name(), status)
				}
			}
		}
	}
}
