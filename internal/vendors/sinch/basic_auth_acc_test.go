package sinch_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// authenticated is the world's provider with a way of authentication.
func authenticated(w *acctest.World, auth string) string {
	return strings.Replace(w.Provider("deletion_protection = false"), "auth_url", "auth = \""+auth+"\"\n    auth_url", 1)
}

// With HTTP Basic the whole flow needs no token.
func TestBasicAuthenticationNeedsNoToken(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, resource.TestStep{Config: authenticated(w, "basic") + acctest.SinchFlow(),
		ConfigPlanChecks: resource.ConfigPlanChecks{PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}}},
		resource.TestStep{RefreshState: true, PreConfig: func() {
			if numbers := newest(w).Numbers; len(numbers) != 2 {
				t.Errorf("numbers: %v", numbers)
			}
		}})
	count(t, w, "issueToken", 0)
	count(t, w, submitBrand, 1)
	charges(t, w, "brand", 1)
	charges(t, w, "campaign", 1)
}

func TestOAuth2IsTheUsualAuthentication(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, step(authenticated(w, "oauth2")+acctest.SinchBrand("")))
	if w.Calls("issueToken") == 0 {
		t.Error("no token was asked for")
	}
}

func TestWrongSecretIsNamedWithBasicAuthentication(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	config := strings.Replace(authenticated(w, "basic"), sinchsandbox.KeySecret, "another-secret", 1) + acctest.SinchBrand("")
	said := runError(t, w, resource.TestStep{Config: config})
	compare(t, said, []complaint{{Code: "TENDLC2005", At: "", Says: []string{"Sinch refuses the credentials", "Sinch answered 401", "Check key_id and key_secret", "SINCH_KEY_SECRET", "Nothing was sent and nothing was charged."}}})
	hides(t, strings.Join(said, "\n"), "another-secret")
	count(t, w, "issueToken", 0)
	count(t, w, "listBrandRegistrations", 1) // the same key again would be as wrong
	untouched(t, w)
}

func TestUnknownAuthenticationNamesTheWords(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	planRefused(t, w, authenticated(w, "token")+acctest.SinchBrand(""), complaint{Code: "TENDLC1009", At: "", Says: []string{
		"The provider's sinch.auth cannot be used", `It must be "oauth2" or "basic".`, "SINCH_AUTH", "Nothing was sent and nothing was charged."}})
	silent(t, w)
}
