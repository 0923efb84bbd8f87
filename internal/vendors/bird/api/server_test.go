package api_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const (
	testKey          = "key-7Kq9+x/Z"
	testWorkspace    = "6f1d2c3b-4a59-4e68-8b77-9c0d1e2f3a4b" // those of the contract's examples
	testOrganization = "0b9c8d7e-6f5a-4b3c-9d2e-1f0a9b8c7d6e"
)

var epoch = time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)

// sent is one request as it arrived.
type sent struct {
	method, uri string
	header      http.Header
	body        []byte
}

// account answers as Bird and keeps what it got.
type account struct {
	client *api.Client
	config api.Config
	mu     sync.Mutex
	got    []sent
}

// reply is one answer; an empty one is a bare 200.
type reply struct {
	status int
	body   string
}

// answering gives the n-th reply to the n-th request, and the last one again
// and again.
func answering(t *testing.T, replies ...reply) *account {
	t.Helper()
	a := &account{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next := replies[min(a.keep(r), len(replies))-1]
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(max(next.status, http.StatusOK))
		_, _ = io.WriteString(w, next.body)
	}))
	t.Cleanup(server.Close)
	a.config = config()
	a.config.BaseURL, a.config.UserAgent, a.config.Clock = server.URL, "agent", clock.NewVirtual(epoch)
	a.client = newClient(t, a.config)
	return a
}

// config is what New accepts, with the real host.
func config() api.Config {
	return api.Config{WorkspaceID: testWorkspace, OrganizationID: testOrganization, AccessKey: testKey}
}

func newClient(t *testing.T, cfg api.Config) *api.Client {
	t.Helper()
	c, err := api.New(cfg)
	must(t, err)
	t.Cleanup(c.CloseIdleConnections)
	return c
}

func (a *account) keep(r *http.Request) int {
	body, _ := io.ReadAll(r.Body)
	a.mu.Lock()
	defer a.mu.Unlock()
	a.got = append(a.got, sent{r.Method, r.RequestURI, r.Header, body})
	return len(a.got)
}

func (a *account) requests() []sent {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]sent(nil), a.got...)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// drop forgets the answer of a call.
func drop[T any](_ T, err error) error { return err }

func to[T any](value T) *T { return &value }
