package lint

import (
	"slices"
	"strings"
)

// goods are wares or services by whose words a campaign is known to be about
// them. A word counts once however often it stands there.
type goods struct {
	name string
	// sure words count in any text, hints only beside a sure word in the name of
	// the brand.
	sure, hints []Phrases
	// sellers are words that tell in the name of a brand that it sells them. Other
	// words may be there for a place, as in Rum River, and need a sure word.
	sellers Phrases
	// other is what has the same words and is something else, such as a glue gun.
	other Phrases
	// unless the campaign speaks of this at all.
	unless Phrases

	anySure Phrases // the sure phrases as one
}

// perLine makes a Phrases of each line, so that the lines are counted apart.
func perLine(lines ...string) []Phrases {
	list := make([]Phrases, len(lines))
	for i, line := range lines {
		list[i] = compile(strings.Split(line, ", ")...)
	}
	return list
}

// The goods for adults. Words for the same thing stand in one line.
var adultGoods = withAny([]goods{
	{
		name: "alcohol",
		sure: perLine("wine|wines", "winery|wineries|winemaker|winemakers|winemaking", "vineyard|vineyards", "vintages, new|latest|current vintage", "tasting room|rooms, wine|beer|whiskey tasting|tastings|flight|flights",
			"syrah|shiraz|cabernet|merlot|chardonnay|riesling|sauvignon|malbec|zinfandel|prosecco|sangria|tempranillo|pinot", "champagne", "beer|beers", "lager|lagers|pilsner|stouts|ipas|ales, pale|amber|brown ale, hazy|double|juicy ipa",
			"hard seltzer|cider, hard seltzers|ciders", "brewery|breweries|microbrewery|brewpub|brewpubs, brewing co|company", "taproom|taprooms, tap room", "whiskey|whiskeys|whisky|bourbon|bourbons|scotch", "vodka|vodkas", "tequila|tequilas|mezcal", "rum|rums|gin|gins",
			"distillery|distilleries|distillers", "liquor|liquors", "cocktails, cocktail menu|bar|kit|kits|specials|class|club, craft cocktail", "margarita|margaritas|mimosas|martini|martinis|mojitos|daiquiris", "keg|kegs|growler|growlers", "bottle shop",
			"adult|alcoholic beverage|beverages|drinks, drink specials, alcohol delivery|sales", "craft|fine|small spirits, wine|wines and|& spirits"),
		sellers: compile("winery|wineries|vineyards|wine|wines|brewery|breweries|brewing|brewers|brewpub|distillery|distillers|distilling|taproom|liquor|liquors|beer|beers|spirits|pub|tavern|saloon|alehouse|meadery|cidery"),
		hints:   perLine("bottle|bottles, release|releases", "tasting|tastings", "cellar", "barrel|barrels|cask", "rye", "draft|drafts|tap|taps", "pint|pints|pour|pours|flight|flights", "happy hour", "reds|whites|rosé|vintage", "brew|brews|ale|stout|ipa|cider", "spirits|cocktail"),
		other: compile("root|ginger|birch|butter beer|beers", "wine|beer glass|glasses|rack|racks|stain|stains|opener|country|colored|kit|kits|yeast|making|bread|cheese", "rum|gin cake|raisin|river|creek|point|rummy", "cotton gin", "scotch tape|plains|bonnet", "champagne colored|toast",
			"alcohol wipe|wipes|swab|swabs|pad|pads", "cooking|communion wine", "beer batter|battered", "keg collar"),
		unless: compile("sober|sobriety|rehab", "addiction|substance", "recovery|treatment center|program|meeting|meetings", "designated driver", "drunk|impaired driving"),
	},
	{
		name:    "firearms",
		sure:    perLine("gun|guns", "firearm|firearms", "rifle|rifles|carbine", "pistol|pistols|revolver|revolvers", "handgun|handguns", "shotgun|shotguns", "ammo|ammunition", "holster|holsters", "ar 15|10, glock|glocks, 9mm", "concealed carry", "gun|rifle|pistol scope|scopes, suppressor|suppressors|silencers"),
		sellers: compile("gun|guns|firearm|firearms|ammo|ammunition|armory"),
		hints:   perLine("armory", "tactical", "ffl, background check", "optics|scopes|mags"),
		other: compile("glue|nail|nailer|staple|spray|heat|massage|paint|paintball|caulk|caulking|water|squirt|nerf|radar|tattoo|temperature|grease|soldering|foam|airsoft|bb|toy|top|young gun|guns", "gun|guns safe|safes|vault|vaults|cabinet|cabinets|metal",
			"phone|tool|radio holster|holsters", "rifle co|colorado|creek|gap|falls|high|middle|elementary", "hot glue guns"),
		unless: compile("gun|guns|firearm|firearms safety|violence|control|buyback|lock|locks|surrender|storage"),
	},
	{
		name:    "adult content",
		sure:    perLine("sex|adult toy|toys|novelty|novelties|shop|boutique|store", "adult entertainment|video|videos|film|films|content|dvds", "strip club, gentlemen club", "erotic|erotica|fetish|bdsm", "vibrator|vibrators|dildo|dildos", "porn|porno|pornography|onlyfans|camgirls", "escort service|services|agency, escorts", "xxx video|videos|movies|content|photos"),
		sellers: compile("adult|erotic"),
		hints:   perLine("lingerie", "dancers", "pleasure|intimate|intimacy|kinky"),
		other:   compile("adult education|learner|learners|coloring"),
	},
	{
		name:    "tobacco",
		sure:    perLine("cigar|cigars", "cigarette|cigarettes", "vape|vapes|vaping|vapor|vaporizer|vaporizers", "e liquid|liquids|juice|juices|cig|cigs, eliquid|ejuice", "hookah|hookahs|shisha", "nicotine pouches|salts|salt, nicotine", "tobacco|tobaccos"),
		sellers: compile("vape|vapes|vapor|vapors|hookah|cigar|cigars|tobacco|smoke shop"),
		hints:   perLine("disposables|disposable", "coils|pods|flavors", "humidor|lounge|blend|blends"),
		other:   compile("water|steam vapor", "vapor barrier|pressure|phase|recovery"),
		unless:  compile("quit|quits|quitting|cessation|quitline", "smoke|tobacco|nicotine|vape free", "stop smoking|vaping", "smoking|vaping|tobacco prevention"),
	},
})

func withAny(list []goods) []goods {
	for i := range list {
		list[i].anySure = join(list[i].sure...)
	}
	return list
}

// otherBrands are words in the name of a brand that is called after a place or a
// thing and does not sell it: Vineyard Church, Brewery District Lofts.
var otherBrands = words(`church chapel ministries fellowship school schools elementary academy apartments lofts residences district hospital clinic dental dentistry medical pediatrics veterinary animal hoa association street road library university college bank credit realty insurance furniture plumbing landscaping supply supplies
	coffee tea kombucha roasters property properties management estates homes village villas counseling therapy yoga fitness gym golf hotel inn resort daycare preschool rescue`)

// trace is where a word of goods stands.
type trace struct {
	line  int // of the sure words, or after them of the hints
	text  string
	field Field
}

// traces finds the words of goods in the texts: each line once, outside the
// brand's own name.
func (c *Reading) traces(lines []Phrases, other Phrases, places []Place) []trace {
	var found []trace
	for line, phrases := range lines {
		for _, place := range places {
			if match, ok := place.about(phrases, other, c.Brand); ok {
				found = append(found, trace{line, place.Quote(match), place.Field()})
				break
			}
		}
	}
	return found
}

// about is the first of the phrases that is meant: not negated, not part of
// something else or of the brand's name, and not "wine-free".
func (p *Prose) about(phrases, other Phrases, brand *Brand) (Match, bool) {
	meant := func(m Match) bool {
		return !p.Negated(m) && (m.Last+1 >= len(p.Words) || p.Words[m.Last+1].Text != "free") && !p.within(m, other) && !brand.covers(p, m)
	}
	return p.states(phrases, meant)
}

// covers says whether the match is part of the brand's name: the word beside it
// is the one beside it in the name.
func (b *Brand) covers(p *Prose, m Match) bool {
	if b == nil {
		return false
	}
	at := func(i int) string {
		if i < 0 || i >= len(p.Words) {
			return ""
		}
		return p.Words[i].Text
	}
	for _, read := range b.read {
		name := read.Words
		for i, word := range name {
			if !sameName(word.Text, at(m.First)) {
				continue
			}
			if len(name) == 1 || i > 0 && name[i-1].Text == at(m.First-1) || i+1 < len(name) && name[i+1].Text == at(m.First+1) {
				return true
			}
		}
	}
	return false
}

// ageGoods are the goods for adults that the campaign is about, and by which
// words; nil if there are none. Two sure words tell, or one in the name of the
// brand and one in a sample.
func (c *Reading) ageGoods() *sale {
	if !c.soldRead {
		c.soldRead, c.sold = true, c.findAgeGoods()
	}
	return c.sold
}

// sale is a kind of goods and the words that tell of it.
type sale struct {
	kind   string
	traces []trace
	// severity is Info where only samples mention the goods and sell nothing, as
	// for a feast; 0, the rule's, otherwise.
	severity Severity
}

// sells are words of a sale.
var sells = compile("$ #", "# %", "off", "special|specials", "price|prices|priced", "deal|deals", "release|releases|drop|drops", "bottles|case|cases|pack|packs", "club", "on tap", "buy|shop|order|preorder|orders", "in stock|store", "back|new|arrivals|arrived|restocked", "free", "two|2 for", "half", "happy hour")

func (c *Reading) findAgeGoods() *sale {
	texts := c.Places(Description, MessageFlow, Samples, OptInMessage, HelpMessage)
	for _, kind := range adultGoods {
		told := slices.ContainsFunc(texts, func(p Place) bool { return kind.anySure.mayBeIn(p.Prose) })
		named, ok := c.brandSells(kind)
		if !ok && !told || slices.ContainsFunc(texts, func(p Place) bool { return p.Says(kind.unless) }) {
			continue
		}
		if c.Official() {
			return nil // warnings and lessons, no sales
		}
		sure := c.traces(kind.sure, kind.other, texts)
		if len(sure) >= 2 {
			return &sale{kind.name, sure, c.mention(sure)}
		}
		if !ok {
			continue
		}
		samples := c.Places(Samples)
		in := c.traces(kind.sure, kind.other, samples)
		if named.line != placeLike {
			in = append(in, c.traces(kind.hints, kind.other, samples)...)
		}
		if len(in) > 0 {
			return &sale{kind.name, append([]trace{named}, in...), 0}
		}
	}
	return nil
}

// mention is Info where goods are only mentioned; see sale.
func (c *Reading) mention(traces []trace) Severity {
	elsewhere := slices.ContainsFunc(traces, func(t trace) bool { return t.field != Samples })
	if elsewhere || slices.ContainsFunc(c.Samples(), func(s Sample) bool { return s.Says(sells) }) {
		return 0
	}
	return Info
}

// placeLike is the line of a word in a name that is no seller's.
const placeLike = 1

// brandSells says whether the name of the brand has a sure word of the goods.
func (c *Reading) brandSells(kind goods) (trace, bool) {
	for _, name := range c.Brand.known() {
		if !kind.anySure.mayBeIn(name) && !name.Says(kind.sellers) || slices.ContainsFunc(name.Words, func(w Word) bool { return otherBrands[w.Text] }) {
			continue
		}
		for line, phrases := range append([]Phrases{kind.sellers}, kind.sure...) {
			if match, ok := name.about(phrases, kind.other, nil); ok {
				return trace{min(line, placeLike), name.Quote(match), BrandName}, true
			}
		}
	}
	return trace{}, false
}

// known are the names of the brand that are known.
func (b *Brand) known() []*Prose {
	if b == nil {
		return nil
	}
	return b.read
}
