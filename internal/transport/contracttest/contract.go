// Package contracttest is what the tests of every vendor's client share that
// hold the client against the vendor's contract. It knows no vendor.
package contracttest

import (
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
)

// Load reads a contract; one that is no OpenAPI ends the test.
func Load(t testing.TB, contract []byte) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(contract)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// Operations are the operations of a contract by operationId.
func Operations(doc *openapi3.T) map[string]*openapi3.Operation {
	all := map[string]*openapi3.Operation{}
	for _, item := range doc.Paths.Map() {
		for _, operation := range item.Operations() {
			all[operation.OperationID] = operation
		}
	}
	return all
}
