package sinch_test

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

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// front stands between the provider and the sandbox and answers, or changes,
// what a test tells it to; everything else passes.
type front struct {
	mu    sync.Mutex
	rules []rule
}

// rule changes the answers to the requests that it matches. With instead, the
// sandbox does not see the request.
type rule struct {
	method  string
	path    *regexp.Regexp // of the decoded path
	instead func(*http.Request) answer
	change  func(answer) answer
}

type answer struct {
	status int
	kind   string // content type
	body   string
}

func (r rule) matches(req *http.Request) bool {
	return (r.method == "" || r.method == req.Method) && r.path.MatchString(req.URL.Path)
}

// newFront puts a front before the world's sandbox.
func newFront(t *testing.T, w *acctest.World) *front {
	t.Helper()
	target, err := url.Parse(w.Base)
	if err != nil {
		t.Fatal(err)
	}
	f := &front{}
	proxy := &httputil.ReverseProxy{
		Rewrite:        func(r *httputil.ProxyRequest) { r.SetURL(target) },
		ModifyResponse: f.modify,
		ErrorHandler:   func(http.ResponseWriter, *http.Request, error) { panic(http.ErrAbortHandler) },
	}
	server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, req *http.Request) {
		if r := f.find(req); r != nil && r.instead != nil {
			got := r.instead(req)
			rw.Header().Set("Content-Type", got.kind)
			rw.WriteHeader(got.status)
			_, _ = io.WriteString(rw, got.body)
			return
		}
		proxy.ServeHTTP(rw, req)
	}))
	t.Cleanup(server.Close)
	w.Base = server.URL
	return f
}

func (f *front) find(req *http.Request) *rule {
	f.mu.Lock()
	defer f.mu.Unlock()
	for i := range f.rules {
		if f.rules[i].matches(req) {
			return &f.rules[i]
		}
	}
	return nil
}

func (f *front) modify(resp *http.Response) error {
	r := f.find(resp.Request)
	if r == nil || r.change == nil {
		return nil
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	got := r.change(answer{status: resp.StatusCode, kind: resp.Header.Get("Content-Type"), body: string(body)})
	resp.StatusCode, resp.Body = got.status, io.NopCloser(bytes.NewBufferString(got.body))
	resp.Header.Set("Content-Type", got.kind)
	resp.Header.Set("Content-Length", strconv.Itoa(len(got.body)))
	resp.ContentLength = int64(len(got.body))
	return nil
}

func (f *front) add(r rule) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rules = append(f.rules, r)
}

// answers makes the front answer by itself.
func (f *front) answers(method, path string, with answer) {
	f.add(rule{method: method, path: regexp.MustCompile(path), instead: func(*http.Request) answer { return with }})
}

// changes rewrites the sandbox's answers.
func (f *front) changes(method, path string, change func(answer) answer) {
	f.add(rule{method: method, path: regexp.MustCompile(path), change: change})
}

// clear lets everything pass again.
func (f *front) clear() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rules = nil
}

// replace changes every match of a pattern in the body.
func replace(pattern, with string) func(answer) answer {
	re := regexp.MustCompile(pattern)
	return func(a answer) answer {
		a.body = re.ReplaceAllString(a.body, with)
		return a
	}
}

const jsonKind = "application/json"

// Paths of the sandbox, decoded.
const (
	pathOneBrand    = `/brandRegistrations/[0-9a-z]{26}$`
	pathBrands      = `/brandRegistrations$`
	pathOneCampaign = `/campaignRegistrations/[0-9a-z]{26}$`
	pathCampaigns   = `/campaignRegistrations$`
	pathSubmit      = `/campaignRegistrations:submit$`
	pathFeedback    = `/campaignRegistrations/[0-9a-z]{26}/feedback$`
	pathOneNumber   = `/activeNumbers/\+`
	pathToken       = `/oauth2/token$`
)
