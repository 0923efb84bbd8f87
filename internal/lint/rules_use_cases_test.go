package lint

import "testing"

// under is a campaign of the use case with the samples.
func under(useCase string, samples ...string) map[Field]any {
	return map[Field]any{UseCase: useCase, Samples: samples, BrandName: "Alder Creek LLC"}
}

func mixing(subs []string, samples ...string) map[Field]any {
	return with(under("MIXED", samples...), SubUseCases, subs)
}

func TestSampleUseCaseMismatch(t *testing.T) {
	t.Parallel()
	const code = "Alder Creek: 481920 is your sign-in code. STOP to end."
	expect(t, "sample-use-case-mismatch", Generic, []judgement{
		{"a cut under 2FA", under("2FA", code, "Alder Creek: upgrade to Pro today and save 40% with code FALL40! STOP to end."), Warning},
		{"no passcode under 2FA", under("2FA", "Alder Creek: your visit is Tuesday at 9. STOP to end.", "Alder Creek: your order shipped. STOP to end."), Warning},
		{"a sale under deliveries", under("DELIVERY_NOTIFICATION", "Alder Creek: your sofa ships Monday. STOP to end.", "Alder Creek: this weekend only, 30% off all rugs! STOP to end."), Warning},
		{"an amount off under care", under("CUSTOMER_CARE", "Alder Creek: bring a friend, get $40 off a second pair! STOP to end."), Warning},
		{"two for one under account", under("ACCOUNT_NOTIFICATION", "Alder Creek: BOGO smoothies all week. STOP to end."), Warning},
		{"a flash sale under fraud", under("FRAUD_ALERT", "Alder Creek: was this you? $90 at Acme. Reply NO.", "Alder Creek: flash sale, new arrivals in store. STOP to end."), Warning},
		{"several hints under security", under("SECURITY_ALERT", "Alder Creek: exclusive offer, hurry, free camera with a new plan. STOP to end."), Warning},
		{"visits under a charity", under("CHARITY", "Alder Creek: your appointment is Tue 10 AM. STOP to end.", "Alder Creek: fast before tomorrow's blood draw. STOP to end."), Warning},
		{"a receipt under a poll", under("POLLING_VOTING", "Alder Creek: your order shipped, track it in the app. STOP to end.", "Alder Creek: 20% off this week. STOP to end."), Warning},
		{"only passcodes under deliveries", under("DELIVERY_NOTIFICATION", code, "Alder Creek: use code 773104 to log in. STOP to end."), Warning},
		{"a sale under transactional sub use cases", mixing([]string{"ACCOUNT_NOTIFICATION", "CUSTOMER_CARE"}, "Alder Creek: your bill is ready.", "Alder Creek: 25% off everything Friday."), Warning},
		{"a cut under a public announcement", under("PUBLIC_SERVICE_ANNOUNCEMENT", "Alder Creek: half off zoo passes with code LION. STOP to end."), Warning},

		{"codes in all shapes", under("2FA", "Alder Creek: enter 118406 to confirm your new phone.", "Alder Creek: your profile was changed. Not you? Call us."), 0},
		{"a wire", under("2FA", "Alder Creek: use code 773104 to approve the wire you started today.", "Alder Creek: [code] is your one-time passcode."), 0},
		{"a door code and free parking", under("CUSTOMER_CARE", "Alder Creek: door code 5580#, room 214, free parking behind the inn. STOP to end."), 0},
		{"promo code of a course", under("ACCOUNT_NOTIFICATION", "Alder Creek: the building code changed, see form B. STOP to end."), 0},
		{"balances", under("ACCOUNT_NOTIFICATION", "Alder Creek: your balance is $88.10, $50.00 drafts on the 15th. STOP to end.", "Alder Creek: autopay saved. Free account help at the desk. STOP to end."), 0},
		{"an offer letter", under("ACCOUNT_NOTIFICATION", "Alder Creek: your offer letter is ready to sign. Feel free to call us. STOP to end."), 0},
		{"a home sale", under("CUSTOMER_CARE", "Alder Creek: the sale closes Friday at 2, bring your ID. STOP to end."), 0},
		{"save the date", under("CUSTOMER_CARE", "Alder Creek: save the date, the party is May 2, shop hours are short that day. STOP to end."), 0},
		{"savings account", under("ACCOUNT_NOTIFICATION", "Alder Creek: $25 moved to your savings account, balance $410. STOP to end."), 0},
		{"rewards points", under("ACCOUNT_NOTIFICATION", "Alder Creek: your rewards points balance is 250. STOP to end."), 0},
		{"coverage in percent", under("ACCOUNT_NOTIFICATION", "Alder Creek: 80% of your data is used, resets on the 4th. STOP to end."), 0},
		{"power is off", under("PUBLIC_SERVICE_ANNOUNCEMENT", "Alder Creek: power is off in 20% of homes until 4 PM. STOP to end."), 0},
		{"dollars due at drop off", under("CUSTOMER_CARE", "Alder Creek: $40 is due at drop off on Monday. STOP to end."), 0},
		{"an invoice for an amount", under("ACCOUNT_NOTIFICATION", "Alder Creek: invoice 4471 for $88.10 is ready. STOP to end."), 0},
		{"volunteers", under("CHARITY", "Alder Creek: you're on dinner shift Fri 5 PM, thank you! STOP to end.", "Alder Creek: winter coats needed, drop off Sat. STOP to end."), 0},
		{"a run", under("CHARITY", "Alder Creek: the 5K is Oct 9, sign up at the park office. STOP to end.", "Alder Creek: last Sunday's run raised $18,240! STOP to end."), 0},
		{"a poll", under("POLLING_VOTING", "Alder Creek: should the pool open earlier? Reply A for yes, B for no. STOP to end."), 0},
		{"a vote of members", under("POLLING_VOTING", "Alder Creek: board election opens Monday, cast your ballot by Friday. STOP to end."), 0},
		{"an alarm", under("SECURITY_ALERT", "Alder Creek: back door sensor opened at 1:12 AM. Reply 1 if it's you. STOP to end."), 0},
		{"marketing", under("MARKETING", "Alder Creek: half off today. STOP to end.", "Alder Creek: your table is ready. STOP to end."), 0},
		{"marketing among the sub use cases", mixing([]string{"ACCOUNT_NOTIFICATION", "MARKETING"}, "Alder Creek: 20% off today.", "Alder Creek: your bill is ready."), 0},
		{"agents", under("AGENTS_FRANCHISES", "Alder Creek (Dayton): 20% off today. STOP to end."), 0},
	})
	expect(t, "sample-use-case-mismatch", Infobip, []judgement{
		{"no passcode", map[Field]any{UseCases: []string{"TWO_FACTOR_AUTH"}, Samples: []string{"Alder Creek Dental: your visit is Tue 9 AM. STOP to end", "Alder Creek Dental: 10% off cleaning. STOP to end"}}, Warning},
		{"a sale among alerts", map[Field]any{UseCases: []string{"ALERTS"}, Samples: []string{"Alder Creek Dental: whitening is 30% off this week. STOP to end"}}, Warning},
		{"alerts and promotions", map[Field]any{UseCases: []string{"ALERTS", "PROMOTIONAL_MARKETING"}, Samples: []string{"Alder Creek Dental: whitening is 30% off this week. STOP to end"}}, 0},
		{"a gift drive", map[Field]any{UseCases: []string{"DONATION"}, Samples: []string{"Alder Creek Dental: book sale Sat 9-3. STOP to end", "Alder Creek Dental: help us reach $5,000 by Friday. STOP to end"}}, 0},
		{"a chat", map[Field]any{UseCases: []string{"CHAT"}, Samples: []string{"Alder Creek Dental: 20% off? Yes, show this. STOP to end"}}, 0},
		{"not known yet", map[Field]any{UseCases: Unknown(), Samples: []string{"Alder Creek Dental: whitening is 30% off. STOP to end"}}, 0},
	})
}

func TestSubUseCaseUnsampled(t *testing.T) {
	t.Parallel()
	const bill, sale = "Alder Creek: your March bill of $40 is due Friday. STOP to end.", "Alder Creek: 20% off this weekend only! STOP to end."
	const code, news = "Alder Creek: 481920 is your sign-in code. STOP to end.", "Alder Creek: the prenatal series opens for sign-up. STOP to end."
	expect(t, "sub-use-case-unsampled", Generic, []judgement{
		{"no poll", mixing([]string{"CUSTOMER_CARE", "POLLING_VOTING", "MARKETING"}, sale, "Alder Creek: kitten week special, two for one. STOP to end."), Warning},
		{"no passcode", mixing([]string{"2FA", "ACCOUNT_NOTIFICATION"}, bill, "Alder Creek: your form is ready. STOP to end."), Warning},
		{"no delivery", mixing([]string{"DELIVERY_NOTIFICATION", "MARKETING"}, sale, "Alder Creek: BOGO rugs. STOP to end."), Warning},
		{"no promotion", mixing([]string{"MARKETING", "2FA"}, code, "Alder Creek: your login code is 118406. STOP to end."), Warning},
		{"only promotions", mixing([]string{"ACCOUNT_NOTIFICATION", "MARKETING"}, sale, "Alder Creek: half off Monday. STOP to end."), Warning},
		{"news may be marketing", mixing([]string{"ACCOUNT_NOTIFICATION", "MARKETING"}, "Alder Creek: 6 PM flow has a sub tonight. STOP to end.", news), 0},
		{"a code and a balance", mixing([]string{"2FA", "ACCOUNT_NOTIFICATION"}, "Alder Creek: your OTP is 730211.", "Alder Creek: your balance is under $5."), 0},
		{"one sample for two, which is thin", mixing([]string{"ACCOUNT_NOTIFICATION", "CUSTOMER_CARE"}, "Alder Creek: room changed to 4B. STOP to end."), Info},
		{"a poll", mixing([]string{"CUSTOMER_CARE", "POLLING_VOTING"}, "Alder Creek: a technician is on the way.", "Alder Creek: how did we do? Rate us 1 to 5."), 0},
		{"deliveries without the word", mixing([]string{"DELIVERY_NOTIFICATION", "CUSTOMER_CARE"}, "Alder Creek: Lee will be there between 1 and 3.", "Alder Creek: how can we help?"), 0},
		{"a campus", mixing([]string{"HIGHER_EDUCATION", "PUBLIC_SERVICE_ANNOUNCEMENT"}, "Alder Creek: campus is closed, snow.", "Alder Creek: aid forms are due Mar 1."), 0},
		{"fraud", mixing([]string{"FRAUD_ALERT", "ACCOUNT_NOTIFICATION"}, "Alder Creek: did you spend $90 at Acme? Reply YES or NO.", bill), 0},
		{"an alarm", mixing([]string{"SECURITY_ALERT", "MARKETING"}, "Alder Creek: the back door opened at 1 AM.", sale), 0},
		{"no mixture", under("MARKETING", sale), 0},
		{"an unknown word", mixing([]string{"NONSENSE", "MARKETING"}, sale, bill), 0},
	})
	expect(t, "sub-use-case-unsampled", Sinch, []judgement{
		{"five sub use cases and four samples", mixing([]string{"2FA", "MARKETING", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "HIGHER_EDUCATION"}, code, sale, bill, news), 0},
	})
}

// described is a campaign of the use case with the description.
func described(useCase, description string) map[Field]any {
	return map[Field]any{UseCase: useCase, Description: description, BrandName: "Alder Creek Charity Clinic Delivery LLC"}
}

func TestDescriptionUseCaseMismatch(t *testing.T) {
	t.Parallel()
	expect(t, "description-use-case-mismatch", Generic, []judgement{
		{"coupons under 2FA", described("2FA", "Alder Creek texts shoppers on its list coupons and weekly deals for the store near them."), Warning},
		{"promotions under account", described("ACCOUNT_NOTIFICATION", "Alder Creek texts list members seasonal promotions, discounts and sale previews."), Warning},
		{"visits under a charity", described("CHARITY", "Alder Creek runs a free clinic and texts patients their appointment reminders and lab pickup times."), Warning},
		{"passcodes under marketing", described("MARKETING", "Alder Creek texts registered users a one-time passcode when they sign in or reset a password."), Warning},
		{"deliveries under fraud", described("FRAUD_ALERT", "Alder Creek tells people when their parcel is out for delivery and when the driver arrived."), Warning},
		{"offers under deliveries", described("DELIVERY_NOTIFICATION", "Alder Creek sends subscribers special offers, coupons and new arrivals every week."), Warning},
		{"a poll under 2FA", described("2FA", "Alder Creek asks residents to take part in surveys about the parks of the town and to vote on names."), Warning},
		{"sales under transactional sub use cases", with(described("MIXED", "Alder Creek sends its fans weekly deals and coupons."), SubUseCases, []string{"ACCOUNT_NOTIFICATION", "CUSTOMER_CARE"}), Warning},

		{"codes", described("2FA", "Alder Creek sends account holders one-time passcodes when they sign in or approve a wire. No loan offers are sent."), 0},
		{"codes and changes", described("2FA", "Messages carry codes for the sign-in challenge when a customer changes profile settings in our online portal."), 0},
		{"verify", described("2FA", "Alder Creek texts people who book a visit a number to verify their phone."), 0},
		{"orders under care", described("CUSTOMER_CARE", "Alder Creek texts patients when glasses are ready and answers questions about lenses, with free adjustment."), 0},
		{"deliveries", described("DELIVERY_NOTIFICATION", "Alder Creek tells customers when the furniture they ordered ships and when the truck will come."), 0},
		{"an appeal", described("CHARITY", "Alder Creek texts supporters volunteer shift notices and appeals for donations they asked to hear about."), 0},
		{"runs", described("CHARITY", "Alder Creek texts donors who opted in about upcoming charity runs and how much each run raised."), 0},
		{"news under marketing", described("MARKETING", "Alder Creek texts adult fans about bottle releases and tour dates."), 0},
		{"trips under marketing", described("MARKETING", "Alder Creek texts members last-minute cruise and tour offers with their booking number."), 0},
		{"mixed", with(described("MIXED", "Alder Creek texts adopters support replies, foster surveys and adoption event promotions."), SubUseCases, []string{"CUSTOMER_CARE", "POLLING_VOTING", "MARKETING"}), 0},
		{"an alarm", described("SECURITY_ALERT", "Alder Creek texts its monitoring customers when a sensor trips, the system goes offline or a new device signs in."), 0},
		{"claims", described("ACCOUNT_NOTIFICATION", "Alder Creek texts its own policyholders claim status, adjuster visit times and renewal due dates."), 0},
		{"denied", described("ACCOUNT_NOTIFICATION", "Alder Creek texts members billing dates. It never sends promotions, deals or coupons by text."), 0},
		{"a real estate sale", described("CUSTOMER_CARE", "Alder Creek texts clients about showing times and offers on their home while the sale is pending."), 0},
	})
	expect(t, "description-use-case-mismatch", Infobip, []judgement{
		{"coupons", map[Field]any{UseCases: []string{"TWO_FACTOR_AUTH"}, Description: "Alder Creek Dental texts patients coupons and weekly deals on whitening and on cleaning."}, Warning},
		{"of two use cases one fits", map[Field]any{UseCases: []string{"TWO_FACTOR_AUTH", "PROMOTIONAL_MARKETING"}, Description: "Alder Creek Dental texts patients sign-in codes, coupons and weekly deals."}, 0},
	})
}
