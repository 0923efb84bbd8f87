package tfkit

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

var three = []string{"+12025550100", "+12025550101", "+12025550102"}

// has asserts attributes of a value; texts, numbers and lists of texts.
func (d *desk) has(value tftypes.Value, want map[string]any) {
	d.t.Helper()
	values := d.attributes(value)
	for name, wanted := range d.attributes(d.object(nil, want)) {
		if _, asked := want[name]; asked && !values[name].Equal(wanted) {
			d.t.Errorf("%s is %s, want %s", name, values[name], wanted)
		}
	}
}

// sends applies and asserts what was sent.
func (d *desk) sends(config map[string]any, want ...string) {
	d.t.Helper()
	d.x.sent = nil
	if said := d.apply(config); len(said) > 0 {
		d.t.Fatal(said)
	}
	if !slices.Equal(d.x.sent, want) {
		d.t.Errorf("sent %v, want %v", d.x.sent, want)
	}
}

// plansNothing asserts that there is nothing to do.
func (d *desk) plansNothing(config map[string]any) {
	d.t.Helper()
	planned, _ := d.plan(config)
	if got := d.value(planned.PlannedState); len(planned.Diagnostics) > 0 || !got.Equal(d.state) {
		d.t.Errorf("planned %s from %s: %v", got, d.state, complaints(planned.Diagnostics))
	}
}

func counts(all, added, removed int) map[string]any {
	return map[string]any{attrNumberCount: all, attrAddedCount: added, attrRemovedCount: removed}
}

func fromFile(name string) map[string]any { return map[string]any{"numbers_file": name} }

func write(t *testing.T, name string, lines ...string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// Wherever the numbers stand, the plan knows their fingerprint and how many
// come and go, and one source that holds the same as another sends nothing.
func TestPlanCountsWhatComesAndGoes(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	name := numberFile(t, "+12025550101\n+12025550100\n")
	two := map[string]any{"numbers": three[:2]}
	d.sends(two, "+"+three[0], "+"+three[1])
	d.has(d.state, counts(2, 2, 0))
	d.has(d.state, map[string]any{"id": "c1", attrSHA256: NewMembers(KindNumbers, slices.Clone(three[:2])).hash()})
	d.plansNothing(two)
	d.sends(fromFile(name))
	d.has(d.state, counts(2, 2, 0))
	write(t, name, three[1], three[2])
	d.sends(fromFile(name), "-"+three[0], "+"+three[2])
	d.has(d.state, counts(2, 1, 1))
	d.has(d.state, map[string]any{"numbers": nil, "numbers_file": name})
	d.sends(map[string]any{"numbers": three[2:]}, "-"+three[1])
	d.has(d.state, counts(1, 0, 1))
	if d.private != nil {
		t.Errorf("a list is kept besides that of the state: %s", d.private)
	}
}

func TestCommentOrderAndPathOfAFileSendNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	name := numberFile(t, strings.Join(three, "\n"))
	d.sends(fromFile(name), "+"+three[0], "+"+three[1], "+"+three[2])
	d.plansNothing(fromFile(name))
	d.x.asked = 0
	write(t, name, "# Monona", three[2]+" # new", "", three[0], three[1])
	d.plansNothing(fromFile(name))
	other := numberFile(t, strings.Join(three, "\r\n"))
	d.sends(fromFile(other))
	d.has(d.state, counts(3, 3, 0))
	if d.x.asked > 0 || len(d.x.judged) > 2 {
		t.Errorf("the vendor was asked: %d, %v", d.x.asked, d.x.judged)
	}
}

func TestFileThatChangesAfterThePlanSendsNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	name := numberFile(t, three[0])
	d.sends(fromFile(name), "+"+three[0])
	write(t, name, three[:2]...)
	planned, configured := d.plan(fromFile(name))
	write(t, name, three...)
	// Terraform plans again before it applies, and finds another plan.
	again, _ := d.plan(fromFile(name))
	if d.value(planned.PlannedState).Equal(d.value(again.PlannedState)) {
		t.Error("the second plan does not differ")
	}
	d.x.sent = nil
	said := d.finish(planned, configured)
	if len(said) != 1 || !strings.Contains(said[0], "has changed since the plan (TENDLC1020)") || !strings.Contains(said[0], NothingSent) || len(d.x.sent) > 0 {
		t.Errorf("%v, sent %v", said, d.x.sent)
	}
	d.has(d.state, counts(1, 1, 0))
}

func TestBadFileStopsThePlan(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	for name, want := range map[string]string{
		numberFile(t, "x"): `line 1: "x"`,
		numberFile(t, three[0]+"\n"+three[1]+"\n"+three[0]): `line 3: "+12025550100" stands in line 1 already`,
		filepath.Join(t.TempDir(), "none"):                  "There is no such file",
	} {
		planned, _ := d.plan(fromFile(name))
		if said := complaints(planned.Diagnostics); len(said) != 1 || !strings.Contains(said[0], want) {
			t.Errorf("%v", said)
		}
	}
	if d.x.asked > 0 {
		t.Error("the vendor was asked")
	}
}

// A number that somebody took away is missed by the plan, and only that one is
// sent.
func TestNumberTakenAwayComesBack(t *testing.T) {
	t.Parallel()
	for kind, config := range map[string]map[string]any{"file": fromFile(numberFile(t, strings.Join(three, "\n"))), "set": {"numbers": three}} {
		d := newDesk(t, three...)
		d.sends(config, "+"+three[0], "+"+three[1], "+"+three[2])
		d.x.at[three[1]] = Place{}
		d.refresh()
		d.has(d.state, map[string]any{attrNumberCount: 2})
		d.sends(config, "+"+three[1])
		d.has(d.state, counts(3, 1, 0))
		d.refresh()
		d.plansNothing(config)
		d.x.sent = nil
		if d.destroy(); len(d.x.sent) != 3 {
			t.Errorf("%s: the destroy sent %v", kind, d.x.sent)
		}
	}
}

// The destroy goes by what was applied, not by the file.
func TestDestroyNeedsNoFile(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	name := numberFile(t, three[0]+"\n"+three[1])
	d.sends(fromFile(name), "+"+three[0], "+"+three[1])
	write(t, name, three[2])
	d.x.sent = nil
	d.destroy()
	if !slices.Equal(d.x.sent, []string{"-" + three[0], "-" + three[1]}) {
		t.Errorf("sent %v", d.x.sent)
	}
}

// While numbers are left on the old campaign, the state says the old one.
// What is not known yet is planned as unknown, and a change of the campaign
// moves the id with it.
func TestUnknownNumbersArePlannedUnknown(t *testing.T) {
	t.Parallel()
	for name, config := range map[string]map[string]any{
		"set":  {"numbers": tftypes.UnknownValue},
		"file": {"numbers_file": tftypes.UnknownValue},
		"part": {"numbers": []tftypes.Value{tftypes.NewValue(tftypes.String, three[0]), tftypes.NewValue(tftypes.String, tftypes.UnknownValue)}},
	} {
		d := newDesk(t, three...)
		planned, _ := d.plan(config)
		unknown := maps.Clone(counts(0, 0, 0))
		for attribute := range unknown {
			unknown[attribute] = tftypes.UnknownValue
		}
		unknown[attrSHA256], unknown["id"] = tftypes.UnknownValue, "c1"
		d.has(d.value(planned.PlannedState), unknown)
		if len(planned.Diagnostics) > 0 {
			t.Errorf("%s: %v", name, complaints(planned.Diagnostics))
		}
	}
}

// Going over from numbers to the vendor's keys takes no number off.
func TestKeysOfTheSameNumbersSendNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t, three...)
	d.sends(map[string]any{"numbers": three[:2]}, "+"+three[0], "+"+three[1])
	keys := map[string]any{"number_keys": []string{"k" + three[0], "k" + three[1]}}
	d.sends(keys)
	d.has(d.state, counts(2, 0, 0))
	d.plansNothing(keys)
	d.sends(map[string]any{"number_keys": []string{"k" + three[0], "k" + three[2]}}, "-k"+three[1], "+k"+three[2])
	d.sends(fromFile(numberFile(t, three[0])), "-"+three[2])
	d.has(d.state, counts(1, 0, 1))
}

func TestImportsHoldNumbersOrTheirList(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, number := range three {
		d.x.at[number] = Place{"c1", "p"}
	}
	d.imports("c1/" + three[2] + "," + three[0] + ",+1")
	d.has(d.state, map[string]any{"numbers": []string{three[0], three[2]}, "numbers_file": nil, "plan_id": "p", "allow_move": false})
	d.has(d.state, counts(2, 0, 0))
	d.plansNothing(map[string]any{"numbers": []string{three[0], three[2]}})
}

// More numbers than a set may hold are imported as a list, and a file with the
// same numbers plans no change; one number more is sent alone.
func TestImportOfThousandsMatchesTheirFile(t *testing.T) {
	t.Parallel()
	list := pool(2000)
	d := newDesk(t, list...)
	for _, number := range list[1:] {
		d.x.at[number] = Place{"c1", "p"}
	}
	d.imports("c1")
	d.has(d.state, map[string]any{"numbers": nil})
	d.has(d.state, counts(1999, 0, 0))
	name := numberFile(t, strings.Join(list[1:], "\n"))
	d.plansNothing(fromFile(name))
	write(t, name, list...)
	d.sends(fromFile(name), "+"+list[0])
	d.has(d.state, counts(2000, 1, 0))
	d.has(d.state, fromFile(name))
	d.plansNothing(fromFile(name))
}

// The 35,000 numbers of the largest file never enter plan or state.
func TestLargestFileStaysOutOfPlanAndState(t *testing.T) {
	t.Parallel()
	list := pool(35_000)
	d := newDesk(t, list...)
	config := fromFile(numberFile(t, strings.Join(list, "\n")))
	if said := d.apply(config); len(said) > 0 {
		t.Fatal(said)
	}
	d.refresh()
	d.plansNothing(config)
	if len(d.private) > 250_000 || len(dynamic(t, d.state).MsgPack) > 2_000 {
		t.Errorf("%d bytes in private state", len(d.private))
	}
}

func TestExactlyOneSourceIsGiven(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for name, r := range map[string]struct {
		config map[string]any
		want   string
	}{
		"none":                {map[string]any{}, "No numbers are given (TENDLC1011) | An assignment needs exactly one of numbers, number_keys and numbers_file. " + NothingSent},
		"two":                 {map[string]any{"numbers": three, "numbers_file": "x"}, "Numbers are given in two ways (TENDLC1011) | An assignment takes exactly one of numbers, number_keys and numbers_file; numbers and numbers_file are given."},
		"blank file":          {map[string]any{"numbers_file": " "}, "Empty text (TENDLC1011) | numbers_file must not be empty."},
		"one":                 {map[string]any{"numbers": three}, ""},
		"file":                {map[string]any{"numbers_file": "x"}, ""},
		"one may come":        {map[string]any{"numbers": tftypes.UnknownValue}, ""},
		"one and one unknown": {map[string]any{"numbers": three, "numbers_file": tftypes.UnknownValue}, ""},
	} {
		all := map[string]any{"campaign_id": "c1", "plan_id": "p"}
		maps.Copy(all, r.config)
		resp, err := d.server.ValidateResourceConfig(t.Context(), &tfprotov6.ValidateResourceConfigRequest{TypeName: deskType, Config: dynamic(t, d.object(nil, all))})
		if err != nil {
			t.Fatal(err)
		}
		said := strings.Join(complaints(resp.Diagnostics), "\n")
		if (r.want == "") != (said == "") || !strings.Contains(said, r.want) {
			t.Errorf("%s: %s", name, said)
		}
	}
}
