package lint

import "testing"

// A brand is named in short, as its customers do.
func TestBrandsInShort(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ brand, sender string }{
		{"Parish of Saint Odile", "Saint Odile"}, {"Parish of Saint Odile", "St. Odile Parish"}, {"Church of the Open Gate", "Open Gate"}, {"City of Elkhollow", "Elkhollow"}, {"Village of North Prairie", "North Prairie"},
		{"Friends of Tuck Pond", "Tuck Pond"}, {"Cafe Marisol", "Marisol"}, {"Hotel Vandermeer", "Vandermeer"}, {"Camp Wichita Pines", "Wichita Pines"}, {"Wharfbox.io", "Wharfbox.io"}, {"Wharfbox.io", "Wharfbox"},
		{"Two Rivers Clinic", "2 Rivers"}, {"3 Sisters Farm", "Three Sisters"}, {"Mount Airy Dental", "Mt. Airy"}, {"Fort Bridger Feed", "Ft Bridger Feed"}, {"Museum of Glass and Steel", "Glass and Steel"}, {"Law Offices of Kay Lund", "Kay Lund"},
		{"Kessler Brothers Roofing", "Kessler Bros"}, {"School of Rockhopper Dance", "Rockhopper Dance"}, {"University of Tolland", "Tolland"},
	} {
		brand := NewBrand(one.brand)
		if !brand.Signs(Read(one.sender + ": your visit is Tuesday at 10. Reply STOP to end.")) {
			t.Errorf("%q does not stand for %q", one.sender, one.brand)
		}
	}
	for _, one := range []struct{ brand, sender string }{
		{"Parish of Saint Odile", "Saint Anne"}, {"House of Family Dental", "Family"}, {"City of Elkhollow", "City"}, {"Wharfbox.io", "Dockbox.io"}, {"Two Rivers Clinic", "Two Lakes"},
	} {
		brand := NewBrand(one.brand)
		if brand.Signs(Read(one.sender + ": your visit is Tuesday at 10. Reply STOP to end.")) {
			t.Errorf("%q stands for %q", one.sender, one.brand)
		}
	}
}

func TestWordsOfTheBrandAreNoFaults(t *testing.T) {
	t.Parallel()
	for brand, about := range map[string]string{
		"Apothecary by Mail": "parcels", "Call Me Maple Syrup": "orders", "Required Reading Books": "orders", "Signed and Sealed Notary": "appointments", "Logged In Yoga": "classes", "Polar Bear Refrigeration Service": "repairs",
		"Email and Quill Stationers": "orders", "Partner Dance Academy": "lessons", "The Shared Table": "reservations", "Default Line Coffee": "orders", "Password Escape Rooms": "bookings", "Checked Bag Luggage": "repairs",
	} {
		fields := map[Field]any{
			BrandName:     brand,
			Description:   brand + " texts customers who signed up for it news of their " + about + ", and replies to restaurants and shops that text our number about one.",
			MessageFlow:   "At https://shop.net/texts customers tick an empty box: '" + brand + " may text me about my " + about + ", two texts for each. Message and data rates may apply. Reply STOP to end, HELP for help.' Terms and privacy policy are linked.",
			Samples:       []string{brand + ": your order is ready. Reply STOP to end.", brand + ": we open at 9 tomorrow and have yours at the counter. Reply STOP to end."},
			OptInMessage:  brand + ": texts on, two for each. Message and data rates may apply. HELP for help, STOP to end.",
			OptOutMessage: brand + ": no more texts.",
			HelpMessage:   brand + ": 503-555-0142",
			Website:       nil,
		}
		for _, f := range serious(Run(Example{Generic, fields}.Campaign())) {
			t.Errorf("%s: %s %s: %s", brand, f.Rule, f.Field, f.Message)
		}
	}
}
