package lint

import "strings"

const (
	people  = "customer|customers|client|clients|member|members|patient|patients|user|users|tenant|tenants|student|students|parent|parents|employee|employees|contact|contacts|subscriber|subscribers|resident|residents|guest|guests|donor|donors|everyone|everybody|people|households|homeowners|supporters|buyers|shoppers|applicants|drivers|anyone"
	texting = "text|texts|sms|message|messages|messaging|texting|alerts|txt"
	outside = "partner|partners|affiliate|affiliates|third|vendor|vendors|broker|brokers|aggregator|aggregators|publisher|publishers|sponsor|sponsors|advertiser|advertisers|marketers"
)

// implied: nobody asks people.
var implied = compile(
	"automatically|auto ~2 enroll|enrolls|enrolled|enrolling|subscribe|subscribes|subscribed|subscribing|opted|opt|add|adds|added|adding|included|receive|receives|get|gets|sent|signed|join|joined|registered|start|starts",
	"enrolled|subscribed|added|opted|included|signed ~3 automatically|without|implicitly",
	"all|every|each|existing|current|past|former|previous|present ~1 "+people+" ~4 receive|receives|get|gets|are|is|will ~2 texts|text|sms|messages|message|alerts|texted|receive|get|sent|enrolled|added|opted|subscribed",
	"by virtue of", "number|numbers|phone|contact|mobile ~1 on file", "publicly|openly ~1 listed|available|posted|published|known", "public listing|listings|directory|directories",
	"already ~1 have|has|had|hold|possess|on ~4 number|numbers|phone|contact", "gave|given|provided|shared|left|supplied|submitted ~1 us|with|to ~5 number|numbers ~6 at some|previously|past|before|earlier|ago|once|sometime|years",
	"number|numbers ~8 at some point|time", "already|existing in|on our|the ~1 database|system|crm|records|list|file|books",
	"consent|permission|opt|agreement ~2 implied|assumed|presumed|inferred|implicit|deemed|automatic|granted by", "implied|implicit|assumed|presumed|passive|deemed ~1 consent|permission|opt",
	"considered|deemed|assumed|presumed|regarded|treated ~4 opted|consent|consented|consenting|agree|agreed|subscribed|enrolled|permission",
	"assume|assumes|presume|infer ~4 consent|okay|ok|agree|opted|fine|want",
	"doing business with", "business|prior|existing|customer|established relationship ~6 consent|opt*|receive|text|sms|permission|we|basis", "by ~1 being|becoming|remaining ~4 "+people+" ~6 consent|agree|opt|receive|get|text|texts",
	"no|not|without ~2 separate|explicit|formal|further|additional|express|specific ~1 opt|consent|permission ~3 needed|necessary|required|collected|obtained|asked|taken|is",
	"no|not|don't|doesn't ~2 need|require|ask|collect ~3 consent|permission|opt", "opted in when|once|as|because|upon ~2 they|you|a|the|an ~2 become|becomes|buy|buys|purchase|order|orders|hire|sign|join",
	"become|becomes|becoming ~4 "+people+" ~9 receive|receives|receiving|get|gets|enrolled|added|subscribed", "add|adds|adding|enroll|enrolls|enrolling|subscribe|subscribes ~1 all|every|each|any|our ~3 "+people,
	"taken|counted|counts|treated|read|seen|understood|regarded|considered ~1 as ~3 agreement|consent|permission|yes|opt", "inherently|tacitly|tacit ~1 agree|consent|agrees",
	"no|nothing ~2 step|action|further|else|more|confirmation ~2 is|are? needed|required|necessary|asked|taken", "no|nothing ~1 step|action|further|else|more ~3 from|of them|customers|patients|people|the",
	"giving|leaving|providing|entering|sharing|supplying|having|handing ~4 number|numbers|phone ~6 counts|count|serves|serve|constitutes|amounts|suffices ~4 consent|permission|opt|agreement|yes",
	"text|texts|texting|message|messages ~2 everyone|everybody|anyone|all|every|each ~4 in|on|from ~4 records|record|file|files|database|list|lists|system|crm|books|directory|register")

// enrolledAll: whoever does something else is put on the list. Who fills in a
// form that is there for texts has asked for them; see asking.
var (
	enrolledAll = compile(
		"everyone|everybody|anyone|whoever|every|each|all|any|those ~11 is|are|gets|get|be|becomes ~2 enrolled|subscribed|opted|texted|added|included|registered ~1 in|to|into|for|on|onto? ~6 text|texts|sms|list|program|messages|alerts|texting|messaging|texted|reminders|updates|club|database",
		"everyone|everybody|anyone|whoever|every|each|all|any|those ~11 goes|go|put|placed|entered|added|moved|lands|land|joins ~2 on|onto|to|into|in ~5 list|lists|program|database|club|roster|texts|sms",
		"with|by|upon|on|after|through ~2 booking|bookings|order|orders|purchase|visit|registration|account|sale|payment|reservation|application|checkout ~6 is|are|gets|get|be ~1 enrolled|added|opted|subscribed|signed|registered|included ~3 in|to|for|into|on",
		people+" ~1 are|is|get|gets ~1 opted|enrolled|subscribed|signed in|to|up|for|into",
		people+"|those|whoever ~1 who? ~2 give|gives|leave|leaves|provide|provides|book|books|order|orders|buy|buys|visit|visits|rent|rents|hire|hires|register|registers|pay|pays|call|calls ~11 receive|receives|get|gets ~3 texts|sms|messages|alerts|texted",
		"takes|take|taken|pull|pulls|pulled|draws|drawn|loads|exports|export|copies ~3 numbers|number|contacts ~3 from ~4 system|records|files|database|crm|list|bookings|orders|accounts|books|software",
		"places|buys|books|orders|pays|visits|applies|registers|checks|rents|hires|calls ~8 is|are|gets|get|be ~1 enrolled|added|opted|subscribed|signed|included ~3 in|to|for|into|on ~5 text|texts|sms|list|program|messages|alerts|texting|messaging|reminders|updates")
	asking = compile("text|texts|sms|texting|alert|alerts|message|messages ~1 signup|form|request|enrollment|subscription|page|registration", "sign|signs|signing|opt|opts|opting up|in", "who|have|has|they|having signed|opted up|in", "subscribe|subscribes|consent|consents|agree|agrees|request|requests|ask|asks|want|wants|say|says|choose|chooses|accept|accepts ~4 text|texts|sms|messages|alerts|yes|reminders|updates", "sms|text|texts|alerts only")
)

// prechecked: the yes is given before anybody comes.
var prechecked = compile(
	"checked|ticked|selected|enabled|on ~3 when|once|as ~2 page|form|screen|site|checkout|window|popup ~1 opens|open|loads|load|appears|shown|displayed|starts",
	"pre check|tick|marked", "pre|already|automatically|initially ~1 checked|ticked|selected|marked|filled|enabled|toggled|crossed|activated", "auto checked|ticked|selected", "prechecked|preticked|preselected|premarked",
	"checked|ticked|selected|enabled|activated|marked|on|crossed|in by default|standard", "checked|ticked|selected|enabled|on|in as|is default|standard", "default ~1 checked|ticked|selected|enabled|on|yes|opted", "defaults|defaulted|defaulting|default|set ~2 to ~2 checked|ticked|selected|on|yes|in|enabled",
	"box|checkbox|toggle|switch|option ~2 comes|arrives|appears|starts|is|are ~3 checked|ticked|filled|selected|on|enabled ~4 when|on|upon|for|at|unless|until|from|before",
	"checked|ticked|selected|marked|filled|set|crossed|chosen|activated|enabled ~2 in advance", "checked|ticked|selected|marked|filled|set|crossed|chosen|activated|enabled ~2 beforehand|upfront|already", "checked|ticked|selected|marked|filled|crossed ~1 for you|them|us|customers|patients|members|convenience",
	"switch|toggle|slider|box|option|button|setting ~3 stands|starts|sits|begins|comes|arrives|loads|opens|remains ~2 on|ON|YES|checked|ticked|selected|enabled", "on|ON|enabled|checked|ticked|selected ~1 from the start|beginning|outset", "opted in|on by default",
	"already|initially ~1 on|ON|set ~3 until|unless|when|and|but",
	"carries|carry|has|have|with|bears|shows|contains ~2 tick|check|checkmark|mark ~2 from|in|already|beforehand|when|by|inside start|place|default|it|the|page", "tick|check|checkmark|mark ~2 in place|advance")

// unticking says what people do who want no texts. Somebody may also take back a
// tick of their own, so it counts only where no box is empty to begin with.
var unticking = compile(
	"unless|until ~4 uncheck|unchecks|untick|unticks|deselect|deselects|clear|clears|remove|removes|unselect|opt|opts out?", "uncheck|untick|deselect|unselect ~6 to|if ~4 not|avoid|decline|refuse|opt|don't|out|prevent", "must|need|needs|have|has|can ~2 uncheck|untick|deselect|unselect",
	"not|rather|don't|doesn't|decline|declines|object|objects|refuse|dislike|no ~5 untick|unticks|uncheck|unchecks|deselect|deselects|clear|clears|switch|turn ~4 box|tick|it|off|mark|check|toggle",
	"opt out box|checkbox")

// startsEmpty: the box or switch waits for the person.
var startsEmpty = compile("box|boxes|checkbox|checkboxes|toggle|switch|slider|down|field ~3 starts|start|begins|is|are|stands|stand|reads|shows|set ~3 clear|off|no|NO|OFF", "unticked|unchecked|unselected|untoggled|empty|blank ~3 box|boxes|checkbox|checkboxes|by|until|switch|toggle|field", "box|boxes|checkbox|checkboxes|switch|toggle|slider ~5 empty|blank|unticked|unchecked|unselected|off", "un checked|ticked", "not|never|isn't|neither|non|nothing ~3 checked|ticked|pre|prechecked|selected|preselected", "tick|ticks|check|checks|ticking|checking ~2 box|boxes|checkbox")

// forced: no service without texts. The weaker ones are void where the flow says
// that one may do without.
var (
	forced = compile(
		"cannot|can't|unable|impossible|not|won't|isn't|couldn't|never ~4 complete|completed|submit|submitted|order|ordered|book|booked|checkout|check|continue|proceed|place|placed|register|registered|create|created|schedule|scheduled|finish|finished|enroll|enrolled|sign|join|use|used|open|opened|rent|buy|purchase|apply|start|served|reserve ~8 without|unless ~4 agree|agrees|agreeing|agreement|consent|consents|consenting|opting|opt|opts|tick|ticks|ticking|ticked|checked|checking|accept|accepts|accepting|box|texts|sms|texting|subscribing",
		"no|not way|possible to ~5 without ~3 agreeing|consenting|opting|ticking|checking|accepting|texts|sms",
		"texts|sms|messages|messaging|consent|texting|opting ~8 mandatory|compulsory|obligatory", "mandatory|compulsory|obligatory ~3 texts|sms|text|consent|opt|checkbox|box|messages", "not|isn't|aren't|never optional|voluntary", "no opt out ~1 possible|available|offered|option",
		"consent|opting|agreement|agreeing|texts|sms is|are a condition|requirement|prerequisite of|for|to")
	// mandatory: the yes to texts is called so.
	mandatory = compile(
		"sms|text|texts|consent|opt|texting|alerts|messaging ~2 box|checkbox|field|tick|switch|question|line ~2 is|are|as ~2 required|mandatory|compulsory|obligatory|must", "box|checkbox|tick|switch ~4 text|texts|sms|consent|texting|messages ~3 is|are ~2 required|mandatory|compulsory|obligatory|must ~1 field?",
		"box|checkbox|tick|switch ~6 marked|flagged|starred|shown|labelled|labeled ~6 required|mandatory|compulsory", "agreeing|consenting|consent|agreement|opting|texts|texting|sms|box|tick ~5 is|are a must")
	// barred: what does not go on without the tick.
	barred = compile(
		"only ~5 once|after|when|if ~6 box|checkbox|consent|texts|sms ~5 ticked|checked|given|accepted|agreed", "whoever|who|those|anyone|if|people ~4 not|doesn't|don't|without ~2 tick|ticks|ticking|check|checks|agree|agrees|consent|accept|accepts ~9 cannot|can't|sent|error|refused|turned|rejected|unable|blocked|won't|no ~1 back|away|book|order|proceed|continue|complete|submit|finish|register|buy|rent|enroll|_?",
		"leave|leaves|leaving|left ~6 blank|empty|unticked|unchecked ~7 error|cannot|can't|rejected|refused|stuck|blocked|fails|fail|returned|unable|stopped|warning|denied|declined",
		"error|rejected|refused|blocked|fails|returned|bounces|denied|incomplete|invalid|stops ~8 blank|empty|unticked|unchecked",
		"button|form|page|order|checkout|booking|next|submit|continue|submission|screen|account ~6 grey|greyed|gray|grayed|disabled|inactive|locked|unavailable|blocked|dead|hidden|dimmed ~2 until|unless|without|if|while ~8 box|checkbox|tick|ticked|consent|texts|sms|agree|agrees|agreed|checked|accepted|blank|empty",
		"no|nobody|none|only|nothing ~6 book|booked|ordered|placed|order|booking|completed|complete|account|accepted|processed|served|proceed|proceeds|continue|checkout|sold|rented|enrolled|admitted|opened|submit|submitted ~4 unless|without|until ~8 box|tick|ticked|ticking|checked|consent|consenting|texts|sms|agree|agrees|agreeing|accept|accepts|accepting",
		"no texts|sms|consent|tick no "+bought, "only ~3 who|if|when ~3 tick|ticks|agree|agrees|consent|consents|accept|accepts ~8 can|may|are ~2 order|book|buy|enroll|register|rent|join|check|continue|proceed|apply|served|seen|admitted",
		"cannot|can't|not|won't ~4 move|go|get|advance|proceed|pay|finalize|finalise|send|sent ~4 unless|until|without ~8 box|tick|ticked|ticking|checked|consent|consenting|agree|agrees|agreeing|accept|accepts|accepting")
	pressed = compile(
		"must|have|has|need|needs|required|obliged|obligated|forced ~1 to? ~2 agree|consent|accept ~1 to ~1 receive|receiving|get|getting|our|be|being ~4 text|texts|sms|message|messages|messaging|texted|alerts",
		"must|need|needs ~1 to? receive|get|accept ~3 texts|text|sms|messages|messaging", people+" ~3 required|obliged|obligated|forced|have to receive|get|accept ~3 texts|text|sms|messages|messaging",
		"must|need|needs|required ~1 to? ~1 opt in ~5 to ~1 complete|order|book|submit|check|buy|purchase|register|enroll|rent|schedule|apply",
		"must|have|has|need|needs|required ~1 to? ~1 consent|agree ~2 to ~2 texts|sms|texting|messaging",
		"requires|require|requiring ~3 to ~2 agree|consent|accept|opt|receive ~4 text|texts|sms|messages",
		"requires|require|requiring|requirement ~2 consent|agreement ~3 text|texts|sms|messages|texting", "required ~2 checkbox|tickbox|consent|opt|agreement", "required|mandatory box ~4 agree|consent|texts|sms|text",
		"consent|opt|agreement|checkbox|box|texts|sms ~3 is|are|was ~1 required ~3 to|for|in ~3 complete|order|book|booking|purchase|submit|register|registration|create|check|checkout|continue|proceed|place|enroll|apply|schedule|join|use|service|employment|treatment|rental|membership|participate|account|reserve|reservation",
		"cannot|can't|unable|not|won't|couldn't ~4 complete|completed|submit|submitted|order|book|booked|checkout|continue|proceed|place|placed|register|create|created|schedule|scheduled|finish|finished|enroll|reserve|rent ~6 without ~1 it|this|doing")
	// beforeTexting: what must be done first is no force.
	beforeTexting = compile("before|until|prior ~6 texting|texted|send|sends|sent|sending|receiving", "before|until|prior ~6 text|texts|message|messages|sms ~1 them|him|her|anyone|anybody|people|customers|patients|clients|members|you|that|any|is|are|go|goes|start|starts", "before|until|prior ~1 to? ~1 any|first|each|a|every text|sms|message", "before|until ~1 we|us|it|they text|message")
)

// inTerms: the consent lies in the terms.
var consentInTerms = compile(
	"accept|accepts|accepting|accepted|agree|agrees|agreeing|agreed|acknowledge|acknowledges|acknowledging|acceptance|agreement ~5 terms|privacy|conditions|tos|eula ~10 consent|consents|consenting|agree|agrees|opt|opts|opted|authorize|authorizes|permission",
	"accept|accepts|accepting|accepted|agree|agrees|agreeing|agreed|acknowledge|acceptance ~5 terms|privacy|conditions|tos|eula ~8 which|that ~2 include|includes|contain|contains|cover|covers|state|states|say|says|allow|allows|permit|permits|give|gives|authorize|authorizes|grant|mention|let|lets",
	"terms|privacy|tos|conditions|policy|eula ~6 include|includes|contain|contains|cover|covers|provide|provides|grant|grants|constitute|constitutes|serve|serves|state|states|give|gives|allow|allows|authorize|say|says ~6 consent|text|texts|texting|sms|messages|opt|permission",
	"consent|permission|opt|agreement ~6 part|in|inside|within|through|via|under|from|by|covered|contained|included|buried|embedded|found|given ~5 accepting|agreeing|acceptance ~4 terms|privacy|conditions|tos",
	"consent|permission|opt ~10 part|inside|contained|included|covered|buried ~4 terms|tos|conditions|agreement|contract",
	"terms|conditions|tos|agreement|contract ~10 authorize|authorizes|authorise|authorises|entitle|entitles|permit|permits ~6 text|texts|texting|sms|messages|messaging",
	"agreement|contract|lease|waiver|terms|conditions|tos|eula ~4 include|includes|cover|covers|contain|contains|constitutes|counts|means|implies ~3 consent|permission|agreement|approval",
	"consent|permission|opt ~6 part|inside|within|buried|embedded|contained|included|covered|comes|obtained|given|collected|taken|located ~4 terms|privacy|tos|conditions",
	"accept|accepts|accepting|agree|agrees|agreeing ~6 terms|privacy|conditions|policy|tos ~3 and|& ~2 to ~1 receive|get|being|receiving ~4 text|texts|sms|messages",
	"accept|accepts|accepting|agree|agrees|agreeing ~6 terms|privacy|conditions|policy|tos ~8 subscribed|enrolled|receive|receives|text|texts ~4 text|texts|sms|messages|them|messaging|alerts|list")

// acceptsTerms and what comes with it, however far behind.
var (
	acceptsTerms = compile("accept|accepts|accepting|accepted|agree|agrees|agreeing|agreed|acknowledge|acknowledges|acknowledging|signing|signs|sign ~6 terms|conditions|tos|eula|agreement|contract")
	alongWith    = compile("give|gives|giving|grant|grants|granting ~5 consent|permission|authorization|authorisation", "they|who|"+people+" ~2 consent|authorize|opted|enrolled|subscribed", "under|by|in which ~6 send|text|texts|message|messages", "stands|counts|serves|doubles|works|covers|means|includes ~2 for|as|the ~3 consent|permission|opt|agreement", "with|by|through|thereby that|this|it|so|doing ~7 opted|opt|enrolled|consent|consents|subscribed|signed|agree|agreed")
)

// separate: texts have an act of their own.
var separate = compile("separate|separately|second|another|distinct|additional|dedicated|standalone|own|independent|optional|different|unticked|unchecked|empty|blank ~4 box|checkbox|line|consent|opt|toggle|switch|question|option|signature|agreement|field|step|initials",
	"stand alone", "not|never|nor ~5 bundled|buried|part|hidden|combined|included|condition|imply|implies|mean|constitute|constitutes|count|counts", "independent|apart|separately|separate ~1 from|of", "double opt", "optional|optionally")

// fromOthers: numbers that others have collected.
var fromOthers = compile(
	"buy|buys|bought|buying|purchase|purchases|purchased|purchasing|rent|rents|rented|renting|acquire|acquires|acquired|acquiring|license|licenses|licensed|source|sourced|obtain|obtained|borrow|swap|trade ~3 lead|leads|list|lists|database|databases",
	"buy|bought|buying|purchase|purchased|rent|rented|acquire|acquired|obtain|obtained|source|sourced|get|receive ~5 numbers|contacts|data|leads|lists|names ~4 from ~4 "+outside+"|provider|providers|companies|company|agency|agencies|websites",
	"lead|leads|list|lists|numbers|contacts|database ~3 bought|purchased|rented|scraped|harvested|imported|licensed|mined|acquired", "bought|purchased|rented|shared|third party|imported|appended|aged|cold|compiled ~1 lead|leads|list|lists|numbers|data|database|contacts|contact",
	outside+" ~1 party|parties? ~3 website|websites|site|sites|form|forms|list|lists|network|source|sources|leads|lead|campaign|campaigns|opt|funnel|landing ~8 collect*|pass|passes|numbers|number|leads|consent|opt|opted|opts|provide|provides|obtain*|gather*|get|leave|left",
	outside+" ~1 party|parties? ~3 pass|passes|passed|passing|provide|provides|supply|supplies|supplied|send|sends|forward|forwards|collect|collects|collected|sell|sells|sold|give|gives|share|shares|transfer|transfers|deliver|delivers|obtain|obtains ~6 number|numbers|leads|contacts|consent|list|lists|opt|phone|mobile|data|information|details ~6 to|for|us|on|with|behalf",
	"number|numbers|lead|leads|contacts|list|lists ~4 from|by|through ~4 "+outside+"|lists",
	"scrape|scrapes|scraped|scraping|harvest|harvested|harvesting|crawl|crawled ~4 number|numbers|phone|contact|contacts|data|leads|lists|from|websites|directories",
	"skip trac*", "public|property|county|court|land|tax|voter|deed|permit|dmv|assessor ~1 record|records|file|files|roll|rolls|data|registry|database|registration|list|lists", "voter|data|lead|list ~1 file|broker|brokers|vendor|vendors|provider|providers|generator|generators|aggregator|aggregators|append|appending|marketplace|exchange",
	"import|imports|imported|importing|upload|uploads|uploaded|uploading|load|loads|loaded|append|appended ~5 list|lists|spreadsheet|spreadsheets|csv|database|contacts|leads", "data append|mining|enrichment", "list|lists ~3 from|of ~3 another|other|former|previous|outside company|companies|business|businesses|employer|brand|brands|owner",
	"number|numbers|contacts|leads|list|lists|names ~5 got|get|gets|bought|obtained|received|acquired|came|come|comes ~3 from ~3 company|companies|website|websites|provider|providers|vendor|vendors|partner|partners|agency|agencies|broker|brokers|someone|others|another",
	"trade show|association|chamber|membership ~2 list|lists|directory|roster", "white|yellow pages")

// shares: numbers go to others.
const sharing = "share|shares|shared|sharing|sell|sells|sold|selling|disclose|discloses|disclosed|transfer|transfers|transferred|rent|rents|rented|trade|trades|traded|exchange|exchanged|pass|passes|passed|provide|provides|provided|give|gives|given|release|released|distribute|distributed|monetize|forward|forwards|forwarded"

const others = "partner|partners|affiliate|affiliates|third|sponsor|sponsors|advertiser|advertisers|marketers|lender|lenders|broker|brokers|buyers|network|other|others|outside|companies|businesses|brands|organizations|sister|subsidiaries|campaigns"

var shares = compile(
	sharing+" ~8 with|to|among|between|by ~4 "+others,
	"sell|sells|sold|selling|monetize|rent|rents ~4 number|numbers|data|information|info|list|lists|leads|contacts|details",
	"receive|receives|agree|agrees|consent|consents|texts|text|messages|messaging|contacted ~8 from|by ~8 and|&|or ~1 its|our|their|selected|trusted|other|the|various|third? ~3 partners|sponsors|advertisers|marketers|brands|lenders|parties",
	"and|or|& ~1 its|our|their|selected|trusted|the|other|third ~2 partners|affiliates|sponsors|advertisers|marketers|parties ~3 may|can|will|could|who|that ~2 contact|text|call|message|use|reach|receive|access")

// sharedThing: what must not be shared; news and offers may.
var sharedThing = words("number numbers information info data detail details contact contacts lead leads phone phones list lists consent opt profile profiles they them it submission submissions partners response responses records answers us")

// bundles: one yes for several channels.
const (
	channels  = "email|emails|mail|mailings|phone|call|calls|calling|telephone|voice|voicemail|robocalls|autodialed|whatsapp|fax|phones"
	textWords = "text|texts|sms|texting|txt"
)

var bundles = compile(
	"by|via|through|using|with|including|include ~1 "+channels+" ~6 and|or|&|/|plus|as ~2 "+textWords, "by|via|through|using|with|including|include ~1 "+textWords+" ~5 and|or|&|/|plus ~2 "+channels,
	strings.ReplaceAll(channels, "|phone|", "|")+" ~5 and|or|&|plus ~2 "+textWords, textWords+" ~1 message|messages|messaging|alerts? ~4 and|or|&|plus ~2 "+channels, textWords+" ~2 and|or|&|plus ~2 "+channels,
	"call|email or|and|& text|sms me|us|you|them", "e mail ~5 and|or|&|plus|+ ~2 "+textWords, textWords+" ~3 and|or|&|plus|+ ~1 e mail",
	"mail|mails|email|emails|newsletter|newsletters|call|calls|post|push|voicemail ~6 and|or|&|plus|+|as|/ ~4 "+textWords, textWords+" ~5 and|or|&|plus|+|as ~4 mail|mails|email|emails|newsletter|newsletters|call|calls|post|push|letters",
	"mail "+textWords+" ~1 phone|call", "call|calls|phone|mail|email|emails "+textWords+" ~2 mail|email|call|phone|calls|emails|post", "mail|email|emails|calls ~1 "+textWords, textWords+" ~2 email|emails|calls|call|push|voicemail|mail|mails", "all|every|any|both ~2 channel|channels|ways|way|means")

var (
	bundleConsent = compile("agree|agrees|agreed|consent|consents|consenting|authorize|authorizes|authorise|permission|permit|opt|opts|opting", "contact|contacted|reach ~1 me|you|them|by|us|via", "me ~3 by|via", "sign|subscribe|signup|join ~2 for|to", "may|can ~1 contact|call|email|reach", "send|sends me|you", "stay|stays|keep|keeps ~1 in|me touch|posted|informed", "like|want|love ~1 to ~1 get|receive|hear", "i want|would|like", "in touch", "tell|let ~1 me|us", "box|tick|checkbox", "get|receive ~4 from", "call|text|email|write ~3 me|us", "covers|cover", "one|single|same|sole|1 ~2 box|tick|signature|yes|consent|checkbox|switch|agreement|form|check|opt", "signs|sign ~2 up")
	bundleChoice  = compile("choose|chooses|choosing|pick|picks|picked|select|selects|selecting|prefer|prefers|preferred|preference|preferences|instead|alternative|alternatively|alternatives|either|separate|separately|own|each|individually|independently|whichever|rather|decide")
	// bundleOther: right beside the channels, they are no part of the consent.
	bundleOther = compile("not|never|no", "opt out", "stop|help|support|question|questions|cancel|unsubscribe|revoke|withdraw")
	// apartForms in the same sentence: each channel has a form to itself.
	apartForms  = compile("is|are|has|have|on|in|with|by|into ~1 two|three|separate|different|distinct|apart|own|individual ~2 forms|boxes|checkboxes|lists|pages|consents|lines|questions|switches|sheets|signatures|ticks|cards|things|matters|steps|places|choices")
	bundleApart = compile("separate|own|another|second|different|each|individual ~3 box|boxes|checkbox|checkboxes|consent|consents|opt|line|lines|toggle|switch|channel", "email|emails|calls|call|phone|voice|e ~5 separate|separately|own|another|second|not ~3 box|boxes|checkbox|consent|included|covered|bundled|toggle|list|opt|_?")
)

// login: one signs in before one sees the opt-in.
var login = compile(
	"after|once|upon|by|following|having ~3 logging|logged|log in|into|on|to", "after|once|upon|by|following|having ~3 signing|signed in|into", "after|once|upon|by|following|having ~3 login|authenticating|authenticated", "after|once|upon|following ~2 login|logon|authentication|sign ~1 in?",
	"logged|signed in ~1 user|users|customer|customers|member|members|client|clients|account|accounts|page|area|portal|dashboard|only|patients|students|tenants|employees|subscribers|students|parents|state",
	"log|logs|login|sign|signs in|into to|their|the|your|our|with|at|on|and|then|first ~9 tick|ticks|check|checks|switch|turn|turns|opt|opts|enable|enables|select|selects|toggle|toggles|choose|chooses|click|clicks|go|open|opens|add|adds|enter|enters|navigate|visit",
	"must|need|needs|have|has|required ~2 to? ~1 log|login|logged|authenticate|signed in?", "behind ~3 login|log|password|authentication|paywall|account|sign|firewall|sso", "login|logon|password|authentication|account|credentials|sso ~2 required|needed|protected|only|gated|walled", "requires|require|needs ~2 login|log|authentication|password|credentials|sign|account|logging|signing",
	"password protected", "only ~3 logged|signed|registered|authenticated|existing", "not|isn't ~2 public|publicly|accessible|visible ~6 login|log|account|signed|logged|only|without", "accessible|visible|available|shown ~3 only ~2 to|for|after|in ~3 logged|registered|signed|account|members|customers|users|employees|login|staff|logging",
	"internal|private|secure|secured|gated|closed|employee|staff ~1 portal|intranet|dashboard|site|page ~8 log|logged|login|signed|password|only", "intranet",
	"needs|need|requires|require|asks|ask|wants|takes|take|demands ~5 password|login|pin|PIN|badge|credentials|sso|SSO ~3 _?", "with|using|use|uses|enter|entering|enters|type|typing ~5 credentials|password|badge|pin|PIN|login|username|campus|employee|staff|student|member ~2 id|ID|password|from|number|name|to|reach|open|at|first",
	"closed|invisible|hidden|shut|barred ~2 public|outsiders|others|strangers|everybody|everyone|visitors|anybody", "cannot|can't|not|isn't ~1 be? opened|open|seen|viewed|reached|visible|accessible|public|shown ~2 to|by|for ~1 public|outsiders|others|strangers|everybody|everyone|visitors|anybody", "authenticate|authenticates|authenticated|authenticating", "once|after|when|being ~2 signed|logged on|in|into",
	"others|outsiders|public|else|strangers|visitors ~2 cannot|can't|not ~1 see|open|reach|view|enter|get", "without ~2 account|login|password|card|badge ~6 not|doesn't|cannot|can't|never|nothing ~3 show|shown|shows|open|opens|load|appear|visible|seen|see|reach|there",
	"company|internal|corporate|office network|vpn|wifi ~2 only", "only ~4 company|internal|corporate|office network|vpn|wifi", "hr|payroll|internal system|software",
	"only ~2 "+people+"|crew|those|holders|ones ~1 with|who|having ~4 account|login|badge|card|password|key ~3 get|gets|see|sees|open|opens|reach|access", "opens|open|works|visible|there|accessible ~1 only? for ~4 only|users|residents|members|employees|holders|customers",
	"to|for ~1 registered|existing|logged|signed ~2 users|members|customers|clients|employees only", "member|members|staff|private|protected|employee|customer|secured|closed|restricted|internal ~1 area|section|zone", "only ~2 employees|members|customers|staff|clients|patients|tenants|users|students|drivers ~7 open|see|reach|access|view|enter|visible|find")

// credentials: what one has to type first; who gets passcodes types them anyway.
var credentials = compile("password|credentials|username|sso", "user name and|& password")

// newAccount: the password is made there.
var newAccount = compile("create|creates|creating|set|sets|reset|resets|forgot|forgotten|new|change|changes|choose|chooses|pick|register|registers|registering|registration")

// shutOut: the public may not.
var shutOut = compile("cannot|can't|not|isn't|closed|never|shut|invisible|hidden ~6 public|publicly", "without ~2 account|login|password|card|badge ~6 not|doesn't|cannot|can't|never|nothing")

// pictured: a link behind which one sees what the login hides.
var pictured = compile("pictured|depicted|depict|depicts|photograph|photographs|photographed|photo|photos|reproduced|reproduction|reproductions|captured|capture|captures|illustrated|illustration|illustrations|facsimile|replica|duplicate|duplicated|mirrored|rendering|snapshot|snapshots|printout|likeness|sketch|drawing|scan|visuals|excerpt|clip|tour|slideshow|slides|guide ~12 <url>", "look|looks like ~10 <url>", "how|what ~4 look|looks ~8 <url>",
	"seen|viewed|see|view|inspect|inspected|checked|examine|examined ~2 by|for ~2 anyone|everyone|everybody|anybody|reviewers|outsiders|all|non|people ~6 <url>", "anyone|everyone|everybody|anybody|reviewers|reviewer|outsiders|carriers ~4 see|view|inspect|open|find|look|check|read|examine ~12 <url>",
	"for|to|by anyone|everyone|everybody|anybody|all|reviewers|reviewer|outsiders|carriers ~8 <url>", "publish|published|post|posted|printed|copied ~6 here|at|on|under|as <url>", "we|so ~1 show|display|print|keep|put ~8 <url>", "<url> ~4 pictures|depicts|reproduces|illustrates|mirrors", "<url> ~4 shows|has|holds|displays ~4 same|screens|settings|what|how|picture|pictures",
	"same|identical ~2 page|screen|panel|box|view|form|wording|words|switch ~8 <url>", "open|free|visible|viewable|unlocked|accessible ~2 to|for|by ~1 all|anyone|everyone|everybody|anybody|reviewers|outsiders|non")

// shown: the public may see it all the same.
var shown = compile("screenshot|screenshots|screengrab|screens|demo|walkthrough|walkthru|preview|previews|mockup|mockups|mock|copy|copies|image|images|picture|pictures|video|recording|pdf|screencast|sandbox|sample|example", "screen|page ~1 shot|shots|capture|captures|copy", "public|publicly", "test|demo|guest|reviewer|review ~1 account|login|credentials|user|password|access", "without ~2 login|logging|account|signing|log", "no ~1 login|account|log|sign|password")
