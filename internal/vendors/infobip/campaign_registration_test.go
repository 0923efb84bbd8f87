package infobip

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/contract"
)

func TestCampaignRegistrationSchemaFitsItsTablesAndModel(t *testing.T) {
	t.Parallel()
	schematest.Check(t, schematest.Resource{Noun: "registration", Schema: campaignRegistrationSchema(t.Context()),
		Model: campaignRegistrationModel{}, Edits: campaignRegistrationEdits, Fields: campaignRegistrationFields})
}

// The two bodies that a registration sends have an argument for each field.
func TestRegistrationAndAppealFieldsAreArguments(t *testing.T) {
	t.Parallel()
	document, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	for _, body := range []string{"RegisterCampaignRequest", "AppealRequest"} {
		for property := range document.Components.Schemas[body].Value.Properties {
			if _, ok := campaignRegistrationFields.Find(property); !ok {
				t.Errorf("%s.%s has no argument", body, property)
			}
		}
	}
	reason := document.Components.Schemas["AppealRequest"].Value.Properties["reason"].Value
	if reason.MinLength != minAppealReason || *reason.MaxLength != maxAppealReason {
		t.Errorf("the contract takes %d to %d characters", reason.MinLength, *reason.MaxLength)
	}
}

// wanting is a model with a reason in the configuration.
func wanting(reason string) campaignRegistrationModel {
	return campaignRegistrationModel{Appeal: types.ObjectValueMust(map[string]attr.Type{"reason": types.StringType},
		map[string]attr.Value{"reason": types.StringValue(reason)})}
}

func TestNextAppeal(t *testing.T) {
	t.Parallel()
	noAppeal := types.ObjectNull(map[string]attr.Type{"reason": types.StringType})
	for name, row := range map[string]struct {
		stage, lastFiled string
		inState          types.Object
		earlier          filedReasons
		want             appealStep
	}{
		"new reason, rejected":            {"REJECTED", "", noAppeal, nil, appealFile},
		"another reason, rejected":        {"REJECTED", "because of that", noAppeal, nil, appealFile},
		"filed last, rejected":            {"REJECTED", " because of this\r\n", noAppeal, nil, appealNothing},
		"filed earlier, rejected":         {"REJECTED", "because of that", noAppeal, filedReasons{"because of this"}, appealNothing},
		"in the state, another one since": {"REJECTED", "because of that", wanting("because of this").Appeal, nil, appealNothing},
		"new reason, in review":           {"IN_REVIEW", "", noAppeal, nil, appealWrong},
		"new reason, appealed":            {"APPEALED", "because of that", noAppeal, nil, appealWrong},
		"new reason, refused outside":     {"REJECTED_EXTERNALLY", "", noAppeal, nil, appealWrong},
		"new reason, registered":          {"REGISTERED", "because of that", noAppeal, nil, appealWrong},
		"filed last, registered":          {"REGISTERED", "because of this", noAppeal, nil, appealNothing},
		"filed earlier, registered":       {"REGISTERED", "because of that", noAppeal, filedReasons{"because of this"}, appealNothing},
		"new reason, stage not read yet":  {"", "", noAppeal, nil, appealWrong},
	} {
		prior := campaignRegistrationModel{Status: types.StringValue(row.stage), Appeal: row.inState, AppealFiled: filedAppeal{reason: row.lastFiled}.object()}
		model := wanting("because of this")
		if got := model.nextAppeal(prior, row.earlier); got != row.want {
			t.Errorf("%s: %d, want %d", name, got, row.want)
		}
	}
	for stage, want := range map[string]appealStep{"REJECTED": appealMaybe, "REGISTERED": appealNothing} {
		model := campaignRegistrationModel{Appeal: types.ObjectUnknown(map[string]attr.Type{"reason": types.StringType})}
		if got := model.nextAppeal(campaignRegistrationModel{Status: types.StringValue(stage)}, nil); got != want {
			t.Errorf("unknown reason, %s: %d, want %d", stage, got, want)
		}
	}
}

// Three months are shorter than 90 days around February.
func TestAppealWindowTakesTheShorterOfTheTwoPublished(t *testing.T) {
	t.Parallel()
	for rejected, until := range map[string]string{
		"2026-11-21T09:00:00Z":          "2027-02-19T09:00:00Z",
		"2026-02-01T09:00:00.000+0000":  "2026-05-01T09:00:00Z",
		"2026-11-21T10:00:00.500+01:00": "2027-02-19T09:00:00Z",
	} {
		campaign := api.Campaign{CampaignFeedback: &api.CampaignFeedback{RejectionDate: rejected}}
		room := roomToAppeal(types.Int64Value(1), campaign)
		if got := room.until.Format(time.RFC3339); got != until {
			t.Errorf("rejected on %s: until %s, want %s", rejected, got, until)
		}
		if closed := room.closed(room.until); closed != "" {
			t.Errorf("rejected on %s: %s", rejected, closed)
		}
		if closed := room.closed(room.until.Add(time.Second)); closed == "" {
			t.Errorf("rejected on %s: still open after its end", rejected)
		}
	}
	nameless := roomToAppeal(types.Int64Null(), api.Campaign{CampaignFeedback: &api.CampaignFeedback{RejectionDate: "soon"}})
	if words := nameless.words(); nameless.closed(time.Now()) != "" || !strings.HasPrefix(words, "1 of 5, until a date") {
		t.Errorf("without a date: %q", words)
	}
}

func TestAppealsOfOthersAreCounted(t *testing.T) {
	t.Parallel()
	model := campaignRegistrationModel{AppealFiled: filedAppeal{}.object()}
	for _, row := range []struct {
		data   *api.AppealData
		reason string
		used   int64
	}{
		{nil, "", 0},
		{&api.AppealData{}, "", 0},
		{&api.AppealData{AppealReason: "because of this"}, "because of this", 1},
		{&api.AppealData{AppealReason: "because of this ", AppealDate: "2026-11-21T09:00:00Z"}, "because of this", 1},
		{nil, "because of this", 1},
		{&api.AppealData{AppealReason: "because of that", AppealDate: "2026-11-22T09:00:00Z"}, "because of that", 2},
	} {
		model.observeAppeal(row.data)
		if got := model.filed().reason; got != row.reason || model.AppealsUsed.ValueInt64() != row.used {
			t.Errorf("%v: %q, %d used", row.data, got, model.AppealsUsed.ValueInt64())
		}
	}
	if date := model.filed().date; date != "2026-11-22T09:00:00Z" {
		t.Error(date)
	}
}

// Right after the charge nothing in the state is unknown, whatever the plan was.
func TestNewlyRegisteredStateIsKnown(t *testing.T) {
	t.Parallel()
	model := campaignRegistrationModel{PriorityID: types.StringUnknown(), AppealFiled: types.ObjectUnknown(appealFiledTypes), AppealsUsed: types.Int64Unknown()}
	model.newlyRegistered(t.Context(), "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10")
	unknown := []attr.Value{model.ID, model.PriorityID, model.AppealFiled, model.AppealsUsed, model.TCRCampaignID, model.Status, model.Phase, model.StatusReasons, model.FeePreview}
	if at := slices.IndexFunc(unknown, attr.Value.IsUnknown); at >= 0 {
		t.Errorf("value %d is unknown", at)
	}
}
