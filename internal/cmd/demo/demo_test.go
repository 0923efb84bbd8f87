package main

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// screen is what the demo prints; it may act when some text appears.
type screen struct {
	mu   sync.Mutex
	text strings.Builder
	when string
	act  func()
}

func (s *screen) Write(text []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.act != nil && strings.Contains(string(text), s.when) {
		s.act()
	}
	return s.text.Write(text)
}

// play runs the demo with its temporary directory in a place that must be
// empty afterwards.
func play(ctx context.Context, t *testing.T, what show, opts options, out *screen) error {
	t.Helper()
	opts.parent = t.TempDir()
	terraform, err := findTerraform(ctx)
	if err != nil {
		t.Fatal(err)
	}
	played := perform(ctx, opts, what, terraform, &narrator{out: out})
	left, err := os.ReadDir(opts.parent)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range left {
		t.Errorf("the demo left %s", entry.Name())
	}
	return played
}

func TestTheWholeStory(t *testing.T) {
	t.Parallel()
	out := &screen{}
	if err := play(t.Context(), t, sinchShow, options{reviewDelay: 100 * time.Millisecond}, out); err != nil {
		t.Fatalf("%v\n%s", err, out.text.String())
	}
	for _, wanted := range []string{
		"Plan: 5 to add, 0 to change, 0 to destroy.",
		"Apply complete! Resources: 5 added, 0 changed, 0 destroyed.",
		"No changes.",
		"(TENDLC1001)",
		"one brand and one campaign, each submitted once",
		"Plan: 0 to add, 2 to change, 0 to destroy.",
		"Apply complete! Resources: 0 added, 0 changed, 5 destroyed.",
		"\n8. ",
	} {
		if !strings.Contains(out.text.String(), wanted) {
			t.Errorf("the story does not say %q:\n%s", wanted, out.text.String())
		}
	}
	if strings.ContainsRune(out.text.String(), '\x1b') {
		t.Error("the story has escape codes")
	}
}

// TestWhatStaysIsTold: a vendor that cannot take numbers off ends the story
// otherwise.
func TestWhatStaysIsTold(t *testing.T) {
	t.Parallel()
	out := &screen{}
	if err := play(t.Context(), t, birdShow, options{reviewDelay: 100 * time.Millisecond}, out); err != nil {
		t.Fatalf("%v\n%s", err, out.text.String())
	}
	told := strings.Join(strings.Fields(out.text.String()), " ")
	for _, wanted := range []string{
		"the campaign is deleted and the brand detached from the workspace",
		"both numbers stay tied to the deleted one",
		"nothing more was charged",
	} {
		if !strings.Contains(told, wanted) {
			t.Errorf("the story does not say %q:\n%s", wanted, out.text.String())
		}
	}
}

func TestAnInterruptLeavesNothing(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var interrupted time.Time
	out := &screen{when: "brand_approval.lakeview: Creating...", act: func() {
		interrupted = time.Now()
		cancel()
	}}
	err := play(ctx, t, sinchShow, options{reviewDelay: time.Hour}, out)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want the interrupt\n%s", err, out.text.String())
	}
	if took := time.Since(interrupted); took > 30*time.Second {
		t.Errorf("it took %s to stop", took)
	}
}

func TestOneVendorOrAllCanBePlayed(t *testing.T) {
	t.Parallel()
	for args, want := range map[string]string{
		"": "Sinch Infobip Bird", "-vendor=all": "Sinch Infobip Bird", "-vendor=infobip": "Infobip", "-vendor=sinch": "Sinch", "-vendor=bird": "Bird",
	} {
		opts, err := parse(strings.Fields(args))
		var got []string
		for _, one := range opts.shows {
			got = append(got, one.vendor)
		}
		if err != nil || strings.Join(got, " ") != want {
			t.Errorf("%q plays %v, error %v", args, got, err)
		}
	}
}

func TestUnknownArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"now"}, {"-colour"}, {"-vendor=carrier-pigeon"}} {
		if err := run(t.Context(), args, &screen{}); err == nil {
			t.Errorf("%q is taken", args)
		}
	}
}
