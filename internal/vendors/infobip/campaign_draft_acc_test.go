package infobip_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestDraftIsFreeAndEditedInPlace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	first := draftOf(brandID)
	second := draftOf(brandID, newSummary, newName, `use_cases = ["CHAT"]`, "embedded_link = true",
		`opt_ins = { keyword = { call_to_action = "Send VISITS to 555 to hear about your visits.", keywords = ["VISITS", "JOIN2"] } }`)
	w.Run(t,
		resource.TestStep{Config: first, ConfigStateChecks: checks(
			draftSays("status", "DRAFT"), draftSays("phase", "draft"), draftSays("policy", "STANDARD"),
			draftHas("external_campaign_id", knownvalue.Null()), draftHas("status_reasons", knownvalue.ListSizeExact(0)),
			draftHas("registration_fee_preview", knownvalue.ObjectPartial(map[string]knownvalue.Check{"currency": knownvalue.StringExact("USD")})))},
		planned(second, plancheck.ResourceActionUpdate),
		resource.TestStep{Config: second, ResourceName: draftAddress, ImportState: true, ImportStateVerify: true,
			ImportStateVerifyIgnore: []string{"registration_fee_preview", "timeouts"}},
	)
	acctest.ExpectCalls(t, w, "create-campaign", 1)
	acctest.ExpectCalls(t, w, "update-campaign", 1)
	acctest.ExpectCharges(t, w, "campaign", 0)
}

func TestImportedDraftPlansNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	w.Run(t, acctest.Step(draftOf(brandID)))
	if left := w.Infobip.Campaigns(); len(left) != 0 {
		t.Errorf("left after the destroy: %v", left)
	}
	id := w.Infobip.SeedCampaign(sampleDraft(brandID), "DRAFT")
	w.Run(t, acctest.Importing(draftLike(sampleDraft(brandID)), draftAddress, id),
		resource.TestStep{Config: draftLike(sampleDraft(brandID)), ConfigPlanChecks: acctest.Nothing})
}

func TestImportRefusesWhatIsNoCampaign(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	config := draftOf(approvedBrand(w))
	for id, says := range map[string][]string{
		"BX7K2PQ": {"TENDLC1008", "is not Infobip's id of a campaign"},
		"CTF4STM": {"There is no campaign CTF4STM", "TENDLC2010"},
		someUUID:  {"There is no campaign " + someUUID, "TENDLC2010"},
	} {
		step := acctest.Importing(config, draftAddress, id)
		step.ExpectError = acctest.Says(says[0])
		w.Run(t, step)
	}
	acctest.ExpectUntouched(t, w)
}

func TestDerivedReferenceFollowsTheContent(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	w.Run(t, acctest.Step(draftOf(brandID)), acctest.Step(draftOf(brandID, newName)))
	first := w.Entries("create-campaign")
	w.Run(t, acctest.Step(draftOf(brandID)))
	second := w.Entries("create-campaign")[len(first):]
	var references []string
	for _, entry := range append(first, second...) {
		_, after, _ := strings.Cut(entry.RequestBody, `"referenceId":"`)
		reference, _, _ := strings.Cut(after, `"`)
		references = append(references, reference)
	}
	if len(references) != 2 || references[0] != references[1] || len(references[0]) != 50 || !strings.HasPrefix(references[0], "tf-") {
		t.Errorf("references %v", references)
	}
}

// A derived reference that another campaign holds, because that one was changed
// since or is over, gives way to another.
func TestDerivedReferenceGivesWay(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(draftOf(brandID))
	inStage(t, w, "DEREGISTERED")()
	c.Does("state", "rm", draftAddress)
	c.Apply(draftOf(brandID))
	c.Empty()
	all := w.Infobip.Campaigns()
	if len(all) != 2 || all[0].Request.ReferenceID == all[1].Request.ReferenceID {
		t.Errorf("%+v", all)
	}
}

func TestUsedReferenceNamesItsHolder(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	held := sampleDraft(brandID)
	id := w.Infobip.SeedCampaign(held, "")
	acctest.ApplyRefused(t, w, draftOf(brandID, fmt.Sprintf("reference_id = %q", held.ReferenceID)),
		acctest.Complaint{Code: "TENDLC3007", At: "reference_id", Says: []string{
			held.ReferenceID, held.Name, "which is REGISTERED", "terraform import tendlc_infobip_campaign.NAME " + id, "Nothing was sent"}})
	acctest.ExpectUntouched(t, w)
}

func TestTwinIsRefusedOrAdopted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	id := w.Infobip.SeedCampaign(sampleDraft(brandID), "DRAFT")
	config := draftLike(sampleDraft(brandID))
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(config), Complaints: []acctest.Complaint{{Code: "TENDLC3001", Says: []string{id, "adopt_existing = true"}}}},
		acctest.Act{Step: resource.TestStep{Config: draftLike(sampleDraft(brandID), "adopt_existing = true"), ConfigStateChecks: checks(draftSays("id", id))}},
	)
	acctest.ExpectCalls(t, w, "create-campaign", 0)
}

func TestUnknownBrandIsFoundOutBeforeTheCreate(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	acctest.ApplyRefused(t, w, draftOf(someUUID), acctest.Complaint{Code: "TENDLC3007", At: "brand_id", Says: []string{"does not know the brand"}})
	acctest.ExpectUntouched(t, w)
}

// An answer that is lost is no question of money where a draft is free.
func TestLostCreateOfADraftSaysThatItIsFree(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	config := draftOf(approvedBrand(w))
	w.Box.InjectFault(sandbox.Fault{Vendor: w.Infobip.Name(), Operation: "create-campaign", Kind: sandbox.ConnectionReset})
	c := acctest.NewTerminal(t, w)
	c.Write(config)
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "unknown whether the draft", "A draft is free", "TENDLC3003")
	c.Apply(config)
	c.Empty()
	onlyDraft(t, w)
}

func TestExternalCampaignHasNoContent(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t,
		resource.TestStep{Config: externalDraft(), ConfigStateChecks: checks(
			draftSays("external_campaign_id", "C1EXMPL"), draftHas("entity_id", knownvalue.Null()), draftSays("application_id", "default"),
			draftHas("use_cases", knownvalue.Null()), draftHas("opt_ins", knownvalue.Null()),
			draftHas("registration_fee_preview", knownvalue.ObjectPartial(map[string]knownvalue.Check{
				"setup": knownvalue.Null(), "source": knownvalue.StringRegexp(acctest.Says("billed by The Campaign Registry"))})))},
		resource.TestStep{Config: externalDraft(), ResourceName: draftAddress, ImportState: true, ImportStateVerify: true,
			ImportStateVerifyIgnore: []string{"registration_fee_preview", "timeouts"}},
		planned(strings.Replace(externalDraft(), "Lakeview shared", "Lakeview shared 2", 1), plancheck.ResourceActionUpdate),
		planned(strings.Replace(externalDraft(), "C1EXMPL", "C2EXMPL", 1), plancheck.ResourceActionDestroyBeforeCreate),
	)
}

// A twin of an external campaign is known by the registry's id, whatever the
// other campaigns of the account are.
func TestExternalTwinIsFound(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedCampaign(infobipsandbox.SampleExternalCampaign(), "DRAFT")
	acctest.ApplyRefused(t, w, externalDraft(), acctest.Complaint{Code: "TENDLC3001", Says: []string{id}})
}
