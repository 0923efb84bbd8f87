package lint

import "testing"

// about is a campaign of another brand.
func about(brand, description string, samples ...string) map[Field]any {
	return map[Field]any{BrandName: brand, Description: description, Samples: samples}
}

func TestAgeGateUndeclared(t *testing.T) {
	t.Parallel()
	judgeVariants(t, "age-gate-undeclared", Generic, []variant{
		{"a vineyard", about("Stony Knoll Vineyards", "Stony Knoll Vineyards texts wine club members about new vintages and case discounts.", "Stony Knoll Vineyards: the syrah is out, 12 bottles for the price of 10."), Warning},
		{"a brewery", about("Tall Pine Brewing Co", "Tall Pine texts fans who joined our list about can releases.", "Tall Pine: two new lagers on tap Friday."), Warning},
		{"a distillery by its name and a release", about("Barrel Bend Distillery", "Barrel Bend texts fans news and tour dates.", "Barrel Bend: cask-strength rye drops Friday."), Warning},
		{"a bar", about("Neon Finch", "Neon Finch texts guests drink specials.", "Neon Finch: $5 margaritas till 7.", "Neon Finch: trivia at 8."), Warning},
		{"a liquor store", about("Corner Cellars", "Corner Cellars texts shoppers liquor deals.", "Corner Cellars: bourbon drop at 10 AM."), Warning},
		{"a gun shop", about("Ridge Outfitters", "Ridge Outfitters texts shoppers who opted in deals.", "Ridge Outfitters: 9mm ammo is back.", "Ridge Outfitters: rifles $50 off."), Warning},
		{"an adult shop", about("Velvet Room", "Velvet Room is an adult boutique that texts members sales.", "Velvet Room: new vibrators in store."), Warning},
		{"a smoke shop", about("Ash & Ember", "Ash & Ember texts members cigar arrivals.", "Ash & Ember: hookah night Thursday."), Warning},
		{"declared", with(about("Corner Cellars", "Corner Cellars texts shoppers liquor deals.", "Corner Cellars: bourbon drop at 10 AM."), AgeGated, true), 0},
		{"alcohol wipes", about("Summit Medical Supply", "Summit texts patients when masks or alcohol wipes are due.", "Summit: alcohol pads shipped."), 0},
		{"wine-free", about("Clear Table", "Clear Table texts guests of its wine-free and beer-free dinners.", "Clear Table: no cocktails, no wine, all fun Friday."), 0},
		{"a bar association", about("Mercer County Bar Association", "The association texts members about CLE credit.", "Mercer County Bar: ethics CLE is Tuesday."), 0},
		{"quitting", about("Breathe Free Quitline", "Breathe Free texts people who quit cigarettes and vaping.", "Breathe Free: day 3 without cigarettes!"), 0},
		{"brewing supply", about("Bison Trail Brewing Supply", "Bison Trail Brewing Supply texts home brewers grain specials.", "Bison Trail Brewing Supply: carboys 20% off, fresh hops are in."), 0},
		{"glue guns", about("Scissor and Stem", "Scissor and Stem texts crafters workshop dates.", "Scissor and Stem: glue guns and nail guns 30% off."), 0},
		{"place names", about("Rum River Clinic", "Rum River Clinic texts patients in Rum River and Gun Barrel City.", "Rum River Clinic: see you Tuesday at the Whiskey Creek office."), 0},
		{"a church", about("Vineyard Community Church", "Vineyard Community Church texts members service times.", "Vineyard Community Church: bring a water bottle to the picnic."), 0},
		{"flats in a district", about("Brewery District Lofts", "Brewery District Lofts texts residents notices.", "Brewery District Lofts: water is off, draft of the bylaws at the desk."), 0},
		{"root beer", about("Kodiak Coffee Cart", "Kodiak texts regulars its daily spot.", "Kodiak: root beer floats, ginger ale and cold brew on tap."), 0},
		{"one mention", about("Bella Trattoria", "Bella Trattoria texts guests when the table is ready.", "Bella Trattoria: your table is ready, wine list at the bar."), 0},
		{"wine glasses", about("Wren Home Goods", "Wren texts shoppers decor promotions.", "Wren: wine glasses and wine racks 20% off."), 0},
		{"a cocktail dress", about("Rosebud Bridal", "Rosebud texts brides fittings; scotch tape not needed.", "Rosebud: your cocktail dress is in."), 0},
		{"gun safety", about("Mercer Sheriff", "The sheriff texts residents about gun safety and free firearm locks.", "Mercer Sheriff: gun lock day, rifles and pistols checked Sat."), 0},
		{"an announcement", with(about("Elk County", "Elk County texts about alcohol sales and firearm seasons.", "Elk County: liquor sales end at 9, rifle season opens."), UseCase, "PUBLIC_SERVICE_ANNOUNCEMENT"), 0},
		{"recovery", about("Harbor House", "Harbor House texts people in recovery from alcohol and beer.", "Harbor House: sober picnic Saturday, no wine or liquor."), 0},
		{"adult education", about("Elm School", "Elm School texts adult learners class dates.", "Elm School: Adult Learner Night is Thursday."), 0},
		{"a feast", about("St. Anne Parish", "St. Anne texts parishioners who asked for it.", "St. Anne: wine and cheese social Friday.", "St. Anne: beer tent volunteers needed."), Info},
		{"drinks at a price", about("Half Moon Grill", "Half Moon Grill texts guests weekly news.", "Half Moon: $5 margaritas Friday.", "Half Moon: half-price wine till 6."), Warning},
		{"gun safes", about("Ridge Gun Safes", "Ridge Gun Safes texts buyers deliveries.", "Ridge: your gun safe arrives Tuesday."), 0},
		{"a street", about("Bourbon Street Dental", "Bourbon Street Dental texts patients.", "Bourbon Street Dental: a visit on Bourbon Street, release form at the desk."), 0},
		{"a village at a vineyard", about("Vineyard Heights", "Vineyard Heights texts tenants notices.", "Vineyard Heights: your deposit release and pour dates are at the desk."), 0},
		{"coffee", about("Fifth Street Coffee Brewers", "Fifth Street texts regulars.", "Fifth Street: cold brew on draft, pints of oat milk."), 0},
		{"one mention at a hotel", about("Juniper Inn", "The inn texts guests.", "Juniper Inn: wine hour at 5 in the lobby."), 0},
		{"steam", about("Vapor Barrier Pros", "Vapor Barrier Pros texts homeowners visit times.", "Vapor Barrier Pros: your crawl space is dry."), 0},
	})
}

func TestAgeGateFlowMissing(t *testing.T) {
	t.Parallel()
	gated := func(flow string) map[Field]any {
		return map[Field]any{AgeGated: true, MessageFlow: flow}
	}
	judgeVariants(t, "age-gate-flow-missing", Generic, []variant{
		{"a click", gated("Fans open https://barrelbend.com/texts, click 'Yes, I am over 21' and tick a box."), Warning},
		{"21 and over only", gated("Guests text POUR to 55512. For those aged 21 and over only."), Warning},
		{"a promise of the rules", gated("Members must be of legal drinking age and tick an unticked box at https://pour.com."), Warning},
		{"a box", gated("On the form one ticks 'I confirm that I am 18 or older' and the box for texts."), Warning},
		{"no date of birth", gated("The form asks for a mobile number, no date of birth."), Warning},
		{"undeclared wine", about("Stony Knoll Vineyards", "Stony Knoll Vineyards texts wine club members about new vintages.", "Stony Knoll: the syrah is out."), Warning},
		{"date of birth", gated("The page first asks for the date of birth and stops anyone under 21."), 0},
		{"DOB", gated("Visitors enter their DOB before the form opens."), 0},
		{"MM/DD/YYYY", gated("A field (MM/DD/YYYY) comes first; minors are turned away."), 0},
		{"birth date", gated("21+ only: the page first asks for a full birth date."), 0},
		{"birthday by text", gated("Text POUR to 55512; the first reply asks for your birthday, and minors are dropped."), 0},
		{"an age service", gated("An age verification service checks each visitor before the form."), 0},
		{"an ID at the counter", gated("Staff check a photo ID at the register before the tablet is handed over."), 0},
		{"verified by a provider", gated("Age is verified through AgeChecker before the box can be ticked."), 0},
		{"a gate that the page explains", gated("Visitors pass the age gate at https://copperotter.beer/age and then tick an unticked box."), Info},
		{"a gate with a click", gated("Visitors pass the age gate at https://copperotter.beer/age by a click on 'Yes, I am 21'."), Warning},
		{"no flow", map[Field]any{AgeGated: true, MessageFlow: ""}, 0},
		{"not known yet", map[Field]any{AgeGated: true, MessageFlow: Unknown()}, 0},
		{"for all ages", map[Field]any{}, 0},
	})
}

func TestDirectLendingUndeclared(t *testing.T) {
	t.Parallel()
	judgeVariants(t, "direct-lending-undeclared", Generic, []variant{
		{"a mortgage firm", about("Cedar Mortgage Partners", "Cedar texts clients their sign-in codes.", "Cedar: 118204 is your code."), Warning},
		{"a lender", about("Trailhead Lending", "Trailhead texts borrowers status notes.", "Trailhead: your file is in underwriting."), Warning},
		{"a dealer that finances", about("Bluestone Auto", "Bluestone texts buyers about their car loans and payment dates.", "Bluestone: your loan payment is due Friday."), Warning},
		{"a line of credit", about("Brook Capital", "Brook texts merchants about their line of credit.", "Brook: your line of credit has $2,400 left, repayment is due."), Warning},
		{"personal loans", about("Kite Money", "Kite texts customers about personal loans.", "Kite: you are pre-approved."), Warning},
		{"car loans", about("Harborview Auto", "Harborview texts drivers about car loans.", "Harborview: you are approved for up to $18,000."), Warning},
		{"refinancing", about("Arbor Home", "Arbor texts homeowners refinancing offers.", "Arbor: refinance at 5.1% APR, call the desk."), Warning},
		{"declared", with(about("Trailhead Lending", "Trailhead texts borrowers status notes.", "Trailhead: your loan is in underwriting."), DirectLending, true), 0},
		{"a bank", about("Prairie Mutual Bank", "Prairie texts account holders loan payment reminders.", "Prairie: your auto loan payment is due."), Info},
		{"a credit union", about("Elk Valley Credit Union", "Elk Valley texts members about mortgage payments.", "Elk Valley: your mortgage payment posted."), Info},
		{"a realtor", about("Maple Realty", "Maple texts buyers showing times and mortgage paperwork dates.", "Maple: your loan documents are due at the title office."), Info},
		{"one mention of financing", about("Polar HVAC", "Polar texts homeowners visit times. We offer financing.", "Polar: your tech is near."), Info},
		{"interlibrary loan", about("Sussex Public Library", "Sussex Public Library texts cardholders when interlibrary loan items are due.", "Sussex Public Library: interlibrary loan #4028 is due."), 0},
		{"a loaner car", about("Millbrook Motors", "Millbrook texts owners when the loaner car is ready.", "Millbrook: your loaner is at the door."), 0},
		{"payday", about("Dock Staffing", "Dock texts workers shift times and payday notes.", "Dock: payday is Friday."), 0},
		{"student aid", with(about("Northfield State University", "Northfield texts students aid deadlines.", "Northfield: student loan counseling is due."), UseCase, "HIGHER_EDUCATION"), 0},
		{"equipment", about("Gear Barn", "Gear Barn texts members when equipment loans are due.", "Gear Barn: your tool loan ends Monday."), 0},
		{"a lending library", about("Seed Lending Library", "Seed Lending Library texts gardeners.", "Seed Lending Library: tomato seeds are in."), 0},
		{"no loans", about("Papermoon Wallet", "Papermoon texts codes. It is not a lender and no loan offers are sent.", "Papermoon: 730211 is your code."), 0},
		{"insurance underwriting", about("Granite Ridge Insurance", "Granite Ridge texts policyholders.", "Granite Ridge: your policy is in underwriting."), 0},
		{"on loan", about("Clay Museum", "Clay Museum texts members.", "Clay Museum: the Monet is on loan until May."), 0},
		{"lend a hand", about("Hearth Shelter", "Hearth texts volunteers who lend a hand.", "Hearth: lend a hand Saturday."), 0},
	})
}

func TestDirectLendingNotDescribed(t *testing.T) {
	t.Parallel()
	lends := func(description string) map[Field]any {
		return map[Field]any{DirectLending: true, Description: description}
	}
	variants := []variant{
		{"passcodes only", lends("Kite sends its members a one-time code when they sign in to the app."), Info},
		{"reminders", lends("Kite texts its members who opted in about due dates."), Info},
		{"service", lends("Kite texts answers to the questions that people ask."), Info},
		{"status", lends("Kite tells applicants by text how far their file is."), Info},
		{"a direct lender", lends("Kite, a direct lender, sends its members a one-time code."), 0},
		{"loans", lends("Kite texts borrowers when loan payments are due."), 0},
		{"a bank", lends("Prairie Mutual Bank sends codes to account holders."), 0},
		{"financing", lends("Kite Auto Finance texts buyers about their contract."), 0},
		{"mortgages", lends("Kite texts mortgage applicants."), 0},
		{"not declared", map[Field]any{}, 0},
	}
	judgeVariants(t, "direct-lending-not-described", Generic, variants)
}
