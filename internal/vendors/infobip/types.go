package infobip

// Words of the contract that the code speaks of.
const (
	typeTenDLC   = "TEN_DIGIT_LONG_CODE"
	typeExternal = "EXTERNAL_TEN_DIGIT_LONG_CODE"

	brandPrivate    = "TENDLC_PRIVATE_COMPANY"
	brandPublic     = "TENDLC_PUBLIC_COMPANY"
	brandNonProfit  = "TENDLC_NON_PROFIT"
	brandGovernment = "TENDLC_GOVERNMENT"
	brandTollFree   = "TOLL_FREE_NUMBER" // cannot be registered, so it is not offered

	vetStandard = "STANDARD"
	vetEnhanced = "ENHANCED"
)

// maxNumbers is how many numbers a campaign without a number pool may have.
const maxNumbers = 49

// poolSentence is what the summary of a campaign for a number pool must hold,
// word for word. Source: the vendor's campaign guide.
const poolSentence = "THIS SUBMISSION IS FOR A NUMBER POOL USE-CASE."
