package birdsandbox_test

import (
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

const (
	connectorsPath = workspacePath + "/connectors"
	useCasesPath   = workspacePath + "/use-cases"
)

// channel is the body that installs a channel for a use case on a number.
func channel(numberID, useCaseID string) map[string]any {
	return map[string]any{
		"name": "Order texts", "connectorTemplateRef": "sms-messagebird:1",
		"arguments": map[string]any{"phoneNumberId": numberID, "channelMessageType": "transactional", "useCaseId": useCaseID},
	}
}

// install puts a channel for a campaign on a number.
func (a *account) install(e164, campaign string) answer {
	a.Helper()
	return a.Call("POST", connectorsPath, channel(a.owned(e164).ID, a.inspected(campaign).UseCaseID))
}

func TestAChannelComesUpAfterAWhile(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("APPROVED")
	id := a.install(second, campaign).Want(201).Text("id")
	a.get(connectorsPath+"/"+id).Want(200).WantValues("channel", nil)
	if r := a.numbers(second); r.Get("results", 0, "endpoint", "dependencies", 0) != nil {
		t.Error(r.Raw)
	}
	a.Clock.Advance(delay)
	r := a.get(connectorsPath + "/" + id).Want(200)
	if r.Text("channel", "channelId") == "" || r.Text("number", "phoneNumber") != second {
		t.Error(r.Raw)
	}
	if r := a.numbers(second); r.Get("results", 0, "endpoint", "dependencies", 0, "connectorId") != id {
		t.Error(r.Raw)
	}
}

func TestANumberHasOneConnector(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("APPROVED")
	id := a.install(first, campaign).Want(201).Text("id")
	a.install(first, campaign).Want(409)
	a.Call("DELETE", connectorsPath+"/"+id, nil).Want(204)
	a.get(connectorsPath + "/" + id).Want(404)
	a.Call("DELETE", connectorsPath+"/"+id, nil).Want(404)
	a.install(first, campaign).Want(201)
}

func TestAConnectorIsRefused(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		field  string
		change func(a *account, body, arguments map[string]any)
	}{
		"blank name":       {"name", func(_ *account, body, _ map[string]any) { body["name"] = " " }},
		"another template": {"connectorTemplateRef", func(_ *account, body, _ map[string]any) { body["connectorTemplateRef"] = "whatsapp:1" }},
		"no arguments":     {"phoneNumberId", func(_ *account, body, _ map[string]any) { delete(body, "arguments") }},
		"no number of the account": {"phoneNumberId", func(a *account, _, arguments map[string]any) {
			arguments["phoneNumberId"] = a.owned(second).EndpointID
		}},
		"another message type": {"channelMessageType", func(_ *account, _, arguments map[string]any) { arguments["channelMessageType"] = "chat" }},
		"the campaign's id":    {"useCaseId", func(a *account, _, arguments map[string]any) { arguments["useCaseId"] = a.bird.Campaigns()[0].ID }},
		"a use case of no campaign": {"useCaseId", func(a *account, _, arguments map[string]any) {
			arguments["useCaseId"] = a.bird.SeedUseCase("Promotions", "Offers")
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			campaign := a.campaignIn("APPROVED")
			body := channel(a.owned(second).ID, a.inspected(campaign).UseCaseID)
			tc.change(a, body, body["arguments"].(map[string]any))
			wantInvalid(a.Call("POST", connectorsPath, body), tc.field)
			if len(a.bird.Connectors()) != 0 {
				t.Errorf("%v", a.bird.Connectors())
			}
		})
	}
}

func TestATollFreeNumberTakesAnyUseCase(t *testing.T) {
	t.Parallel()
	a := open(t)
	use := a.bird.SeedUseCase("Promotions", "Offers of the week")
	a.Call("POST", connectorsPath, channel(a.owned(birdsandbox.TollFreeNumber).ID, use)).Want(201)
}

func TestACampaignWithAChannelCannotBeDeleted(t *testing.T) {
	t.Parallel()
	for name, use := range map[string]func(a *account, campaign string){
		"by its use case": func(a *account, campaign string) { a.install(first, campaign).Want(201) },
		"by its number": func(a *account, campaign string) {
			a.tie(first, campaign).Want(200)
			a.install(first, a.campaignIn("APPROVED")).Want(201)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			campaign := a.campaignIn("APPROVED")
			use(a, campaign)
			wantState(a.Call("DELETE", campaign, nil), "")
			a.Call("DELETE", connectorsPath+"/"+a.bird.Connectors()[0].ID, nil).Want(204)
			a.Call("DELETE", campaign, nil).Want(200)
		})
	}
}

func TestAUseCaseComesWithTheApprovalAndGoesWithTheCampaign(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.register()
	if r := a.get(useCasesPath).Want(200); count(r) != 0 {
		t.Error(r.Raw)
	}
	a.Clock.Advance(delay)
	r := a.get(useCasesPath + "?limit=1000").Want(200)
	id := r.Text("results", 0, "id")
	if r.Get("results", 0, "integrationState", "externalId") != idOf(campaign) || id == idOf(campaign) {
		t.Error(r.Raw)
	}
	a.get(useCasesPath+"/"+id).Want(200).WantValues("name", "Order updates")
	a.Call("DELETE", campaign, nil).Want(200)
	a.get(useCasesPath + "/" + id).Want(404)
}
