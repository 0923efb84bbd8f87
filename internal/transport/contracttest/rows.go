package contracttest

import (
	"slices"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// CheckRows fails where a row of a list lacks more or less of a read by id than
// its table says, by the contract; the lists are named by operationId. A field
// that only a read by id carries would look, in a row, like a change.
func CheckRows(t *testing.T, doc *openapi3.T, lists map[string]transport.Rows) {
	t.Helper()
	operations := Operations(doc)
	for list, rows := range lists {
		var missing []string
		of := rowOf(answerOf(t, operations, list))
		if of == nil {
			t.Fatalf("%s: the answer has no rows of objects", list)
		}
		for field := range fieldsOf(answerOf(t, operations, rows.ByID)) {
			if !fieldsOf(of)[field] {
				missing = append(missing, field)
			}
		}
		if slices.Sort(missing); !slices.Equal(missing, rows.Lacks) {
			t.Errorf("%s lacks %v of %s, the table says %v", list, missing, rows.ByID, rows.Lacks)
		}
	}
}

// answerOf is the schema of what an operation answers with 200.
func answerOf(t *testing.T, operations map[string]*openapi3.Operation, id string) *openapi3.Schema {
	t.Helper()
	operation := operations[id]
	if operation == nil {
		t.Fatalf("the contract has no %s", id)
	}
	return operation.Responses.Status(200).Value.Content.Get("application/json").Schema.Value
}

// rowOf is the schema of the objects that an answer lists; nil: there are none.
func rowOf(answer *openapi3.Schema) *openapi3.Schema {
	for _, property := range answer.Properties {
		if items := property.Value.Items; items != nil && len(fieldsOf(items.Value)) > 0 {
			return items.Value
		}
	}
	return nil
}

// fieldsOf are the fields of a schema and of all that it is composed of.
func fieldsOf(schema *openapi3.Schema) map[string]bool {
	fields := map[string]bool{}
	for name := range schema.Properties {
		fields[name] = true
	}
	for _, parts := range []openapi3.SchemaRefs{schema.AllOf, schema.OneOf, schema.AnyOf} {
		for _, part := range parts {
			for name := range fieldsOf(part.Value) {
				fields[name] = true
			}
		}
	}
	return fields
}
