package lint

// What vendors accept, as data. The numbers are those of the vendors' resources
// and of the registry; a limit that only the registry has is soft where the
// vendor's own pages name none.

// Bounds are the fewest and most characters of a text, or elements of a list;
// Most 0: no limit.
type Bounds struct {
	Fewest, Most int
	Soft         bool // a warning only: the vendor takes it all the same
}

// lengths are the bounds of texts by vendor. Samples are judged one by one.
var lengths = map[Vendor]map[Field]Bounds{
	Generic: {
		Description: {40, 4096, false}, MessageFlow: {40, 2048, false}, Samples: {20, 1024, false},
		OptInMessage: {20, 320, false}, OptOutMessage: {20, 320, false}, HelpMessage: {20, 320, false},
		OptInWords: {0, 255, false}, OptOutWords: {0, 255, false}, HelpWords: {0, 255, false},
	},
	Sinch: {
		Description: {40, 4096, false}, MessageFlow: {40, 2048, false}, Samples: {20, 1024, false},
		OptInMessage: {20, 255, false}, OptOutMessage: {20, 255, false}, HelpMessage: {20, 255, false},
		OptInWords: {0, 255, false}, OptOutWords: {0, 255, false}, HelpWords: {0, 255, false},
		TermsURL: {0, 255, false}, PrivacyURL: {0, 255, false},
	},
	Bird: {
		Description: {40, 4096, false}, MessageFlow: {40, 2048, false}, Samples: {20, 1024, true},
		OptInMessage: {20, 0, false}, OptOutMessage: {20, 0, false}, HelpMessage: {20, 255, false},
		OptInWords: {0, 255, false}, OptOutWords: {0, 255, false}, HelpWords: {0, 255, false},
	},
	Infobip: {
		// One call to action has at most 1024; message_flow may be several of them.
		Description: {40, 500, false}, MessageFlow: {20, 1024, false}, Samples: {20, 320, false},
		OptInMessage: {20, 320, false}, OptOutMessage: {20, 320, false}, HelpMessage: {20, 320, false},
		TermsURL: {11, 255, false},
	},
}

// firstSampleOnly: the vendor has a fewest for the first sample only.
const firstSampleOnly = Sinch

// sampleCounts are the fewest and most samples.
var sampleCounts = map[Vendor]Bounds{
	Generic: {1, 5, false}, Sinch: {3, 4, false}, Bird: {1, 5, false}, Infobip: {0, 5, false},
}

// Use cases of the registry.
const (
	mixed          = "MIXED"
	lowVolume      = "LOW_VOLUME"
	lowVolumeMixed = "LOW_VOLUME_MIXED" // a word of one of Bird's tables
	soleProprietor = "SOLE_PROPRIETOR"
	charity        = "CHARITY"
	political      = "POLITICAL"
	machines       = "M2M"
)

// standardUseCases may be mixed.
const standardUseCases = "2FA ACCOUNT_NOTIFICATION CUSTOMER_CARE DELIVERY_NOTIFICATION FRAUD_ALERT HIGHER_EDUCATION MARKETING POLLING_VOTING PUBLIC_SERVICE_ANNOUNCEMENT SECURITY_ALERT"

const sinchUseCases = standardUseCases + " LOW_VOLUME MIXED AGENTS_FRANCHISES CARRIER_EXEMPT CHARITY EMERGENCY K12_EDUCATION POLITICAL PROXY SOCIAL SWEEPSTAKE SOLE_PROPRIETOR"

// useCases are the words of each vendor.
var (
	useCases = map[Vendor]map[string]bool{
		Generic: words(sinchUseCases + " M2M TRIAL UCAAS_HIGH UCAAS_LOW"),
		Sinch:   words(sinchUseCases),
		Bird:    words(sinchUseCases + " M2M TRIAL UCAAS_HIGH UCAAS_LOW LOW_VOLUME_MIXED"),
		Infobip: words("ALERTS CHAT DONATION EDUCATION FRAUD_ALERTS PROMOTIONAL_MARKETING PUBLIC_SERVICE_ANNOUNCEMENT TWO_FACTOR_AUTH VOTING_POLLING POLITICAL M2M SWEEPSTAKE"),
	}
	subUseCases = words(standardUseCases)
)

const (
	minSubUseCases   = 2
	maxSubUseCases   = 5
	maxUseCases      = 5 // at Infobip, which takes several
	maxSinchName     = 128
	operatorNumbers  = 49 // operators count 49 without a pool
	vendorNumbers    = 50
	infobipPool      = 35_000
	infobipPoolBatch = 5_000
	maxCareEmail     = 255
)

// required are the fields that each vendor wants and that no resource has a
// default for: an absent flag is its default. Keywords and samples that are
// given but empty are the affair of rules of their own; see optionalEmpty.
var required = map[Vendor][]Field{
	Generic: {UseCase, Description, MessageFlow, Samples, OptInMessage, OptOutMessage, HelpMessage},
	Sinch: {BrandID, CampaignName, UseCase, Description, MessageFlow, Samples, OptInMessage, OptOutMessage, HelpMessage,
		OptInWords, OptOutWords, HelpWords},
	Bird: {CampaignName, UseCase, Description, MessageFlow, Samples, OptInMessage, OptInWords, OptOutMessage, HelpMessage, Attestation},
	Infobip: {CampaignName, UseCases, Description, OptInTypes, MessageFlow, Samples, OptInMessage, OptOutMessage, HelpMessage,
		MessageTypes, TermsURL, CarePhone, CareEmail},
}

// mayBeEmpty are the required fields for which an empty list or text is no
// missing field.
var mayBeEmpty = map[Vendor][]Field{
	Sinch:   {OptInWords, OptOutWords, HelpWords},
	Infobip: {Samples},
}

// withOptIn are the fields that are wanted only while subscribers opt in.
var withOptIn = []Field{OptInMessage, OptInWords}
