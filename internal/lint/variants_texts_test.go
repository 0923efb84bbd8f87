package lint

import "testing"

func linked(text string) map[Field]any { return one(text, map[Field]any{EmbeddedLink: true}) }

func TestURLShortenerPublic(t *testing.T) {
	t.Parallel()
	judgeVariants(t, "url-shortener-public", Generic, []variant{
		{"bit.ly", linked("Statement: bit.ly/3xYzAb STOP to end"), Warning},
		{"with a scheme", linked("Statement: https://tinyurl.com/ghb STOP to end"), Warning},
		{"capitals and www", linked("Statement: WWW.TINYURL.COM/ghb STOP to end"), Warning},
		{"t.co", linked("Statement: t.co/ab12 STOP to end"), Warning},
		{"a code in brackets", linked("Statement: https://bit.ly/[code] STOP to end"), Warning},
		{"WhatsApp", linked("Chat: https://wa.me/15035550142 STOP to end"), Warning},
		{"in the flow", map[Field]any{MessageFlow: soundFlow("The form is also at https://rb.gy/abc.")}, Warning},
		{"in an answer", map[Field]any{HelpMessage: "Alder Creek Dental: https://is.gd/alder or desk@aldercreekdental.com. STOP to end."}, Warning},
		{"a domain of the brand", linked("Statement: aldr.co/3xYzAb STOP to end"), 0},
		{"a subdomain of the brand", linked("Statement: https://bit.aldercreekdental.com/3x STOP to end"), 0},
		{"a host that ends so", linked("Statement: https://rabbit.ly/3x STOP to end"), 0},
		{"a rebranded host", linked("Statement: https://go.rebrandly.alder.com/3x STOP to end"), 0},
		{"named, not linked", map[Field]any{MessageFlow: soundFlow("We never use bit.ly or tinyurl.com in our texts.")}, 0},
		{"a long URL", linked("Statement: https://aldercreekdental.com/r?to=bit.ly STOP to end"), 0},
		{"a mail address", linked("Write to bit.ly@aldercreekdental.com STOP to end"), 0},
	})
}

func TestLinkInsecure(t *testing.T) {
	t.Parallel()
	judgeVariants(t, "link-insecure", Generic, []variant{
		{"in a sample", linked("Statement: http://aldercreekdental.com/pay STOP to end"), Warning},
		{"in capitals", linked("Statement: HTTP://ALDERCREEKDENTAL.COM/pay STOP to end"), Warning},
		{"in the flow", map[Field]any{MessageFlow: soundFlow("A copy is at http://aldercreekdental.com/form.")}, Warning},
		{"the terms", map[Field]any{TermsURL: "http://aldercreekdental.com/terms"}, Warning},
		{"the policy", map[Field]any{PrivacyURL: "http://aldercreekdental.com/privacy"}, Warning},
		{"https", linked("Statement: https://aldercreekdental.com/pay STOP to end"), 0},
		{"a bare domain", linked("Statement: aldercreekdental.com/pay STOP to end"), 0},
		{"a page that redirects", map[Field]any{MessageFlow: soundFlow("The sign shows http://aldercreekdental.com/form, which redirects to https.")}, 0},
		{"a path that names it", linked("Statement: https://aldercreekdental.com/http STOP to end"), 0},
		{"a word", linked("Your site now speaks HTTP 2. STOP to end"), 0},
		{"not known yet", map[Field]any{TermsURL: Unknown()}, 0},
		{"a mail address", map[Field]any{HelpMessage: "Alder Creek Dental: http@aldercreekdental.com. STOP to end."}, 0},
	})
}

func TestPlaceholderUnresolved(t *testing.T) {
	t.Parallel()
	help := func(text string) map[Field]any { return map[Field]any{HelpMessage: text} }
	flow := func(text string) map[Field]any { return map[Field]any{MessageFlow: soundFlow(text)} }
	judgeVariants(t, "placeholder-unresolved", Generic, []variant{
		{"{Brand name}", one("{Brand name}: your visit is Tuesday. STOP to end"), Warning},
		{"[BRAND]", one("[BRAND]: your visit is Tuesday. STOP to end"), Warning},
		{"{{company_name}}", one("{{company_name}}: your visit is Tuesday. STOP to end"), Warning},
		{"<Your Business>", one("<Your Business>: your visit is Tuesday. STOP to end"), Warning},
		{"[practice name]", one("[Practice Name]: your visit is Tuesday. STOP to end"), Warning},
		{"%brandName%", one("%brandName%: your visit is Tuesday. STOP to end"), Warning},
		{"[insert greeting]", one("Alder Creek Dental: [insert text here]. STOP to end"), Warning},
		{"the phone of an answer", help("Alder Creek Dental: call [phone]. STOP to end."), Warning},
		{"the address of an answer", help("Alder Creek Dental: write to {support email}. STOP to end."), Warning},
		{"a fake number", help("Alder Creek Dental: call 123-456-7890. STOP to end."), Warning},
		{"crossed digits", help("Alder Creek Dental: call 1-800-XXX-XXXX. STOP to end."), Warning},
		{"a crossed name", one("Hi, this is XXX Company. Your visit is Tuesday. STOP to end"), Warning},
		{"example.com", help("Alder Creek Dental: help@example.com. STOP to end."), Warning},
		{"your-company", flow("See https://www.your-company.com/sms."), Warning},
		{"the example as terms", map[Field]any{TermsURL: "https://www.example.com/terms"}, Warning},
		{"lorem ipsum", one("Lorem ipsum dolor sit amet. STOP to end"), Warning},
		{"a test", one("This is a test message. Reply STOP to end"), Warning},
		{"a test in the description", map[Field]any{Description: "testing testing testing this is a test campaign please ignore"}, Warning},
		{"your brand in the flow", flow("The box says: I agree to texts from [your brand]."), Warning},
		{"a line to fill in", one("Alder Creek Dental: call ____ to move it. STOP to end"), Warning},

		{"the support of a sample", one("Alder Creek Dental: call [support phone]. STOP to end"), Warning},

		{"a phone in a sample without the brand", one("Hi [name], your driver is at [phone]. STOP to end"), 0},
		{"a mask of a field", flow("People type (555) 555-5555 or XXX-XXX-XXXX into the empty field."), 0},
		{"a brand that is called Test", with(one("Test Masters: this is a message to you. STOP to end"), BrandName, "Test Masters"), 0},
		{"a card reader", one("Alder Creek Dental: insert your card here to open the gate. STOP to end"), 0},
		{"variables for the recipient", one("Alder Creek Dental: hi [first name], see you {date} at {{time}}. STOP to end"), 0},
		{"a link", one("Alder Creek Dental: pay at [link]. STOP to end"), 0},
		{"the phone of an agent", one("Alder Creek Dental: call {agent_phone}. STOP to end"), 0},
		{"a phone beside the brand", one("Alder Creek Dental: call [phone number]. STOP to end"), 0},
		{"another business beside the brand", one("Alder Creek Dental: your interview is at [company name]. STOP to end"), 0},
		{"the hours of business", one("Alder Creek Dental: [business hours] apply. STOP to end"), 0},
		{"fields of a form", flow("The form has [First name] [Phone number] [Email] and an empty [ ] box."), 0},
		{"links of a form", flow("Below it stand [Terms] and [Privacy Policy]."), 0},
		{"lines of a paper form", flow("It ends with: Signature ________ Phone ________."), 0},
		{"a masked code", one("Alder Creek Dental: your code is XXXXXX. STOP to end"), 0},
		{"a masked card", one("Alder Creek Dental: card ending in XXXX 4412 was charged. STOP to end"), 0},
		{"a masked account", one("Alder Creek Dental: account XXXX-1234 is due. STOP to end"), 0},
		{"your company in a sentence", one("Alder Creek Dental: your company's plan covers this visit. STOP to end"), 0},
		{"a test of something", one("Alder Creek Dental: your test results are ready. STOP to end"), 0},
		{"a test of the sirens", one("Elk County: this is a test of the flood sirens at noon. STOP to end"), 0},
		{"a name under example.com", map[Field]any{TermsURL: "https://lakeviewdental.example.com/terms"}, 0},
		{"sizes", one("Alder Creek Dental: XXL scrubs are in. STOP to end"), 0},
		{"percentages", one("Alder Creek Dental: 20% to 30% of plans changed. STOP to end"), 0},
		{"an address in angle brackets", help("Alder Creek Dental: <desk@aldercreekdental.com>. STOP to end."), 0},
		{"a comparison", one("Alder Creek Dental: balance < $5 and phone > 3 days old. STOP to end"), 0},
	})
}

func TestNonEnglish(t *testing.T) {
	t.Parallel()
	described := func(text string) map[Field]any { return map[Field]any{Description: text} }
	sampled := func(texts ...string) map[Field]any { return map[Field]any{Samples: texts} }
	judgeVariants(t, "non-english", Generic, []variant{
		{"Spanish", described("Alder Creek Dental envía recordatorios de citas a los pacientes que se inscribieron en la clínica."), Warning},
		{"French", described("Alder Creek Dental envoie à ses patients des rappels pour les rendez-vous que vous avez pris et des avis sur votre compte."), Warning},
		{"Portuguese", described("Alder Creek Dental envia aos pacientes lembretes de consultas e avisos sobre a sua conta, que não são para outros."), Warning},
		{"Creole", described("Alder Creek Dental voye mesaj ba pasyan yo pou raple yo randevou nan klinik la ak nouvèl sou kont yo."), Warning},
		{"Chinese", described("Alder Creek Dental 向已同意接收短信的患者发送预约提醒和账户通知, 每月最多四条, 随时可以退订"), Warning},
		{"Spanish samples", sampled("Alder Creek Dental: su cita es el martes. Responda STOP para no recibir más mensajes.", "Alder Creek Dental: el estado de su cuenta ya está en la oficina para usted."), Warning},
		{"a Spanish flow", map[Field]any{MessageFlow: "Los pacientes visitan https://aldercreekdental.com/textos, escriben su número y marcan una casilla para recibir mensajes de texto de Alder Creek Dental."}, Warning},
		{"terse English", described("Redwood Gutter Pros texts homeowners estimate appointment, job completion notes."), 0},
		{"a Spanish name", map[Field]any{BrandName: "La Casa de las Flores", Description: "La Casa de las Flores texts customers pickup times, new bouquets and answers about an order."}, 0},
		{"dishes", sampled("Taqueria El Sol: tacos al pastor y carne asada con queso, 2 for $5. Reply STOP to end", "Taqueria El Sol: pozole de pollo is back. Reply STOP to end"), 0},
		{"places", described("Los Alamos and San Luis Obispo riders get texts about stops in La Jolla and El Paso del Norte."), 0},
		{"a translation in the sample", sampled("Alder Creek Dental: su cita es el martes. Responda STOP para no recibir más. / Your visit is on Tuesday. Reply STOP to get no more."), 0},
		{"a translation beside it", sampled("Alder Creek Dental: your visit is on Tuesday. Reply STOP to end.", "Alder Creek Dental: su cita es el martes. Responda STOP para no recibir más mensajes."), 0},
		{"numbers and codes", sampled("Alder Creek Dental: 550217 A1-B2 C3. STOP to end"), 0},
		{"a French phrase", described("Maison Lumière texts guests of the bistro prix fixe nights, plat du jour and table d'hôte news that they asked for."), 0},
		{"emoji", sampled("🎉🎉🎉 Alder Creek Dental: see you on Tuesday. Reply STOP to end"), 0},
		{"a list of words", described("Kodiak Cart location alerts, drink specials, loyalty points, weather closures, holiday hours, catering quotes, pickup windows."), 0},
	})
}

func TestBrandEmailFreeDomain(t *testing.T) {
	t.Parallel()
	mail := func(address string) map[Field]any { return map[Field]any{BrandEmail: address} }
	judgeVariants(t, "brand-email-free-domain", Generic, []variant{
		{"gmail", mail("alder@gmail.com"), Warning},
		{"capitals", mail("Alder@GMAIL.com"), Warning},
		{"yahoo abroad", mail("alder@yahoo.co.uk"), Warning},
		{"outlook", mail("alder@outlook.com"), Warning},
		{"a provider of internet", mail("alder@comcast.net"), Warning},
		{"the support", map[Field]any{Support: "alder@hotmail.com"}, Warning},
		{"its own domain", mail("desk@aldercreekdental.com"), 0},
		{"a sole proprietor", with(mail("dana@gmail.com"), EntityType, "SOLE_PROPRIETOR"), 0},
		{"the use case of one", with(mail("dana@gmail.com"), UseCase, "SOLE_PROPRIETOR"), 0},
		{"kind of brand not known yet", with(mail("dana@gmail.com"), EntityType, Unknown()), 0},
		{"a domain that begins so", mail("desk@gmailshop-alder.com"), 0},
		{"a subdomain", mail("desk@mail.aldercreekdental.com"), 0},
		{"a firm that is called so", mail("desk@liveoakdental.com"), 0},
		{"the provider itself", with(mail("press@yahoo.com"), BrandName, "Yahoo Inc"), 0},
		{"none", mail(""), 0},
	})
	judgeVariants(t, "brand-email-free-domain", Infobip, []variant{
		{"customer care", map[Field]any{CareEmail: "alder@gmail.com"}, Info},
	})
}

func TestBrandWebsiteMissing(t *testing.T) {
	t.Parallel()
	site := func(address string) map[Field]any { return map[Field]any{Website: address} }
	judgeVariants(t, "brand-website-missing", Generic, []variant{
		{"empty", site(""), Warning},
		{"none", site("None"), Warning},
		{"n/a", site("N/A"), Warning},
		{"facebook", site("https://www.facebook.com/alder"), Warning},
		{"facebook on a phone", site("https://m.facebook.com/alder"), Warning},
		{"instagram without a scheme", site("instagram.com/alder"), Warning},
		{"a list of links", site("https://linktr.ee/alder"), Warning},
		{"a marketplace", site("https://www.etsy.com/shop/alder"), Warning},
		{"a map", site("https://www.google.com/maps/place/Alder"), Warning},
		{"an advertisement", site("https://denver.craigslist.org/alder"), Warning},
		{"its own", site("https://aldercreekdental.com"), 0},
		{"its own at a shop system", site("https://alder.myshopify.com"), 0},
		{"at Google Sites", site("https://sites.google.com/view/alder"), 0},
		{"the network itself", with(site("https://www.etsy.com"), BrandName, "Etsy Inc"), 0},
		{"attachments instead", with(site(""), Attachments, []string{"https://files.alder.com/license.pdf"}), Info},
		{"not given", map[Field]any{}, 0},
		{"not known yet", map[Field]any{Website: Unknown()}, 0},
		{"a host that ends so", site("https://www.notfacebook.com"), 0},
	})
}

func TestNoWebsiteIsSaidOnce(t *testing.T) {
	t.Parallel()
	judgeVariants(t, "url-format-invalid", Generic, []variant{{"none", map[Field]any{Website: "none"}, 0}})
}

func TestTermsEqualsPrivacy(t *testing.T) {
	t.Parallel()
	pages := func(terms, privacy string) map[Field]any {
		return map[Field]any{TermsURL: terms, PrivacyURL: privacy}
	}
	judgeVariants(t, "terms-equals-privacy", Generic, []variant{
		{"equal", pages("https://acme.io/legal", "https://acme.io/legal"), Info},
		{"a slash more", pages("https://acme.io/legal", "https://acme.io/legal/"), Info},
		{"with www", pages("https://www.acme.io/legal", "https://acme.io/legal"), Info},
		{"another case of the host", pages("https://ACME.io/legal", "https://acme.io/legal"), Info},
		{"two pages", pages("https://acme.io/terms", "https://acme.io/privacy"), 0},
		{"two sections", pages("https://acme.io/legal#terms", "https://acme.io/legal#privacy"), 0},
		{"one section", pages("https://acme.io/legal", "https://acme.io/legal#privacy"), 0},
		{"two queries", pages("https://acme.io/?p=1", "https://acme.io/?p=2"), 0},
		{"another case of the path", pages("https://acme.io/A", "https://acme.io/a"), 0},
		{"none", pages("", ""), 0},
		{"one not known yet", map[Field]any{TermsURL: "https://acme.io/terms", PrivacyURL: Unknown()}, 0},
	})
}

func TestVariables(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Hi [first name], {{order.trackingUrl}} <Your Brand> %short_link%": "[first name] {{order.trackingUrl}} <Your Brand> %short_link%",
		"20% to 30% off, 5%": "", "a < b and c > d": "", "[ ] [x] [12]": "[x]", "[not closed": "", "{\n}": "", "[[a]]b]": "[[a]]",
	} {
		read, got := Read(text), ""
		for _, v := range read.Variables() {
			if got != "" {
				got += " "
			}
			got += read.Plain[v.start:v.end]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
