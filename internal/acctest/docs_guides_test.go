package acctest

import (
	"path"
	"strings"
	"testing"
)

// A guide that no page leads to is found by nobody.
func TestIndexAndReadmeLeadToEveryGuide(t *testing.T) {
	t.Parallel()
	index, readme := projectFile(t, "docs/index.md"), projectFile(t, "README.md")
	for _, guide := range projectFiles(t, "docs/guides", ".md") {
		if link := "](" + docsURL + "/guides/" + strings.TrimSuffix(path.Base(guide), ".md") + ")"; !strings.Contains(index, link) {
			t.Errorf("docs/index.md does not link to %s", guide)
		}
		if !strings.Contains(readme, "]("+guide+")") {
			t.Errorf("README.md does not link to %s", guide)
		}
	}
}
