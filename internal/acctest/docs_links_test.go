package acctest

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// docsURL is where the pages of docs/ are published. A link from page to page
// is written in full, because the registry and a repository browser disagree on
// what a relative one means.
const docsURL = "https://registry.terraform.io/providers/tendlc/tendlc/latest/docs"

// sourceURLs are where the files of this repository are published.
var sourceURLs = regexp.MustCompile(`^https://github\.com/tendlc/terraform-provider-tendlc/(?:tree|blob)/main/(.+)$`)

// TestDiagnosticsLinkToTheirSection follows the link that every diagnostic ends
// with.
func TestDiagnosticsLinkToTheirSection(t *testing.T) {
	t.Parallel()
	for _, code := range tfkit.Codes {
		detail := code.Error("summary", "detail").Detail()
		link := detail[strings.LastIndex(detail, "https://"):]
		if err := followLink(t, "README.md", link); err != nil {
			t.Errorf("%s: %v", code, err)
		}
	}
}

// documents are the texts whose links are followed and whose blocks of code are
// looked at: all that people read.
func documents(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, name := range filesIn(t, ".") {
		if strings.HasSuffix(name, ".md") {
			list = append(list, name)
		}
	}
	for _, folder := range []string{"docs", "examples", "internal/vendors", ".github"} {
		list = append(list, projectFiles(t, folder, ".md")...)
	}
	return list
}

var (
	codeBlock = regexp.MustCompile("(?ms)^```.*?^```$")
	linkTo    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading   = regexp.MustCompile(`(?m)^#{1,6} (.+)$`)
	anchorTag = regexp.MustCompile(`<a id="([^"]+)"`)
)

func TestLinksLeadSomewhere(t *testing.T) {
	t.Parallel()
	for _, document := range documents(t) {
		text := codeBlock.ReplaceAllString(projectFile(t, document), "")
		for _, link := range linkTo.FindAllStringSubmatch(text, -1) {
			if err := followLink(t, document, link[1]); err != nil {
				t.Errorf("%s: %v", document, err)
			}
		}
	}
}

// TestLinksWorkWhereTheyArePublished: in docs/ every link to another page is
// whole, because the registry has the pages at other places than the
// repository. Elsewhere a link to another file is relative, so that it works on
// a branch, in a fork and before the first release.
func TestLinksWorkWhereTheyArePublished(t *testing.T) {
	t.Parallel()
	for _, document := range documents(t) {
		text := codeBlock.ReplaceAllString(projectFile(t, document), "")
		for _, link := range linkTo.FindAllStringSubmatch(text, -1) {
			whole := strings.Contains(link[1], "://")
			switch {
			case strings.HasPrefix(link[1], "#") || strings.HasPrefix(link[1], "mailto:"):
			case strings.HasPrefix(document, "docs/") && !whole:
				t.Errorf("%s: %s works in the repository only; write %s/...", document, link[1], docsURL)
			case !strings.HasPrefix(document, "docs/") && document != "CHANGELOG.md" && (strings.HasPrefix(link[1], docsURL) || sourceURLs.MatchString(link[1])):
				t.Errorf("%s: %s leads out of the repository; write a relative link", document, link[1])
			}
		}
	}
}

// followLink resolves a link as a reader of the document would. What leads to
// other sites is not followed.
func followLink(t *testing.T, from, link string) error {
	t.Helper()
	target, anchor, _ := strings.Cut(link, "#")
	file := path.Join(path.Dir(from), target)
	source := sourceURLs.FindStringSubmatch(target)
	switch page, published := strings.CutPrefix(target, docsURL); {
	case source != nil:
		file = source[1]
	case published && page == "":
		file = "docs/index.md"
	case published:
		file = "docs" + page + ".md"
	case strings.Contains(target, "://"):
		return nil
	case target == "":
		file = from
	}
	whole := filepath.Join(projectRoot(t), filepath.FromSlash(file))
	if found, err := os.Stat(whole); err == nil && found.IsDir() && anchor == "" {
		return nil
	}
	known, err := anchorsOf(whole)
	if err != nil {
		return fmt.Errorf("%s leads nowhere: there is no %s", link, file)
	}
	if anchor != "" && !slices.Contains(known, anchor) {
		return fmt.Errorf("%s leads nowhere: %s has no anchor %s", link, file, anchor)
	}
	return nil
}

// anchorsRead are the anchors of files, by path: hundreds of links lead to the
// page of the lint rules.
var anchorsRead sync.Map

// anchorsOf are the anchors of a file.
func anchorsOf(file string) ([]string, error) {
	if known, read := anchorsRead.Load(file); read {
		return known.([]string), nil //nolint:forcetypeassert // only these are stored
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	known := anchors(string(content))
	anchorsRead.Store(file, known)
	return known, nil
}

// anchors are the names that headings and anchor tags give to places.
func anchors(document string) []string {
	var names []string
	text := codeBlock.ReplaceAllString(document, "")
	for _, found := range heading.FindAllStringSubmatch(text, -1) {
		name := regexp.MustCompile(`[^\w\- ]`).ReplaceAllString(strings.ToLower(found[1]), "")
		names = append(names, strings.ReplaceAll(strings.TrimSpace(name), " ", "-"))
	}
	for _, found := range anchorTag.FindAllStringSubmatch(text, -1) {
		names = append(names, found[1])
	}
	return names
}
