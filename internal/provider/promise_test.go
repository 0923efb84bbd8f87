package provider_test

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// promised is what users have: the outline of the last release. Additions need
// no line in it, so that branches do not meet there.
const promised = "testdata/promised.txt"

// unreleased has a file for each change since then.
const unreleased = "../../.changes/unreleased"

var promise = flag.Bool("promise", false, "write what the provider has now to "+promised+"; a step of a release")

// What works with the last release works with this commit, or a change of the
// kind Breaking says what does not.
func TestWhatUsersHaveStaysOrIsAnnounced(t *testing.T) {
	t.Parallel()
	now := currentOutline(t)
	if *promise {
		if err := os.WriteFile(promised, []byte(now.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(promised)
	if err != nil {
		t.Fatal(err)
	}
	announced := announcements(t)
	for _, loss := range losses(readOutline(string(text)), now) {
		if !loss.in(announced) {
			t.Errorf("%s\nRun `make change`, choose Breaking, and name `%s` and `%s`.", loss.what, loss.owner, loss.name)
		}
	}
	for _, path := range unreadable(readOutline(string(text)), now) {
		t.Errorf("%s has another type, and Terraform reads the states that users have by the version of the schema: raise it, and convert them in UpgradeState", path)
	}
}

// announcements are the changes that say of themselves that they break
// something.
func announcements(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(unreleased + "/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains("\n"+string(text), "\nkind: Breaking\n") {
			list = append(list, string(text))
		}
	}
	return list
}

// loss is something that a configuration could rely on and cannot any more.
type loss struct{ owner, name, what string }

func (l loss) in(announced []string) bool {
	return slices.ContainsFunc(announced, func(text string) bool {
		return strings.Contains(text, "`"+l.owner+"`") && strings.Contains(text, "`"+l.name+"`")
	})
}

func losses(before, now outline) []loss {
	var list []loss
	add := func(path, what string) {
		steps := strings.Split(path, ".")
		list = append(list, loss{owner: steps[min(1, len(steps)-1)], name: steps[len(steps)-1], what: path + " " + what})
	}
	for _, path := range slices.Sorted(maps.Keys(before)) {
		was, is := before[path], now[path]
		if is != nil {
			if what := narrowed(was, is); what != "" {
				add(path, what)
			}
		} else if parent := above(path); before[parent] == nil || now[parent] != nil {
			add(path, "is gone")
		}
	}
	for _, path := range slices.Sorted(maps.Keys(now)) {
		if before[path] == nil && slices.Contains(now[path], "required") && before[above(path)] != nil {
			add(path, "is new and required")
		}
	}
	return list
}

// above is the path of what something is part of.
func above(path string) string { return path[:max(0, strings.LastIndex(path, "."))] }

// narrowed says what fewer configurations, or other states, are left by a
// change of an attribute; nothing when all work as before.
func narrowed(was, is []string) string {
	had, has := func(word string) bool { return slices.Contains(was, word) }, func(word string) bool { return slices.Contains(is, word) }
	switch {
	case was[0] == "version":
		if older(is[1], was[1]) {
			return "has an older version, and cannot read the states that users have"
		}
		return ""
	case strings.HasPrefix(was[0], "(") && !slices.Equal(was, is), was[0] != is[0]:
		return "was " + strings.Join(was, " ") + " and is " + strings.Join(is, " ")
	case has("required") && !had("required"):
		return "is required now"
	case (had("required") || had("optional")) && !has("required") && !has("optional"):
		return "cannot be set any more"
	case had("computed") && !has("computed"):
		return "has no value of its own any more where it is not set"
	case had("sensitive") != has("sensitive"), had("write-only") != has("write-only"):
		return "is hidden in other places than before: it was " + strings.Join(was, " ") + " and is " + strings.Join(is, " ")
	}
	return ""
}

// older compares versions of a schema, which are whole numbers.
func older(a, b string) bool { return len(a) < len(b) || len(a) == len(b) && a < b }

// unreadable are attributes of resources whose type changed under a version of
// the schema that stayed.
func unreadable(before, now outline) []string {
	var list []string
	for _, path := range slices.Sorted(maps.Keys(before)) {
		steps := strings.Split(path, ".")
		if steps[0] != "resource" || len(steps) < 3 || now[path] == nil || before[path][0] == now[path][0] {
			continue
		}
		owner := strings.Join(steps[:2], ".")
		if slices.Equal(before[owner], now[owner]) {
			list = append(list, path)
		}
	}
	return list
}

func TestLossesAreFound(t *testing.T) {
	t.Parallel()
	const owner = "resource.tendlc_x_brand version 0\n"
	for name, of := range map[string]struct{ before, now, want string }{
		"nothing":                  {"a.x String optional\n", "a.x String optional\n", ""},
		"an addition":              {"", "resource.tendlc_x_brand.city String optional\n", ""},
		"a required addition":      {"", "resource.tendlc_x_brand.city String required\n", "is new and required"},
		"a new resource":           {"", "resource.tendlc_x_new version 0\nresource.tendlc_x_new.city String required\n", ""},
		"a removal":                {"resource.tendlc_x_brand.city String optional\n", "", "is gone"},
		"another type":             {"a.x String optional\n", "a.x Number optional\n", "was String optional and is Number optional"},
		"optional, then required":  {"a.x String optional\n", "a.x String required\n", "is required now"},
		"required, then optional":  {"a.x String required\n", "a.x String optional\n", ""},
		"set, then computed":       {"a.x String optional\n", "a.x String computed\n", "cannot be set any more"},
		"computed, then set":       {"a.x String computed\n", "a.x String computed optional\n", ""},
		"computed, then not":       {"a.x String computed optional\n", "a.x String optional\n", "has no value of its own"},
		"hidden":                   {"a.x String optional\n", "a.x String optional sensitive\n", "is hidden in other places"},
		"an older version":         {"a.x version 10\n", "a.x version 9\n", "has an older version"},
		"a newer version":          {"a.x version 1\n", "a.x version 2\n", ""},
		"a function's result":      {"function.f (String) Object\n", "function.f (String) String\n", "was (String) Object and is (String) String"},
		"a whole group, said once": {"a.g nested:SINGLE optional\na.g.x String optional\n", "", "is gone"},
	} {
		var said []string
		for _, loss := range losses(readOutline(owner+of.before), readOutline(owner+of.now)) {
			said = append(said, loss.what)
		}
		if of.want == "" && len(said) > 0 || of.want != "" && (len(said) != 1 || !strings.Contains(said[0], of.want)) {
			t.Errorf("%s: %q, want %q", name, said, of.want)
		}
	}
}

func TestLossIsAnnouncedByItsNames(t *testing.T) {
	t.Parallel()
	gone := losses(readOutline("resource.tendlc_x_brand version 0\nresource.tendlc_x_brand.city String optional\n"), readOutline("resource.tendlc_x_brand version 0\n"))
	for text, want := range map[string]bool{
		"`city` of `tendlc_x_brand` is gone": true,
		"`city` of `tendlc_y_brand` is gone": false,
		"something of `tendlc_x_brand`":      false,
	} {
		if got := gone[0].in([]string{text}); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestTypeOfAStateChangesWithItsVersion(t *testing.T) {
	t.Parallel()
	before := readOutline("resource.r version 0\nresource.r.x String optional\n")
	for now, want := range map[string]int{
		"resource.r version 0\nresource.r.x Number optional\n": 1,
		"resource.r version 1\nresource.r.x Number optional\n": 0,
		"resource.r version 0\n":                               0,
	} {
		if got := unreadable(before, readOutline(now)); len(got) != want {
			t.Errorf("%s: %q", now, got)
		}
	}
}
