package transport

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// proxiedEnv makes this test binary one call of every class to the base URL in
// it: net/http reads the proxy's variables once in a process.
const proxiedEnv = "TENDLC_TEST_PROXIED"

// callProxied makes the calls and prints what each came to, a line a call.
func callProxied(base string) {
	tokens, err := ClientCredentials(ClientCredentialsConfig{TokenURL: base, KeyID: "key", KeySecret: testSecret, Clock: clock.NewVirtual(epoch)})
	if err != nil {
		panic(err)
	}
	c, err := New(Config{BaseURL: base, MaxAttempts: 1, Clock: clock.NewVirtual(epoch), Authorize: func(_ context.Context, req *http.Request) error {
		req.Header.Set("Authorization", "App "+testSecret)
		return nil
	}})
	if err != nil {
		panic(err)
	}
	for _, class := range classes {
		fmt.Println(class, CertaintyOf(c.Do(context.Background(), callOf(class), nil)))
	}
	req, _ := http.NewRequestWithContext(context.Background(), http.MethodGet, base, nil)
	fmt.Println("token", CertaintyOf(tokens.Authorize(context.Background(), req)))
}

// proxied runs callProxied in a process that has this proxy in its environment.
func proxied(t *testing.T, base, proxy string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), os.Args[0])
	command.Env = []string{proxiedEnv + "=" + base, "HTTPS_PROXY=" + proxy, "HTTP_PROXY=" + proxy}
	output, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	return string(output)
}

// eavesdropper is a proxy that keeps what it is sent, up to the first bytes of
// a tunnel, and lets nothing through.
type eavesdropper struct {
	*httptest.Server
	mu    sync.Mutex
	heard strings.Builder
}

func eavesdrop(t *testing.T) *eavesdropper {
	e := &eavesdropper{}
	e.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			panic(err)
		}
		defer func() { _ = conn.Close() }()
		e.note(fmt.Sprintln(r.Method, r.RequestURI, r.Header))
		if r.Method != http.MethodConnect {
			return
		}
		_, _ = io.WriteString(conn, "HTTP/1.1 200 Connection established\r\n\r\n")
		e.note(firstBytes(conn))
	}))
	t.Cleanup(e.Close)
	return e
}

func (e *eavesdropper) note(text string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.heard.WriteString(text)
}

// firstBytes tells what a tunnel begins with.
func firstBytes(conn net.Conn) string {
	begin := make([]byte, 4096)
	n, _ := conn.Read(begin)
	if n > 1 && begin[0] == 0x16 && begin[1] == 0x03 {
		return "TLS handshake\n"
	}
	return string(begin[:n])
}

// TestProxyOfTheEnvironmentSeesNoCredentials: HTTPS_PROXY is used, as a tunnel
// to the vendor, in which TLS begins before anything is said. A proxy that
// does not get through is a call that was not sent.
func TestProxyOfTheEnvironmentSeesNoCredentials(t *testing.T) {
	t.Parallel()
	proxy := eavesdrop(t)
	said := proxied(t, "https://vendor.example", proxy.URL)
	if want := "read not sent\nidempotent not sent\nbillable not sent\ntoken not sent\n"; said != want {
		t.Errorf("the calls came to:\n%s", said)
	}
	proxy.mu.Lock()
	heard := proxy.heard.String()
	proxy.mu.Unlock()
	if strings.Count(heard, "CONNECT vendor.example:443") < 4 || strings.Count(heard, "TLS handshake") < 4 {
		t.Errorf("the proxy heard:\n%s", heard)
	}
	if strings.Contains(heard, "uthorization") {
		t.Errorf("the proxy heard credentials:\n%s", heard)
	}
	checkNoSecret(t, heard)
}

// TestLoopbackGoesPastTheProxy: what is plain http stays on this machine,
// however its name is written.
func TestLoopbackGoesPastTheProxy(t *testing.T) {
	t.Parallel()
	for _, host := range []string{"127.0.0.1", "localhost", "LocalHost"} {
		t.Run(host, func(t *testing.T) {
			t.Parallel()
			proxy, server := eavesdrop(t), serve(t, ok())
			proxied(t, strings.Replace(server.URL, "127.0.0.1", host, 1), proxy.URL)
			proxy.mu.Lock()
			defer proxy.mu.Unlock()
			if heard := proxy.heard.String(); heard != "" {
				t.Errorf("the proxy heard:\n%s", heard)
			}
			if server.arrived.Load() < 4 {
				t.Errorf("%d requests arrived", server.arrived.Load())
			}
		})
	}
}
