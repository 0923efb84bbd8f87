package lint

import (
	"maps"
	"slices"
)

// Limits are what a vendor accepts by the rules, for those who hold the vendor's
// resources against them.
type Limits struct {
	UseCases, SubUseCases []string // sorted
	// Lengths of texts, and of keywords joined with commas. Samples are judged one
	// by one.
	Lengths map[Field]Bounds
	// Counts of elements of lists.
	Counts map[Field]Bounds
}

// LimitsOf are the limits of a vendor. The answer is the caller's own.
func LimitsOf(vendor Vendor) Limits {
	limits := Limits{
		UseCases: slices.Sorted(maps.Keys(useCases[vendor])), Lengths: maps.Clone(lengths[vendor]),
		Counts: map[Field]Bounds{Samples: sampleCounts[vendor]},
	}
	switch vendor {
	case Infobip:
		limits.Counts[UseCases] = Bounds{0, maxUseCases, false}
		limits.Lengths[CareEmail] = Bounds{0, maxCareEmail, false}
		return limits
	case Sinch:
		limits.Lengths[CampaignName] = Bounds{0, maxSinchName, false}
	}
	limits.SubUseCases = slices.Sorted(maps.Keys(subUseCases))
	limits.Counts[SubUseCases] = Bounds{minSubUseCases, maxSubUseCases, false} // the fewest of MIXED
	return limits
}
