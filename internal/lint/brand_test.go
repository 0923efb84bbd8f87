package lint

import "testing"

func TestBrandIsNamed(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		name, dba, text string
		want            bool
	}{
		{"Larkspur Dental Group, LLC", "", "Larkspur: see you at 10.", true},
		{"Larkspur Dental Group, LLC", "", "LARKSPUR\u2019S desk is open", true},
		{"Larkspur Dental Group, LLC", "", "Your dentist: see you at 10.", false},
		{"American Freight Inc", "", "Our American team is here", false},
		{"American Freight Inc", "", "American Freight: your sofa ships", true},
		{"American Freight Inc", "", "AmericanFreight: your sofa ships", true},
		{"TextRelay", "", "Text Relay: hello", true},
		{"Caf\u00e9 Mozart", "", "Cafe Mozart: open", true},
		{"Otto's Diner", "", "Otto\u2019s Diner: lunch", true},
		{"Ottos Diner", "", "Otto's: lunch", true},
		{"KTM Hospitality Group LLC", "The Juniper Inn", "Juniper Inn: your room", true},
		{"Northfield State University", "", "NSU: classes are moved", true},
		{"Northfield State University", "", "nothing of it", false},
		{"Barrel & Bend Company", "", "Barrel and Bend: hi", true},
		{"Big Sky, Inc.", "", "A big day", false},
		{"Big Sky, Inc.", "", "Big Sky: hi", true},
		{"The Company", "", "The Company: hi", true},
	} {
		if got := NewBrand(one.name, one.dba).In(Read(one.text)); got != one.want {
			t.Errorf("%q (%q) in %q: %v, want %v", one.name, one.dba, one.text, got, one.want)
		}
	}
}

func TestABrandWithoutANameIsNone(t *testing.T) {
	t.Parallel()
	if NewBrand("", " ") != nil {
		t.Error("blank names make a brand")
	}
	if NewBrand("!!!").In(Read("anything")) {
		t.Error("a brand of punctuation is found")
	}
}

func TestBrandInHosts(t *testing.T) {
	t.Parallel()
	b := NewBrand("Alder Creek Dental LLC")
	each(t, b.InLinks,
		[]string{"https://aldercreekdental.com/a", "alder-creek.com", "mail desk@aldercreek.org"},
		[]string{"https://example.org/alder-creek", "no link"})
	if !b.Shares("Alder Dentists") || b.Shares("Maple Group LLC") {
		t.Error("names in common are not seen")
	}
}

func TestABrandBehindItsTrade(t *testing.T) {
	t.Parallel()
	brand := NewBrand("Law Offices of Delgado & Brandt LLP")
	for text, want := range map[string]bool{
		"Delgado & Brandt may text me.":        true,
		"The offices of Delgado Brandt write.": true,
		"Our office texts clients.":            false,
	} {
		if got := brand.In(Read(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	if NewBrand("Bank of America").In(Read("All over America.")) {
		t.Error("what stands behind any other word is not the name")
	}
}
