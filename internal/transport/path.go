package transport

import (
	"fmt"
	"net/url"
	"strings"
)

// Path joins segments into the path of a call, each escaped. An empty segment
// or one of dots is an error: it would turn the call into another one, such as
// the list or the deletion of something else. The plus of a phone number is
// escaped although a path may hold it, because vendors read it as a blank.
func Path(segments ...string) (string, error) {
	var b strings.Builder
	for _, segment := range segments {
		if strings.Trim(segment, ".") == "" {
			return "", fmt.Errorf("%q is not an id", segment)
		}
		b.WriteString("/" + strings.ReplaceAll(url.PathEscape(segment), "+", "%2B"))
	}
	return b.String(), nil
}
