package tfkit

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
)

func TestRefreshesSayInDebugLogsWhereTheirObjectsCameFrom(t *testing.T) {
	t.Parallel()
	var said bytes.Buffer
	reads := Runtime{Clock: clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))}.Reads()
	kind := refresh.NewKind(reads, refresh.Source[string]{Name: "brands", Get: func(_ context.Context, id string) (string, error) { return id, nil }})
	if _, err := kind.Get(tflogtest.RootLogger(t.Context(), &said), "b1"); err != nil {
		t.Fatal(err)
	}
	lines, err := tflogtest.MultilineJSONDecode(&said)
	if err != nil || len(lines) != 1 {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	for field, want := range map[string]string{
		"@level": "debug", "@module": "provider.refresh", "@message": "refreshed by id", "objects": "brands", "id": "b1", "because": "no list holds it",
	} {
		if lines[0][field] != want {
			t.Errorf("%s is %v, want %q", field, lines[0][field], want)
		}
	}
}
