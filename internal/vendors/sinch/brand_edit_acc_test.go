package sinch_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
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

// notNow is the refusal of an edit in a status that does not take it.
func notNow(place, status string) *regexp.Regexp {
	return says(place+" of the brand", "cannot be changed now (TENDLC1012)", "Its status at Sinch is "+status,
		"possible when it is APPROVED or REJECTED", "Nothing was sent and nothing was charged.")
}

// A destroy is planned with the configuration, so the refusal must not stop
// the way out that it names.
func TestBrandThatCannotBeEditedNowCanStillBeDestroyed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Sinch.SetOutcome("Lakeview 10DLC", sandbox.Hold)
	c := newTerminal(t, w)
	c.Apply(brandWith())
	c.Write(unprotected(w, brandWith(`city = "Monona"`)))
	tells(t, c.Fails("plan"), "TENDLC1012", `"terraform destroy -refresh=false" goes past it`)
	c.Does("destroy", "-auto-approve", "-refresh=false")
	count(t, w, patchBrand, 0)
}

// A refused brand is corrected by a new registration, which a protection does
// not stop: there is nothing left to protect.
func TestEditOfARefusedBrandRegistersANewOne(t *testing.T) {
	t.Parallel()
	for name, edit := range map[string]string{
		"company_details":         `company_name = "Lakeview Dental LLC"`,
		"financial_details":       `tax_id_corporate = "39-7654321"`,
		"contact_details":         `first_name = "Ruth"`,
		"brand_registration_type": "",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Sinch.SetOutcome("Lakeview 10DLC", sandbox.Reject)
			edited := brandWith(edit)
			if edit == "" {
				edited = typed("FULL", acctest.SinchBrand(""))
			}
			w.Run(t, step(brandWith()),
				resource.TestStep{Config: edited, ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
					plancheck.ExpectResourceAction(brandAddress, plancheck.ResourceActionDestroyBeforeCreate),
				}}, PreConfig: func() {
					w.Settle()
					w.Sinch.SetOutcome("Lakeview 10DLC", sandbox.Approve)
				}},
				step(unprotected(w, edited)))
			count(t, w, submitBrand, 2)
			count(t, w, patchBrand, 0)
			count(t, w, upgradeBrand, 0)
			charges(t, w, "brand", 2)
		})
	}
}

// typed gives a brand its registration type.
func typed(registrationType, brand string) string {
	return strings.Replace(brand, "display_name =", fmt.Sprintf("brand_registration_type = %q\n  display_name =", registrationType), 1)
}

// What moved between plan and apply would make the change another one: nothing
// is sent, and the next plan tells the truth.
func TestBrandThatMovedSinceThePlanIsLeftAlone(t *testing.T) {
	t.Parallel()
	for name, edited := range map[string]string{"group": brandWith(`city = "Monona"`), "upgrade": typed("FULL", brandWith())} {
		for _, status := range []string{"IN_PROGRESS", "REJECTED", "ON_ICE"} {
			t.Run(name+"/"+status, func(t *testing.T) {
				t.Parallel()
				w := acctest.NewWorld(t)
				c := newTerminal(t, w)
				c.Apply(brandWith() + acctest.SinchBrandApproval(""))
				c.Plan(edited + acctest.SinchBrandApproval(""))
				w.Sinch.SetBrandStatus("Lakeview 10DLC", status)
				tells(t, c.Fails("apply", saved), "has changed since the plan: plan again (TENDLC1014)",
					"It was APPROVED when the plan was made and is "+status+" now", "Nothing was sent and nothing was charged.")
				count(t, w, patchBrand, 0)
				count(t, w, upgradeBrand, 0)
				charges(t, w, "brand", 1)
			})
		}
	}
}

// refusedPatch answers a PATCH of a brand with 400 and a field.
func refusedPatch(field, description string) answer {
	return answer{Status: 400, Kind: jsonKind, Body: fmt.Sprintf(`{"error":{"code":400,"message":"Invalid","status":"INVALID_ARGUMENT","details":[
		{"type":"BadRequest","fieldViolations":[{"field":%q,"description":%q}]}]}}`, field, description)}
}

func TestRefusedBrandEditLandsOnTheArgument(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	approval := acctest.SinchBrandApproval("")
	f.Answers("PATCH", pathOneBrand, refusedPatch("companyDetails.postalCode", "does not belong to the city"))
	w.Run(t, step(unprotected(w, brandWith()+approval)),
		resource.TestStep{Config: unprotected(w, brandWith(`postal_code = "00000"`)+approval), ExpectError: says(
			"Sinch refused to change the brand", "TENDLC2003", "with tendlc_sinch_brand.b", "company_details.postal_code: companyDetails.postalCode: does not belong to the city. Nothing was charged.")},
		resource.TestStep{Config: unprotected(w, brandWith(`postal_code = "53716"`)+approval), PreConfig: f.Clear, ConfigPlanChecks: onlyBrandChanges(brandApprovalAddress)})
	count(t, w, patchBrand, 1)
	charges(t, w, "brand", 1)
}

// A brand that is locked after the provider has looked: the refusal is
// Sinch's, and the state stays what it was.
func TestBrandThatIsLockedAtTheLastMoment(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	c := newTerminal(t, w)
	approval := acctest.SinchBrandApproval("")
	c.Apply(brandWith() + approval)
	c.Plan(brandWith(`city = "Monona"`) + approval)
	var once sync.Once
	f.Changes("GET", pathOneBrand, func(a answer) answer { // answered as APPROVED, locked right after
		once.Do(func() { w.Sinch.SetBrandStatus("Lakeview 10DLC", "IN_PROGRESS") })
		return a
	})
	tells(t, c.Fails("apply", saved), "Sinch refused to change the brand", "(TENDLC2003)",
		"brandRegistrationId: the brand is IN_PROGRESS, it can be changed while APPROVED", "Nothing was charged.")
	count(t, w, patchBrand, 1)
	if city := w.Sinch.Brands()[0].Request.CompanyDetails.City; city != "Madison" {
		t.Errorf("the city is %s", city)
	}
	w.Sinch.SetBrandStatus("Lakeview 10DLC", "APPROVED")
	c.Apply(brandWith(`city = "Monona"`) + approval)
	c.Empty()
	count(t, w, patchBrand, 2)
}

// A lost answer to a change is sent again: the same details twice are the same
// details.
func TestFaultyBrandEditIsFinished(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		if kind == sandbox.UnknownStatus {
			continue // the edit is done, and the approval waits for a status that it knows
		}
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			approval := acctest.SinchBrandApproval("")
			edited := unprotected(w, brandWith(`city = "Monona"`)+approval)
			faulty := resource.TestStep{Config: edited, ConfigPlanChecks: onlyBrandChanges(brandApprovalAddress),
				PreConfig: func() { w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: patchBrand, Kind: kind}) }}
			if kind == sandbox.Truncated { // it arrived, and what it did is read by the next refresh
				faulty.ExpectError = says("ould not change the brand", "(TENDLC2011)", "Sinch documents no fee for it.")
			}
			w.Run(t, step(unprotected(w, brandWith()+approval)), faulty, resource.TestStep{Config: edited, ConfigPlanChecks: nothing})
			if city := w.Sinch.Brands()[0].Request.CompanyDetails.City; city != "Monona" {
				t.Errorf("the city is %s", city)
			}
			charges(t, w, "brand", 1)
		})
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

func TestDisplayNameAndMockReplaceTheBrand(t *testing.T) {
	t.Parallel()
	for name, edited := range map[string]string{
		"display_name": brandWith(`display_name = "Lakeview Family 10DLC"`),
		"mock":         acctest.SinchBrand("mock = true"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			approval := acctest.SinchBrandApproval("")
			c := newTerminal(t, w)
			c.Apply(w.Provider("") + brandWith() + approval)
			c.Write(w.Provider("") + edited + approval)
			tells(t, c.Fails("plan"), "Changing "+name+" would replace the protected brand", "(TENDLC1002)", "it costs 10.00 USD once",
				"Nothing was sent and nothing was charged.")
			count(t, w, submitBrand, 1)
			c.Apply(brandWith() + approval) // unprotected
			tells(t, c.Plan(edited+approval), "Changing "+name+" replaces the brand", "(TENDLC1003)", "tendlc_sinch_brand.b must be replaced")
			c.Does("apply", saved)
			count(t, w, submitBrand, 2)
			charges(t, w, "brand", 2)
			c.Empty()
		})
	}
}

func TestDestroyOfABrandForgetsItAndSaysSo(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	c.Apply(brandWith() + acctest.SinchBrandApproval(""))
	before := len(writes(w))
	tells(t, c.Does("plan", "-destroy", "-out="+saved), "Destroying the brand", "only forgets it (TENDLC1004)", "Sinch has no call to delete a brand",
		"stays registered and paid at Sinch")
	c.Does("apply", saved)
	if sent := writes(w)[before:]; len(sent) > 0 {
		t.Errorf("sent: %v", sent)
	}
	if brands := w.Sinch.Brands(); len(brands) != 1 || brands[0].Status != "APPROVED" {
		t.Errorf("brands: %+v", brands)
	}
}

// mock is the brand's choice; the campaign shows it, and no number may join.
func TestMockBrandMakesAMockCampaignThatTakesNoNumber(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	until := acctest.SinchBrand("mock = true") + acctest.SinchBrandApproval("") + acctest.SinchCampaign() + acctest.SinchCampaignApproval("")
	numbers := sinchsandbox.Numbers()
	w.Run(t, resource.TestStep{Config: unprotected(w, until), ConfigStateChecks: []statecheck.StateCheck{
		statecheck.ExpectKnownValue(brandAddress, tfjsonpath.New("mock"), knownvalue.Bool(true)),
		statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("mock"), knownvalue.Bool(true)),
	}},
		resource.TestStep{Config: unprotected(w, until+acctest.SinchAssignment("", numbers[0])), PlanOnly: true, ExpectError: says(
			"is a mock and can never have a number (TENDLC1017)", "Its brand was registered with mock = true", "Nothing was sent and nothing was charged.")},
	)
	count(t, w, "updateActiveNumber", 0)
}

// In one run the campaign is known only at the apply, which stops in time.
func TestMockCampaignInOneRunTakesNoNumber(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	numbers := sinchsandbox.Numbers()
	w.Run(t, resource.TestStep{Config: unprotected(w, acctest.SinchBrand("mock = true")+acctest.SinchBrandApproval("")+acctest.SinchCampaign()+
		acctest.SinchCampaignApproval("")+acctest.SinchAssignment("", numbers[0])), ExpectError: says("is a mock and can never have a number (TENDLC1017)")})
	count(t, w, "updateActiveNumber", 0)
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
