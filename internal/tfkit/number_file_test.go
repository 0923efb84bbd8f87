package tfkit

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// numberFile writes a file of numbers and returns its path.
func numberFile(t testing.TB, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "numbers.txt")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// pool are n different numbers in any order.
func pool(n int) []string {
	random := rand.New(rand.NewPCG(1, uint64(n)))
	seen := map[string]bool{}
	for len(seen) < n {
		seen[fmt.Sprintf("+1%d", 2_000_000_000+random.Int64N(8_000_000_000))] = true
	}
	list := make([]string, 0, n)
	for number := range seen {
		list = append(list, number)
	}
	return list
}

func TestNumbersAreReadFromAFile(t *testing.T) {
	t.Parallel()
	want := []string{"+12025550100", "+12025550101", "+442079460000"}
	for name, text := range map[string]string{
		"plain":         "+12025550100\n+12025550101\n+442079460000\n",
		"no last line":  "+12025550100\n+12025550101\n+442079460000",
		"another order": "+442079460000\n+12025550101\n+12025550100\n",
		"Windows":       "\ufeff+12025550100\r\n+12025550101\r\n+442079460000\r\n",
		"old Mac":       "+12025550100\r+12025550101\r+442079460000",
		"comments":      "# stores\n+12025550100 # Monona\n  # more\n\n+12025550101#x\n+442079460000\n",
		"blanks":        "\n  +12025550100\t\n\n\n +12025550101\n+442079460000 \n\n",
	} {
		members, diags := readNumberFile(numberFile(t, text), 3)
		if diags.HasError() || members.Kind != KindFile || !slices.Equal(members.List, want) {
			t.Errorf("%s: %v %v", name, members, diags)
		}
		if set := NewMembers(KindNumbers, slices.Clone(want)); members.hash() != set.hash() {
			t.Errorf("%s: another fingerprint than that of the same set", name)
		}
	}
}

// fileSays is the one complaint about a file.
func fileSays(t *testing.T, diags diag.Diagnostics) string {
	t.Helper()
	if len(diags) != 1 || !diags.HasError() {
		t.Fatalf("%v", diags)
	}
	at, ok := diags[0].(diag.DiagnosticWithPath)
	if !ok || at.Path().String() != "numbers_file" {
		t.Errorf("the complaint is not on numbers_file: %v", diags)
	}
	return diags[0].Summary() + "\n" + diags[0].Detail()
}

func TestBadFileIsRefused(t *testing.T) {
	t.Parallel()
	many := strings.Repeat("x\n", 12)
	for name, r := range map[string]struct {
		text  string
		limit int
		says  []string
		hides []string
	}{
		"empty":         {text: "", says: []string{"holds no number", "To take all numbers off, remove the resource"}},
		"comments only": {text: "# none\n\n", says: []string{"holds no number"}},
		"too many":      {text: "+12025550100\n+12025550101\n", limit: 1, says: []string{"holds too many numbers", "It holds 2; the most is 1."}},
		"one bad line":  {text: "# a\n\n+12025550100\n202 555 0101\n", says: []string{"1 line:\n  line 4: \"202 555 0101\"; did you mean +12025550101?"}},
		"two bad lines": {text: "x\n+1\n", says: []string{"2 lines:\n  line 1: \"x\"\n  line 2: \"+1\"\n"}},
		"a line twice": {text: "# stores\r\n+12025550100\r\n\r\n+12025550101\r\n +12025550100 # again\r\n",
			says:  []string{"holds numbers twice", "1 line:\n  line 5: \"+12025550100\" stands in line 2 already\n", "take a line out"},
			hides: []string{"+ and digits only"}},
		"a line three times": {text: strings.Repeat("+442079460000\n", 3), says: []string{"2 lines:\n", "line 2: \"+442079460000\" stands in line 1 already", "line 3: \"+442079460000\" stands in line 1 already"}},
		"twice in another form": {text: "+12025550100\n(202) 555-0100\n",
			says: []string{"holds what is not a number in E.164 (", "1 line:\n  line 2: \"(202) 555-0100\"; did you mean +12025550100? That stands in line 1 already"}},
		"bad lines and a line twice": {text: "+12025550100\nx\n+12025550100\n",
			says: []string{"holds what is not a number in E.164, and numbers twice", "2 lines:\n  line 2: \"x\"\n  line 3: \"+12025550100\" stands in line 1 already", "+ and digits only", "take a line out"}},
		"ten are shown":   {text: many, says: []string{"12 lines:", "line 10:", "and 2 more lines"}, hides: []string{"line 11:"}},
		"two on a line":   {text: "+12025550100, +12025550101\n", says: []string{"line 1: \"+12025550100, +12025550101\""}},
		"a long line":     {text: strings.Repeat("é", 100), says: []string{"line 1: \"" + strings.Repeat("é", 20) + "...\""}},
		"no text":         {text: "+1202\x00", says: []string{"It is not a text file in UTF-8."}},
		"another charset": {text: "\xff\xfe+\x001", says: []string{"It is not a text file in UTF-8."}},
		"far too large":   {text: strings.Repeat("#", mostFileBytes+1), says: []string{"It is larger than 8 MiB."}},
	} {
		_, diags := readNumberFile(numberFile(t, r.text), max(r.limit, 35_000*(1-r.limit)))
		said := fileSays(t, diags)
		for _, phrase := range append(r.says, string(CodeNumberList), NothingSent, "terraform destroy -refresh=false") {
			if !strings.Contains(said, phrase) {
				t.Errorf("%s: %q is not said: %s", name, phrase, said)
			}
		}
		for _, phrase := range r.hides {
			if strings.Contains(said, phrase) {
				t.Errorf("%s: %q is said: %s", name, phrase, said)
			}
		}
	}
}

func TestFileThatCannotBeReadIsRefused(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for name, want := range map[string]string{
		filepath.Join(folder, "none.txt"):      "There is no such file. A relative path is relative to the directory that Terraform runs in. " + NothingSent,
		folder:                                 "It is a directory.",
		os.DevNull:                             "It is not a regular file.",
		filepath.Join(numberFile(t, "x"), "y"): "It cannot be read: not a directory.",
	} {
		_, diags := readNumberFile(name, 1)
		if said := fileSays(t, diags); !strings.Contains(said, want) || !strings.Contains(said, "The file "+name+" cannot be used") {
			t.Errorf("%s: %s", name, said)
		}
	}
}

// What is known by its form is what the library accepts as written.
func TestPlainNumbersAreE164(t *testing.T) {
	t.Parallel()
	for _, number := range pool(2000) {
		if canonical, ok := canonicalE164(number); !plainNumber(number) || !ok || canonical != number {
			t.Errorf("%s: %s", number, canonical)
		}
	}
}

// Whatever a file holds, nothing panics, and what is taken is E.164.
func FuzzParseNumbers(f *testing.F) {
	for _, seed := range []string{"+12025550100\r\n#", "\r\r\n\n", "+1", "#+12025550100", "202 555 0100\n+12025550100 # x", strings.Repeat("\xa6", 41)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, bad := parseNumbers(text)
		for _, number := range list {
			if _, ok := numberValue(number); !ok || len(number) > 16 {
				t.Errorf("%q was taken", number)
			}
		}
		if distinct := NewMembers(KindFile, slices.Clone(list)); len(distinct.List) != len(list) {
			t.Errorf("a number was taken twice: %q", list)
		}
		lines := strings.Count(text, "\n") + strings.Count(text, "\r") + 1
		for _, b := range bad {
			if b.line < 1 || b.line > lines || b.first >= b.line || strings.TrimSpace(b.text) == "" {
				t.Errorf("%+v", b)
			}
		}
		if len(bad) > 0 {
			_, _, _ = lineTrouble(bad)
		}
	})
}
