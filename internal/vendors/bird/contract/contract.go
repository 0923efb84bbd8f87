// Package contract holds what Bird's API is known to be: the OpenAPI contract
// and request and response pairs for its operations. SOURCE.md beside this
// file says what is documented and what is assumed.
//
// It is data only. The client is checked against it in tests; the sandbox
// checks every request and response against it. The provider binary does not
// link it.
package contract

import _ "embed"

// OpenAPI is the contract, OpenAPI 3.0.3 in YAML.
//
//go:embed openapi.yaml
var OpenAPI []byte

// Examples is a JSON array of {operationId, title, source, request, response,
// note, invalidRequest}, one or more for every operation. Paths are without a
// host; invalidRequest marks what the contract refuses on purpose.
//
//go:embed examples.json
var Examples []byte
