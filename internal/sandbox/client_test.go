package sandbox_test

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
)

// reply is what a plain HTTP client saw.
type reply struct {
	status int
	header http.Header
	body   string
	err    error // of the call or of reading the body
}

// send makes one call with good credentials and a JSON content type where
// there is a body; headers override both. Connections are not reused, because
// Go's transport quietly repeats a GET on a reused connection that was cut.
func send(t *testing.T, method, url, body string, headers ...string) reply {
	t.Helper()
	return sendWith(t.Context(), t, method, url, body, headers...)
}

func sendWith(ctx context.Context, t *testing.T, method, url, body string, headers ...string) reply {
	t.Helper()
	request, err := http.NewRequestWithContext(ctx, method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer good")
	request.Header.Set("User-Agent", "plain-client/1")
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	request.Close = true
	transport := &http.Transport{DisableKeepAlives: true}
	defer transport.CloseIdleConnections()
	response, err := (&http.Client{Transport: transport}).Do(request)
	if err != nil {
		return reply{err: err}
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	return reply{status: response.StatusCode, header: response.Header, body: string(content), err: err}
}
