package birdsandbox_test

import birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"

// Values of the examples about numbers.
const (
	exampleE164      = "+12065550199"
	exampleNumber    = "41d0c2aa-3333-4ccc-8ddd-000000000003"
	exampleConnector = "7e57ab1e-4444-4ddd-8eee-000000000004"
	exampleUseCase   = "5eedf00d-5555-4eee-8fff-000000000005"
)

// makeNumber adds the number of the examples, whose ids are one. Its
// requirement has the name that the examples assume.
func (s *scene) makeNumber() {
	s.bird.SeedNumbers("+12065550198", exampleE164)
	s.bird.SetRequirementName("ten-dlc")
	s.real[exampleNumber] = s.owned(exampleE164).ID
}

// makeCampaignFor makes the number and a campaign of a status to tie it to.
func (s *scene) makeCampaignFor(status string) {
	s.makeNumber()
	s.makeCampaign(status)
	if use := s.inspected(s.real[exampleCampaign]).UseCaseID; use != "" {
		s.real[exampleUseCase] = use
	}
}

func (s *scene) tieNumber() {
	s.makeCampaignFor("APPROVED")
	s.bird.SetRequirement(birdsandbox.RequirementState{Number: exampleE164, Campaign: s.real[exampleCampaign]})
}

// makeConnector installs the channel of the examples and waits for it.
func (s *scene) makeConnector() {
	s.makeCampaignFor("APPROVED")
	body := s.body("createConnector: install an SMS channel on the number")
	s.real[exampleConnector] = s.Call("POST", connectorsPath, body).Want(201).Text("id")
	s.Clock.Advance(delay)
	s.loose = []string{"channelId"}
}

func (s *scene) makeUseCase() {
	s.real[exampleUseCase] = s.bird.SeedUseCase("Order updates", "Order progress texts")
}

// numberScenes bring the account into the state of each pair about numbers,
// requirements, connectors and use cases.
var numberScenes = map[string]func(*scene){
	"listWorkspaceLongCodeNumbers: find a number by its digits": func(s *scene) { s.makeNumber() },
	"getWorkspaceLongCodeNumber: read a number":                 func(s *scene) { s.makeConnector() },
	"getWorkspaceLongCodeNumber: no such number":                func(*scene) {},

	"listEndpointComplianceRequirements: what the number needs for US SMS": func(s *scene) { s.makeNumber() },
	"getEndpointComplianceRequirement: requirement after association":      func(s *scene) { s.tieNumber() },
	"getEndpointComplianceRequirement: no such requirement":                func(s *scene) { s.makeNumber() },
	"updateEndpointComplianceRequirement: tie the number to a campaign":    func(s *scene) { s.makeCampaignFor("APPROVED") },
	"updateEndpointComplianceRequirement: campaign not approved":           func(s *scene) { s.makeCampaignFor("PENDING") },
	"clearEndpointComplianceRequirement: clear an association (hypothetical)": func(s *scene) {
		s.tieNumber()
		s.bird.SetRule(birdsandbox.AllowRequirementRemoval, true)
	},

	"createConnector: install an SMS channel on the number": func(s *scene) { s.makeCampaignFor("APPROVED") },
	"getConnector: connector once the channel is up":        func(s *scene) { s.makeConnector() },
	"deleteConnector: remove the channel":                   func(s *scene) { s.makeConnector() },

	"listUseCases: list use cases": func(s *scene) { s.makeUseCase() },
	"getUseCase: read a use case":  func(s *scene) { s.makeUseCase() },
}
