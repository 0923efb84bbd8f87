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
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const testKey = "key-7Kq9+x/Z"

var epoch = time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)

// sent is one request as it arrived.
type sent struct {
	method, uri string
	header      http.Header
	body        []byte
}

// account answers as Infobip and keeps what it got.
type account struct {
	client *api.Client
	clock  *clock.Virtual
	url    string
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
	a := &account{clock: clock.NewVirtual(epoch)}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next := replies[min(a.keep(r), len(replies))-1]
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(max(next.status, http.StatusOK))
		_, _ = io.WriteString(w, next.body)
	}))
	t.Cleanup(server.Close)
	a.url = server.URL
	a.client = newClient(t, api.Config{BaseURL: server.URL, APIKey: testKey, UserAgent: "agent", Clock: a.clock})
	return a
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

// waited is how long the client let pass.
func (a *account) waited() time.Duration { return a.clock.Now().Sub(epoch) }

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
