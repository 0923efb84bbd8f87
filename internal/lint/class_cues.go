package lint

// cues are the phrases of a class. One sure phrase or two hints make a message
// one of the class; each void takes a hint back.
type cues struct{ sure, hints, void Phrases }

// things that have a day or an hour.
const (
	dated    = "scheduled|tomorrow|today|confirm|confirmed|confirms|reschedule|rescheduled|moved|booked|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|am|pm"
	reckoned = "#|due|ready|posted|received|updated|renews|renewed|renewal|renewals|expires|expiring|available|overdue|ending|ended|changed|processed|declined|failed|approved|active|activated|suspended|closed|opened|paid|credited|notice|notices|reminder|reminders|status|number|summary|alert|alerts|notification|notifications"
)

var classCues = [classCount]cues{
	Promo: {
		sure: compile("# % off|discount|savings|cashback|rebate", "# percent off|discount|savings", "% off", "save|saving|saves ~2 $ #", "save|saving|saves ~3 # %|percent",
			"$ # off|discount|coupon", "dollars|bucks off", "half off|price|priced", "buy|get one|two|# get", "buy|get one|two|# ~3 free", "bogo", "two|2 for one|1", "2|3|4|5|two|three|four|five for $",
			"promo|coupon|discount|offer code|codes", "code|codes ~1 _ ~3 off|save|discount|checkout", "save|off|discount ~6 code _", "coupon|coupons",
			"flash|clearance|holiday|summer|winter|spring|fall|autumn|friday|monday|anniversary|weekend|storewide|sitewide|labor|memorial|independence|easter|christmas|annual|semi|blowout|doorbuster|warehouse|biggest|huge|big|giant|mega day? sale|sales|clearance|savings",
			"limited time ~1 offer|offers|deal|deals|sale|discount|only|price|pricing", "limited offer|offers|edition", "on sale", "sale ~1 starts|ends|begins|now|today|tomorrow|this", "lowest|best|unbeatable price|prices|deals|deal",
			"doorbuster*|blowout", "special|exclusive|weekly|daily|hot|great|amazing|best|today's|latest|personalized|promotional offer|offers|deal|deals|discount|discounts|promotion|promotions",
			"shop now|today|online|the|our", "while supplies last", "free gift|trial|sample|samples with|when|for", "free _ with ~3 purchase|order|service|booking", "upgrade ~4 and? save", "sales|marketing|seasonal promotions|specials|offers"),
		hints: compile("sale|sales", "discount*", "deal|deals", "free", "offer|offers", "special|specials", "promo|promos|promotion|promotions|promotional", "limited time", "shop|shopping", "save|savings",
			"code ~1 _ at|for", "new|just arrivals|arrival|collection|collections|arrived|menu", "exclusive", "clearance", "reward|rewards", "gift with|card|cards", "vip", "bonus", "hurry", "don't miss", "last|final chance|call",
			"flash _", "today|weekend|week|tonight only", "from|only|just $ #", "upgrade", "bring|refer|tell a friend", "happy hour", "giveaway|giveaways", "marketing", "order|buy|book|call now", "dealer|factory|cash incentive|incentives|rebate"),
		void: compile("offer|offers letter|letters|of|accepted|declined|expires", "job|admission|admissions|employment|settlement|purchase|counter offer|offers", "feel|toll|smoke|sugar|hands|gluten|nut|drug|contact|dairy|stress|debt|tax free", "free to|clinic|clinics|of|parking|wifi|time|at|from|hours|meal|meals|lunch|testing|vaccine|vaccines|tax|and",
			"save|saved ~1 date|time|spot|seat|your|this|the|a|our|it|money|energy|water", "special needs|education|diet*|instructions|request|requests|collections|care|olympics|meeting|session|election|assessment|order|handling|agent",
			"estate|garage|bake|home|house|property|short|book sale|sales", "offer|offers ~3 home|house|property|listing|contract", "sale ~1 closes|closing|pending|price|contract|of|agreement", "sales team|tax|rep|representative|associate|consultant|order|receipt|agent|office", "auto|body|repair|coffee|machine|pro|bike|tire|our|the|barber shop", "shop hours|floor|manager|foreman|class|rate|is|at|by",
			"security|medical|background clearance", "rewards points|balance|number|account|card", "savings account|accounts|balance|bonds|goal", "gift shop", "great|big|good deal", "bonus round|track"),
	},
	OTP: {
		sure: compile("passcode|otp|passcodes|otps", "verification|security|authentication|login|logon|confirmation|access|sign|signin|one|temporary|reset|activation|backup code|pin|passcode|password|codes|passwords|pins", "one|single time|use ~1 code|codes|pin|pins|passcode|passcodes|password|passwords",
			"sign|log in|on code|codes", "code|pin ~5 expires|expire|valid", "two|2|multi factor|step", "2fa|mfa", "code ~6 share", "verify ~5 #", "never|don't|not share ~2 code|it|pin",
			"enter|use|type|input # ~1 to ~1 confirm|verify|log|sign|reset|continue|finish|approve|access|complete|authorize|unlock", "# resets|confirms|verifies|unlocks|signs|logs", "# is your ~4 code|pin|passcode|password|otp"),
		hints: compile("code|pin|codes", "verify|verifying|verification", "authenticat*", "log|sign in|on|ins", "login|logon|logins|signin", "expires|expire ~2 # minutes|min|mins"),
	},
	Delivery: {
		sure: compile("out for delivery", "package|packages|parcel|parcels|shipment|shipments|order|orders|delivery|deliveries|courier|driver|box ~5 ship*|deliver*|arrive|arrives|arrived|arriving|arrival|dispatched|route|tracking|pickup|ready|shipped|delayed", "tracking ~1 number|link|id|#|<url>|updates|texts", "delivery ~2 window|driver|scheduled|today|tomorrow|update|updates|notice|notices|date|dates|time|times|status",
			"driver|truck|crew|courier ~5 away|route|arrive|arrives|arrived|arriving|arrival|here|outside", "stops away", "track ~3 <url>", "has|have|just shipped|arrived|left", "left at|on|with ~3 door|porch|desk|neighbor|mailbox|garage|reception"),
		hints: compile("deliver*", "ship|ships|shipped|shipping|shipment|shipments", "order|orders|ordered", "package|parcel|packages|parcels", "driver|truck|courier|van", "tracking|track", "eta", "pickup|pick", "route", "dispatched", "arrive|arrives|arrived|arriving|arrival", "porch", "box|boxes", "warehouse|depot|carrier"),
	},
	Account: {
		sure: compile("account|balance|statement|bill|bills|invoice|invoices|payment|payments|autopay|subscription|policy|membership|plan|claim|deposit|transfer|refund|prescription|registration|application|permit|license|loan ~5 "+reckoned,
			"payment|bill|invoice|statement|balance|total|deposit|refund|dues|premium|fee|rent ~3 of? $", "password ~3 changed|reset|updated", "usage|limit ~5 reached|%", "low balance", "receipt ~3 $|ready|#", "$ # ~3 due|posted|received|paid|refunded|credited"),
		hints: compile("account|accounts", "balance", "payment|payments", "bill|bills|billing|invoice|invoices", "statement|statements", "due", "renew*", "receipt", "policy", "subscription|membership", "enroll*", "reservation", "confirmed|confirmation", "ready", "schedule*", "session", "service", "profile", "change|changes|changed", "document|documents|form|forms"),
	},
	Appointment: {
		sure: compile("appointment|appt|appts|appointments", "visit|checkup|cleaning|session|consultation|exam|lesson|class|fitting|tuning|interview|showing|inspection|reservation|booking ~5 "+dated,
			"reply ~2 c|1|y|yes|confirm to confirm", "see you ~2 tomorrow|at|on|then", "reschedule", "visit reminders|reminder"),
		hints: compile("visit|visits", "tomorrow", "confirm", "dr|doctor|dentist|therapist|stylist", "booked|booking|bookings", "scheduled", "checkup|cleaning|exam", "reminder|reminders", "lesson|lessons|class|classes"),
	},
	Fraud: {
		sure: compile("fraud*|suspicious|unauthorized|unauthorised|phishing", "did you ~4 purchase|charge|transaction|make|attempt|sign|log|spend|authorize|withdraw|request|try", "was ~1 this|that ~1 you", "wasn't|isn't|not you", "unusual|unrecognized|unknown|new ~1 sign|login|log|device|activity|charge|transaction",
			"card ~4 locked|blocked|declined|frozen|used", "security|breach|intrusion|alarm|smoke|camera ~3 alert|alerts|detected|triggered|tripped|trips|opened", "motion|door|window|glass|entry|sensor|leak|gate ~3 detected|open|opened|opens|forced|broke*|trips|tripped|unlocked", "freeze|lock your|the|card|account", "device ~2 signs|signed|added"),
		hints: compile("transaction|charge|purchase", "card", "security", "alarm", "locked|blocked", "verify", "detected", "alert|alerts", "login|sign", "attempt|attempts", "sensor|sensors|camera", "password", "breach", "device", "offline|armed|disarmed", "withdrawal|transfer|wire", "protect", "unusual|unknown", "scam|scams"),
	},
	Survey: {
		sure:  compile("survey|surveys|poll|polls|questionnaire|questionnaires|polling", "how ~3 likely ~8 recommend", "rate ~5 1|#|scale", "scale of|from", "how was|did|were ~6 _", "vote|votes|voting ~3 yes|no|a|b|1|now|by|for|on|opens|closes|open", "feedback", "cast your vote|ballot", "ballot|ballots"),
		hints: compile("vote|votes|voting|ballot|voters", "rate|rating|ratings", "opinion|opinions", "question|questions", "reply ~2 1|a|y|yes ~4 or|for", "a|1 for|= ~6 b|2", "answer|answers", "tell us", "results", "choose|pick", "agree|disagree"),
	},
	Charity: {
		sure: compile("donat*", "volunteer*", "fundrais*", "pledge|pledges", "give|gift|gifts ~4 today|match*|doubled|support|help", "raised|raise|reach|raising ~4 $ #", "your ~1 gift|support|generosity", "food|blood|coat|toy|book|clothing|school|holiday drive|drives", "food bank|pantry", "charity|nonprofit", "needed|drop|collect* ~4 coats|food|blankets|supplies|toys",
			"foster|adopt ~4 home|homes|needed"),
		hints: compile("give|giving|gift|gifts", "help|helps|helping", "support|supports|supporters|sponsor*", "shelter", "cause", "drive", "meals", "families", "raised", "walk|run|5k|gala|auction|benefit|ride", "donor*", "need|needs|needed", "thank|thanks", "mission", "matched|match", "appeal|appeals", "rescue", "blood|plasma center|donor|donors|bank|needed|type", "shift|shifts", "impact"),
	},
	Political: {
		sure: compile("campaign|committee|pac ~5 elect*|candidate|vote|contribution", "elect|re elect|reelect _", "candidate|candidates", "ballot measure", "paid for by", "vote for|yes|no ~2 _", "senator|sen|governor|congressman|congresswoman|legislator*|senate|congress|assembly",
			"primary|general|runoff election", "gotv", "polling place|location", "caucus", "bill|sb|hb # ~5 hearing|vote|senate|house", "hearing ~5 wed|vote|bill"),
		hints: compile("vote|votes|voting|voter|voters", "election", "campaign", "bill", "hearing", "rally", "supporters", "party", "district", "democrat*|republican*", "town hall", "petition"),
	},
}

// otherCodes are codes that are no passcodes: of doors, of shops, of the post.
var otherCodes = compile("door|gate|entry|lock|lockbox|garage|promo|coupon|discount|zip|dress|qr|area|fault|error|building|parking|table|wifi|color|colour|gift|short|locker|room|keypad|offer|access|reward|referral|tracking|source code|codes|pin",
	"code|codes # # off", "code|codes ~1 _ ~4 off|save|discount|checkout|%", "save|off|discount ~6 code _", "code|codes enforcement|of|compliance|violation|for ~2 gate|door|building|lobby|garage")

// surelyPasscode is said of passcodes only, even of one that opens an access.
var surelyPasscode = compile("verification|security|authentication|login|logon|one|sign|temporary code|codes|pin|passcode|password", "passcode|passcodes|otp|2fa|mfa", "sign|log in|on", "never|don't share", "verify|verifies", "expires|expire|valid ~3 # minutes|min|mins")

// shownCode is a passcode itself, or the variable that stands for it.
var shownCode = compile("code|passcode|pin|otp|password|verify|verification ~5 #", "# ~4 code|passcode|pin|otp|password", "code|passcode|pin|otp ~3 code|otp|pin|xxxx|xxxxxx|x")

// denials say that something is not sent; what follows them in the sentence is
// not what the text is about, however far off: "never deals, offers or coupons".
var denials = compile("never|not|no|without ~2 send|sends|sent|sending|text|texts|include|includes|contain|contains|offer|promotional|promotions|marketing|advertising|advertisements|ads|solicit*|donation|donations|surveys")
