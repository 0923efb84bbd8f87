package lint

import "strings"

// A brand is often called by a part of its name, or by a short spelling of it.

// trades are words in front of "of" that say what somebody is, and not who.
var trades = words(`the law legal dental medical veterinary office offices firm practice group studio parish church city town village township borough county state district diocese archdiocese
	friends league order temple synagogue mosque congregation school schools college university academy museum association society foundation club department board institute hospital clinic
	theatre theater bank union guild chamber commerce sons daughters sisters brothers brotherhood sisterhood port isle library co op cooperative council ministry house home kingdom republic`)

// kinds are words in front of a name that say so without "of": "Cafe Luna".
var kinds = words("cafe hotel hostel camp restaurant ristorante trattoria osteria bistro brasserie taqueria salon clinica panaderia iglesia escuela casa villa chez team radio fundacion teatro chateau hacienda rancho boulangerie patisserie maison atelier pizzeria gelateria cantina taverna parish chapel motel inn grupo club farmacia hospital doctor")

// withoutTrade are the words behind "Law Offices of", "Cafe" and the like; none,
// if the name does not begin so, or if what is left may be anybody.
func withoutTrade(name []Word) []Word {
	if len(name) > 1 && kinds[name[0].Text] && !corporate[name[1].Text] && !genericFirst[name[1].Text] && len(name[1].Text) > 3 {
		return name[1:]
	}
	for i, word := range name {
		if word.Text == "of" && i > 0 {
			return ownWords(name[i+1:])
		}
		if !trades[word.Text] {
			return nil
		}
	}
	return nil
}

// ownWords are the words, unless only one counts and many brands have it.
func ownWords(name []Word) []Word {
	counting := 0
	own := false
	for _, word := range name {
		if !corporate[word.Text] {
			counting++
			own = own || !genericFirst[word.Text]
		}
	}
	if counting == 1 && !own {
		return nil
	}
	return name
}

// otherwise are words of names and how they are written short.
var otherwise = bothWays("saint st", "mount mt", "fort ft", "doctor dr", "department dept", "county co", "center centre", "center ctr", "theater theatre", "brothers bros", "association assn", "university univ",
	"two 2", "three 3", "four 4", "five 5", "six 6", "seven 7", "eight 8", "nine 9", "ten 10", "one 1", "first 1st", "second 2nd", "third 3rd")

func bothWays(pairs ...string) map[string]string {
	all := map[string]string{}
	for _, pair := range pairs {
		long, short, _ := strings.Cut(pair, " ")
		all[long], all[short] = short, long
	}
	return all
}
