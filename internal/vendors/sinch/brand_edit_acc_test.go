package sinch_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const (
	patchBrand   = "updateBrandRegistration"
	upgradeBrand = "upgradeBrandRegistration"
	submitBrand  = "submitBrandRegistration"
)

// behind is what comes after the brand of the tests up to two numbers.
func behind() string {
	numbers := sinchsandbox.Numbers()
	return acctest.SinchBrandApproval("") + acctest.SinchCampaign() + acctest.SinchCampaignApproval("") + acctest.SinchAssignment("", numbers[0], numbers[1])
}

// onlyBrandChanges is the check that the brand is updated in place and nothing
// else moves.
func onlyBrandChanges(others ...string) resource.ConfigPlanChecks {
	checks := []plancheck.PlanCheck{plancheck.ExpectResourceAction(brandAddress, plancheck.ResourceActionUpdate)}
	for _, address := range others {
		checks = append(checks, plancheck.ExpectResourceAction(address, plancheck.ResourceActionNoop))
	}
	return resource.ConfigPlanChecks{PreApply: checks, PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}}
}

// groupsOf are the groups that a PATCH sent.
func groupsOf(t *testing.T, entry sandbox.Entry) []string {
	t.Helper()
	var body map[string]json.RawMessage
	if err := json.Unmarshal([]byte(entry.RequestBody), &body); err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(body))
}

// Each group is changed in place, alone, free of charge, and nothing that
// depends on the brand moves; whether Sinch merges or replaces what a group
// leaves out makes no difference, not even for an argument that is removed.
func TestBrandGroupIsEditedInPlace(t *testing.T) {
	t.Parallel()
	for _, mode := range []sinchsandbox.BrandUpdates{sinchsandbox.ReplaceGroups, sinchsandbox.MergeGroups} {
		t.Run(string(mode), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Sinch.SetBrandUpdates(mode)
			rest, others := acctest.SinchBrandApproval(""), []string{brandApprovalAddress}
			if mode == sinchsandbox.ReplaceGroups { // once is enough for what comes after
				rest, others = behind(), append(others, campaignAddress, campaignApprovalAddress, assignmentAddress)
			}
			edits := []struct {
				group string
				brand string
				now   func(sinchsandbox.BrandRequest) string
				want  string
			}{
				{"companyDetails", brandWith(`city = "Monona"`, `postal_code = "53716"`, "web_address ="),
					func(b sinchsandbox.BrandRequest) string {
						return b.CompanyDetails.City + b.CompanyDetails.PostalCode + b.CompanyDetails.WebAddress + b.CompanyDetails.State
					}, "Monona53716WI"},
				{"financialDetails", brandWith(`city = "Monona"`, `postal_code = "53716"`, "web_address =", `brand_vertical_type = "INSURANCE"`),
					func(b sinchsandbox.BrandRequest) string {
						return b.FinancialDetails.BrandVerticalType + b.FinancialDetails.TaxIDCorporate
					}, "INSURANCE39-1234567"},
				{"contactDetails", brandWith(`city = "Monona"`, `postal_code = "53716"`, "web_address =", `brand_vertical_type = "INSURANCE"`,
					`first_name = "Ruth"`, "last_name ="),
					func(b sinchsandbox.BrandRequest) string {
						return b.ContactDetails.FirstName + b.ContactDetails.LastName + b.ContactDetails.PhoneNumber
					}, "Ruth+16085550142"},
			}
			steps := []resource.TestStep{step(unprotected(w, brandWith()+rest))}
			for i, edit := range edits {
				steps = append(steps, resource.TestStep{Config: unprotected(w, edit.brand+rest), ConfigPlanChecks: onlyBrandChanges(others...)},
					resource.TestStep{RefreshState: true, PreConfig: func() {
						count(t, w, patchBrand, i+1)
						sent := w.Entries(patchBrand)
						if got := groupsOf(t, sent[len(sent)-1]); !slices.Equal(got, []string{edit.group}) {
							t.Errorf("sent %v, want %s", got, edit.group)
						}
						if got := edit.now(w.Sinch.Brands()[0].Request); got != edit.want {
							t.Errorf("Sinch holds %s, want %s", got, edit.want)
						}
					}})
			}
			w.Run(t, steps...)
			count(t, w, submitBrand, 1)
			count(t, w, upgradeBrand, 0)
			charges(t, w, "brand", 1)
		})
	}
}

// Two groups at once are one call with both.
func TestBrandGroupsTogetherAreOneCall(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, step(unprotected(w, brandWith()+acctest.SinchBrandApproval(""))),
		resource.TestStep{Config: unprotected(w, brandWith(`city = "Monona"`, `first_name = "Ruth"`)+acctest.SinchBrandApproval("timeouts = { create = \"9m\" }")),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{plancheck.ExpectResourceAction(brandAddress, plancheck.ResourceActionUpdate)}}})
	count(t, w, patchBrand, 1)
	if got := groupsOf(t, w.Entries(patchBrand)[0]); !slices.Equal(got, []string{"companyDetails", "contactDetails"}) {
		t.Errorf("sent %v", got)
	}
}

// A fact that somebody changed at Sinch is put back in place.
func TestBrandChangedAtTheVendorIsPutBackInPlace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	approval := acctest.SinchBrandApproval("")
	w.Run(t, step(unprotected(w, brandWith()+approval)),
		resource.TestStep{Config: unprotected(w, brandWith()+approval), PreConfig: func() {
			f.Changes("GET", pathOneBrand, func(a answer) answer {
				if w.Calls(patchBrand) == 0 {
					a.Body = strings.Replace(a.Body, `"city":"Madison"`, `"city":"Milwaukee"`, 1)
				}
				return a
			})
		}, ConfigPlanChecks: onlyBrandChanges(brandApprovalAddress)})
	count(t, w, patchBrand, 1)
}

// A fact that is known only at the apply is sent only if it turns out to be
// another.
func TestFactThatIsKnownOnlyAtTheApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	approval := acctest.SinchBrandApproval("")
	config := func(city, trigger string) string {
		return brandWith("city = terraform_data.city.output") + approval +
			fmt.Sprintf("\nresource \"terraform_data\" \"city\" {\n  input = %q\n  triggers_replace = %q\n}\n", city, trigger)
	}
	c.Apply(config("Madison", "a"))
	c.Apply(config("Madison", "b"))
	c.Empty()
	count(t, w, patchBrand, 0)
	c.Apply(config("Monona", "b"))
	c.Empty()
	count(t, w, patchBrand, 1)
}

// After an import the state holds Sinch's writing. It is no difference, and the
// first update, whatever it is for, takes over the configuration's: no call is
// made for a hyphen, and none is refused because of one.
func TestWritingOfAnImportedBrandIsRecordedWithTheFirstEdit(t *testing.T) {
	t.Parallel()
	for name, status := range map[string]string{"APPROVED": "", "IN_PROGRESS": "IN_PROGRESS"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			request := sinchsandbox.SampleBrand()
			request.CompanyDetails.BusinessContactEmail = ""
			w.Sinch.SetOutcome(request.DisplayName, sandbox.Hold)
			id := w.Sinch.SeedBrand(request, status)
			taxID := func(want string) []statecheck.StateCheck {
				return []statecheck.StateCheck{statecheck.ExpectKnownValue(brandAddress, tfjsonpath.New("financial_details").AtMapKey("tax_id_corporate"), knownvalue.StringExact(want))}
			}
			same := brandWith() // its tax id has a hyphen
			edited := strings.Replace(same, `"Madison"`, `"Monona"`, 1)
			steps := []resource.TestStep{importing(unprotected(w, same), brandAddress, id),
				{Config: unprotected(w, same), ConfigPlanChecks: nothing, ConfigStateChecks: taxID("391234567")}}
			if status == "" {
				steps = append(steps, resource.TestStep{Config: unprotected(w, edited), ConfigPlanChecks: onlyBrandChanges(), ConfigStateChecks: taxID("39-1234567")},
					resource.TestStep{Config: unprotected(w, typed("FULL", edited)), ConfigPlanChecks: onlyBrandChanges()})
			} else {
				local := strings.Replace(same, "display_name =", "timeouts = { create = \"9m\" }\n  display_name =", 1)
				steps = append(steps, resource.TestStep{Config: unprotected(w, local), ConfigPlanChecks: onlyBrandChanges(), ConfigStateChecks: taxID("39-1234567")})
			}
			w.Run(t, steps...)
			count(t, w, submitBrand, 0)
			if status != "" {
				untouched(t, w)
				return
			}
			if got := sent(w); !slices.Equal(got, []string{patchBrand, upgradeBrand}) {
				t.Errorf("sent: %v", got)
			}
			if got := groupsOf(t, w.Entries(patchBrand)[0]); !slices.Equal(got, []string{"companyDetails"}) {
				t.Errorf("sent %v", got)
			}
		})
	}
}
