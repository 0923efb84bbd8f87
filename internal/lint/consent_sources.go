package lint

// Whose the number is, and how it came.
const (
	// outsiders have numbers of other people.
	outsiders = "organizer|organizers|organiser|organisers|fair|expo|show|convention|exhibitor|realtor|realtors|agency|agencies|broker|brokers|firm|firms|company|companies|house|houses|insurer|insurers|lender|lenders|dealer|dealers|permit|permits|record|records|directory|directories|registry|registries|sister|friends|neighbors|neighbours|referrals|vendor|vendors|partner|partners|affiliate|affiliates|county|city|state|provider|providers|supplier|suppliers|owner|predecessor|chamber|association|landlord|landlords|employer|employers|venue|marketplace|franchisor|publisher|publishers"
	handing   = "give|gives|hand|hands|send|sends|supply|supplies|pass|passes|provide|provides|forward|forwards|email|emails|share|shares|sell|sells|deliver|delivers|collect|collects|collected|gather|gathers|gathered|compile|compiles|compiled|furnish|furnishes|lend|lends|transfer|transfers"
	lists     = "list|lists|leads|roster|database|spreadsheet|file"
	// strangers are people of somebody else.
	strangers = "people|friends|family|relatives|neighbors|neighbours|colleagues|others|buyers|policyholders|visitors|attendees|exhibitors|movers|homeowners|households|voters|registrants|newcomers|newlyweds|graduates|families|parents|couples|tenants|clients|customers|members|patients|guests|shoppers|employees|residents|those|whoever|anyone|drivers|students"
)

// handedOver: somebody else hands on numbers that people did not give us.
var handedOver = compile(
	"share|shares|shared|give|gives|open|opens|hand|hands|sell|sells ~1 its|their|his|her ~3 list|lists|roster|database|directory ~2 with|to", "contacts|numbers|list|lists|customers|clients|patients|book ~6 took|taken|takes|take|inherited|inherit|inherits ~1 over? ~1 from|when|with",
	"partner|partners|affiliate|affiliates|reseller|resellers ~3 collect|collects|obtain|obtains|gather|gathers ~3 consent|opt|permission|numbers", "is|are|get|gets|were|was ~1 handed|given|sent|supplied|passed|forwarded|mailed ~3 file|list|lists|roster|numbers|names|leads ~1 of|with ~2 all|every|the? "+strangers+"|brides|buyers|members", "receive|receives|get|gets ~1 those|whoever|anyone|people ~1 who|that",
	handing+" ~1 us|our|every|each|all ~4 list|lists|leads|roster|spreadsheet|database", handing+" ~1 us|our ~7 number|numbers|cells|names|contacts|phones ~1 of|for|from ~3 "+strangers,
	"pass|passes|hand|hands|give|gives|share|shares|leave|forward|forwards ~1 on|over|along? ~2 number|numbers|names|contacts|details ~1 of|for ~4 "+strangers, "let|lets ~1 have ~4 number|numbers|list|lists|contacts|names|leads",
	"sister|parent|affiliated|other|outside|marketing|data|lead|mailing|media|research|polling|event|insurance|telemarketing|referral|realty|staffing|listing|advertising ~2 company|companies|firm|firms|agency|agencies|brand|brands|house|bureau|broker|brokers|provider ~6 "+handing+"|runs|sends|gave|sold ~9 "+lists+"|number|numbers|contacts|us|whoever|names|consent|data|cells",
	"previous|former|prior|old|last ~2 owner|owners|operator|tenant|company|business|practice|brand|dealer ~9 contacts|list|lists|number|numbers|database|customers|consent|opted|collected|book",
	"uses|use|get|gets|receive|receives|text|texts|buy|load|loads|from|by|sends|send|gives|give|work|works ~5 list|lists|roster|directory ~1 of|with ~3 movers|parents|homeowners|households|visitors|attendees|exhibitors|voters|registrants|newcomers|newlyweds|graduates|families|couples|buyers|owners|borrowers|seniors|drivers",
	"visitor|attendee|exhibitor|registrant|delegate|guest|buyer|homeowner|mover|voter list|lists|roster|file", "company|firm|agency|house|site|sites|partner|partners ~8 sends|send|pass|passes|forwards|supplies|gives|hands ~1 on? us|over|along ~2 whoever|anyone|those|people|everyone|visitors|leads|numbers|names",
	"list|lists|numbers|names ~6 "+outsiders+" ~2 "+handing+"|keeps|publishes|sold|sends")

// cameFrom: they come from somebody who has them of others.
var cameFrom = compile(handing+" ~5 numbers|cells|names|contacts|phones of ~3 "+strangers, "numbers|contacts|names|list|lists|leads|data ~4 come|comes|came|taken|drawn|stem|pulled|obtained|got|received|supplied|bought|copied ~1 over? ~1 from|by|off ~5 "+outsiders)

// collectedHere inside or right behind a match: the person gave it to us.
var collectedHere = setOf("own form forms box tick ticks page site website our tablet sheet card sign keyword never not no stop")

// Implied consent, told without any act.
const number = "number|numbers|phone|phones|cell|cells|mobile|mobiles|cellphone"

// askedFor: the people ask for texts, in any words; then nothing is taken for granted.
var askedFor = compile("opt|opts|opting|opted in|into", "sign|signs|signed|signing up ~4 text|texts|sms|alerts|updates|reminders|messages|list|program|receive", "subscribe|subscribes|subscribing|subscribed|enroll|enrolls", "agree|agrees|agreeing|consent|consents|consenting|authorize|authorizes|agreement",
	"request|requests|requested|requesting|ask|asks|asked|asking|want|wants|wanted|wish|wishes|choose|chooses|like|prefer ~5 text|texts|sms|code|codes|alerts|messages|reminders|updates|texted|notifications|link|receive|passcode|them|it|reply", "asked|ask|asks whether|if|may", "to receive|get ~3 text|texts|sms|code|codes|alerts|updates|messages|reminders|passcode|news",
	"say|says|said|answer|answers|pick|picks|press|presses|choose|chooses yes|agree", "double", "permission", "initial|initials|signs|signature", "request|requests|start|starts|begin|begins|open|opens ~2 conversation|chat|thread", "text|texts us ~1 first")

// anyNumber is enough where no way to opt in is named.
var anyNumber = compile(number)

// numberTaken: how the number came; dealings: what was before.
var (
	numberTaken = compile(
		"give|gives|gave|given|leave|leaves|left|provide|provides|provided|list|lists|listed|write|writes|wrote|hand|hands|enter|enters|share|shares|supply|supplies|put|puts|jot|jots|fill|dictate|type|types ~6 "+number+"|card",
		number+" ~6 written|captured|collected|taken|noted|recorded|saved|stored|file|records|record|profile|book|ticket|system|copied|kept|entered|given|left|invoice", "have|has|hold|holds|keep|keeps|know|take|takes|collect|collects|capture|captures|note|notes|record|records|store|stores|save|saves ~5 "+number,
		"form|page|desk|checkout|registration|application|we|staff|clerk ~3 asks|ask|requests|wants|needs|need|pick|picks|pull|key|keys|copy ~3 "+number)
	dealings = compile(
		"anyone|whoever|everyone|everybody|those|people|customers|clients|patients|members|someone|all ~2 who|that|has|have ~2 has|have|had|was|were|been|ever|bought|called|visited|calls|visits|buys|books|orders|comes|dealt|shopped|hands|leaves ~9 text|texts|texting|sms|texted", "before|dealings|years|already|once ~12 text|texts|sms|texting ~1 list|program|them|everyone",
		"know|knows us", "expect|expects ~4 hear|text|texts|sms", "been|dealt|worked|shopped ~2 with|for us", "mind|minds ~3 text|texts|hearing|reply|STOP", "account|accounts|customer|customers|member|members|patient|patients ~4 begin|begins|start|starts|come|comes ~3 text|texts|sms",
		"simply|just|then|naturally|normally|always ~2 on|onto|in ~2 text|texting|sms|our ~2 list|program|system")
	// asYes: something else is taken for a yes.
	asYes = compile("take|takes|taken|took|treat|treats|count|counts|counted|see|sees|read|reads|regard|regards|consider|understand|view ~3 as|for ~3 yes|consent|permission|agreement|okay|ok|ahead", "that|this|which|it ~1 is|means|counts|enough|suffices ~2 consent|permission|yes|enough|okay", "never|not|no ~3 ask|asked|need|saw ~2 to? ~2 ask|consent|permission", "good enough")
	// weText: the sender writes to the numbers.
	weText = compile("text|texts|texting|sms|message|messages|messaging ~2 them|those|these|that|it|the|customers|patients|everyone|everybody|people|clients|members|when|about", "send|sends|sending|get|gets|receive|receives|expect|expects ~4 text|texts|sms|messages", "to ~1 text|message|sms ~1 them|people|customers", "texting|text|texts|sms ~1 list|system|program|notices|software|tool|platform|gateway|database", "use|uses|using ~2 number|numbers|phone|phones|cell|cells ~2 for|to ~3 text|texts|sms|texting", "on|to|onto ~2 list|lists")
)
