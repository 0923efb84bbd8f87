package sinch_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// credentials is a provider block for a sandbox with other settings; an empty
// value leaves the setting out.
func credentials(w *acctest.World, settings map[string]string) string {
	all := map[string]string{
		"project_id": sinchsandbox.ProjectID, "key_id": sinchsandbox.KeyID, "key_secret": sinchsandbox.KeySecret,
		"registration_url": w.Base + "/sinch", "numbers_url": w.Base + "/sinch", "auth_url": w.Base + "/sinch",
	}
	var lines []string
	for name, value := range settings {
		all[name] = value
	}
	for name, value := range all {
		if value != "" {
			lines = append(lines, fmt.Sprintf("    %s = %q", name, value))
		}
	}
	return "provider \"tendlc\" {\n  sinch = {\n" + strings.Join(lines, "\n") + "\n  }\n}\n"
}

func TestMissingCredentialsAreNamed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	needs := func(name, env string) complaint {
		return complaint{Code: "TENDLC1009", Says: []string{"Sinch needs the provider's sinch." + name, "Set it in the provider block", "environment variable " + env}}
	}
	project, key, secret := needs("project_id", "SINCH_PROJECT_ID"), needs("key_id", "SINCH_KEY_ID"), needs("key_secret", "SINCH_KEY_SECRET")
	for _, r := range []struct {
		name, provider string
		want           []complaint
	}{
		{"project_id", credentials(w, map[string]string{"project_id": ""}), []complaint{project}},
		{"key_id", credentials(w, map[string]string{"key_id": ""}), []complaint{key}},
		{"key_secret", credentials(w, map[string]string{"key_secret": ""}), []complaint{secret}},
		{"blank", credentials(w, map[string]string{"project_id": "  ", "key_id": "\t", "key_secret": "\n"}), []complaint{project, key, secret}},
		{"the block", `provider "tendlc" {}`, []complaint{project, key, secret}},
	} {
		t.Run(r.name, func(t *testing.T) {
			planRefused(t, w, r.provider+acctest.SinchBrand(""), r.want...)
			silent(t, w)
		})
	}
}

// Missing credentials hurt nobody who does not use the vendor.
func TestProviderWithoutCredentialsHurtsNobodyElse(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, step(`provider "tendlc" {}`+"\nresource \"terraform_data\" \"x\" {}\n"))
	silent(t, w)
}

func TestCredentialsThatAreNotKnownYetAreNamed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	block := strings.Replace(credentials(w, nil), fmt.Sprintf("%q", sinchsandbox.KeySecret), "terraform_data.secret.output", 1)
	planRefused(t, w, block+"\nresource \"terraform_data\" \"secret\" {\n  input = timestamp()\n}\n"+acctest.SinchBrand(""), complaint{Code: "TENDLC1009",
		Says: []string{"The provider's sinch.key_secret is not known yet", "or set SINCH_KEY_SECRET in the environment"}})
	silent(t, w)
}

func TestUnusableURLsAreRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	for name, urls := range map[string][]string{
		"registration_url": {"http://sinch.example", "http://127.0.0.1.sinch.example"},
		"numbers_url":      {"http://sinch.example", "ftp://127.0.0.1"},
		"auth_url":         {"http://sinch.example", "sinch.example", "https://user:hunter2@sinch.example"},
	} {
		for _, url := range urls {
			t.Run(name+" "+url, func(t *testing.T) {
				said := runError(t, w, resource.TestStep{Config: credentials(w, map[string]string{name: url}) + acctest.SinchBrand(""), PlanOnly: true})
				compare(t, said, []complaint{{Code: "TENDLC1009", Says: []string{"The provider's sinch." + name + " cannot be used"}}})
				if strings.Contains(strings.Join(said, ""), "hunter2") {
					t.Errorf("a password in: %s", said)
				}
				silent(t, w)
			})
		}
	}
}

// Wrong credentials show at the first read: the error names the settings and
// the variables and repeats no secret.
func TestWrongCredentialsAreNamed(t *testing.T) {
	t.Parallel()
	const wrong = "not-the-secret-of-this-key"
	for _, r := range []struct {
		name     string
		settings map[string]string
		says     []string
	}{
		{"key_secret", map[string]string{"key_secret": wrong}, []string{"Sinch answered 401", "Check key_id and key_secret", "SINCH_KEY_ID and SINCH_KEY_SECRET"}},
		{"key_id", map[string]string{"key_id": "5a4db0c5-0000-4000-8000-000000000bad"}, []string{"Sinch answered 401", "Check key_id and key_secret"}},
		{"project_id", map[string]string{"project_id": "5a4db0c5-0000-4000-8000-000000000bad"}, []string{"Sinch answered 403", "check project_id", "SINCH_PROJECT_ID"}},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			for _, use := range []struct{ name, config string }{
				{"plan of an approval", approvalOf("brand", someULID)},
				{"plan of an assignment", assigned(someCampaignID, "", sinchsandbox.Numbers()[0])},
				{"apply of a brand", acctest.SinchBrand("")},
				{"apply of a campaign", onlyCampaign(someBrandID)},
			} {
				t.Run(use.name, func(t *testing.T) {
					w := acctest.NewWorld(t)
					said := runError(t, w, resource.TestStep{Config: credentials(w, r.settings) + use.config})
					compare(t, said, []complaint{{Code: "TENDLC2005", Says: append([]string{"Sinch refuses the credentials", "charged"}, r.says...)}})
					for _, secret := range []string{wrong, sinchsandbox.KeySecret} {
						if strings.Contains(strings.Join(said, ""), secret) {
							t.Errorf("a secret in: %s", said)
						}
					}
					untouched(t, w)
				})
			}
		})
	}
}
