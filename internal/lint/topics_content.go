package lint

// Words of retail, which tell wares from what merely shares their name.
const retail = "sale|sales|deal|deals|discount|discounts|discounted|clearance|restock|restocked|restocks|restocking|bogo|markdown|markdowns|specials"

var retailPhrases = []string{retail, "% off", "in stock", "new|latest arrivals|arrival", "just arrived|landed|dropped", "shop|buy|order now|online|today|our|the", "special|best price|prices|pricing|offer|offers", "# ~2 for $ #", "free shipping",
	"for sale", "from|for|only|at $ #", "promo|promotions|promotion|coupon|coupons", "weekly|daily|new drop|drops|deals|offers"}

// Cannabis. CBD is also a business district, hemp a cloth, and a dispensary one
// of medicines or glasses, so those need company.
var cannabis = topic{
	about: "cannabis",
	sure: compile(
		"cannabis|marijuana|thc|thca|hhc|cannabinoid|cannabinoids|prerolls|preroll|budtender|budtenders",
		"cbd|hemp ~2 gummies|gummy|oil|oils|tincture|tinctures|flower|flowers|capsules|softgels|balm|balms|salve|salves|topicals|topical|edibles|isolate|drops|lotion|vape|vapes|chews|extract|extracts|derived|infused|wellness",
		"cbd ~1 products|product|shop|store|cream|creams|treats|tea|teas|dispensary|brand|line|company",
		"gummies|oil|oils|tincture|tinctures|balm|balms|capsules|edibles|topicals|flower ~4 cbd|hemp",
		"delta 8|9|10 ~1 thc|gummies|gummy|vape|vapes|products|edibles|flower|carts|cartridges|disposables", "delta8|delta9|delta10",
		"hemp pre roll|rolls|rolled", "weed ~1 dispensary|delivery|shop|store|strains|edibles|gummies|deals", "medical|recreational|legal weed|pot"),
	hints: compile("dispensary|dispensaries", "edibles", "pre roll|rolls|rolled", "indica|sativa", "kush", "terpene|terpenes", "420 friendly|deals|deal|sale|specials", "delta 8|9|10", "hemp", "cbd", "vape carts|cartridges", "gummies|gummy", "tincture|tinctures", "flower ~3 strain|strains|eighth|eighths|ounce|ounces"),
	not:   compile("weed control|killer|prevention|pulling", "optical|eyeglass|eyewear|glasses|hospital|medication|pharmacy|navy|naval dispensary", "vitamin|multivitamin|sour|fruit|elderberry|melatonin|fiber gummies|gummy", "gummy bears|worms|candy", "herbal tincture|tinctures", "hemp cloth|fabric|rope|canvas|yarn|twine|shirt|shirts|bag|bags|hill"),
	off:   compile("central business district", "substance|drug|drugs ~1 use|abuse|misuse|testing|test|screening|prevention|treatment|court", "addiction|rehab|sobriety|sober|detox", "recovery center|program|support|meeting|meetings"),
	stems: []string{"cannabis", "marijuana", "dispensary"},
}

// Firearms and ammunition for sale.
var firearms = topic{
	about: "firearms or ammunition",
	sure:  compile("gun|guns|firearm|firearms|ammo shop|shops|store|dealer|dealers|superstore|outlet", "ammo|ammunition ~3 "+retail, "gun show|shows", "guns and|& ammo", "arms and|& ammo|ammunition", "firearm|firearms ~1 retailer|sales|dealer|dealers", "ffl ~1 dealer|transfer|transfers"),
	goods: compile("ammo|ammunition", "handgun|handguns|firearm|firearms|shotgun|shotguns|rifles|pistols|revolver|revolvers|glock|glocks|suppressor|suppressors|silencers", "ar 15|10|15s", "ar15|ar15s|ak47|ar10",
		"hunting|bolt|semi|assault|sniper|lever|precision ~2 rifle", "9mm|5.56|10mm|22lr|223 ~2 rounds|ammo|box|boxes|case|cases|pistol|brass"),
	trade: compile(append(retailPhrases, "rounds", "case|box of", "background check", "layaway|consignment")...),
	hints: compile("gun|guns", "rifle", "pistol", "holster|holsters", "armory|gunsmith|gunsmithing", "optics|scopes", "concealed carry"),
	not: compile("glue|nail|staple|heat|spray|massage|paint|paintball|caulk|caulking|water|nerf|radar|tattoo|temperature|grease|squirt|top|toy|bb|airsoft|soldering|young|label|price|flash|big|foam|stapler gun|guns", "gun|guns metal|mount|mounts|wash", "firearm|firearms|gun|guns ~2 safety|violence|storage|lock|locks|injury|injuries|law|laws|policy|buyback|control|surrender|rights",
		"rifle paper|team|club|creek|colorado|co|falls|gap|high|middle|river|river's", "pistol pete|creek|river|squat|squats", "phone|tool|radio|pen|scissor holster|holsters", "cap|water|squirt|starting pistol|pistols", "guns n|and|& roses"),
	off: compile("gun|firearm|firearms violence|buyback", "hunter education|safety", "museum"),
}

// Explicit content and abuse.
var adult = topic{
	about: "explicit or abusive content",
	sure: compile("porn|porno|pornography|pornographic|onlyfans|camgirls|erotic|erotica|fetish|bdsm|milf|dildo|dildos|vibrator|vibrators|nudes|milfs|blowjob|horny|xrated|hentai|stripper|strippers|orgasm|orgasms",
		"sex|adult|intimate toy|toys|novelty|novelties|shop|boutique|store|superstore", "adult|xxx ~1 entertainment|video|videos|film|films|movie|movies|dvd|dvds|dating|chat|club|clubs|webcam|cam|star|stars|site", "strip club|clubs|tease", "gentlemen|gentlemen's club", "lap dance|dances",
		"escort agency|agencies|girls|ladies", "escorts ~2 available|near|ladies|girls", "hot|sexy|local|naked|nude singles|girls|women|ladies|babes|models|photos|pics|videos|dancers", "sexting|hookup|hookups ~2 app|site|tonight|now|near|with|local", "phone|cyber|cam|live|casual sex|sexcam", "cam girls|models|shows",
		"fuck|fucking|fucked|motherfucker|bullshit|asshole|assholes|cunt|cunts|bitch|bitches|shitty|dickhead", "shit ~3 _", "white power|supremacy|supremacist|supremacists", "heil hitler", "sieg heil", "kill all|every _", "death to _", "race|racial traitor|traitors|purity"),
	hints: compile("lingerie", "kinky|naughty", "xxx", "uncensored", "18 plus|only", "18 +", "adults only", "sensual|seductive", "webcam", "pleasure toys|products", "explicit"),
	not: compile("adult education|ed|learner|learners|literacy|day|daycare|coloring|swim|swimming|league|softball|soccer|choir|family", "gentlemen|gentlemen's club barber|barbers|barbershop|cuts|grooming", "death to ~1 fees|cancer|bugs|weeds|spreadsheets|boredom", "kill all|every ~1 germs|germ|bugs|weeds|weed|pests|bacteria|viruses|mold|insects|ants|roaches|bug|mosquito|flea",
		"safe|safer|same|opposite|sex ed|education|offender|therapy|therapist|health", "nude lip|lipstick|shade|pump|pumps", "adult store hours", "live sex|adult chat line", "fight|fighting|against|stop|end|counter|countering white supremacy"),
	off:   compile("trafficking", "sexual|reproductive health", "sexual ~1 assault|abuse|harassment|wellness", "std|sti|hiv"),
	stems: []string{"porn", "xxx", "sexcam", "onlyfans"},
}

// Games of chance for money.
var gambling = topic{
	about: "gambling",
	sure: compile("casino|casinos|sportsbook|sportsbooks|roulette|baccarat|blackjack", "sports|online|live|mobile betting|gambling|wagering|bets", "slot machine|machines", "slots|slot ~3 spin|spins|jackpot|jackpots|payout|payouts|bonus|machine|machines", "online|loose|penny|free slots",
		"bet|bets|wager ~4 $ #|odds|win|parlay|bonus|game|games|tonight|now", "betting odds|line|lines|tips|picks|app|bonus|site|slip", "place ~2 bet|bets|wager|wagers", "free|bonus|deposit|risk bet|bets|wager", "poker ~2 tournament|room|night|table|tables|chips|online|league", "powerball|megamillions|parlay|parlays|bookmaker|bookie|gamble|gambling",
		"mega millions", "lottery|lotto ~2 ticket|tickets|jackpot|numbers|winner|winners|syndicate|draw|results", "jackpot ~3 $ #", "$ # ~1 jackpot", "prop bets", "fantasy sports ~2 contest|picks|cash|prizes"),
	hints: compile("jackpot|jackpots", "poker", "betting", "wager|wagers|wagering", "free|bonus spins", "odds", "high roller|rollers", "deposit|match bonus", "payout|payouts", "craps", "spin ~3 win"),
	not: compile("best|safe|sure|safest|good|you|i|we'll|i'll bet|bets", "bet you|your|we|it|that|on us|yourself|you'll|ya", "casino night|nights|theme|themed|party|royale|street|road|ave|avenue|drive", "poker run|face|plant|fire", "housing|school|visa|charter|enrollment|preschool|kindergarten|permit|lease|green lottery",
		"lottery ~3 seat|seats|apartment|apartments|unit|units|enrollment|permit|permits", "time|appointment|open|available|booking|class slot|slots", "alphabet|bet tech", "blackjack fire|oak|pizza|sealer"),
	off:   compile("gambling|gamblers ~1 addiction|problem|support|help|helpline|treatment|anonymous", "problem|compulsive gambling|gambler|gamblers", "responsible gaming commission"),
	stems: []string{"casino", "sportsbook", "poker", "betting"},
}

// Tobacco, vapes and nicotine.
var tobacco = topic{
	about: "tobacco or vapes",
	sure: compile("vape|vapes|vaping|ecig|ecigs|ejuice|eliquid|eliquids|zyn|juul|hookah|hookahs|vapor shop|store|shops|lounge|bar|juice|liquid|pen|pens|deals|kit|kits|pods|coils|mods|products|disposables|cartridges|starter|"+retail,
		"vape|vapes|ejuice|eliquid|eliquids|hookahs", "disposable|refillable vape|vapes|pods", "e liquid|liquids|juice|juices|cig|cigs|cigarette|cigarettes|cigar|cigars", "nicotine|snus pouch|pouches|salts|salt|juice|products|strength", "smoke|tobacco|cigar|cigars|hookah|head shop|store|shops|outlet|lounge|bar|emporium|mart|club",
		"chewing|pipe|smokeless|rolling|loose tobacco", "premium|hand|cuban|fine|rare ~1 cigar|cigars", "tobacco products|brands|accessories|blends", "carton|cartons of cigarettes|smokes|marlboro|newport|camel", "rolling papers", "humidor|humidors"),
	goods: compile("cigar|cigars", "cigarette|cigarettes", "tobacco", "hookah|shisha", "zyn|juul|snus", "vaping|vape", "vapor"),
	trade: compile(append(retailPhrases, "lounge|humidor|tasting|blend|blends|carton|cartons", "nicotine", "coils|pods|mods|disposables")...),
	not: compile("vape|vaping|smoke ~1 detector|detectors|detection|sensor|sensors|alarm|alarms|awareness|education|policy|prevention|test", "smoke shop bbq|barbecue|ribs", "cigar box", "vapor barrier|barriers|steam|lock|retarder|intrusion|pressure|recovery|trail|cleaning|rub|apex",
		"quit|quitting|stop|stopping ~2 vaping|vape|tobacco|cigarettes|nicotine|smoking", "tobacco road|cessation|settlement|control|surcharge|use|user|users", "bar|pool|golf|country|yacht|health club", "no|anti tobacco|vaping|vape"),
	off:   compile("quit|quitting|stop|stopping ~2 smoking|vaping|vapes|vape|tobacco|nicotine|cigarettes|dip", "cessation|quitline|quitters", "smoke|smoking|vape|tobacco|nicotine free ~2 campus|property|building|living|journey|day|days|life|community|policy|school|schools", "tobacco|vaping|vape|nicotine prevention|control|awareness|dependence", "vape|smoke detectors|detector|detection|sensors"),
	stems: []string{"vape", "ejuice", "eliquid", "cigars", "tobacco"},
}

// Numbers that are traded, and offers of others.
var leads = topic{
	about: "lead generation",
	sure: compile("buy|buys|buying|bought|purchase|purchases|purchased|purchasing|sell|sells|selling|sold|resell|resells|generate|generates|generating ~3 leads", "leads ~3 bought|sold|purchased|generated|vendors|vendor|provider|providers|marketplace|partners",
		"lead generation|gen|generator|generators|aggregator|seller|sellers|buyer|buyers|vendor|vendors|provider|providers|marketplace|broker|brokers", "leadgen", "affiliate agents|agent|lenders|marketers|marketing|offers|publishers|insurers|sellers",
		"partner|affiliate|lender|buyer|buyers network|networks", "network of ~3 agents|lenders|contractors|partners|attorneys|lawyers|insurers|buyers|installers|roofers|advertisers|marketers",
		"contractors|lenders|agents|attorneys|lawyers|insurers|installers|roofers|buyers|partners|advertisers ~1 in|from|within|of our|the|its|their ~1 network|marketplace",
		"compare|comparing|compares|shop ~4 offers|quotes|rates|lenders|plans ~3 from|of|across ~3 lenders|carriers|insurers|companies|partners|providers|contractors|banks",
		"match|matches|matched|matching|connect|connects|connected|connecting|pair|pairs|introduce|introduces|refer|refers ~6 with|to ~3 lenders|lender|contractors|insurers|attorneys|lawyers|roofers|installers|dealers|advertisers|buyers|partners|partner|third",
		"offers|deals|promotions|quotes ~1 from|of|by ~3 partners|affiliates|advertisers|marketers|third", "third party|parties ~1 offers|job|jobs|products|advertisers|sellers|agents|lenders",
		"job|jobs|career board|boards|listings|openings|alerts|postings|leads ~2 from|across|on ~4 employers|boards|partners|internet", "third|partner|multiple|other|external ~1 job|jobs board|boards|sites", "multiple|several|many|three|four|two ~1 lenders|contractors|insurers ~4 call|contact|compete|bid|reach|text"),
	not: compile("pencil|pet|dog|sound|solder leads", "job board of ours", "network of ~2 our|clinics|care|friends|volunteers|stations|stores|libraries|schools|churches|neighbors", "our own ~2 network", "lead generator set", "connect|connects|connected|connecting ~6 to ~1 our|your", "match|matching ~2 gift|gifts|donation|donations|fund|grant|program",
		"care|delivery partner network", "affiliate network|networks ~1 station|stations|tv|radio|news|channel", "tv|nbc|abc|cbs|fox|radio|broadcast|pbs|npr affiliate ~1 network", "in network providers|dentists|doctors", "network providers|provider"),
	off: compile("we|do not|never|don't ~2 buy|sell|purchase|share ~2 leads", "lead service|paint|pipe|pipes|line|water|testing|abatement|poisoning"),
}

// Money matters that operators hold for risky.
var riskyFinance = topic{
	about: "high-risk finance",
	sure: compile("payday|title|pawn ~1 loan|loans|lender|lenders|lending|advance|advances", "payday advance", "cash advance|advances", "high|sky interest|cost ~2 loan|loans|lending", "short term ~3 loan|loans|lending|credit|cash", "no credit check ~2 loan|loans|cash|approval", "bad credit loan|loans|ok|okay|lender|lenders",
		"third party|parties ~2 collection|collections|collector|collectors", "debt|debts ~1 collect|collection|collections|collector|collectors|collecting|relief|settlement|settlements|settle|consolidation|reduction|negotiation|negotiator|forgiveness|elimination|resolution|buyer|recovery", "collect|collects|collecting|recover|recovers|settle|settles|reduce|reduces|eliminate|erase|consolidate ~4 debt|debts|delinquent|charged",
		"collection|collections|recovery|receivables agency|agencies|bureau|firm|group", "credit repair|restoration|rebuilding|fix|sweep", "repair|repairs|fix|fixes|rebuild|clean|restore ~3 credit",
		"loan|loans|student forgiveness|discharge", "student loan|loans|debt ~2 relief|forgiveness|help|cancellation", "crypto|cryptocurrency|cryptocurrencies|bitcoin|ethereum|altcoin|altcoins|nft|nfts|dogecoin|stablecoin|stablecoins|memecoin|defi|web3|blockchain tip|tips|pick|picks|signals|signal|trading|trader|traders|invest|investing|investment|investments|investors|alerts|wallet|exchange|token|tokens|coin|coins|gains|prices|market|news|deposit|mining|presale|airdrop",
		"crypto|cryptocurrency|cryptocurrencies|bitcoin|ethereum|altcoin|altcoins|nft|nfts|dogecoin|stablecoin", "stock|stocks|option|options|forex|penny|futures|commodity|commodities|investment tip|tips|pick|picks|signal|signals|trading|trades|calls", "forex", "penny|hot stock|stocks", "day trading|trader|traders", "trading|trade signals|signal|alerts|tips|picks", "merchant cash"),
	not: compile("blood|toll|trash|waste|garbage|recycling|tax|art|data|sample|specimen|donation|mail|rent|fine|fee|library collection|collections agency|agencies|bureau|group|department|services", "collections department ~2 library|museum", "cash advance limit|fee|fees|apr|balance|line", "in|low|back|out stock ~1 picks|alerts|option|options",
		"stock|stocks options|option exchange", "trade|trades alerts ~2 job|apprentice", "student loan office|counseling|counselor|exit", "credit score ~2 is|report|update|updates|monitoring|monitor", "raise your hand", "tip jar", "title loan officer"),
	off: compile("cryptography|cryptographic", "consumer protection", "scam|scams awareness|alert|alerts|prevention"),
}

// Promises that nobody keeps.
var deceptive = topic{
	about: "a deceptive promise",
	sure: compile("guaranteed ~1 income|return|returns|profit|profits|earnings|money|cash|wins|winner|winnings|approval|riches|wealth", "guarantee|guarantees ~4 income|returns|profit|profits|earnings|riches",
		"earn|make|making|earning|get|pays|paid|pocket ~3 $ # ~8 from|at home", "work|working|works ~1 from|at home ~8 $ #", "$ # ~8 from home", "be your own boss", "get rich", "rich quick", "quick|easy|fast cash|riches", "make|making|earn ~2 money ~3 fast|online|home|sleep|overnight|quick|quickly|easily|today",
		"no experience ~6 $ # ~4 week|weekly|day|daily|month|monthly", "$ # ~4 week|weekly|day|daily|month|monthly ~6 no experience", "earn|make ~3 $ # ~2 week|weekly|daily|day ~6 no experience",
		"you|you've|u ~2 won ~5 $|prize|gift|iphone|ipad|cash|car|vacation|cruise|lottery|reward|free|trip|card", "you|you've ~2 been ~1 selected|chosen|picked ~6 prize|gift|reward|winner|win|cash|free|iphone", "claim ~3 prize|prizes|winnings|jackpot|inheritance|million", "congratulations|congrats ~6 winner|won ~4 claim|click|prize|gift|$",
		"double|triple|10x|multiply your|ur money|investment|cash|income|bitcoin", "passive income", "unlimited income|earnings|earning", "financial freedom", "free iphone|iphones|ipad|ipads|ps5|government|money|cash", "government ~1 grant|money ~4 claim|free|qualify|approved|now", "lose # pounds|lbs|lb ~4 days|week|weeks|overnight|guaranteed", "miracle cure|pill|weight|diet|remedy", "secret ~2 system|income|wealth|millionaire|millionaires", "risk free ~2 money|income|returns|investment|profit|profits",
		"inheritance ~4 claim|million|waiting"),
	hints: compile("extra|additional|second income|cash", "home business|based", "risk free", "financial independence", "seats ~3 going|filling fast", "limited spots|seats ~3 mentor|mentorship|program|opportunity", "income opportunity|opportunities|stream|streams", "once in a lifetime", "six|seven|6|7 figure|figures", "no experience", "earn|make|making|pays|pay|income ~3 $ # ~3 week|weekly|day|daily|month|monthly"),
	not:   compile("congratulations|congrats ~6 approved|graduates|graduate|grad|anniversary|graduation", "make|making ~2 money orders", "home based care|health|therapy|services|hospice|school|nursing"),
	unless: func(c *Reading) bool {
		return c.Is("SWEEPSTAKE")
	},
}
