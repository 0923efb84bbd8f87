package infobip

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

// maxReference is the contract's limit of a referenceId.
const maxReference = 50

// derivedReference is the reference_id of an object whose configuration gives
// none: the same content makes the same id, so that Infobip itself refuses to
// create it a second time.
func derivedReference(fingerprint string) string {
	return ("tf-" + fingerprint)[:min(maxReference, len("tf-")+len(fingerprint))]
}
