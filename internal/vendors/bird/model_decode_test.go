package bird

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
)

// What the resources read is what the framework would have read for them.
func TestModelsAreDecodedAsTheFrameworkDecodesThem(t *testing.T) {
	t.Parallel()
	schematest.CheckDecoding(t,
		schematest.Decoded{Schema: brandSchema(t.Context()), Model: brandModel{}},
		schematest.Decoded{Schema: brandVettingSchema(t.Context()), Model: brandVettingModel{}},
		schematest.Decoded{Schema: campaignSchema(t.Context()), Model: campaignModel{}},
	)
}
