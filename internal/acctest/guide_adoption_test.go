package acctest

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const adoptionGuide = "adoption"

// adoptionFolder is a folder with a copy of one of the guide's, in which its
// commands are run.
func adoptionFolder(t *testing.T, w *World, folder string) *Terminal {
	t.Helper()
	terminal := NewTerminal(t, w)
	files := append(projectFiles(t, "examples/adoption/"+folder, ".tf"), projectFiles(t, "examples/adoption/"+folder, ".hcl")...)
	if len(files) == 0 {
		t.Fatalf("examples/adoption/%s is empty", folder)
	}
	for _, file := range files {
		copied := strings.Replace(projectFile(t, file), `provider "tendlc" {}`, w.Provider(""), 1)
		writeFile(t, filepath.Join(terminal.folder, filepath.Base(file)), copied)
	}
	return terminal
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// guideCommands are the commands of Terraform in the guide's block of that
// number, without those that only prepare a folder.
func guideCommands(t *testing.T, block int) [][]string {
	t.Helper()
	var commands [][]string
	for line := range strings.Lines(blocksIn(t, adoptionGuide, "shell")[block]) {
		words := strings.Fields(line)
		if len(words) > 1 && words[0] == "terraform" && !slices.Contains(words, "init") {
			commands = append(commands, words[1:])
		}
	}
	return commands
}

// play runs a command as it stands in the guide: in the folder of -chdir, with
// the output into the file behind >.
func play(t *testing.T, folders map[string]*Terminal, words []string) string {
	t.Helper()
	here := folders["."]
	in := here
	if name, ok := strings.CutPrefix(words[0], "-chdir="); ok {
		in, words = folders[name], words[1:]
	}
	if at := slices.Index(words, ">"); at >= 0 {
		text, err := in.command(words[:at]...).Output()
		if err != nil {
			t.Fatalf("terraform %v: %v", words, err)
		}
		writeFile(t, filepath.Join(here.folder, words[at+1]), string(text))
		return ""
	}
	if words[0] == "apply" {
		words = append(words, "-auto-approve")
	}
	return in.Does(words...)
}

// TestGuideAdoption runs the commands of the guide for versions before
// Terraform 1.14 from the seeded account to an empty plan. Nothing is sent but
// reads.
func TestGuideAdoption(t *testing.T) {
	t.Parallel()
	w := seeded(t)
	folders := map[string]*Terminal{"list": adoptionFolder(t, w, "list"), ".": NewTerminal(t, w)}
	folders["."].Write(w.Provider(""))
	var said []string
	for _, words := range guideCommands(t, 2) {
		said = append(said, play(t, folders, words))
	}
	Tells(t, said[len(said)-3], "Plan: 90 to import, 0 to add, 0 to change, 0 to destroy.")
	Tells(t, said[len(said)-1], "No changes.")
	expectQuoted(t, strings.Join(said, " "), blocksIn(t, adoptionGuide, "text")[0])
	ExpectUntouched(t, w)
}

// TestGuideAdoptionWithForEach imports into resources with for_each.
func TestGuideAdoptionWithForEach(t *testing.T) {
	t.Parallel()
	w := seeded(t)
	terminal := adoptionFolder(t, w, "for-each")
	writeFile(t, filepath.Join(terminal.folder, "numbers.txt"), strings.Join(sinchsandbox.Numbers(), "\n")+"\n")
	var said []string
	for _, words := range guideCommands(t, 3) {
		said = append(said, play(t, map[string]*Terminal{".": terminal}, words))
	}
	Tells(t, said[0], "25 imported, 0 added, 0 changed, 0 destroyed")
	Tells(t, said[len(said)-1], "No changes.")
	ExpectUntouched(t, w)
}

// TestGuideAdoptionWithQuery runs the commands for Terraform 1.14.
func TestGuideAdoptionWithQuery(t *testing.T) {
	t.Parallel()
	w := seeded(t)
	terminal := adoptionFolder(t, w, "query")
	skipBelow(t, terminal, 1, 14, "query; TestGuideAdoptionByQuery lists, imports and plans in process")
	var said []string
	for _, words := range guideCommands(t, 1) {
		said = append(said, play(t, map[string]*Terminal{".": terminal}, words))
	}
	Tells(t, said[1], "Plan: 90 to import, 0 to add, 0 to change, 0 to destroy.")
	Tells(t, said[len(said)-1], "No changes.")
	ExpectUntouched(t, w)
}

// queried are the list blocks of the guide's query files.
var queried = regexp.MustCompile(`(?m)^list "(tendlc_([a-z]+)_\w+)" "all"`)

// TestGuideAdoptionByQuery: what `terraform query` lists of the seeded account,
// with the files of the guide, becomes configuration that plans nothing. It
// runs over the protocol, so that no Terraform 1.14 is needed.
func TestGuideAdoptionByQuery(t *testing.T) {
	t.Parallel()
	want := map[string]int{"brand": 3, "brand_registration": 3, "campaign": 12, "campaign_registration": 12, "number_assignment": 10}
	w := seeded(t)
	p := w.Protocol(t)
	kinds := 0
	for _, vendor := range []string{"sinch", "infobip", "bird"} {
		for _, block := range queried.FindAllStringSubmatch(projectFile(t, "examples/adoption/query/"+vendor+".tfquery.hcl"), -1) {
			kinds++
			found, err := p.List(block[1], "", true, 0)
			if noun := strings.TrimPrefix(block[1], "tendlc_"+vendor+"_"); err != nil || len(found) != want[noun] {
				t.Errorf("%s: %d results, want %d; %v", block[1], len(found), want[noun], err)
			}
			for _, one := range found {
				p.ExpectAdopted(block[1], one)
			}
		}
	}
	if kinds != len(p.Schema.ListResourceSchemas) {
		t.Errorf("the guide lists %d kinds, the provider %d", kinds, len(p.Schema.ListResourceSchemas))
	}
	ExpectUntouched(t, w)
}
