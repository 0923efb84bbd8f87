package infobipsandbox

import (
	"fmt"
	"net/http"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// APIKey is the only key that the account takes. It is published and protects
// nothing.
const APIKey = "sandbox-api-key-not-a-real-one"

// UnscopedAPIKey is known but lacks the scope numbers:manage: every call is a
// 403.
const UnscopedAPIKey = "sandbox-api-key-without-a-scope"

// Numbers are the numbers that the account owns from the start, digits with
// country code and no plus: sixty, more than the 49 that a campaign without a
// number pool may have.
func Numbers() []string {
	numbers := make([]string, 60)
	for n := range numbers {
		numbers[n] = fmt.Sprintf("1202555%04d", 100+n)
	}
	return numbers
}

// Authenticate returns the refusal of a request without the account's key, or
// nil.
func (i *Infobip) Authenticate(r *sandbox.Request) *sandbox.Response {
	refusal := failed(http.StatusUnauthorized, "Invalid login details", nil)
	switch r.Header.Get("Authorization") {
	case "App " + APIKey:
		return nil
	case "App " + UnscopedAPIKey:
		refusal = failed(http.StatusForbidden, "Forbidden", nil)
	}
	refusal = i.rendered(r.Operation, refusal)
	return &refusal
}
