package lint

import (
	"slices"
	"testing"
)

// inSample is a campaign with the text among its samples.
func inSample(text string) map[Field]any { return map[Field]any{Samples: withStop(text)} }

func TestCannabis(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "content-cannabis", inSample,
		[]string{"20% off all cannabis edibles today.", "new CBD gummies are in.", "your marijuana order is out for delivery.", "hemp flower and pre-rolls restocked.", "delta-8 gummies, buy one get one.", "our dispensary has indica and sativa on the shelf.", "full-spectrum CBD oil ships tomorrow.", "THC drinks are back."},
		[]string{"parking in the CBD is free tonight.", "the Hempstead office opens at 8.", "weed control crew arrives Tuesday.", "vitamin gummies are back in stock.", "your glasses are at the optical dispensary.", "hemp canvas totes are 20% off.", "the drug test panel covers THC; call the lab with questions.", "edible flowers for your cake are ready.", "Delta 8 boarding moved to gate 9.", "elderberry gummies and fish oil, 2 for $20.", "herbal tinctures class is Thursday.", "we sell no CBD oil."})
}

func TestFirearms(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "content-firearms", inSample,
		[]string{"9mm ammo is back in stock, $14 a box.", "handguns 10% off this weekend.", "new AR-15s just arrived.", "our gun shop opens at 9.", "pistols and holsters on sale.", "hunting rifles from $399.", "your FFL transfer is ready."},
		[]string{"glue guns and refills 30% off.", "Gunnison office is closed.", "the gun safety notice is posted.", "massage gun sale ends Sunday.", "Rifle Paper Co. cards are 20% off.", "Rifle, Colorado store: winter sale.", "nail gun rental, $20 a day.", "firearm safety course has 3 seats, $25.", "the rifle team practices at 4.", "tool holster on sale.", "Pistol Creek trail is open, passes $5.", "young guns soccer: practice moved."})
}

func TestAdultAndHate(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "content-adult-hate", inSample,
		[]string{"adult toys half off tonight.", "hot singles near you.", "join our OnlyFans.", "new porn videos.", "that was a shitty deal, bitch.", "white power rally Saturday.", "the strip club opens at 9.", "escorts available tonight."},
		[]string{"adult education starts Monday.", "Sussex and Essex branches are closed.", "sexual health clinic: your results are in.", "adult softball league meets at 6.", "campus safety escort service is running until 2 AM.", "nude lipstick shades are back.", "the adult day center is closed Friday.", "Middlesex County: jury duty is cancelled.", "same sex couples workshop on Tuesday.", "kill all weeds with our spring treatment.", "adult swim is at 7."})
}

func TestGambling(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "content-gambling", inSample,
		[]string{"casino bonus: $50 in free slots.", "place your bets on the game tonight.", "our sportsbook has new odds.", "poker tournament Friday.", "the jackpot is $4,000.", "50 free spins and a deposit bonus.", "Powerball tickets are at the counter.", "online blackjack is live."},
		[]string{"the housing lottery closes Friday.", "your best bet is the 9 AM slot.", "school lottery results are posted.", "we have open slots on Tuesday.", "2 free spins on your first cycle class.", "you bet! See you at 4.", "charity raffle winners are drawn at 6.", "casino night fundraiser: your table is 4.", "Casino Road is closed for paving.", "poker run for the food bank starts at 10.", "the visa lottery form is due.", "the odds of rain are low."})
}

func TestARaffleIsInformation(t *testing.T) {
	t.Parallel()
	for _, f := range Run(Example{"", inSample("charity raffle tickets are $5.")}.Campaign()) {
		if f.Rule == "content-gambling" && f.Severity == Info {
			return
		}
	}
	t.Error("nothing is said about a raffle")
}

func TestTobacco(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "content-tobacco-vape", inSample,
		[]string{"disposable vapes 2 for $25.", "new mango e-juice.", "nicotine pouches are in stock.", "premium cigars, box of 20, 15% off.", "our smoke shop has new hookahs.", "e-cigarettes at half price.", "carton of cigarettes on sale."},
		[]string{"day 5 of quitting smoking: you can do it.", "the tobacco-free campus policy starts Monday.", "your vape-free week is done.", "vape detector alarm in restroom 2.", "vapor barrier crew arrives at 8.", "the quitline is open: nicotine replacement is free.", "no smoking or vaping in the building.", "cigar box guitar class on Friday.", "please keep cigarettes off the balcony, the fine is $50.", "smoke shop BBQ: your ribs are ready.", "the tobacco cessation group meets at 6."})
}

func TestLeadGeneration(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "content-lead-gen", func(text string) map[Field]any { return map[Field]any{Description: "Alder Creek Dental " + text} },
		[]string{"texts homeowners and sells the leads to contractors.", "connects interested people with roofers in our network.", "sends offers from our marketing partners to people who opted in.", "buys opt-in leads and texts them quotes.", "texts people job openings from employers on third-party job boards.", "matches borrowers with lenders and texts them.", "is a lead generation service for insurance agents.", "texts shoppers who compare quotes from several companies."},
		[]string{"texts patients appointments with the lead dentist.", "informs residents about lead pipes and lead service lines.", "is a network affiliate station and texts school closings.", "texts patients who asked a thank-you for referring a friend.", "texts students when the lead teacher is out.", "connects patients with their own care team by text.", "texts candidates who applied with us about shifts.", "texts members of our network of clinics about visits.", "matches students with tutors on our staff and texts lesson times.", "never buys or sells leads; it texts patients appointments.", "texts patients appointments. Buying leads is prohibited.", "texts appointments. Data are not passed to third parties for marketing.", "texts buyers and sellers who signed with our agents showing times.", "texts donors when their gift is matched."})
}

func TestRiskyFinance(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "content-high-risk-finance", inSample,
		[]string{"your payday loan is approved.", "this is an attempt by a debt collector to collect a debt.", "settle your debt for less.", "our credit repair plan starts at $79.", "student loan forgiveness: apply now.", "bitcoin signals are in.", "hot stock picks for today.", "get a cash advance of $400.", "our collection agency has your file."},
		[]string{"your statement is ready, balance $88.10.", "payment plan reminder: $50 drafts on the 15th.", "the cryptography talk is in Hall C.", "your item is back in stock.", "it's payday: timecards are due.", "the credit union is closed Monday.", "your student loan counselor is in today.", "blood collection center opens at 7.", "trash collection is a day late.", "your bill is past due; call us to pay.", "we do not use a collection agency.", "your debit card was used for $90."})
}

func TestDeception(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "content-deceptive", inSample,
		[]string{"earn $3,000 a week from home.", "be your own boss today.", "guaranteed income, no risk.", "you have won a gift card! Claim now.", "no experience? Make $900 a week.", "double your money in 10 days.", "claim your cash prize.", "get rich with our system."},
		[]string{"we're hiring: forklift drivers, $22 an hour.", "no experience needed, training is paid at $18/hr.", "you've earned a free coffee.", "claim your loyalty reward at the counter.", "work from home policy: badge desk is closed.", "satisfaction guaranteed or we come back.", "you've been selected for an interview.", "your free quote is ready.", "make a payment online at the portal.", "congratulations, you're approved for the apartment.", "get your deposit back in 5 days."})
}

func TestAWinnerOfAnOpenContestIsNoDeception(t *testing.T) {
	t.Parallel()
	fields := inSample("you've won the gift basket! Pick it up by Friday.")
	if !warns("content-deceptive", fields) {
		t.Error("a prize from nowhere")
	}
	fields[Description] = "Alder Creek Dental texts patients who entered our yearly contest whether they won."
	if warns("content-deceptive", fields) {
		t.Error("the contest is told of")
	}
}

func TestPolitics(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "political-wrong-use-case", inSample,
		[]string{"vote Ann Marlow for mayor on Nov 4.", "our PAC needs your help.", "the committee to elect Jo Ruiz meets at 6.", "vote yes on Measure B.", "knock doors to re-elect Sen. Cole.", "Sam Ortiz is running for Congress.", "join the Democratic Party phone bank.", "Paid for by Citizens for Lee."},
		[]string{"election office: polls open at 7.", "vote in the HOA board election by Friday.", "the student council election is tomorrow.", "your primary care visit is at 9.", "candidates for the nurse position: interviews are at 2.", "vote for your favorite smile.", "you may elect to skip the x-ray.", "the PTA elects a president on Tuesday.", "chip in your windshield? We fix it.", "our capital campaign rally is Sunday.", "your absentee ballot was received.", "the committee meets at 5."})
	for name, one := range map[string]struct {
		fields map[Field]any
		want   bool
	}{
		"a brand in its name":      {map[Field]any{BrandName: "Citizens for Marlow PAC"}, true},
		"section 527":              {map[Field]any{IRSSection: "527"}, true},
		"the right use case":       {map[Field]any{BrandName: "Citizens for Marlow PAC", UseCase: "POLITICAL"}, false},
		"an office of elections":   {map[Field]any{EntityType: "GOVERNMENT", Samples: withStop("vote yes or no on Measure B by Tuesday.")}, false},
		"use case not known":       {map[Field]any{BrandName: "Citizens for Marlow PAC", UseCase: Unknown()}, false},
		"a name that elects":       {map[Field]any{Samples: withStop("help us elect Jo Ruiz.")}, true},
		"Elect as a name":          {map[Field]any{Samples: withStop("Power Elect Supply opens at 8.")}, false},
		"the section is a charity": {map[Field]any{IRSSection: "501(c)(3)"}, false},
	} {
		if got := warns("political-wrong-use-case", one.fields); got != one.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestSweepstakes(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "sweepstakes-undisclosed", inSample,
		[]string{"enter our sweepstakes today.", "reply SMILE for a chance to win a trip.", "our giveaway ends Friday.", "photo contest: send yours by Sunday.", "enter to win a $50 card."},
		[]string{"to contest a charge, call us.", "backpack giveaway Saturday at 10.", "chance of storms: we may close early.", "school supply giveaway at the gym.", "a win for the team last night!", "contest your ticket at window 4.", "toy giveaway, one per child.", "the contest rules and the official rules are at the desk: no purchase necessary."})
	for name, fields := range map[string]map[Field]any{
		"the use case":    {UseCase: "SWEEPSTAKE"},
		"the description": {Description: "Alder Creek Dental texts patients who opted in reminders and our monthly giveaway, whose rules are on our site."},
		"not known yet":   {MessageFlow: Unknown()},
	} {
		fields[Samples] = withStop("our giveaway ends Friday.")
		if warns("sweepstakes-undisclosed", fields) {
			t.Errorf("a false alarm where %s tells of it", name)
		}
	}
}

func TestCartReminders(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "cart-reminder-undisclosed", inSample,
		[]string{"you left something in your cart!", "your cart is saved, finish here.", "did you forget your cart?", "items in your basket are going fast.", "still thinking? Come back to your cart."},
		[]string{"your grocery cart is ready for pickup.", "you left your bag at the desk.", "golf cart rental is $20.", "trash carts go to the curb by 7.", "please return the cart to the corral.", "our site was down, your cart is saved: sorry for the outage.", "coffee cart is in the lobby.", "use code 118820 to complete your purchase.", "left turn lane is closed at 5th."})
	const flow = "Shoppers at https://aldercreekdental.com/texts tick a box: 'Alder Creek Dental may text me offers, up to 4 msgs/month. Msg & data rates may apply. STOP to end, HELP for help.' "
	for name, one := range map[string]struct {
		flow string
		want bool
	}{
		"told of and confirmed":      {"cart reminders. Reply Y to our first text to confirm.", false},
		"told of, not confirmed":     {"cart reminders.", false}, // information
		"confirmed, and not told":    {"news. Reply Y to our first text to confirm.", true},
		"neither told nor confirmed": {"news.", true},
	} {
		fields := inSample("you left something in your cart!")
		fields[MessageFlow] = flow + one.flow
		if got := warns("cart-reminder-undisclosed", fields); got != one.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// What public bodies and schools say about such things is information.
func TestPublicBodiesMayInform(t *testing.T) {
	t.Parallel()
	text := inSample("new rules for cannabis shops start Monday.")
	for name, more := range map[string]map[Field]any{
		"entity": {EntityType: "GOVERNMENT"}, "use case": {UseCase: "PUBLIC_SERVICE_ANNOUNCEMENT"}, "host": {Website: "https://health.county.gov"}, "school": {UseCase: "HIGHER_EDUCATION"},
	} {
		fields := map[Field]any{Samples: text[Samples]}
		for field, value := range more {
			fields[field] = value
		}
		if warns("content-cannabis", fields) {
			t.Errorf("by its %s it is one", name)
		}
	}
	if !warns("content-cannabis", text) {
		t.Error("a practice is none")
	}
}

func TestHostsGiveContentAway(t *testing.T) {
	t.Parallel()
	judgeTexts(t, "content-gambling", inSample, []string{"see luckycasino.com/bonus", "more at https://acme-poker.net"}, []string{"see aldercreekdental.com", "more at https://smokiespizza.com"})
	if !slices.Contains(ruleIDs(Run(Example{"", map[Field]any{Website: "https://bestvapes.com"}}.Campaign())), "content-tobacco-vape") {
		t.Error("the brand's website")
	}
}
