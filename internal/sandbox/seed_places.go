package sandbox

import (
	"strconv"
	"strings"
)

// places are the lines of the values of a JSON document, by dotted path; an
// item of an array is named by its index.
type places map[string]int

// newPlaces reads a document that is known to be valid.
func newPlaces(document []byte) places {
	p := places{}
	scan := scanner{text: document}
	p.value(&scan, "")
	return p
}

func (p places) value(scan *scanner, path string) {
	first := scan.peek()
	p[path] = lineAt(scan.text, scan.at)
	switch first {
	case '{':
		scan.each(func() { p.value(scan, below(path, scan.key())) })
	case '[':
		n := 0
		scan.each(func() {
			p.value(scan, below(path, strconv.Itoa(n)))
			n++
		})
	default:
		scan.scalar()
	}
}

func below(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// line is the line of a value, or of the nearest one around it that is there.
func (p places) line(path string) int {
	for {
		if line, found := p[path]; found {
			return line
		}
		path = path[:max(0, strings.LastIndexByte(path, '.'))]
	}
}
