package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestASeedThatIsWrongIsRefusedByItsNameLineAndField(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "account.json")
	if err := os.WriteFile(file, []byte("{\n  \"bird\": {\n    \"brand\": []\n  }\n}"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := run(t.Context(), []string{"-listen", "127.0.0.1:0", "-seed", file}, io.Discard)
	if err == nil || !strings.Contains(err.Error(), file) || !strings.Contains(err.Error(), "line 3: bird.brand: unknown property") {
		t.Error(err)
	}
}

func TestASeedThatIsNotThereIsRefused(t *testing.T) {
	t.Parallel()
	if err := run(t.Context(), []string{"-listen", "127.0.0.1:0", "-seed", "nowhere.json"}, io.Discard); err == nil || !strings.Contains(err.Error(), "nowhere.json") {
		t.Error(err)
	}
}
