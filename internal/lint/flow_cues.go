package lint

// method is a way in which people opt in.
type method int

const (
	byWeb     method = iota // form, page, checkbox, link, QR code
	byApp                   // switch in an app or an account
	byKeyword               // "text JOIN to ..."
	byPaper                 // form, card, contract, signature
	byDevice                // tablet, kiosk, point of sale
	bySpeech                // staff ask, on the phone or face to face
	byVoice                 // recorded menu: "press 1"
	byInbound               // the person writes first
	methodCount
)

// methodCues are what a message flow says of each method.
var methodCues = [methodCount]Phrases{
	byWeb: compile("website|site|webpage|web|online|form|forms|webform|portal|checkout|landing|widget|popup|pop|page|pages|homepage|wizard|questionnaire|calculator|url|webchat|chatbot|cookie",
		"checkbox|checkboxes|tickbox|ticks|tick|ticked|ticking|toggle|toggles|toggling|slider|radio|button|buttons|dropdown|submit|submits|submitting|click|clicks|clicking|clicked",
		"check|checks|checked|checking|unticked|unchecked|empty|blank|optional|consent|separate|single|sms|text|select|selects|opt|mark|marks ~4 box|boxes|option",
		"phone|mobile|number|cell|optional|input|entry field|fields", "box|boxes|field|option ~3 reads|says|states|reading|saying|stating|labelled|labeled|marked",
		"enter|enters|entering|entered|type|types|typing|key|keys|fill|fills|filling|complete|completes|completing ~5 number|numbers|phone|mobile|cell|form|details|information|survey|registration|application|card|slip|box",
		"select|selects|selecting|choose|chooses|choosing|pick|picks ~6 text|texts|sms|yes|alerts", "qr|scan|scans|scanning", "email|e ~6 link|invitation", "reserve|book|register|enroll|subscribe|join|order|apply ~3 <url>",
		"messenger|facebook|instagram|chat"),
	byApp:     compile("app|apps|settings|preferences|profile|dashboard", "switch|switches|switching|turn|turns|turning|toggle|toggles|flip|flips ~4 on", "enable|enables|enabling|activate|activates|activating ~4 text|texts|sms|alerts|notifications|codes"),
	byKeyword: compile("keyword|keywords|shortcode", "short code", "text|texts|texting|txt|send|sends|sending ~3 to|at <phone>|#", "missed call"),
	byPaper: compile("paper|clipboard|sheet|sheets|intake|contract|contracts|lease|waiver|agreement|packet|paperwork|worksheet|brochure|flyer|flyers|poster|posters|signage|banner|billboard|handwritten|docusign|questionnaire|newsletter",
		"written consent|permission|form|authorization|agreement|request", "in writing", "e signature|sign|signs|signed", "electronic signature",
		"consent|enrollment|admission|admissions|registration|application|permission|intake|patient|client|work|service|rental|sign form|card|slip|page", "card|postcard|slip|ballot ~5 sign|signs|signed|fill*|box|line|boxes|check|tick",
		"sign|signup|comment|registration|contact|info|information|interest|member|membership|reply|warranty|entry card|cards|slip", "initial|initials|initialed|initialled|initialing", "signature"),
	byDevice: compile("pos|kiosk|kiosks|tablet|tablets|ipad|ipads|terminal|terminals|pinpad|touchscreen|keypad|workstation", "pin pad", "touch screen", "point of sale", "card reader"),
	bySpeech: spoken,
	byVoice:  recorded,
	byInbound: compile("text|texts|texting|message|messages|messaging|sms|write|writes|writing us|our ~1 first|number|line|office|desk|store|shop|team|at|with|to|about",
		"text|texts|texting|message|messages|messaging|write|writes|contact|contacts us", "text|texts|texting|message|messages|writes|write|contacts ~4 first",
		"start|starts|begin|begins|open|opens|initiate* ~4 conversation|contact|chat|exchange|thread", "customer|client|user|consumer|patient|member|inbound|caller initiated|initiates|text|texts|sms|message|messages", "inbound"),
}

// spoken: consent that is asked for and given aloud.
var spoken = compile("verbal|verbally|orally|oral|spoken|aloud", "over|on|via the phone|telephone", "over phone|telephone", "by telephone",
	"by phone ~4 and|when|to|with|during|or|where|before|after", "consent*|permission|agree|agrees|agreed|opt|opts|enroll|enrolls|enrolled|sign|signs ~5 by phone",
	"say|says|said|saying|answers|answer|answering aloud", "during|on|in a|the|their|that|this|our|every|each ~2 call|calls|conversation", "phone conversation|script|interview|intake|consent|agent|agents",
	"call|calling ~10 consents|agree|agrees|permission|okay|ask|asks",
	"staff|agent|agents|rep|reps|representative|representatives|receptionist|receptionists|operator|operators|technician|technicians|dispatcher|dispatchers|employee|employees|associate|associates|cashier|cashiers|clerk|server|host|nurse|driver|counselor|canvasser|canvassers|volunteers|we ~1 ask|asks|asked|asking|request|requests|tell|tells|read|reads ~8 if|whether|permission|consent|ok|okay|like|want|may|can|script|statement|aloud|following|them|caller|callers")

// asksWhether is aloud where nothing written is near.
var (
	asksWhether = compile("say|says|said|saying|answers|answer|answering yes|ok|okay", "ask|asks|asking ~7 if|whether|permission ~5 text|texts|sms|texted|text|message|messages", "asked ~4 if|whether|permission|consent ~5 text|texts|sms|texted|message|messages")
	written     = compile("form|forms|page|pages|box|boxes|checkbox|screen|website|site|online|tablet|kiosk|app|link|terminal|paper|card|slip|e|email|reply|menu|web|portal|survey|text|sms|message ~1 asks|ask|asking", "form|forms|page|pages|box|boxes|checkbox|screen|website|site|online|tablet|kiosk|app|terminal|paper|card|slip|web|portal|survey|field|button|toggle|<url>", "it asks|ask", "sign|signs|signature|initial|initials|fill|fills")
)

// faceToFace may be spoken, but also a form at the desk.
var faceToFace = compile("in person", "face to face", "walk in|ins", "door to door")

// recorded: a voice menu.
var recorded = compile("ivr|ivrs", "interactive voice", "press|presses|pressing|pressed|dial|dials #", "recorded|automated|prerecorded ~2 line|message|menu|greeting|prompt|prompts|script|voice|announcement|system", "phone|voice menu|tree|prompt", "auto attendant")

// acts are what a person does to say yes; signing is looked for apart, see signs.
var acts = compile("tick|ticks|ticked|ticking|checkbox|checkboxes|tickbox", "check|checks|checked|checking|unticked|unchecked|empty|blank|optional|mark|marks|select|selects ~4 box|boxes|option", "optional|unticked|unchecked box|boxes|option|line|field|checkbox",
	"click|clicks|clicking|tap|taps|tapping|press|presses|pressing", "toggle|toggles|slider|switch|switches|turn|turns|flip|flips ~4 on", "say|says|saying|answer|answers|answering|clicks yes|ok|okay|agree",
	"reply|replies|replying|respond|responds|responding|text|texts|texting|send|sends ~2 YES|Y|JOIN|START|CONFIRM|OPTIN|AGREE|SUBSCRIBE|ALERTS|UNSTOP|OK|IN", "reply|replies|replying|respond|responds ~2 yes|y|1|confirm|start|join",
	"confirm|confirms|confirmed|confirming ~4 opt|subscription|consent|reply|double|number|text|they|want", "double opt", "select|selects|selecting|choose|chooses|choosing ~6 text|texts|sms|yes|alerts|messages",
	"initial|initials|initialed|initialled", "enable|enables|activate|activates ~4 text|texts|sms|alerts|codes", "verbally|orally agree|agrees|consent|consents|confirm", "express|explicit|affirmative ~1 consent|opt|permission|agreement", "keyword")

// Policies.
var (
	privacyCues = compile("privacy", "PP", "data protection", "confidentiality policy|notice", "sms|text|texting|messaging|our|legal|site|website|both|the policies", "legal page|pages|notices|documents")
	termsCues   = compile("terms", "t & c|cs", "t and c|cs", "t + c|cs", "tos|tcs|tnc|tncs|tandc|tandcs|tou|eula", "conditions of|for", "user|program|service agreement", "sms|text|texting|messaging|our|legal|site|website|both|the policies",
		"legal page|pages|notices|documents", "program|programme|official|messaging|sms rules|details|policy")
	linkedTerms = compile("terms|t ~8 link|links|linked|linking|hyperlinked|hyperlink|clickable", "link|links|linked|linking|hyperlink|hyperlinks ~8 terms|t", "terms ~5 <url>", "<url> ~3 terms")
)

// optionalCues say that one may do without.
var optionalCues = compile("optional|optionally|voluntary|voluntarily", "consent|opt|texting|sms|agreeing|agreement|it|texts|this|box ~5 not|isn't|never|aren't ~3 required|condition|mandatory|necessary|requirement|needed",
	"not|isn't|never|no|without ~2 a|any|being ~1 condition|requirement|obligation", "not required|mandatory|necessary|obligatory|needed", "no obligation", "may|can|could ~3 skip|decline|refuse|leave|say", "press|say|reply ~2 to decline", "if|whether they|you|he|she|the ~2 want|wish|like|choose|prefer",
	"leave|leaves|left|leaving ~5 empty|blank|unticked|unchecked|off", "with or without", "email|mail|call|app ~6 instead|alternative")

// messageWords name text messages; saysSMS leaves out the text on a page.
var smsCues = compile("text consent|permission|opt|signup", "sms|mms|rcs|texting|texted|texts|txt|txts|smses", "text|txt message|messages|messaging|msg|msgs|alert|alerts|notification|notifications|update|updates|reminder|reminders|code|codes|passcode|passcodes|offers|club|line|list|program",
	"mobile|cell|cellular|cellphone ~1 message|messages|messaging", "code|codes|passcode|passcodes|otp ~6 phone|mobile|cell|handset", "short code", "imessage|whatsapp", "text|txt me|us|them|him|her|my|customers|patients|members|clients|people|guests|residents|parents|donors|back")

// otherText begins or ends what is no text message: the words on a page.
var (
	textBefore = words("the following full consent disclosure above below legal plain label this help explanatory small fine opt-in printed same exact displayed shown link button")
	textBehind = words("next below beside above under underneath near reads says states box field area of on input explains adds version shown displayed")
	textAsVerb = words("may will can to could should we they i not only also us me you him her them by via or and as if never")
)
