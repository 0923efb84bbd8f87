package acctest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// EditWalk holds the table of edits of one kind of object against what real
// plans do: every argument is changed in every status, each on an object of its
// own.
type EditWalk struct {
	Type     string // "tendlc_bird_brand"
	Edits    tfkit.Edits
	Statuses tcr.StatusTable // the vendor's words; one that nobody knows is walked too
	// Only, if set, are the statuses that are walked instead of all.
	Only []string
	// Draft: making the object is free, so that replacing one which is a draft
	// needs no words.
	Draft bool
	// Changes are what is changed, at least once for each row of the table.
	Changes []EditChange
	// Block is the resource of a cell; the lines replace its usual arguments.
	Block func(cell EditCell, lines ...string) string
	// Clones: the objects are copies of one that the provider has registered with
	// the lines of the cell before the change, so that they match to the letter.
	Clones bool
	// Seed makes the object of a cell at the vendor in its status, and returns
	// what the state knows of it without a refresh: its id, and what the vendor
	// does not return. Sent is what Held has of the object to copy.
	Seed func(cell EditCell, sent any) map[string]any
	// Held is what the vendor holds of every object of the kind.
	Held func() []EditHeld
}

// EditChange is one change of an argument to another valid value.
type EditChange struct {
	Attribute string
	From      []string // lines of the resource before, where it takes more than the usual ones
	To        string   // the line that changes it
	More      []string // lines that a valid configuration changes with it, none of which is sent
	// Fixed: there is one valid value, so nothing can be changed; FixedIn is the
	// status in which that is so.
	Fixed   bool
	FixedIn string
	// Back: the change goes against the row's step.
	Back bool
	// Name tells the change from another of the same argument.
	Name string
	// Own, if set, is what the object's own plan says in a status for reasons
	// beyond the table: the code, and whether it is an error; no code where the
	// table alone counts.
	Own func(status string) (code string, failed bool)
}

// LocalChanges are those of what only the provider uses.
func LocalChanges() []EditChange {
	return []EditChange{
		{Attribute: "deletion_protection", To: "deletion_protection = true"},
		{Attribute: "adopt_existing", To: "adopt_existing = true"},
		{Attribute: "timeouts", To: `timeouts = { create = "7m" }`},
	}
}

// LintedChanges are those of a brand or campaign, which plans hold against the
// rules of texts.
func LintedChanges() []EditChange {
	return append(LocalChanges(), EditChange{Attribute: "lint_ignore", To: `lint_ignore = ["spam-style"]`})
}

// EditCell is one row of a table in one status.
type EditCell struct {
	N      int    // another in every cell
	Label  string // of the resource: argument and status
	Name   string // of the object: "walk 0042"
	Status string
	Change EditChange
	also   []EditChange // those that share the resource
	walk   *EditWalk
}

// EditHeld is what a vendor holds of an object: what it was sent, not what it
// says about it.
type EditHeld struct {
	ID, Name string
	Sent     any
}

// unknownWord is a status that no table knows.
const unknownWord = "ON_ICE"

// WalkEdits walks the tables of one vendor with three commands: one object for
// each form is registered, and copied for every cell; one plan changes every
// argument of every object and is compared with the tables; then what is in
// place is applied, and the vendor must hold it.
func WalkEdits(t *testing.T, w *World, walks ...EditWalk) {
	t.Helper()
	cells := editCells(t, walks)
	c := NewTerminal(t, w)
	c.seedEdits(cells)
	c.writeEdits(cells, func(EditCell) bool { return true })
	planned := c.planEvents()
	for _, cell := range cells {
		cell.compare(t, planned[cell.address()])
	}
	if !t.Failed() {
		applyEdits(t, c, cells)
	}
}

// editCells are the cells of the tables, whose rows must all have a change.
// Rows of a status whose changes end in the same diagnostic share a resource,
// because the diagnostic names each: that is a third of the cells.
func editCells(t *testing.T, walks []EditWalk) []EditCell {
	t.Helper()
	var cells []EditCell
	for i := range walks {
		walk := &walks[i]
		walk.complete(t)
		for _, status := range walk.statuses() {
			shared := map[string]int{}
			for _, change := range walk.Changes {
				n := len(cells) + 1
				label := strings.ToLower(strings.Join([]string{change.Attribute, change.Name, status}, "_"))
				cell := EditCell{N: n, Label: label, Name: fmt.Sprintf("walk %04d", n), Status: status, Change: change, walk: walk}
				if at, found := shared[cell.sharing()]; found && cell.shares() {
					cells[at].also = append(cells[at].also, change)
					continue
				}
				shared[cell.sharing()] = len(cells)
				cells = append(cells, cell)
			}
		}
	}
	return cells
}

// shares says whether the change can be made together with others.
func (c EditCell) shares() bool {
	want := c.want()
	return want.code != "" && !want.sends && c.Change.Own == nil && !c.Change.Back && c.Change.More == nil
}

// sharing tells apart what cannot be changed together.
func (c EditCell) sharing() string {
	return fmt.Sprint(c.shares(), c.effect(), c.form())
}

// changes are all that are made to the cell's object.
func (c EditCell) changes() []EditChange { return append([]EditChange{c.Change}, c.also...) }

// statuses are those that are walked. What is gone cannot be put into the state
// by reading it; the scenarios of what is gone have it.
func (e *EditWalk) statuses() []string {
	if e.Only != nil {
		return e.Only
	}
	words := slices.DeleteFunc(e.Statuses.Words(), func(word string) bool { return word == tfkit.StatusGone })
	return append(words, unknownWord)
}

// complete fails the test for a row that is not walked, and for a change
// without a row.
func (e *EditWalk) complete(t *testing.T) {
	t.Helper()
	rows, changes := map[string]bool{}, map[string]bool{}
	for _, row := range e.Edits {
		rows[row.Attribute] = true
	}
	for _, change := range e.Changes {
		changes[change.Attribute] = true
	}
	if !reflect.DeepEqual(rows, changes) {
		t.Fatalf("%s: the table has the rows %v, and changed are %v", e.Type, rows, changes)
	}
}

// writeEdits writes a file for each cell; those that are changed have the new
// value. One file for all would cost minutes: Terraform reads the whole of it
// for each diagnostic.
func (c *Terminal) writeEdits(cells []EditCell, changed func(EditCell) bool) {
	c.t.Helper()
	old, err := filepath.Glob(filepath.Join(c.folder, "cell-*.tf"))
	for _, file := range old {
		err = errors.Join(err, os.Remove(file))
	}
	for _, cell := range cells {
		lines := slices.Clone(cell.Change.From)
		if changed(cell) {
			for _, change := range cell.changes() {
				lines = append(append(lines, change.To), change.More...)
			}
		}
		file := filepath.Join(c.folder, fmt.Sprintf("cell-%d.tf", cell.N))
		err = errors.Join(err, os.WriteFile(file, []byte(cell.walk.Block(cell, lines...)), 0o600))
	}
	if err != nil {
		c.t.Fatal(err)
	}
	c.Write(" ") // the provider
}

// Block names the resource of a cell in a block of the builders.
func (c EditCell) Block(block string) string {
	head, rest, _ := strings.Cut(block, "{")
	parts := strings.Split(head, `"`)
	parts[3] = c.Label
	return strings.Join(parts, `"`) + "{" + rest
}

// Resource is the resource of a cell with these arguments; the lines replace
// them.
func (c EditCell) Resource(usual []string, lines ...string) string {
	return hclBlock(c.walk.Type, c.Label, usual, lines...)
}

func (c EditCell) address() string { return c.walk.Type + "." + c.Label }

// applyEdits applies every change that is made in place, in whatever status,
// and asks the vendor what it holds.
func applyEdits(t *testing.T, c *Terminal, cells []EditCell) {
	t.Helper()
	before := heldByName(cells)
	c.writeEdits(cells, func(cell EditCell) bool { return cell.want().action == "update" })
	c.Does("apply", "-auto-approve")
	after := heldByID(cells)
	for _, cell := range cells {
		if cell.walk.Held == nil {
			continue
		}
		was, found := before[cell.walk.Type+cell.Name]
		if !found {
			t.Errorf("%s: the vendor has no %q", cell.address(), cell.Name)
			continue
		}
		same := reflect.DeepEqual(was.Sent, after[cell.walk.Type+was.ID].Sent)
		if sends := cell.want().sends; sends == same {
			t.Errorf("%s: the table says %q; is the vendor's object as it was: %v", cell.address(), cell.effect(), same)
		}
	}
}

func heldByName(cells []EditCell) map[string]EditHeld {
	return held(cells, func(h EditHeld) string { return h.Name })
}

func heldByID(cells []EditCell) map[string]EditHeld {
	return held(cells, func(h EditHeld) string { return h.ID })
}

func held(cells []EditCell, key func(EditHeld) string) map[string]EditHeld {
	all, asked := map[string]EditHeld{}, map[*EditWalk]bool{}
	for _, cell := range cells {
		if asked[cell.walk] || cell.walk.Held == nil {
			continue
		}
		asked[cell.walk] = true
		for _, h := range cell.walk.Held() {
			all[cell.walk.Type+key(h)] = h
		}
	}
	return all
}
