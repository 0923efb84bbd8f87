package api_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport/contracttest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

func TestMessageTypesAreUpperCase(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"id":"1","messageTypes":["sms","Mms","SMS","rcs"]}`})
	got, err := a.client.GetCampaign(t.Context(), "1")
	must(t, err)
	if !reflect.DeepEqual(got.MessageTypes, []string{"SMS", "MMS", "SMS", "RCS"}) {
		t.Errorf("got %v", got.MessageTypes)
	}
}

// allNull is an answer in which everything but the id is null.
func allNull(t *testing.T, value any, id string) string {
	t.Helper()
	fields := map[string]any{"somethingNew": map[string]any{"a": []int{1}}}
	for name := range jsonNames(reflect.TypeOf(value)) {
		fields[name] = nil
	}
	fields[id] = "1"
	encoded, err := json.Marshal(fields)
	must(t, err)
	return string(encoded)
}

func TestNullMissingAndUnknownFieldsDoNotFail(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		operation, id string
		value         any
	}{
		"brand":    {"get-brand", "id", api.Brand{}},
		"campaign": {"get-campaign", "id", api.Campaign{}},
		"vet":      {"get-brand-vet", "vetId", api.Vet{}},
		"number":   {"get-single-owned-number", "numberKey", api.OwnedNumber{}},
	} {
		a := answering(t, reply{body: allNull(t, tt.value, tt.id)})
		if err := operations[tt.operation].call(t.Context(), a.client, "x"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for operation, body := range map[string]string{
		"get-brand-registrar-statuses":  `[null,{},{"state":"NEW_WORD","registrar":null,"more":1}]`,
		"get-campaign-network-statuses": `[null,{},{"network":"NEW","throughput":null,"brandTier":null}]`,
		"get-campaign-priorities":       `[null,{},{"reviewTime":null,"dailySubmitLimit":null}]`,
		"get-brand-appeals":             `{"appeals":null,"more":1}`,
		"get-campaign-numbers":          `{"numberPreviews":[null,{}]}`,
		"get-owned-number-pools":        `{"results":[{"campaignId":null}],"paging":{"page":null,"size":null,"totalPages":null}}`,
	} {
		if err := operations[operation].call(t.Context(), answering(t, reply{body: body}).client, "x"); err != nil {
			t.Errorf("%s: %v", operation, err)
		}
	}
}

func TestUnknownWordsPassThrough(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"id":"1","stage":"ON_THE_MOON","type":"NEW","useCases":["SWEEPSTAKE","NEW"],"policy":"M2M2","numberPool":{"numberPoolStatus":"NEW"}}`})
	got, err := a.client.GetCampaign(t.Context(), "1")
	must(t, err)
	if got.Stage != "ON_THE_MOON" || got.Type != "NEW" || got.UseCases[1] != "NEW" || got.NumberPool.NumberPoolStatus != "NEW" {
		t.Errorf("got %+v", got)
	}
}

func TestAnswersThatAreOneObjectInsteadOfAnArray(t *testing.T) {
	t.Parallel()
	networks, err := answering(t, reply{body: ` {"network":"ATT","throughput":240}`}).client.NetworkStatuses(t.Context(), "1")
	must(t, err)
	priorities, err := answering(t, reply{body: `{"priorityId":"p","reviewTime":{"timeUnit":"HOURS","amount":2}}`}).client.Priorities(t.Context())
	must(t, err)
	if len(networks) != 1 || *networks[0].Throughput != 240 || len(priorities) != 1 || *priorities[0].ReviewTime.Amount != 2 {
		t.Errorf("got %+v and %+v", networks, priorities)
	}
}

func TestAnArrayOfSomethingElseFails(t *testing.T) {
	t.Parallel()
	for _, body := range []string{`["a"]`, `7`, `{"network":[]}`, ``} {
		if _, err := answering(t, reply{body: body}).client.NetworkStatuses(t.Context(), "1"); err == nil {
			t.Errorf("accepted %s", body)
		}
	}
}

func TestEmptyListsAreNotNil(t *testing.T) {
	t.Parallel()
	appeals, err := answering(t, reply{body: `{}`}).client.BrandAppeals(t.Context(), "1")
	must(t, err)
	numbers, err := answering(t, reply{body: `{}`}).client.CampaignNumbers(t.Context(), "1")
	must(t, err)
	statuses, err := answering(t, reply{body: `[]`}).client.RegistrarStatuses(t.Context(), "1")
	must(t, err)
	if appeals == nil || numbers == nil || statuses == nil {
		t.Errorf("got %v, %v, %v", appeals, numbers, statuses)
	}
}

func TestListsThatFailAreNil(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{status: 400})
	appeals, first := a.client.BrandAppeals(t.Context(), "1")
	numbers, second := a.client.CampaignNumbers(t.Context(), "1")
	statuses, third := a.client.RegistrarStatuses(t.Context(), "1")
	if appeals != nil || numbers != nil || statuses != nil || first == nil || second == nil || third == nil {
		t.Errorf("got %v, %v, %v", first, second, third)
	}
}

func TestDeregisterSaysWhetherItWasAskedForBefore(t *testing.T) {
	t.Parallel()
	for status, want := range map[int]bool{202: false, 204: true} {
		already, err := answering(t, reply{status: status}).client.DeregisterCampaign(t.Context(), "1")
		if already != want || err != nil {
			t.Errorf("%d: got %v, %v", status, already, err)
		}
	}
}

func TestRequestsLeaveOutWhatIsNotSetAndSendWhatIsEmpty(t *testing.T) {
	t.Parallel()
	blank := ""
	for want, request := range map[string]any{
		`{"type":"","name":"","applicationId":"","lowVolume":false,"exampleMessages":[],"messageTypes":[],"numbers":[]}`: api.CampaignRequest{
			ApplicationID: &blank, LowVolume: new(bool), ExampleMessages: []string{}, MessageTypes: []string{}, Numbers: []string{},
		},
		`{}`:                                  api.Numbers{},
		`{"numberKeys":[]}`:                   api.Numbers{NumberKeys: []string{}},
		`{"applicationId":"a","entityId":""}`: api.OwnedNumberUpdate{ApplicationID: "a", EntityID: &blank},
	} {
		encoded, err := json.Marshal(request)
		must(t, err)
		if !reflect.DeepEqual(contracttest.Parse(encoded), contracttest.Parse([]byte(want))) {
			t.Errorf("got %s, want %s", encoded, want)
		}
	}
}
