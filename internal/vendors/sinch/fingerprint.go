package sinch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// fingerprint is one text for several; JSON keeps their borders apart.
func fingerprint(parts ...string) string {
	raw, err := json.Marshal(parts)
	if err != nil { // strings always marshal
		panic(err)
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// firstArgument is the first of a reason's fields that is an argument.
func firstArgument(fields []string, known tfkit.FieldPaths) (path.Path, bool) {
	for _, field := range fields {
		if at, ok := known.Find(field); ok {
			return at, true
		}
	}
	return path.Path{}, false
}
