package acctest

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

const troubleshooting = "templates/guides/troubleshooting.md.tmpl"

func TestEveryCodeIsExplained(t *testing.T) {
	t.Parallel()
	sections := strings.Split(projectFile(t, troubleshooting), "\n## ")[1:]
	var explained []string
	for _, section := range sections {
		code, text, _ := strings.Cut(section, "\n")
		explained = append(explained, code)
		for _, part := range []string{"**Money.**", "**What to do.**"} {
			if !strings.Contains(text, part) {
				t.Errorf("%s: the section %s lacks %s", troubleshooting, code, part)
			}
		}
	}
	var codes []string
	for _, code := range tfkit.Codes {
		codes = append(codes, string(code))
	}
	if !slices.Equal(explained, codes) {
		t.Errorf("%s explains %q, the provider has %q", troubleshooting, explained, codes)
	}
}

func TestEveryResourceHasAPageAndAnExample(t *testing.T) {
	t.Parallel()
	var pages []string
	for _, name := range registeredResources(t) {
		pages = append(pages, strings.TrimPrefix(name, "tendlc_")+".md")
	}
	expectFiles(t, "docs/resources", pages)
	expectFiles(t, "examples/resources", registeredResources(t))
}

func TestEveryDataSourceHasAPageAndAnExample(t *testing.T) {
	t.Parallel()
	index := projectFile(t, "docs/index.md")
	var pages []string
	for _, name := range registeredDataSources(t) {
		page := strings.TrimPrefix(name, "tendlc_")
		pages = append(pages, page+".md")
		if !strings.Contains(index, "["+name+"]("+docsURL+"/data-sources/"+page+")") {
			t.Errorf("docs/index.md does not link to %s", name)
		}
	}
	expectFiles(t, "docs/data-sources", pages)
	expectFiles(t, "examples/data-sources", registeredDataSources(t))
}

func TestEveryGuideHasAPage(t *testing.T) {
	t.Parallel()
	var pages []string
	for _, name := range filesIn(t, "templates/guides") {
		pages = append(pages, strings.TrimSuffix(name, ".tmpl"))
	}
	expectFiles(t, "docs/guides", pages)
}

func expectFiles(t *testing.T, folder string, want []string) {
	t.Helper()
	if got := filesIn(t, folder); !slices.Equal(got, want) {
		t.Errorf("%s holds %q, not %q", folder, got, want)
	}
}

func filesIn(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(projectRoot(t), filepath.FromSlash(folder)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

// projectFiles are the files below a folder whose names end so, by their path
// from the root.
func projectFiles(t *testing.T, folder, suffix string) []string {
	t.Helper()
	root := projectRoot(t)
	var found []string
	err := filepath.WalkDir(filepath.Join(root, folder), func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, suffix) {
			return err
		}
		relative, err := filepath.Rel(root, file)
		found = append(found, filepath.ToSlash(relative))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
