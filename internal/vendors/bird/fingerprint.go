package bird

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
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
