package infobipsandbox_test

import (
	"fmt"
	"net/http"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox/sandboxtest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// scene is the account as a pair needs it, with the real ids of what the
// example names.
type scene struct {
	*account
	real  sandboxtest.Names
	pairs map[string]example
}

// body is the request body of another pair, with the real ids.
func (s *scene) body(name string) string {
	s.Helper()
	pair, known := s.pairs[name]
	if !known {
		s.Fatalf("no pair %q", name)
	}
	return s.real.Here(string(pair.Request.Body))
}

func (s *scene) makeBrand() {
	s.real[exampleBrand] = s.Call("POST", brandsPath, s.body("create-brand: Create a private-company brand")).Want(201).Text("id")
}

func (s *scene) registerBrand() {
	s.makeBrand()
	s.actOnBrand(s.real[exampleBrand], "register", nil).Want(202)
}

func (s *scene) decideBrand() {
	s.registerBrand()
	s.Clock.Advance(delay)
}

func (s *scene) rejectBrand() {
	s.infobip.SetOutcome("Northwind Clinics", infobipsandbox.RejectOnce)
	s.decideBrand()
}

// publicBrand is one whose authentication runs, or is over.
func (s *scene) publicBrand(stages int) {
	id := s.Call("POST", brandsPath, s.body("create-brand: Create a public-company brand")).Want(201).Text("id")
	s.real[examplePublic] = id
	s.actOnBrand(id, "register", nil).Want(202)
	for range stages {
		s.Clock.Advance(delay)
	}
}

func (s *scene) appealBrand() {
	s.rejectBrand()
	s.uploadDocument()
	s.real[exampleAppeal] = s.actOnBrand(s.real[exampleBrand], "appeal", s.body("submit-brand-appeal: Appeal a refused brand")).Want(202).Text("appealId")
}

func (s *scene) uploadDocument() {
	s.real[exampleDocument] = s.upload("optin.pdf", exampleFileSize).Want(201).Text("documentId")
}

func (s *scene) vetBrand() {
	s.decideBrand()
	s.real[exampleVet] = s.actOnBrand(s.real[exampleBrand], "vets", standard).Want(202).Text("vetId")
	s.Clock.Advance(delay)
}

// makeCampaign creates the campaign of the examples and puts it into a stage.
func (s *scene) makeCampaign(stage string) {
	s.decideBrand()
	id := s.Call("POST", campaigns, s.body("create-campaign: Create with a number instead of a key")).Want(201).Text("id")
	s.real[exampleCampaign] = id
	if stage != "DRAFT" {
		s.infobip.SetCampaignStage(id, stage)
	}
}

func (s *scene) rejectCampaign() {
	s.infobip.SetRejection("Visit reminders", infobipsandbox.RejectionDetail{ErrorCode: "9999", Description: "Opt-in page cannot be opened."})
	s.makeCampaign("REJECTED")
}

func (s *scene) call(call string, body any, status int) {
	s.Helper()
	s.act(s.real[exampleCampaign], call, body).Want(status)
}

// appeals files as many appeals as there may be, all refused.
func (s *scene) appeals() {
	s.makeCampaign("REJECTED")
	s.infobip.SetOutcome(s.real[exampleCampaign], sandbox.Reject)
	for n := range 5 {
		s.call("appeal", fmt.Sprintf(`{"reason":"The page works now, look again: %d."}`, n), 204)
		s.infobip.SetCampaignStage(s.real[exampleCampaign], "REJECTED")
	}
}

// fault makes the next call go wrong.
func (s *scene) fault(kind sandbox.FaultKind) {
	s.Box.InjectFault(sandbox.Fault{Operation: "get-campaign", Kind: kind})
}

// scenes bring the account into the state of each pair that is replayed.
var scenes = map[string]func(*scene){
	"create-brand: Create a private-company brand":              func(*scene) {},
	"create-brand: Create a public-company brand":               func(*scene) {},
	"create-brand: Same referenceId again":                      func(s *scene) { s.makeBrand() },
	"create-brand: Validation error":                            func(s *scene) { s.Expected = 2 },
	"get-brands: Look a brand up by referenceId":                func(s *scene) { s.makeBrand() },
	"get-brand: Read a brand":                                   func(s *scene) { s.decideBrand() },
	"get-brand: Unknown brand":                                  func(*scene) {},
	"update-brand: Change a brand never registered":             func(s *scene) { s.makeBrand() },
	"update-brand: Change a registered brand":                   func(s *scene) { s.decideBrand() },
	"update-brand: Change a locked field of a registered brand": func(s *scene) { s.decideBrand() },
	"register-brand: Register with TCR":                         func(s *scene) { s.makeBrand() },
	"get-brand-registrar-statuses: Registration pending":        func(s *scene) { s.registerBrand() },
	"get-brand-registrar-statuses: Verified":                    func(s *scene) { s.decideBrand() },
	"get-brand-registrar-statuses: Refused":                     func(s *scene) { s.rejectBrand() },
	"brand-auth-verification: Start authentication again":       func(s *scene) { s.publicBrand(2) },
	"resend-2fa-mail-brand-auth: Send the 2FA mail again":       func(s *scene) { s.publicBrand(1) },
	"submit-brand-appeal: Appeal a refused brand":               func(s *scene) { s.rejectBrand(); s.uploadDocument() },
	"get-brand-appeals: List appeals":                           func(s *scene) { s.appealBrand() },
	"vet-brand: Order a standard vet":                           func(s *scene) { s.decideBrand() },
	"get-brand-vets: List vets":                                 func(s *scene) { s.vetBrand() },
	"get-brand-vet: Read a vet":                                 func(s *scene) { s.vetBrand() },
	"update-brand-vet: Upgrade to enhanced":                     func(s *scene) { s.vetBrand() },
	"import-existing-brand-vet: Import a Campaign Verify token": func(s *scene) { s.decideBrand() },
	"get-brand-enhanced-vet-report: Download the report": func(s *scene) {
		s.vetBrand()
		s.upgradeVet(s.real[exampleBrand], s.real[exampleVet]).Want(200)
		s.Clock.Advance(delay)
	},
	"delete-brand: Delete a brand without live campaigns": func(s *scene) { s.makeCampaign("DRAFT") },
	"delete-brand: Brand still has a registered campaign": func(s *scene) { s.makeCampaign("REGISTERED") },

	"create-campaign: Create with a number instead of a key": func(s *scene) { s.decideBrand() },
	"create-campaign: Answer with the letter case of the vendor samples": func(s *scene) {
		s.decideBrand()
		s.infobip.SetRule(infobipsandbox.UpperMessageTypes, false)
		s.infobip.SetRule(infobipsandbox.ApplicationDefaults, true)
	},
	"create-campaign: Same referenceId again":           func(s *scene) { s.makeCampaign("DRAFT") },
	"create-campaign: Bring in an external campaign":    func(*scene) {},
	"get-campaigns: Campaigns of a brand in two stages": func(s *scene) { s.makeCampaign("REGISTERED") },
	"get-campaign: Read after submission": func(s *scene) {
		s.makeCampaign("DRAFT")
		s.call("register", s.body("register-campaign: Submit with a priority"), 202)
	},
	"get-campaign: Read after a refusal":               func(s *scene) { s.rejectCampaign() },
	"update-campaign: Correct a refused campaign":      func(s *scene) { s.rejectCampaign() },
	"update-campaign: Change content while registered": func(s *scene) { s.makeCampaign("REGISTERED") },
	"register-campaign: Submit with a priority":        func(s *scene) { s.makeCampaign("DRAFT") },
	"register-campaign: Submit without a body":         func(s *scene) { s.makeCampaign("DRAFT") },
	"get-campaign-network-statuses: Some networks still pending": func(s *scene) {
		s.makeCampaign("REGISTERED")
		s.infobip.SetNetworkState(s.real[exampleCampaign], "T_MOBILE", "PENDING")
	},
	"get-campaign-network-statuses: All active":                  func(s *scene) { s.makeCampaign("REGISTERED") },
	"add-numbers: Add two numbers":                               func(s *scene) { s.makeCampaign("REGISTERED") },
	"add-numbers: Over 49 without a pool, or not registered yet": func(s *scene) { s.makeCampaign("DRAFT") },
	"remove-numbers: Remove one number": func(s *scene) {
		s.makeCampaign("REGISTERED")
		s.call("add-numbers", numbers("12065550144"), 202)
		s.Clock.Advance(delay)
	},
	"update-registered-campaign: Set the whole number list": func(s *scene) { s.makeCampaign("REGISTERED") },
	"get-campaign-numbers: List numbers of a campaign": func(s *scene) {
		s.makeCampaign("REGISTERED")
		s.call("add-numbers", numbers("12065550143"), 202)
		s.Clock.Advance(delay)
	},
	"appeal-campaign: Appeal":         func(s *scene) { s.rejectCampaign() },
	"appeal-campaign: Sixth appeal":   func(s *scene) { s.appeals() },
	"deregister-campaign: Deregister": func(s *scene) { s.makeCampaign("REGISTERED") },
	"deregister-campaign: Already on its way out": func(s *scene) {
		s.makeCampaign("REGISTERED")
		s.call("deregister", nil, 202)
	},
	"delete-campaign: Delete after deregistration": func(s *scene) { s.makeCampaign("DEREGISTERED") },
	"delete-campaign: Delete while registered":     func(s *scene) { s.makeCampaign("REGISTERED") },
	"get-campaign: Read after delete": func(s *scene) {
		s.makeCampaign("DRAFT")
		s.Call("DELETE", campaigns+"/"+s.real[exampleCampaign], nil).Want(204)
	},
	"get-campaign-priorities: Priorities": func(*scene) {},
	"attach-number-pool: Attach a pool":   func(s *scene) { s.makeCampaign("REGISTERED") },
	"detach-number-pool: Detach": func(s *scene) {
		s.makeCampaign("REGISTERED")
		s.call("number-pool/attach", `{"numberPoolId":"NWPOOL1"}`, 204)
	},
	"get-owned-number-pools: Pools": func(s *scene) {
		s.makeCampaign("REGISTERED")
		s.call("number-pool/attach", `{"numberPoolId":"NWPOOL1"}`, 204)
	},

	"upload-document-metadata: Upload a PDF": func(*scene) {},
	"download-document-content: Download it": func(s *scene) { s.uploadDocument() },

	"list-owned-numbers: Number to key":           func(*scene) {},
	"get-single-owned-number: Key to number":      func(*scene) {},
	"update-owned-number: Link to an application": func(*scene) {},

	"get-campaign: No or wrong key": func(s *scene) {
		s.Sign = func(r *http.Request) { r.Header.Set("Authorization", "App wrong") }
	},
	"get-campaign: Key lacks numbers:manage": func(s *scene) {
		s.Sign = func(r *http.Request) { r.Header.Set("Authorization", "App "+infobipsandbox.UnscopedAPIKey) }
	},
	"get-campaign: Too fast, older envelope": func(s *scene) { s.fault(sandbox.Throttled) },
	"get-campaign: Too fast, newer envelope": func(s *scene) {
		s.infobip.SetErrorForm(infobipsandbox.PlatformErrors)
		s.fault(sandbox.Throttled)
	},
	"get-campaign: Server fault": func(s *scene) { s.fault(sandbox.Error500) },
}
