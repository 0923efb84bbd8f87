package provider

import (
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// A plan modifier or a default that the lane does not know makes every plan of the
// type slow, and nothing else would tell.
func TestEveryTypeCanBePlannedWithoutTheFramework(t *testing.T) {
	t.Parallel()
	lane := quicklane.New(typeName, (&tendlc{}).made(), Watch{})
	for name, doubts := range lane.Doubts(t.Context()) {
		t.Errorf("%s: %q", name, doubts)
	}
}

// Whatever an argument of a good configuration is replaced by, the lane answers
// where the framework has nothing to say, and only there. (What it answers is
// compared with the framework's by the watch.)
func TestTheLaneValidatesWhatTheFrameworkTakes(t *testing.T) {
	t.Parallel()
	for kind := range configurations {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			quick := 0
			server := NewServer("test", clock.NewVirtual(time.Unix(0, 0)), Watch{Answered: func(quicklane.Call, string) { quick++ },
				Differs: func(problem string) { t.Error(problem) }})
			all, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
			if err != nil {
				t.Fatal(err)
			}
			of := all.ResourceSchemas[kind].ValueType()
			base, err := good(t, all.ResourceSchemas[kind], kind).Unmarshal(of)
			if err != nil {
				t.Fatal(err)
			}
			var silent, loud int
			for _, one := range replacements(t, base) {
				quick = 0
				raw, err := tfprotov6.NewDynamicValue(of, one)
				if err != nil {
					t.Fatal(err)
				}
				answer, err := server.ValidateResourceConfig(t.Context(), &tfprotov6.ValidateResourceConfigRequest{TypeName: kind, Config: &raw})
				if err != nil {
					t.Fatal(err)
				}
				switch left := len(answer.Diagnostics) == 0; {
				case left && quick == 0:
					diff, _ := base.Diff(one)
					t.Errorf("the lane leaves a good configuration to the framework: %v", diff)
				case left:
					silent++
				default:
					loud++
				}
			}
			if silent < 50 || loud < 50 {
				t.Errorf("%d good configurations and %d others are too few", silent, loud)
			}
		})
	}
}

// replacements are copies of an object in each of which one value, at whatever
// depth, is another.
func replacements(t *testing.T, base tftypes.Value) []tftypes.Value {
	t.Helper()
	all := []tftypes.Value{base}
	err := tftypes.Walk(base, func(at *tftypes.AttributePath, old tftypes.Value) (bool, error) {
		for _, other := range others(old) {
			changed, err := tftypes.Transform(base, func(here *tftypes.AttributePath, value tftypes.Value) (tftypes.Value, error) {
				if len(at.Steps()) > 0 && here.Equal(at) {
					return other, nil
				}
				return value, nil
			})
			if err != nil {
				return false, err
			}
			all = append(all, changed)
		}
		return true, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// others are values of the type of one that is replaced.
func others(old tftypes.Value) []tftypes.Value {
	kind := old.Type()
	all := []tftypes.Value{tftypes.NewValue(kind, nil), tftypes.NewValue(kind, tftypes.UnknownValue)}
	add := func(given any) { all = append(all, tftypes.NewValue(kind, given)) }
	elements := func(of tftypes.Type) {
		some := []tftypes.Value{tftypes.NewValue(of, nil)}
		if of.Is(tftypes.String) {
			some = append(some, tftypes.NewValue(of, "HELP"), tftypes.NewValue(of, ""), tftypes.NewValue(of, tftypes.UnknownValue))
		}
		add([]tftypes.Value{})
		for _, one := range some {
			add([]tftypes.Value{one})
			add([]tftypes.Value{one, one})
		}
	}
	switch of := kind.(type) {
	case tftypes.List:
		elements(of.ElementType)
	case tftypes.Set:
		elements(of.ElementType)
	case tftypes.Object:
		values := map[string]tftypes.Value{}
		for name, at := range of.AttributeTypes {
			values[name] = tftypes.NewValue(at, nil)
		}
		add(values)
	}
	switch {
	case kind.Is(tftypes.String):
		for _, text := range []string{"", " ", "x", "Reminds of visits", "https://example.com/a", "30m", strings.Repeat("long ", 1000)} {
			add(text)
		}
	case kind.Is(tftypes.Bool):
		add(true)
		add(false)
	case kind.Is(tftypes.Number):
		add(-1)
		add(1)
		add(2.5)
	}
	return all
}
