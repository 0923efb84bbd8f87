package contracttest

import (
	"encoding/json"
	"fmt"
)

// Parse reads JSON; nothing and what is not JSON is nil.
func Parse(data []byte) any {
	var value any
	_ = json.Unmarshal(data, &value)
	return value
}

// Leaves lists the leaves of a JSON value by their JSON pointer.
func Leaves(value any) map[string]any {
	leaves := map[string]any{}
	var walk func(at string, value any)
	walk = func(at string, value any) {
		switch value := value.(type) {
		case map[string]any:
			for name, member := range value {
				walk(at+"/"+name, member)
			}
		case []any:
			for i, entry := range value {
				walk(fmt.Sprint(at, "/", i), entry)
			}
		default:
			leaves[at] = value
		}
	}
	walk("", value)
	return leaves
}
