package infobip

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
)

// What the resources read is what the framework would have read for them.
func TestModelsAreDecodedAsTheFrameworkDecodesThem(t *testing.T) {
	t.Parallel()
	schematest.CheckDecoding(t,
		schematest.Decoded{Schema: brandSchema(t.Context()), Model: brandModel{}},
		schematest.Decoded{Schema: brandRegistrationSchema(t.Context()), Model: brandRegistrationModel{}},
		schematest.Decoded{Schema: brandVetSchema(t.Context()), Model: brandVetModel{}},
		schematest.Decoded{Schema: campaignSchema(t.Context()), Model: campaignModel{}},
		schematest.Decoded{Schema: campaignRegistrationSchema(t.Context()), Model: campaignRegistrationModel{}},
		schematest.Decoded{Schema: numberPoolSchema(t.Context()), Model: numberPoolModel{}},
	)
}
