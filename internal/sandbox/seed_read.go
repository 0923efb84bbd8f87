package sandbox

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// readSeed reads a seed, and says everything that is wrong with it.
func (s *Sandbox) readSeed(document []byte, seedings map[string]Seeding) (map[string]seedAccount, SeedFaults) {
	if !json.Valid(document) {
		return nil, brokenJSON(document)
	}
	schema, err := s.seedSchema(seedings)
	if err != nil {
		return nil, SeedFaults{{line: 1, text: err.Error()}}
	}
	at := newPlaces(document)
	faults := unlisted(document, schema)
	var value any
	_ = json.Unmarshal(document, &value) // it is valid
	var problems []Problem
	if err := schema.VisitJSON(value, openapi3.MultiErrors(), openapi3.VisitAsRequest()); err != nil {
		problems = causeProblems("body", "", err, "")
	}
	for _, p := range problems {
		if isLeftToTheSeed(p, seedings) {
			continue
		}
		faults = append(faults, seedFault{at.line(p.Field), p.Field, wording(p)})
	}
	if len(faults) > 0 {
		return nil, faults
	}
	var accounts map[string]seedAccount
	_ = json.Unmarshal(document, &accounts) // it keeps to the schema
	return accounts, unresolved(accounts, seedings, at)
}

func brokenJSON(document []byte) SeedFaults {
	var none any
	err := json.Unmarshal(document, &none)
	line := lineAt(document, len(document))
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		line = lineAt(document, int(syntax.Offset))
	}
	return SeedFaults{{line: line, text: err.Error()}}
}

// unlisted are the keys that nothing knows, and those that are given twice.
func unlisted(document []byte, schema *openapi3.Schema) SeedFaults {
	var faults SeedFaults
	w := walker{scan: scanner{text: document}}
	w.found = func(p Problem) {
		faults = append(faults, seedFault{lineAt(document, w.scan.at), p.Field, p.Detail})
	}
	w.value(schemasOf(schema))
	return faults
}

// isLeftToTheSeed: the brand of a campaign is filled in, so it need not be in
// the body.
func isLeftToTheSeed(p Problem, seedings map[string]Seeding) bool {
	parts := strings.Split(p.Field, ".")
	return p.Rule == "required" && len(parts) == 5 && parts[1] == "campaigns" && parts[3] == "request" &&
		parts[4] == seedings[parts[0]].Campaign.BrandField
}

func wording(p Problem) string {
	switch p.Rule {
	case "required":
		return "is missing"
	case "enum":
		return fmt.Sprintf("%s, and is %q", p.Detail, fmt.Sprint(p.Value))
	}
	return p.Detail
}

// unresolved are the faults that only the seed as a whole shows.
func unresolved(accounts map[string]seedAccount, seedings map[string]Seeding, at places) SeedFaults {
	var faults SeedFaults
	add := func(field, format string, arguments ...any) {
		faults = append(faults, seedFault{at.line(field), field, fmt.Sprintf(format, arguments...)})
	}
	for _, vendor := range sortedKeys(accounts) {
		var names []string
		for n, brand := range accounts[vendor].Brands {
			if slices.Contains(names, brand.Name) {
				add(fmt.Sprintf("%s.brands.%d.name", vendor, n), "another brand is named %q", brand.Name)
			}
			names = append(names, brand.Name)
		}
		filled := seedings[vendor].Campaign.BrandField
		for n, campaign := range accounts[vendor].Campaigns {
			here := fmt.Sprintf("%s.campaigns.%d", vendor, n)
			if !slices.Contains(names, campaign.Brand) {
				add(here+".brand", "there is no brand %q, but %q", campaign.Brand, names)
			}
			var body map[string]any
			_ = json.Unmarshal(campaign.Request, &body) // it keeps to the schema
			if _, given := body[filled]; given && filled != "" {
				add(here+".request."+filled, "is filled in from \"brand\"")
			}
		}
	}
	return faults
}

// seedSchema is the form of a seed: the frame, and in it the bodies as the
// contracts have them.
func (s *Sandbox) seedSchema(seedings map[string]Seeding) (*openapi3.Schema, error) {
	all := closedObject(nil)
	for _, m := range s.vendors {
		with, ok := seedings[m.Name()]
		if !ok {
			continue
		}
		brand, err := m.contract.bodySchema(with.Brand.Operation)
		if err != nil {
			return nil, err
		}
		campaign, err := m.contract.bodySchema(with.Campaign.Operation)
		if err != nil {
			return nil, err
		}
		numbers := openapi3.NewArraySchema().WithItems(openapi3.NewStringSchema().WithPattern(`^\+1\d{10}$`)).WithUniqueItems(true)
		brands := closedObject(map[string]*openapi3.Schema{
			"name": openapi3.NewStringSchema().WithMinLength(1), "status": words(with.Brand.Statuses), "request": brand,
		}, "name", "request")
		campaigns := closedObject(map[string]*openapi3.Schema{
			"brand": openapi3.NewStringSchema(), "status": words(with.Campaign.Statuses), "request": campaign, "numbers": numbers,
		}, "brand", "request")
		all.WithProperty(m.Name(), closedObject(map[string]*openapi3.Schema{
			"brands": openapi3.NewArraySchema().WithItems(brands), "campaigns": openapi3.NewArraySchema().WithItems(campaigns), "numbers": numbers,
		}))
	}
	return all, nil
}

func closedObject(properties map[string]*openapi3.Schema, required ...string) *openapi3.Schema {
	return openapi3.NewObjectSchema().WithProperties(properties).WithRequired(required)
}

func words(list []string) *openapi3.Schema {
	enum := make([]any, len(list))
	for n, word := range list {
		enum[n] = word
	}
	return openapi3.NewStringSchema().WithEnum(enum...)
}

// bodySchema is the schema of the JSON body of an operation.
func (c *contract) bodySchema(id string) (*openapi3.Schema, error) {
	for _, item := range c.doc.Paths.Map() {
		for _, operation := range item.Operations() {
			if operation.OperationID != id || operation.RequestBody == nil {
				continue
			}
			if media := operation.RequestBody.Value.Content.Get(mimeJSON); media != nil && media.Schema != nil {
				return media.Schema.Value, nil
			}
		}
	}
	return nil, fmt.Errorf("the contract has no JSON body of %s", id)
}
