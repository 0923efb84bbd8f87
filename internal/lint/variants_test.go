package lint

import "testing"

// variant is a campaign and what one rule says about it.
type variant struct {
	name   string
	fields map[Field]any
	want   Severity // 0: nothing
}

// judgeVariants compares what the rule says about variants of a sound campaign.
func judgeVariants(t *testing.T, rule string, vendor Vendor, variants []variant) {
	t.Helper()
	for _, one := range variants {
		var got Finding
		for _, f := range Run(Example{vendor, one.fields}.Campaign()) {
			if f.Rule == rule {
				got = f
			}
		}
		if got.Severity != one.want {
			t.Errorf("%s: %s: severity %d, want %d: %s", rule, one.name, got.Severity, one.want, got.Message)
		}
	}
}

// one is a campaign with a single sample of that text.
func one(text string, more ...map[Field]any) map[Field]any {
	fields := map[Field]any{Samples: []string{text}}
	for _, others := range more {
		for field, value := range others {
			fields[field] = value
		}
	}
	return fields
}

func TestEmbeddedLinkUndeclared(t *testing.T) {
	t.Parallel()
	judgeVariants(t, "embedded-link-undeclared", Generic, []variant{
		{"a URL", one("Fernhill Vets: records at https://fernhillvets.com/r/88. Reply STOP to end."), Warning},
		{"a bare domain", one("Fernhill Vets: book at fernhillvets.com Reply STOP to end."), Warning},
		{"a bare domain and a sentence", one("Track it on parcelpost.com.Reply STOP to end."), Warning},
		{"a domain with path", one("Shift swaps: app.redline.io/s/4 Reply STOP to end."), Warning},
		{"www", one("See WWW.CITYPOOL.ORG for hours. Reply STOP to end."), Warning},
		{"a variable", one("Your invoice: {{invoice.short_url}}. Reply STOP to end."), Warning},
		{"a name like a host and another link", one("Acme.io: sign at acme.io/s. STOP to end", map[Field]any{BrandName: "Acme.io Inc"}), Warning},
		{"declared", one("Records: https://fernhillvets.com STOP to end", map[Field]any{EmbeddedLink: true}), 0},
		{"not known yet", one("Records: https://fernhillvets.com STOP to end", map[Field]any{EmbeddedLink: Unknown()}), 0},
		{"a mail address", one("Write to desk@fernhillvets.com. Reply STOP to end."), 0},
		{"prices", one("Dues are $12.50/mo. Total $1,204.99.Reply STOP to end."), 0},
		{"times", one("Open 9.30a.m. to 5 p.m.Reply STOP to end."), 0},
		{"versions", one("v2.4.1 is live, build 7.0.rc is off. Reply STOP to end."), 0},
		{"file names", one("Bring form1099.pdf and map.jpeg to the desk. Reply STOP to end."), 0},
		{"a name like a host", one("Acme.io: your code is 118204. STOP to end", map[Field]any{BrandName: "Acme.io Inc"}), 0},
		{"abbreviations", one("Dr.Lee at St.Mary, approx.2 hrs, Mon.-Fri. Reply STOP to end."), 0},
		{"sentences without a blank", one("Your order is ready.Show this at Bay 4.Thanks for waiting!Reply STOP to end."), 0},
		{"a slash", one("Snack and/or lunch is on us, gate 4/5. Reply STOP to end."), 0},
		{"another variable", one("Hi [first name], see you {appointment_date}. Reply STOP to end."), 0},
	})
}

func TestEmbeddedLinkUnsampled(t *testing.T) {
	t.Parallel()
	on := map[Field]any{EmbeddedLink: true}
	judgeVariants(t, "embedded-link-unsampled", Generic, []variant{
		{"no link", on, Warning},
		{"a mail address only", one("Write to desk@fernhillvets.com. STOP to end", on), Warning},
		{"a price only", one("Total: $12.50 today. STOP to end", on), Warning},
		{"a variable of something else", one("Hi [first name], order [order id] is in. STOP to end", on), Warning},
		{"only the first message", map[Field]any{EmbeddedLink: true, OptInMessage: "Alder Creek Dental: terms at https://aldercreekdental.com/t. Msg frequency varies. Msg & data rates may apply. HELP for help, STOP to end."}, Info},
		{"a URL", one("Pay: https://aldercreekdental.com/pay STOP to end", on), 0},
		{"a bare domain", one("Pay at aldercreekdental.com/pay STOP to end", on), 0},
		{"[link]", one("Pay: [link] STOP to end", on), 0},
		{"{{url}}", one("Pay: {{url}} STOP to end", on), 0},
		{"{{trackingUrl}}", one("Track: {{trackingUrl}} STOP to end", on), 0},
		{"<Booking Link>", one("Book: <Booking Link> STOP to end", on), 0},
		{"%survey_link%", one("Rate us: %survey_link% STOP to end", on), 0},
		{"half a URL", one("Track: https://[domain]/t/[code] STOP to end", on), 0},
		{"not known yet", map[Field]any{EmbeddedLink: true, Samples: Unknown()}, 0},
	})
}

func TestEmbeddedPhoneUndeclared(t *testing.T) {
	t.Parallel()
	judgeVariants(t, "embedded-phone-undeclared", Generic, []variant{
		{"hyphens", one("Running late? Call 720-555-0185. STOP to end"), Warning},
		{"brackets", one("Running late? Call (720) 555-0185. STOP to end"), Warning},
		{"points", one("Desk 720.555.0185. STOP to end"), Warning},
		{"+1", one("Call +17205550185 with questions. STOP to end"), Warning},
		{"toll-free", one("Dispatch is 1-866-555-0178 day and night. STOP to end"), Warning},
		{"letters", one("Call 1-800-555-PETS to rebook. STOP to end"), Warning},
		{"the number of HELP elsewhere in a sample", one("Questions? Call 503-555-0142. STOP to end"), Warning},
		{"declared", one("Call 720-555-0185. STOP to end", map[Field]any{EmbeddedPhone: true}), 0},
		{"only in the answer to HELP", nil, 0},
		{"behind HELP in a sample", one("Statement ready. Text HELP for help or call 503-555-0142, STOP to end"), 0},
		{"ten digits", one("Interlibrary loan 4028815567 is due. STOP to end"), 0},
		{"a tracking number", one("Parcel 1Z4408815567 and 9400 1000 0000 0000 are out. STOP to end"), 0},
		{"an order number with hyphens", one("Order 402-881-5567 ships today. STOP to end"), 0},
		{"a claim number", one("Claim no. 402-881-5567 moved to review. STOP to end"), 0},
		{"a hash", one("Ticket #402-881-5567 is closed. STOP to end"), 0},
		{"dates and times", one("10-12-2026, 9:30-11:00, suite 200-4410. STOP to end"), 0},
		{"a short code", one("Text CREW to 55512 or dial 311. STOP to end"), 0},
		{"a social security mask", one("SSN ending 555-01-0142? Reply Y. STOP to end"), 0},
		{"the name of the brand", one("1-800-555-PETS: your order is in. STOP to end", map[Field]any{BrandName: "1-800-555-PETS LLC"}), 0},
	})
}

func TestEmbeddedPhoneUnsampled(t *testing.T) {
	t.Parallel()
	on := map[Field]any{EmbeddedPhone: true}
	judgeVariants(t, "embedded-phone-unsampled", Generic, []variant{
		{"no number", on, Warning},
		{"an order number", one("Order 30518 ships today, 2 boxes. STOP to end", on), Warning},
		{"call us", one("Need to move it? Call us. STOP to end", on), Warning},
		{"a date", one("See you 10/12 at 9:30, room 214. STOP to end", on), Warning},
		{"a number", one("Call 503-555-0142 to move it. STOP to end", on), 0},
		{"without separators", one("Call 5035550142 to move it. STOP to end", on), 0},
		{"a short code", one("Dial 311 about the outage. STOP to end", on), 0},
		{"a short code to text", one("Text PARK to 55512 to extend. STOP to end", on), 0},
		{"letters", one("Call 1-800-FLOWERS to change it. STOP to end", on), 0},
		{"[phone]", one("Your driver is at [phone]. STOP to end", on), 0},
		{"{{agent_phone_number}}", one("Call {{agent_phone_number}}. STOP to end", on), 0},
		{"<callback number>", one("Ring <callback number>. STOP to end", on), 0},
	})
}

func TestNumberPoolUnjustified(t *testing.T) {
	t.Parallel()
	pool := func(description string) map[Field]any {
		return map[Field]any{NumberPool: true, Description: description}
	}
	variants := []variant{
		{"a single shop", pool("Corner Stitch, a single tailor shop, texts customers when garments are ready."), Warning},
		{"one office", pool("Fern Law texts clients court dates and document reminders from the office."), Warning},
		{"much traffic", pool("Volt Energy sends a large volume of outage texts to members in the valley."), Warning},
		{"a phone number that is shared", pool("Tidal Gym texts members class times at the number that they gave at the desk."), Warning},
		{"each store", pool("Each store of Basin Tire texts its own customers from its own local number."), 0},
		{"per agent", pool("Maple Realty agents text clients; there is one number per agent."), 0},
		{"offices", pool("Quill Tax has 62 offices; clients get texts about returns from the office they know."), 0},
		{"a franchise", pool("Sudsy is a franchise; franchisees text car wash members about closures."), 0},
		{"a proxy", pool("Hopalong gives rider and driver a proxy number for a trip."), 0},
		{"hidden numbers", pool("Buyers and sellers text about a pickup without seeing the other's real number."), 0},
		{"every recruiter", pool("Every recruiter at Redline Staffing texts the candidates whom he placed."), 0},
		{"a dedicated line", pool("Clients of Oak Advisors text with their advisor on a dedicated line."), 0},
		{"no pool", map[Field]any{Description: "Corner Stitch, a single tailor shop, texts customers when garments are ready."}, 0},
	}
	judgeVariants(t, "number-pool-unjustified", Generic, variants)
	judgeVariants(t, "number-pool-unjustified", Infobip, []variant{
		{"the reason without the sentence", pool("Each store of Basin Tire texts its own customers from its own local number."), Warning},
		{"the sentence without a reason", pool("This submission is for a number pool use-case. Corner Stitch texts customers when garments are ready."), Warning},
		{"both", pool("THIS SUBMISSION IS FOR A NUMBER POOL USE-CASE. Each Basin Tire store texts its customers from a local number."), 0},
	})
	judgeVariants(t, "number-pool-unjustified", Sinch, []variant{
		{"the use case says it", map[Field]any{NumberPool: true, UseCase: "PROXY"}, Info},
	})
}
