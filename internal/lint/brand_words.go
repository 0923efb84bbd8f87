package lint

import (
	"fmt"
	"slices"
	"strings"
)

// brandNames are the names under which the brand may appear, for a message:
// `"Acme Foods LLC" or "Acme"`.
func (c *Reading) brandNames() string {
	var names []string
	for _, name := range c.Brand.Names {
		if name = fmt.Sprintf("%q", name); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, " or ")
}

// orDeclare is the advice behind what to write: declare the other name, in the
// attribute that the vendor has for it. A brand has one such name, so it is none
// where one is declared already.
func (c *Reading) orDeclare(advice, other string) string {
	if !blank(c.Raw(DBA)) {
		return advice + "."
	}
	return fmt.Sprintf("%s, or declare %s as the brand's %s.", advice, other, c.attribute(DBA))
}
