package tfkit

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Where only a replacement could carry a change in this status, a difference in
// writing is none; where the vendor changes it in place, it is one.
func TestWritingCountsByStatus(t *testing.T) {
	t.Parallel()
	rows := Edits{{Attribute: "text", Effect: NotNow, In: map[string]Effect{"DRAFT": InPlace, "LIVE": Replace}, Same: SameText}}
	plan := with(map[string]tftypes.Value{"text": str("hello ")})
	for status, want := range map[string]Change{
		"LIVE": {Nothing: true}, "DRAFT": {InPlace: []string{"text"}}, "NEW": {NotNow: []string{"text"}},
	} {
		got, err := rows.CompareSent(plan, with(nil), status, false)
		if err != nil || !got.Equal(want) || got.Nothing != want.Nothing {
			t.Errorf("%s: %+v (%v)", status, got, err)
		}
	}
	if rows.At("LIVE"); rows[0].Effect != NotNow {
		t.Error("the table itself was changed")
	}
}
