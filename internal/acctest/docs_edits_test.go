package acctest

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// editPages are the pages with a table of what a change does in which status.
var editPages = []string{"bird_brand", "bird_campaign", "infobip_brand", "sinch_brand"}

// TestPagesSayWhatAChangeDoes holds the table "What you change" of a page
// against the descriptions of the arguments, which are made from the table that
// the code goes by.
func TestPagesSayWhatAChangeDoes(t *testing.T) {
	t.Parallel()
	all := resourceAttributes(t)
	for _, page := range editPages {
		rows := editRows(t, page)
		for attribute, description := range all["tendlc_"+page] {
			name := strings.TrimPrefix(attribute, "/")
			does := changesOf(description)
			if does == nil {
				continue // no argument
			}
			row, listed := rows[name]
			if !listed {
				row, listed = rows[everyOther]
			}
			if !listed {
				t.Errorf("%s.md does not say what changing %s does", page, name)
			}
			for status, says := range row {
				if want := does.in(status); !strings.HasPrefix(says, want) || want == "in place" && says != "in place" && says != "in place, free" {
					t.Errorf("%s.md says of %s while %s %q, and the schema %q", page, name, status, says, want)
				}
			}
		}
	}
}

const (
	everyOther  = "every other" // the row of the arguments that no other row names
	otherStatus = "Other statuses"
)

// editRows are the cells of the table by argument and status.
func editRows(t *testing.T, page string) map[string]map[string]string {
	t.Helper()
	_, table, found := strings.Cut(projectFile(t, "templates/resources/"+page+".md.tmpl"), "| What you change |")
	if !found {
		t.Fatalf("%s.md has no table of changes", page)
	}
	table, _, _ = strings.Cut(table, "\n\n")
	lines := strings.Split(table, "\n")
	heads := cells("|" + lines[0])
	rows := map[string]map[string]string{}
	for _, line := range lines[2:] {
		row := cells(line)
		says := map[string]string{}
		for i, head := range heads {
			for _, status := range wordsOr(head, otherStatus) {
				says[status] = strings.ReplaceAll(row[i+1], "*", "")
			}
		}
		for _, argument := range wordsOr(row[0], everyOther) {
			if _, told := rows[argument]; !told { // the first of two is the step that the description speaks of
				rows[argument] = says
			}
		}
	}
	return rows
}

func cells(line string) []string {
	parts := strings.Split(strings.Trim(line, "|"), "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

var inCode = regexp.MustCompile("`(\\w+)`")

// wordsOr are the words of a text that are in code, or the word for none.
func wordsOr(text, none string) []string {
	var found []string
	for _, word := range inCode.FindAllStringSubmatch(text, -1) {
		found = append(found, word[1])
	}
	if found == nil {
		return []string{none}
	}
	return found
}

// changes are what changing an argument does by status; "" is any other one.
type changes map[string]string

func (c changes) in(status string) string {
	if does, said := c[status]; said {
		return does
	}
	return c[""]
}

// changesOf reads them from the description of an argument; nil for none.
func changesOf(description string) changes {
	_, said, found := strings.Cut(description, "Changing it ")
	switch {
	case !found:
		return nil
	case strings.HasPrefix(said, "sends nothing"):
		return changes{"": "nothing is sent"}
	case strings.HasPrefix(said, "replaces"):
		return changes{"": "new "}
	}
	does := changes{"": "not possible"}
	for _, clause := range whileClause.FindAllStringSubmatch(said, -1) {
		for _, status := range wordsOr(clause[1], "") {
			does[status] = onPage[clause[2]]
		}
	}
	return does
}

var whileClause = regexp.MustCompile("while ((?:`\\w+`(?:, | or )?)+) (?:from `\\w+` to `\\w+` )?(" + strings.Join(clauses(), "|") + ")")

// clauses are the words of onPage; one that begins another comes after it.
func clauses() []string {
	return slices.SortedFunc(maps.Keys(onPage), func(a, b string) int { return cmp.Compare(len(b), len(a)) })
}

// onPage is how a cell of the table begins, by the words of the description.
var onPage = map[string]string{
	"works in place": "in place",
	"works in place and may send it back into review or be charged, which is not documented": "in place, review and fee not documented",
	"works in place, is charged and sends it back into review":                               "in place, charged, back into review",
	"works in place, may be charged and may send it back into review":                        "in place, may be charged and reviewed again",
	"works in place, may be charged and sends it back into review":                           "in place, may be charged, back into review",
	"replaces": "new ",
}
