package lint

// Consent is an act: somebody ticks, signs, sends or says something, in order to
// get texts and for nothing else. The phrases here are made of the parts of such
// an act and of what may be wrong with each: its state before anybody comes, what
// hangs on it, what else it means, and whose it is.

// Parts of the act.
const (
	boxes   = "box|checkbox|tickbox|toggle|switch|slider|option|setting|dropdown|selector|radio|answer|choice|tick|it|button"
	on      = "on|ON|yes|YES|ticked|checked|selected|filled|enabled|active|activated|chosen|marked|crossed|green|set|preset|preselected"
	saysYes = "agree|agrees|agreeing|agreed|consent|consents|consented|consenting|accept|accepts|accepted|accepting|tick|ticks|ticked|ticking|checked|opt|opts|opted|yes|YES|box|checkbox|switch|toggle|subscribe|subscribes|subscribed|texts|sms|texting"
	// onward is how one gets on, bought what one gets by it.
	onward = "complete|completed|submit|submitted|order|orders|book|booked|booking|bookings|checkout|continue|proceed|proceeds|place|placed|register|registered|registering|registration|create|schedule|scheduled|finish|finished|enroll|enrolled|rent|buy|purchase|apply|reserve|pay|payment|pays|go|get|next|finalize|confirm|confirmed|move|advance|join|sign|checked"
	doings = "book|order|buy|rent|register|join|enroll|apply|reserve|schedule|hire|open|create|check|ride|play|see|attend|work|become|use|borrow|lease|finish|complete|pay"
	bought = "service|booking|bookings|order|orders|appointment|appointments|account|accounts|membership|reservation|reservations|rental|key|keys|class|classes|treatment|visit|purchase|sale|delivery|deal|ride|room|seat|ticket|tickets|application|enrollment|registration|entry|job|shift|quote|admission|loan|lease|payment|work|repair|checkout"
	// forms are what does not go on, or where.
	forms = "button|form|page|screen|checkout|order|booking|application|registration|reservation|system|site|website|app|payment|request|submission|it|process|wizard|step"
)

// offWords inside a match say that the box is not on.
var offWords = setOf("off no not until empty unticked unchecked blank never if can may must neither nothing none without themselves yourself optional another separate")

// standsOn: the box or switch is on before anybody touches it.
var standsOn = compile(
	boxes+"|text|texts|sms|me|<url> ~9 stands|starts|begins|sits|comes|arrives|loads|opens|set|preset|defaults|defaulted|appears|left|kept|stays|turned|switched|positioned ~3 on|ON|yes|YES|ticked|checked|selected|filled|enabled|active|activated|marked|crossed",
	"shows|reads|says|is|are|stands|has ~1 yes|YES|on|ON|ticked|checked|selected ~2 unless|until|till", boxes+" ~4 shows|reads|says ~1 yes|YES|on|ON ~2 unless|until|till|from|at|before|when|and",
	"is|are|comes|come ~1 preset|set|defaulted ~1 to yes|YES|ON", "selected|ticked|checked|chosen|filled|enabled|marked|on|ON|there|yes|YES ~2 when|once|as|before ~8 open|opens|opened|load|loads|appear|appears|shown|displayed|start|starts|arrive|arrives|comes|up",
	"box|checkbox|toggle ~8 comes|come|arrives|starts|loads|opens|appears ~1 with ~1 tick|check|checkmark|mark|cross", "already ~1 has|have|carries|bears|shows ~2 check|tick|checkmark|mark|cross|yes", "yes|YES|on|ON picked|chosen|selected|marked|ticked ~1 for|by", "yes|YES|on|ON|ticked|checked|selected|chosen|picked ~4 to begin|start with",
	"tick|checkmark|cross|mark ~8 is|stands|sits|comes|waits|appears ~1 already|there|in", "check|tick|cross mark ~1 in|inside it|place|already|advance",
	"tick|check|fill|mark|select|set|enable|ticks|checks|fills|marks|selects|sets|enables ~1 in? ~3 box|boxes|checkbox|toggle|switch|option|it ~12 advance|beforehand|upfront",
	"default ~10 turned|switched|set|opted|is|are|comes|has|have ~3 on|ON|yes|in|ticked|checked|enabled|active", "unless|until ~5 change|changes|changed|switches|moves|slides|flips ~3 it|off|no|that|this|setting|answer",
	"checked|ticked|selected|enabled|filled ~1 box|checkbox|toggle|option ~5 uncheck|untick|deselect|clear|cleared|remove|removed|off|unchecked|unticked")

// takingOff: who wants no texts must do something.
var takingOff = compile(
	"not|don't|doesn't|no|rather|prefer|prefers|mind|minds|object|objects|dislike|dislikes|decline|declines ~8 take|takes|move|moves|slide|slides|switch|switches|turn|turns|clear|clears|set|sets|flip|flips|change|changes|click|clicks|unmark|remove|removes|deactivate|deactivates ~3 off|out|no|NO|left|away|tick|check|box",
	"sliding|moving|switching|turning|flipping|taking|clicking|tapping ~2 left|right|off|out|away|it ~2 turns|switches|removes|stops|ends|declines|_? off|texts|it")

// lateOff in a sentence: it speaks of a yes that is taken back.
var lateOff = compile("longer", "any more|time", "anymore|anytime|later|afterwards|afterward|again|since|opted|subscribed|joined|changed|change", "reply|replies|text|texts|send|sends ~3 STOP|END|CANCEL|QUIT")

// blocked: something does not go on while the yes is missing.
var blocked = compile(
	forms+" ~6 not|won't|doesn't|cannot|can't|refuses|never ~4 "+onward+"|through|work|accept|accepted|opened|open|sent|processed|let|allow|react|looked|light|lit ~4 while|until|till|unless|without|before|if ~8 "+saysYes+"|empty|blank|off|missing|NO|declined|refused|answered",
	forms+" ~5 grey|greyed|gray|grayed|disabled|inactive|locked|unavailable|dead|hidden|dimmed|blocked|closed|dark|asleep|appears|appear|lights|works|opens|active|activates|unlocks ~3 until|till|while|unless|without|before|once|only ~9 ticked|checked|tick|agree|agreed|accepted|consent|consents|yes|empty|blank|switched",
	"without|lacking|missing ~2 tick|check|consent|yes|texts|sms|agreement|opt|it|box ~7 not|no|nothing|nobody|cannot|can't|won't|refused|refuse|rejected|declined|turned|stops|error|fails|impossible|lost|dropped|cancelled|canceled",
	"only|solely ~2 take|takes|accept|accepts|serve|serves|see|sees|book|books|rent|rents|work|works|admit|admits|sell|sells|deliver|delivers|treat|treats|hire|hires|enroll|enrolls ~8 who|that|when|if|with ~6 agree|agrees|agreed|tick|ticks|ticked|opt|opts|opted|consent|consents|accept|accepts|text|texts|yes",
	"box|boxes|checkbox|tick|toggle|question|field ~4 cannot|can't|mustn't|not ~2 left|stay|remain|stays ~1 empty|blank|unticked|unchecked|off|open", "texts|sms|texting ~6 come|comes|go|goes ~1 with ~1 every|each|any|all",
	"yes|YES|agree|tick|ticking ~1 is|being ~2 only ~4 answer|way|choice|option|button|one", "only ~1 yes|YES|agree|agreeing|ticking ~4 leads|lead|opens|lets|continues|works|goes|counts|accepted",
	"no "+bought+" ~2 without|unless", "rejects|refuses|declines|blocks ~1 a|any|the? no|NO", "not ~2 accept|take|allow a|any? no|NO",
	"nobody|none|noone|nothing|nobody's|anyone|one ~2 is|gets|goes|are|get ~5 booked|served|seen|admitted|through|accepted|enrolled|treated|in|on ~5 otherwise|without|unless|until|till",
	"who|those|whoever|people|anyone|if|customers|patients|they ~3 "+saysNo+" ~5 elsewhere|away|refused|cannot|can't|rejected|lose|loses|denied", "who|those|whoever|people|anyone|if|customers|patients|they ~3 "+saysNo+" ~5 must|sent|turned|asked|told ~2 leave|back")

// saysNo is what those do who do not want texts.
const saysNo = "no|not|don't|doesn't|neither|nothing|refuse|refuses|decline|declines|disagree|disagrees"

// tied: the yes is part of getting on, with a word of force.
var tied = compile(
	"must opt|agree|consent|subscribe ~3 texts|sms|texting ~5 order to ~2 "+doings,
	"must|have|has|need|needs|required|obliged|forced|bound|necessary|expected|got ~2 to|be|is ~2 agree|consent|accept|say|tick|check|opt|ticked|checked|accepted|switch|switched|on|select|press|subscribe|join ~9 before|to|in|so|until|or|otherwise|if|and|for|unless ~8 "+onward+"|"+bought+"|nobody|through|seen|served",
	"texts|text|sms|texting|opt|consent|tick|ticking|box|messages|yes ~9 part|condition|requirement|prerequisite|precondition ~1 of|for|to ~4 "+bought+"|signing|booking|registering|joining|renting|buying|using|becoming|every|hiring|doing|being|employment",
	"requirement|condition|prerequisite|precondition of|for ~3 "+bought+"|employment|signing|use|using|participation|participating|attendance", "mandatory|compulsory|obligatory|required ~1 step|part|element|field|question|answer ~3 of|in|to|for|at ~3 "+bought+"|form|sign|signup|"+onward,
	"texts|sms|texting ~2 part|included of|in|with ~2 every|each|any|all|the")

// purpose: who wants to get on must say yes; see wantsTexts.
var purpose = compile("to|anyone|whoever|everyone|who|customers|patients|wishing|order ~3 " + doings + " ~12 must|have|has|need|needs|required|obliged|forced ~1 to|be? ~1 agree|consent|accept|say|tick|check|opt|ticked|checked|switch|turn|select|subscribe|join ~6 text|texts|sms|texting|messages|box|yes")

// dataWords behind "without": something else than the yes is missing.
var dataWords = setOf("number phone but although mobile name address cell")

// freeOfForce: the flow says that one may do without, or the page goes on anyway.
var freeOfForce = compile(
	"optional|optionally|voluntary|voluntarily|either|neither", "whether ~1 or", "without|with or with|without", "can|may|could|able|possible ~5 without", "not|no|isn't|never|nobody's|n't ~3 required|condition|necessary|needed|requirement|mandatory|obligation|depend|depends",
	"don't|doesn't|not|need ~1 have|need|must|depend", "no|saying|who|says|say|leave|leaves|leaving|left ~5 just|all|same|anyway|nevertheless|still|too", "both lead|leads|work|go|are|continue", "no|nothing ~2 changes|change|affect|affects|differs", "up to the|you|them", "skip|skips|skipped|skipping|ignore|decline|declines", "lose|loses|lost|miss|misses nothing|no", "may|can|could ~1 tick|select|initial|opt|flip|slide|sign|turn|switch ~1 a|an|the|it|one|this|on|in")

// papers are what people accept for another reason.
const (
	papers  = "terms|conditions|tos|eula|policy|privacy|agreement|contract|lease|waiver|rules|clause|paragraph|section|clauses|paragraphs|sections|license|licence|notice|statement|guidelines"
	wording = "cover|covers|covering|say|says|state|states|provide|provides|let|lets|mention|mentions|allow|allows|permit|permits|has|have|contain|contains|include|includes|including|regulate|regulates|authorize|authorizes|deal|deals|describe|describes|means|tell|tells|about|concerns|concern|reserve|reserves|which|where"
	sending = "text|texts|texting|sms|texted"
)

// hidesYes: papers bring the yes, or it stands in them.
var (
	papersSay  = compile(papers+" ~8 "+wording+" ~9 "+sending, "accept|accepts|agree|agrees|signing|accepting|agreeing|acceptance|agreed|accepted ~6 "+papers+" ~4 including|includes|include|with|as ~6 "+sending)
	papersHold = compile(
		"consent|permission|opt|authorization|agreement|approval|ahead|yes|okay ~7 written|set|stated|contained|included|covered|found|buried|laid|put|spelled|comes|stands|lies|is|are|part ~2 of|in|into|out|under|within|inside|by|through|down ~6 contract|lease|terms|conditions|waiver|tos|eula|clause|paragraph|section|rules|agreement",
		"sign|signs|signing|signature|accepting|agreeing|continuing|acceptance ~9 contract|agreement|lease|waiver|terms|conditions|rules|clause ~9 gives|give|how|means|counts|signs|enrolls|subscribes|opts ~4 ahead|consent|opt|permission|agree|yes|up|them|texts|people|customers",
		"terms|conditions|contract|agreement|lease|waiver|rules|clause ~3 is|are|counts|serves|count|serve ~3 consent|permission|approval|agreement ~4 text|texts|sms|messages|texting",
		"signing|sign|signs ~4 contract|agreement|lease|waiver|terms ~5 agree|agrees|consent|consents|accept|accepts ~3 "+sending, "signature|acceptance|click ~6 gives|give|grants|means|covers|signs ~6 ahead|permission|consent ~6 text|texts|sms|messages|_?")
	papersAnd = compile("accept|accepts|accepting|agree|agrees|agreeing|acceptance ~6 terms|conditions|tos|policy|agreement|contract|rules|lease|waiver ~6 "+sending+" ~5 included|too|alike", sending+" ~6 in|inside|within ~2 small|fine print", "accept|accepts|accepting|agree|agrees|agreeing|acceptance|accepted|agreed ~6 terms|conditions|tos|policy|agreement|contract|rules|lease|waiver ~8 also|and|&|plus|thereby|automatically ~6 "+sending)
	// papersTaken: people take the papers.
	papersTaken = compile("bound by", "sign|signs|signed|signing|signature|accept|accepts|accepted|accepting|agree|agrees|agreeing|agreed|acceptance|continue|continuing|using ~9 terms|conditions|tos|policy|agreement|contract|rules|lease|waiver|clause|section|notice", "contract|agreement|lease|terms|waiver|rules ~8 sign|signs|signed|accept|accepts|accepted")
)

// ownAct inside a match: texts have an act of their own.
var ownAct = setOf("tick ticks ticking box boxes checkbox switch toggle another other separate separately own pick picks choose chooses select selects initial initials not no never apart different second empty below next read how often data shared")

// consentForms before an agreement make it one about texts.
var consentForms = setOf("sms text texts texting messaging mobile message consent opt permission")
