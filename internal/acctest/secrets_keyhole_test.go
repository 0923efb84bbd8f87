package acctest

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// keyhole hands requests on to the world's sandbox and notes the credentials
// in them, among which are tokens that the vendor issued in the meantime.
type keyhole struct {
	mu      sync.Mutex
	found   map[string]bool
	refusal string // format of the answer to everything; empty: the sandbox's
}

// echoed is what a refusal says before it repeats what was sent.
const echoed = "you sent "

// echo is a refusal as a log may hold it.
var echo = regexp.MustCompile(echoed + `(Basic )?\*\*\*`)

func newKeyhole(t *testing.T, w *World) *keyhole {
	t.Helper()
	k := &keyhole{found: map[string]bool{}}
	handler := w.Box.Handler()
	server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if refusal := k.note(r); refusal != "" {
			said := echoed + r.Header.Get("Authorization")
			rw.Header().Set("Content-Type", JSONKind)
			rw.Header().Set("X-Request-Id", said)
			rw.WriteHeader(http.StatusUnauthorized)
			_, _ = fmt.Fprintf(rw, refusal, said)
			return
		}
		handler.ServeHTTP(rw, r)
	}))
	t.Cleanup(server.Close)
	w.Base = server.URL
	return k
}

// refuse makes every answer a refusal that repeats the credential.
func (k *keyhole) refuse(format string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.refusal = format
}

// note keeps the credential of a request and is how to refuse it.
func (k *keyhole) note(r *http.Request) (refusal string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, credential, ok := strings.Cut(r.Header.Get("Authorization"), " "); ok {
		k.found[credential] = true
	}
	if _, password, ok := r.BasicAuth(); ok {
		k.found[password] = true
	}
	if strings.HasPrefix(r.URL.Path, "/_sandbox") {
		return ""
	}
	return k.refusal
}

// credentials are all that were sent, and every spelling in which one could be
// written down.
func (k *keyhole) credentials() []string {
	k.mu.Lock()
	defer k.mu.Unlock()
	var spelt []string
	for credential := range k.found {
		spelt = append(spelt, spellings(credential)...)
	}
	return spelt
}

func spellings(secret string) []string {
	all := []string{secret, url.QueryEscape(secret), url.PathEscape(secret), base64.StdEncoding.EncodeToString([]byte(secret))}
	slices.Sort(all)
	return slices.Compact(all)
}

// expectHidden fails the test when a text holds one of the secrets, and shows
// where without repeating it.
func expectHidden(t *testing.T, where, text string, secrets []string) {
	t.Helper()
	for _, secret := range secrets {
		at := strings.Index(text, secret)
		if at < 0 {
			continue
		}
		from := max(0, at-200)
		t.Errorf("%s holds a secret after: %s", where, text[from:at])
	}
}
