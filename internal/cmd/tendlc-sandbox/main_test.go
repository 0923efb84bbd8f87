package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestServesUntilTheContextEndsAndPrintsWhatAClientNeeds(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		ended <- run(ctx, []string{"-listen", "127.0.0.1:0", "-review-delay", "0", "-rate-limits", "-latency", "1ms"}, writer)
		writer.Close()
	}()
	lines := bufio.NewScanner(reader)
	settings := map[string]string{}
	for lines.Scan() {
		line, exported := strings.CutPrefix(lines.Text(), "export ")
		if !exported && !strings.HasPrefix(line, "# ") {
			t.Errorf("a shell cannot read %q", line)
		}
		name, value, _ := strings.Cut(line, "=")
		settings[name] = value
		if name == "SINCH_SERVICE_PLAN_ID" {
			break
		}
	}
	go func() { _, _ = io.Copy(io.Discard, reader) }()
	request, _ := http.NewRequest("POST", settings["SINCH_AUTH_URL"]+"/oauth2/token", strings.NewReader("grant_type=client_credentials"))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.SetBasicAuth(settings["SINCH_KEY_ID"], settings["SINCH_KEY_SECRET"])
	request.Close = true
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Errorf("status %d with %v", response.StatusCode, settings)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestRefusesAnythingButLoopbackAndUnknownOutcomes(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-listen", "0.0.0.0:0"}, {"-listen", ":0"}, {"-outcome", "maybe"}, {"-review-delay", "soon"}, {"-latency", "-1s"}} {
		if err := run(t.Context(), args, io.Discard); err == nil {
			t.Errorf("%v: no error", args)
		}
	}
}
