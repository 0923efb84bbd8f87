package lint

import "fmt"

// Place is where the finding stands: its field, with the index of the element
// that is at fault, as in "samples[0]".
func (f Finding) Place() string { return place(f.Field, f.Index, f.Index >= 0) }

func (h Hit) place() string { return place(h.Field, h.Index, h.inList) }

func place(field Field, index int, inList bool) string {
	if inList {
		return fmt.Sprintf("%s[%d]", field, index)
	}
	return string(field)
}
