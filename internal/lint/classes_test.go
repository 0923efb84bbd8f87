package lint

import "testing"

// What transactional campaigns send, and what looks like a promotion there.
var noPromotions = []string{
	"Your table for 2 is ready. Please see the host.", "Order 5512 is ready at counter 3. Free refills at the bar.", "Your deal documents are ready to sign.",
	"New message from your agent: the seller accepted the offer.", "Special instructions were added to your order.", "Reminder: your free trial ends on 5/4; we will charge $12.",
	"Your new card ships today.", "Please save this number for pickup.", "Your gift card balance is $20.00.", "Your coverage starts Monday. Your premium is $88.", "Payment of $50 received. Balance $0. Thank you!",
	"Your session ends in 15 min. Reply 1 to add an hour ($2.50).", "We found a nail, OK to patch for $25?", "Your car is ready, total $489.16.", "Parking is free after 6 PM.", "Tickets are $10 at the door, doors open at 7.",
	"Your pass is attached. Show this code at the gate: 4471.", "Your order of 2 pizzas is out for delivery.", "Refund of $14.99 is on its way.", "Rent of $1,200 is due Friday. Late fee $50 after the 5th.",
	"Your aid offer is posted in the portal.", "Shop class is cancelled today.", "The exclusive use area is closed for cleaning.", "Bring 2 forms of ID, one with a photo.", "Your reservation for 2 nights from $89 is confirmed.",
	"Lab results are in. Call us with questions.", "Your flight is delayed 40 min; new gate B12.", "Your package was left on the porch.", "Upgrade of your meter is Tuesday 9-11.", "School is closed on Monday for the holiday.",
	"Your prescription is ready; price $4.00 with insurance.", "Office closed this weekend only.", "Your last chance to submit the W-4 is Friday.", "The bonus you earned was paid on Friday.", "Collections van comes Thursday.",
	"Your loan payment of $212.10 drafts on the 3rd.", "Power will be off from 9 to 11 AM on Elm St.", "Our crew is 20% done; they will be back Monday.", "Turn off the water at the main.", "Drop off between 8 and 9. $40 is due then.",
	"Your membership renews 5/1 for $30.", "Order now placed with our supplier.", "Your points: 420. They expire 12/31.", "Your class today is moved to Studio B.", "New: you can reply here to reach the front desk.",
	"There is no 10% discount on this invoice.", "We do not take coupons for exams.", "We never send deals, offers or coupons by text.",
}

var promotions = []string{
	"Get 15% off all boots today!", "Save $20 on your next oil change with code OIL20.", "BOGO candles this weekend.", "Half off appetizers till 6.", "Flash sale! New arrivals from $9.", "Use promo code HELLO for a free month.",
	"Our biggest sale of the year starts now.", "Exclusive deals for VIP members. Shop now.", "Buy one get one free, today only.", "2 for $25 disposables.", "Limited time offer: free installation with any plan.", "Summer clearance is on!",
	"Enjoy $5 off when you spend $25.", "Hurry, our special offer ends tonight.", "Coupon inside: free coffee with any sandwich.", "Black Friday sale is live, 40% discount.", "Upgrade to Pro and save 40%.", "New collection just dropped, shop the look.",
	"Take 30 percent off rugs.", "Refer a friend and get a $50 bonus, limited time.",
}

func TestPromotionsAreToldFromOtherMessages(t *testing.T) {
	t.Parallel()
	care := []subject{subjects["CUSTOMER_CARE"]}
	c := NewReading(Sound(Generic))
	each(t, func(p *Prose) bool { return c.isPromotion(p, care) }, promotions, noPromotions)
}

func TestPasscodesAreToldFromOtherCodes(t *testing.T) {
	t.Parallel()
	each(t, func(p *Prose) bool { return p.Classify().Hints(OTP) },
		[]string{"481920 is your sign-in code.", "Enter 118406 to confirm your new phone.", "Your OTP is 730211.", "4471 is your PIN. It works for 10 min.", "Use 118 406 to reset your password.", "Your verification code is [code].",
			"Code: 902733. Don't share it.", "G-48192 is your Acme verification code", "{{otp}} is your one-time passcode", "Your access code is 55120. It expires in 5 minutes.", "Your login code: 55120"},
		[]string{"Door code 5580#, room 214.", "Use code FALL40 for 40% off.", "Your gate code is 4471.", "The zip code is missing.", "Your visit is Tuesday.", "Lobby access code 4471#", "Dress code: black tie.", "Save 10% with code TEN."})
}

func TestContentLeavesOutWhatEveryMessageHas(t *testing.T) {
	t.Parallel()
	c := NewReading(Example{Fields: map[Field]any{BrandName: "Donation Survey Delivery LLC"}}.Campaign())
	for text, want := range map[string]string{
		"Donation Survey Delivery: we are closed. Reply STOP to end or HELP for help.": "we are closed",
		"We are closed STOP to end":                                                                 "we are closed",
		"Come at 9. Msg & data rates may apply. Text STOP to quit.":                                 "come at 9",
		"Reply CANCEL to cancel your visit. See you!":                                               "reply cancel to cancel your visit see you",
		"Please stop by at 5 for help with Donation Survey forms.":                                  "please stop by at 5 for help with forms",
		"Volunteers needed! Reply IN. Txt QUIT to leave. Questions? Ask at the desk":                "volunteers needed reply in questions ask at the desk",
		"Take our bus two stops, then ask for the HELP desk of Donation Survey Delivery LLC. Bring": "take our bus two stops then ask for the bring",
	} {
		got := ""
		for i, word := range c.Content(Read(text)).Words {
			if i > 0 {
				got += " "
			}
			got += word.Text
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestSender(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Acme: see you at 10.":                       "Acme",
		"Acme Bikes - your bike is ready.":           "Acme Bikes",
		"Basin and Range Tire (Elko): 4 arrived.":    "Basin and Range Tire (Elko)",
		"Dr. Cole: your crown is in.":                "Dr. Cole",
		"Hi Ann, this is Acme Bikes. Come by.":       "Acme Bikes",
		"Hi, it's Kate from Acme Bikes, come by.":    "Acme Bikes",
		"A message from Acme: we are closed.":        "Acme",
		"7-Eleven: coffee is on.":                    "7-Eleven",
		"Reminder: see you at 10.":                   "",
		"Hi Ann: see you at 10.":                     "",
		"Your visit: Tue at 10.":                     "",
		"Final Notice: pay by Friday.":               "",
		"Monday 7:30 your crew arrives.":             "",
		"This is a reminder of your visit.":          "",
		"Your driver is 5 min away from Dayton.":     "",
		"[Company]: hello.":                          "",
		"Appointment Confirmed: Tue 10 AM":           "",
		"Ready for you! Your order - 3 bags - is in": "",
		"": "",
	} {
		if got := Read(text).Sender(); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
