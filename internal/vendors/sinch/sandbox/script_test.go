package sinchsandbox_test

import (
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestSeedsAreThereAndCostNothing(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	tcrBrand := a.brand(brand).wantValues("brandRegistrationStatus", "APPROVED", "identityStatus", "VERIFIED").get("brandId").(string)
	campaign := a.sinch.SeedCampaign(sinchsandbox.SampleCampaign(tcrBrand), "")
	tcrCampaign := a.campaign(campaign).wantValues("status", "APPROVED").get("campaignId").(string)
	a.number(a.sinch.SeedNumber("+12065550123", plan, tcrCampaign)).wantSMS(plan, tcrCampaign, "")
	a.campaign(campaign).wantValues("status", "ACTIVE")
	a.campaign(a.sinch.SeedCampaign(sinchsandbox.SampleCampaign(tcrBrand), "REJECTED")).wantValues("status", "REJECTED")
	if lines := a.Box.Ledger(); len(lines) != 0 {
		t.Errorf("%v", lines)
	}
}

func TestSeedInReviewGoesOn(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.sinch.SeedCampaign(sinchsandbox.SampleCampaign("BX7K2PQ"), "SUBMITTED")
	a.Clock.Advance(delay)
	a.campaign(id).wantValues("status", "APPROVED")
}

func TestScriptsOfWhatDoesNotExistPanic(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	campaign := a.sinch.SeedCampaign(sinchsandbox.SampleCampaign("BX7K2PQ"), "SINCH_REVIEW")
	for name, script := range map[string]func(){
		"campaign":      func() { a.sinch.SetCampaignStatus("nobody", "ACTIVE") },
		"empty name":    func() { a.sinch.SetCampaignStatus("", "ACTIVE") },
		"brand":         func() { a.sinch.SetBrandStatus("nobody", "APPROVED") },
		"outcome":       func() { a.sinch.SetOutcome("anybody", "aproved") },
		"number":        func() { a.sinch.FailProvisioning("+12065550123", "INTERNAL_ERROR", 1) },
		"code":          func() { a.sinch.FailProvisioning(sinchsandbox.Numbers()[0], "BAD_HAIR_DAY", 1) },
		"vetting":       func() { a.sinch.SetVetting("nobody", "ACTIVE", 1) },
		"vetting word":  func() { a.sinch.SetVetting(brand, "SPLENDID", 1) },
		"update mode":   func() { a.sinch.SetBrandUpdates("sometimes") },
		"use case":      func() { a.sinch.SetQualification("LOTTERY", "", support(false)) },
		"network":       func() { a.sinch.SetQualification("", "10000", support(false)) },
		"no change":     func() { a.sinch.SetQualification("", "", sinchsandbox.QualificationChange{}) },
		"class":         func() { a.sinch.SetMessageClass(campaign, sinchsandbox.ATT, "A") }, // not at TCR
		"class network": func() { a.sinch.SetMessageClass(campaign, "AT&T", "A") },
		"status":        func() { a.sinch.SetOperatorStatus("nobody", sinchsandbox.ATT, "REGISTERED") },
		"renewal":       func() { a.sinch.SetRenewalDate("nobody", start) },
		"no renewal":    func() { a.sinch.SetRenewalDate(campaign, start) }, // not accepted
		"renewal never": func() { a.sinch.SetRenewalDate(campaign, time.Time{}) },
		"seeded number": func() { a.sinch.SeedNumber("12065550123", "", "") },
		"service plan":  func() { a.sinch.SeedNumber("+12065550123", "made-up", "") },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			script()
		})
	}
}

func TestMagicTextsAreListed(t *testing.T) {
	t.Parallel()
	texts := sinchsandbox.MagicTexts()
	if texts["[sandbox:operator-reject]"] != sinchsandbox.OperatorReject || texts["[sandbox:hold]"] != sandbox.Hold || len(texts) != 8 {
		t.Errorf("%v", texts)
	}
}

func TestOutcomeCanBeScriptedBeforeTheSandboxIsBuilt(t *testing.T) {
	t.Parallel()
	sinch := sinchsandbox.New()
	sinch.SetOutcome("Lakeview 10DLC", sandbox.Reject)
	if len(sinch.Brands()) != 0 || len(sinch.Campaigns()) != 0 {
		t.Error("not empty")
	}
}

func TestControlEndpoints(t *testing.T) {
	t.Parallel()
	a := open(t)
	post := func(name, body string) answer { return answer{a.Control(name, body)} }
	brand := post("seed-brand", `{"brand":{"displayName":"Seeded"},"status":"APPROVED"}`).want(200).get("id").(string)
	tcrBrand := a.brand(brand).get("brandId").(string)
	campaign := post("seed-campaign", `{"campaign":{"brandId":"`+tcrBrand+`","useCase":"MARKETING","campaignName":"Seeded"}}`).want(200).get("id").(string)
	tcrCampaign := a.campaign(campaign).get("campaignId").(string)
	post("seed-numbers", `{"numbers":["+12065550123"],"servicePlanId":"`+plan+`","campaignId":"`+tcrCampaign+`"}`).want(200)
	a.number("+12065550123").wantSMS(plan, tcrCampaign, "")
	post("campaign-status", `{"campaign":"Seeded","status":"REJECTED"}`).want(200)
	a.campaign(campaign).wantValues("status", "REJECTED")
	post("brand-status", `{"brand":"`+tcrBrand+`","status":"REJECTED"}`).want(200)
	a.brand(brand).wantValues("brandRegistrationStatus", "REJECTED")
	post("outcome", `{"object":"Lakeview 10DLC","outcome":"hold"}`).want(200)
	post("number-failure", `{"number":"+12025550100","code":"INTERNAL_ERROR","count":1}`).want(200)
	post("delete-failure", `{"campaign":"Seeded"}`).want(200)
	post("rejection", `{"campaign":"Seeded","code":"CR4001","description":"The consent is insufficient"}`).want(200)
	post("campaign-status", `{"campaign":"Seeded","status":"SINCH_REJECTED"}`).want(200)
	if r := a.call("GET", "/campaignRegistrations/"+campaign+"/feedback", nil).want(200); r.get("internalErrorResponse", 0, "code") != "CR4001" {
		t.Errorf("%s", r.Raw)
	}
	post("campaign-status", `{"campaign":"Seeded","status":"APPROVED"}`).want(200)
	post("vetting", `{"brand":"Seeded","status":"EXPIRED","score":40}`).want(200)
	if v := a.sinch.Brands()[0].Vetting; v == nil || v.Status != "EXPIRED" || v.Score != 40 {
		t.Errorf("vetting %+v", v)
	}
	post("brand-updates", `{"mode":"merge"}`).want(200)
	post("late-upgrades", `{"on":true}`).want(200)
	post("loose-types", `{"on":true}`).want(200)
	post("loose-types", `{"on":false}`).want(200)
	post("operator", `{"campaign":"Seeded","network":"10017","status":"SUSPENDED","msgClass":"T"}`).want(200)
	post("renewal", `{"campaign":"Seeded","date":"2031-02-03T04:05:06Z"}`).want(200)
	if r := a.campaign(campaign).wantValues("nextRenewalOrExpirationDate", "2031-02-03T04:05:06Z"); r.get("mnoMetadata", "10017", "msgClass") != "T" {
		t.Errorf("%s", r.Raw)
	}
	post("qualification", `{"useCase":"MARKETING","network":"10017","mnoSupport":false,"monthlyFee":7}`).want(200)
	if r := a.qualify(tcrBrand, "MARKETING").wantValues("setupFee", 21.0); r.get("mnoMetadata", "10017", "mnoSupport") != false {
		t.Errorf("%s", r.Raw)
	}
	post("list-lag", `{"lag":"1h"}`).want(200)
	a.call("GET", "/brandRegistrations", nil).wantValues("totalSize", float64(0))
	for _, bad := range [][2]string{
		{"campaign-status", `{"campaign":"nobody","status":"ACTIVE"}`},
		{"outcome", `{"object":"x","outcome":"maybe"}`},
		{"list-lag", `{"lag":"long"}`},
		{"number-failure", `{"number":"+12025550100","reason":"INTERNAL_ERROR"}`},
		{"seed-numbers", `{"numbers":["1"]}`},
		{"rejection", `{"campaign":"Seeded"}`},
		{"vetting", `{"brand":"Seeded","status":"SPLENDID"}`},
		{"brand-updates", `{"mode":"sometimes"}`},
		{"qualification", `{"useCase":"MARKETING","network":"10017"}`},
		{"qualification", `{"useCase":"MARKETING","network":"10017","mnoSupports":false}`},
		{"operator", `{"campaign":"Seeded","network":"10017"}`},
		{"renewal", `{"campaign":"Seeded"}`},
	} {
		post(bad[0], bad[1]).want(400)
	}
}
