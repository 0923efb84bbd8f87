package acctest

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"regexp"
	"strconv"
	"sync"
	"testing"
)

// Front stands between the provider and the sandbox and answers, or changes,
// what a test tells it to; everything else passes.
type Front struct {
	mu    sync.Mutex
	rules []Rule
}

// Rule changes the answers to the requests that it matches. With Instead, the
// sandbox does not see the request.
type Rule struct {
	Method  string
	Path    *regexp.Regexp // of the decoded path
	Instead func(*http.Request) Answer
	Change  func(Answer) Answer
	// Only, if set, narrows the rule to the requests that it accepts.
	Only func(*http.Request) bool
}

// Answer is an answer as it goes over the wire.
type Answer struct {
	Status int
	Kind   string // content type
	Body   string
}

func (r Rule) matches(req *http.Request) bool {
	return (r.Method == "" || r.Method == req.Method) && r.Path.MatchString(req.URL.Path) && (r.Only == nil || r.Only(req))
}

// NewFront puts a front before the world's sandbox.
func NewFront(t *testing.T, w *World) *Front {
	t.Helper()
	target, err := url.Parse(w.Base)
	if err != nil {
		t.Fatal(err)
	}
	f := &Front{}
	proxy := &httputil.ReverseProxy{
		Rewrite:        func(r *httputil.ProxyRequest) { r.SetURL(target) },
		ModifyResponse: f.modify,
		ErrorHandler:   func(http.ResponseWriter, *http.Request, error) { panic(http.ErrAbortHandler) },
	}
	server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, req *http.Request) {
		if r := f.find(req); r != nil && r.Instead != nil {
			got := r.Instead(req)
			rw.Header().Set("Content-Type", got.Kind)
			rw.WriteHeader(got.Status)
			_, _ = io.WriteString(rw, got.Body)
			return
		}
		proxy.ServeHTTP(rw, req)
	}))
	t.Cleanup(server.Close)
	w.Base = server.URL
	return f
}

func (f *Front) find(req *http.Request) *Rule {
	f.mu.Lock()
	defer f.mu.Unlock()
	for i := range f.rules {
		if f.rules[i].matches(req) {
			return &f.rules[i]
		}
	}
	return nil
}

func (f *Front) modify(resp *http.Response) error {
	r := f.find(resp.Request)
	if r == nil || r.Change == nil {
		return nil
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	got := r.Change(Answer{Status: resp.StatusCode, Kind: resp.Header.Get("Content-Type"), Body: string(body)})
	resp.StatusCode, resp.Body = got.Status, io.NopCloser(bytes.NewBufferString(got.Body))
	resp.Header.Set("Content-Type", got.Kind)
	resp.Header.Set("Content-Length", strconv.Itoa(len(got.Body)))
	resp.ContentLength = int64(len(got.Body))
	return nil
}

// Add adds a rule; the first that matches a request counts.
func (f *Front) Add(r Rule) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rules = append(f.rules, r)
}

// Answers makes the front answer by itself.
func (f *Front) Answers(method, path string, with Answer) {
	f.Add(Rule{Method: method, Path: regexp.MustCompile(path), Instead: func(*http.Request) Answer { return with }})
}

// Changes rewrites the sandbox's answers.
func (f *Front) Changes(method, path string, change func(Answer) Answer) {
	f.Add(Rule{Method: method, Path: regexp.MustCompile(path), Change: change})
}

// Clear lets everything pass again.
func (f *Front) Clear() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rules = nil
}

// Replace changes every match of a pattern in the body.
func Replace(pattern, with string) func(Answer) Answer {
	re := regexp.MustCompile(pattern)
	return func(a Answer) Answer {
		a.Body = re.ReplaceAllString(a.Body, with)
		return a
	}
}

// JSONKind is the content type of the vendors' answers.
const JSONKind = "application/json"
