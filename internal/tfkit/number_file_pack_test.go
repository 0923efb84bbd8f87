package tfkit

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestPackedNumbersComeBack(t *testing.T) {
	t.Parallel()
	row := make([]string, 5000)
	for i := range row {
		row[i] = fmt.Sprintf("+1202555%04d", i)
	}
	for name, list := range map[string][]string{
		"none": {}, "one": {"+12025550100"}, "any": pool(3000), "a row": row,
		"lengths": {"+1", "+12", "+442079460000", "+999999999999999999", "+4915735983768"},
	} {
		want := NewMembers(KindFile, slices.Clone(list))
		private := notes{}
		if diags := keepNumbers(t.Context(), private, want); diags.HasError() {
			t.Fatalf("%s: %v", name, diags)
		}
		got, diags := keptNumbers(t.Context(), private)
		if diags.HasError() || !slices.Equal(got.List, want.List) || got.Kind != KindFile {
			t.Errorf("%s: %d of %d came back: %v", name, len(got.List), len(want.List), diags)
		}
	}
}

// 35,000 numbers must not make the state heavy: 3 bytes each at worst, a
// fraction of one where they are neighbours.
func TestPackedNumbersAreSmall(t *testing.T) {
	t.Parallel()
	row := make([]string, 35_000)
	for i := range row {
		row[i] = fmt.Sprintf("+120255%05d", i)
	}
	for name, r := range map[string]struct {
		list []string
		most int
	}{"scattered": {pool(35_000), 140_000}, "neighbours": {row, 1_000}} {
		packed, err := packNumbers(r.list)
		if err != nil || len(packed) > r.most || !json.Valid(packed) {
			t.Errorf("%s: %d bytes, want at most %d: %v", name, len(packed), r.most, err)
		}
	}
}

func TestWhatIsNoNumberIsNotPacked(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "+", "+0123", "12025550100", "+1202x", "+1234567890123456789", "key"} {
		if packed, err := packNumbers([]string{text}); err == nil {
			t.Errorf("%q became %s", text, packed)
		}
	}
}

// A state that somebody has edited, or a newer version has written, is an error
// that says what to do, and never a panic.
func TestPackedNumbersThatCannotBeReadAreRefused(t *testing.T) {
	t.Parallel()
	good, err := packNumbers([]string{"+12025550100"})
	if err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string]string{
		"missing": "", "other JSON": "[]", "newer": strings.Replace(string(good), `"v":1`, `"v":2`, 1),
		"cut": `{"v":1,"z":"AAAA"}`, "no base64": `{"v":1,"z":"%"}`,
	} {
		_, diags := keptNumbers(t.Context(), notes{privateNumbers: []byte(raw)})
		if len(diags) != 1 || !strings.Contains(diags[0].Summary(), string(CodeNumberList)) || !strings.Contains(diags[0].Detail(), "terraform state rm") {
			t.Errorf("%s: %v", name, diags)
		}
	}
}

// A list in the state itself leaves nothing in private state.
func TestKeptNumbersAreDroppedForASet(t *testing.T) {
	t.Parallel()
	private := notes{}
	members := NewMembers(KindFile, []string{"+12025550100"})
	_ = keepNumbers(t.Context(), private, members)
	members.Kind = KindNumbers
	if diags := keepNumbers(t.Context(), private, members); diags.HasError() || len(private) != 0 {
		t.Errorf("%v %v", private, diags)
	}
}

func FuzzUnpackNumbers(f *testing.F) {
	good, err := packNumbers(pool(20))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(`{"v":1,"z":""}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if list, err := unpackNumbers(raw); err == nil && !slices.IsSorted(list) {
			t.Errorf("%v", list)
		}
	})
}
