package tfkit

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"
	"pgregory.net/rapid"
)

func TestRefreshed(t *testing.T) {
	t.Parallel()
	null := types.StringNull()
	for name, r := range map[string]struct {
		prior  types.String
		remote string
		same   func(a, b string) bool
		want   types.String
	}{
		"equal":                {types.StringValue("a"), "a", SameText, types.StringValue("a")},
		"trimmed":              {types.StringValue("a\n"), "a", SameText, types.StringValue("a\n")},
		"line ends":            {types.StringValue("a\nb"), "a\r\nb", SameText, types.StringValue("a\nb")},
		"changed":              {types.StringValue("a"), "b", SameText, types.StringValue("b")},
		"case is a change":     {types.StringValue("a"), "A", SameText, types.StringValue("A")},
		"emptied":              {types.StringValue("a"), "", SameText, types.StringValue("")},
		"never set":            {null, "", SameText, null},
		"set by others":        {null, "a", SameText, types.StringValue("a")},
		"blank from others":    {null, " ", SameText, types.StringValue(" ")},
		"fact":                 {types.StringValue("Lakeview, LLC"), "LAKEVIEW LLC", SameFact, types.StringValue("Lakeview, LLC")},
		"another fact":         {types.StringValue("Lakeview"), "Lakeside", SameFact, types.StringValue("Lakeside")},
		"blanks in the middle": {types.StringValue("a b"), "a  b", SameText, types.StringValue("a  b")},
	} {
		if got := Refreshed(r.prior, r.remote, r.same); !got.Equal(r.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// An answer that leaves out what no object can be without tells nothing.
func TestKept(t *testing.T) {
	t.Parallel()
	was := types.StringValue("a")
	for remote, want := range map[string]types.String{"": was, "a\n": was, "b": types.StringValue("b")} {
		if got := Kept(was, remote); !got.Equal(want) {
			t.Errorf("%q: %s", remote, got)
		}
	}
}

func TestSameFact(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		a, b string
		same bool
	}{
		{"39-1234567", "391234567", true}, {"+16085550142", "1 (608) 555-0142", true}, {"Müller & Söhne", "MÜLLER SÖHNE", true},
		{"Müller", "Mueller", false}, {"410 Harbor St", "410 Harbor Street", false}, {"", "-", true}, {"A1", "A2", false},
	} {
		if SameFact(r.a, r.b) != r.same {
			t.Errorf("%q and %q", r.a, r.b)
		}
	}
}

// What is compared is a plain form, so sameness holds both ways and through.
func TestPlainFormsAreStable(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		if once := PlainText(text); PlainText(once) != once || !SameText(text, once) || !SameText(text, " "+text+"\r\n") {
			t.Fatalf("%q becomes %q", text, once)
		}
		if once := PlainFact(text); PlainFact(once) != once || !SameFact(text, once) {
			t.Fatalf("%q becomes %q", text, once)
		}
	})
}
