package api

import (
	"reflect"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport/contracttest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
)

func loadContract(t *testing.T) *openapi3.T {
	t.Helper()
	return contracttest.Load(t, contract.OpenAPI)
}

// Every type has exactly the fields of its schema: a field that is misspelt
// here is silently empty in somebody's state.
func TestTypesMirrorTheContract(t *testing.T) {
	t.Parallel()
	doc := loadContract(t)
	for schema, value := range map[string]any{
		"CompanyDetails": Company{}, "FinancialDetails": Financial{}, "ContactDetails": Contact{},
		"CreateBrandRegistration": BrandRequest{}, "BrandRegistration": Brand{}, "BrandRegistrationFeedback": BrandFeedback{},
		"CreateCampaignRequest": CampaignRequest{}, "CampaignResponse": Campaign{}, "CampaignFeedback": CampaignFeedback{},
		"TcrErrorResponse": TCRError{}, "InternalErrorResponse": InternalRejection{},
		"ActiveNumber": Number{}, "Money": Money{}, "SmsConfiguration": NumberSMS{}, "SmsConfigurationRequest": SMSConfiguration{},
		"ScheduledProvisioning": ScheduledProvisioning{}, "VoiceConfiguration": Voice{},
		"BrandUpdateRequest": BrandUpdate{}, "CompanyDetails ": wholeCompany{}, "ContactDetails ": wholeContact{},
		"VettingInfoResponse.vettingInfo": Vetting{}, "QualifyResponse": Qualification{},
		"QualifyMnoMetadata": QualifyOperator{}, "CampaignMnoMetadata": CampaignOperator{},
	} {
		have := map[string]bool{}
		for field := range reflect.TypeOf(value).Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			have[name] = true
		}
		properties := propertiesOf(doc, schema)
		for name := range properties {
			if !have[name] && name != "vettingToken" { // a secret
				t.Errorf("%s.%s is not in %T", schema, name, value)
			}
		}
		for name := range have {
			if properties[name] == nil {
				t.Errorf("%T has %q, which %s has not", value, name, schema)
			}
		}
	}
}

// propertiesOf finds a schema by its name, or that of a list's items by
// "schema.property". A trailing blank tells two types of one schema apart.
func propertiesOf(doc *openapi3.T, name string) openapi3.Schemas {
	schema, list, nested := strings.Cut(strings.TrimSpace(name), ".")
	properties := doc.Components.Schemas[schema].Value.Properties
	if nested {
		return properties[list].Value.Items.Value.Properties
	}
	return properties
}
