package sandbox_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// stockedShop is a shop that a seed can fill. Its brands are red things, and its
// campaigns things that name one.
type stockedShop struct {
	shop
	added []string
}

func (v *stockedShop) Reset() { v.added = nil }

func (v *stockedShop) Seeding() sandbox.Seeding {
	add := func(kind string) func(sandbox.SeedObject) (string, error) {
		return func(in sandbox.SeedObject) (string, error) {
			if strings.Contains(string(in.Body), "unwanted") {
				return "", errors.New("nobody wants it")
			}
			v.added = append(v.added, fmt.Sprintf("%s %s %s of %q with %q", kind, in.Status, in.Body, in.Brand, in.Numbers))
			if in.Status == "NEW" {
				return "", nil
			}
			return fmt.Sprintf("id-%d", len(v.added)), nil
		}
	}
	return sandbox.Seeding{
		Brand:    sandbox.SeedKind{Operation: "makeThing", Statuses: []string{"GOOD", "NEW"}, Add: add("brand")},
		Campaign: sandbox.SeedKind{Operation: "makeThing", Statuses: []string{"LIVE", "OVER"}, BrandField: "name", Add: add("campaign")},
		Numbers:  func(numbers []string) error { v.added = append(v.added, numbers...); return nil },
	}
}

const goodSeed = `{"shop": {
  "brands": [{"name": "lamps", "request": {"name": "Lamps", "size": {"width": 3}}}],
  "campaigns": [{"brand": "lamps", "status": "OVER", "request": {"color": "red"}, "numbers": ["+12025550100"]}],
  "numbers": ["+12025550199"]
}}`

func stocked(seed string) (*sandbox.Sandbox, *stockedShop, error) {
	vendor := &stockedShop{}
	box, err := sandbox.New(sandbox.Config{Clock: clock.NewVirtual(start), Seed: []byte(seed)}, vendor)
	return box, vendor, err
}

func TestASeedIsThereAtTheStartWithoutACallOrACharge(t *testing.T) {
	t.Parallel()
	box, vendor, err := stocked(goodSeed)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"+12025550199",
		`brand GOOD {"name": "Lamps", "size": {"width": 3}} of "" with []`,
		`campaign OVER {"color":"red","name":"id-2"} of "id-2" with ["+12025550100"]`,
	}
	if got := strings.Join(vendor.added, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("added\n%s", got)
	}
	if len(box.Journal())+len(box.Ledger()) > 0 {
		t.Errorf("%v %v", box.Journal(), box.Ledger())
	}
}

func TestAResetReturnsToTheSeed(t *testing.T) {
	t.Parallel()
	box, vendor, err := stocked(goodSeed)
	if err != nil {
		t.Fatal(err)
	}
	before := len(vendor.added)
	box.Reset()
	if len(vendor.added) != before {
		t.Errorf("%q", vendor.added)
	}
}

func TestASeedCanBeAddedOverTheControl(t *testing.T) {
	t.Parallel()
	box, vendor, err := stocked(goodSeed)
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	before := len(vendor.added)
	if r := send(t, "POST", base+"/_sandbox/seed", strings.ReplaceAll(goodSeed, "lamps", "beds")); r.status != http.StatusOK || len(vendor.added) != 2*before {
		t.Errorf("%d %s: %q", r.status, r.body, vendor.added)
	}
	if r := send(t, "POST", base+"/_sandbox/seed", `{"shops": {}}`); r.status != http.StatusBadRequest || !strings.Contains(r.body, "line 1: shops: unknown property") {
		t.Errorf("%d %s", r.status, r.body)
	}
}

// Each fault is named with its line and field, and all at once.
func TestWhatIsWrongWithASeedIsNamedByLineAndField(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct{ before, after, want string }{
		"no JSON":           {`"numbers": ["+12025550199"]`, `"numbers": ["+12025550199"`, "line 5: the document: invalid character '}'"},
		"cut off":           {"\n}}", "\n}", "line 5: the document: unexpected end"},
		"vendor":            {`"shop"`, `"shoe"`, "line 1: shoe: unknown property"},
		"key":               {`"brand": "lamps", "status"`, `"brand": "lamps", "state"`, "line 3: shop.campaigns.state: unknown property"},
		"key of the body":   {`"width"`, `"wide"`, "line 2: shop.brands.request.size.wide: unknown property"},
		"key twice":         {`"status": "OVER"`, `"status": "OVER", "status": "LIVE"`, "line 3: shop.campaigns.status: key given twice"},
		"body twice":        {`{"color": "red"}`, `{"color": "red", "color": "blue"}`, "line 3: shop.campaigns.request.color: key given twice"},
		"what is missing":   {`"name": "Lamps", `, ``, "line 2: shop.brands.0.request.name: is missing"},
		"no body":           {`, "request": {"color": "red"}`, ``, "line 3: shop.campaigns.0.request: is missing"},
		"status":            {`"OVER"`, `"over"`, `line 3: shop.campaigns.0.status: value is not one of the allowed values ["LIVE","OVER"], and is "over"`},
		"word of the body":  {`"red"`, `"green"`, "line 3: shop.campaigns.0.request.color: value is not one of"},
		"type":              {`"width": 3`, `"width": "3"`, "line 2: shop.brands.0.request.size.width: value must be an integer"},
		"number":            {`"+12025550100"`, `"2025550100"`, "line 3: shop.campaigns.0.numbers.0: "},
		"unknown brand":     {`"brand": "lamps"`, `"brand": "lamp"`, `line 3: shop.campaigns.0.brand: there is no brand "lamp", but ["lamps"]`},
		"brand in the body": {`{"color": "red"}`, `{"color": "red", "name": "id-9"}`, `line 3: shop.campaigns.0.request.name: is filled in from "brand"`},
		"brand without id":  {`"name": "lamps", `, `"name": "lamps", "status": "NEW", `, `line 3: shop.campaigns.0.brand: the brand "lamps" has no id yet`},
		"refused":           {`"Lamps"`, `"unwanted"`, "line 2: shop.brands.0: nobody wants it"},
		"name twice": {`"size": {"width": 3}}}]`, "\"size\": {\"width\": 3}}},\n {\"name\": \"lamps\", \"request\": {\"name\": \"More\"}}]",
			`line 3: shop.brands.1.name: another brand is named "lamps"`},
		"several": {`"Lamps", "size": {"width": 3}`, `"L", "size": {"width": 3.5}`,
			"line 2: shop.brands.0.request.name: minimum string length is 2\nline 2: shop.brands.0.request.size.width: value must be an integer"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			seed := strings.Replace(goodSeed, tc.before, tc.after, 1)
			if seed == goodSeed {
				t.Fatalf("the seed does not hold %q", tc.before)
			}
			if _, _, err := stocked(seed); err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("%v, want %q", err, tc.want)
			}
		})
	}
}

func TestASeedWithAFaultAddsNothing(t *testing.T) {
	t.Parallel()
	box, vendor, err := stocked(goodSeed)
	if err != nil {
		t.Fatal(err)
	}
	before := len(vendor.added)
	if err := box.Seed([]byte(strings.Replace(goodSeed, "red", "green", 1))); err == nil || len(vendor.added) != before {
		t.Errorf("%v: %q", err, vendor.added)
	}
}
