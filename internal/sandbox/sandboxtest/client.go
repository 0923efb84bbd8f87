package sandboxtest

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Start is the time at which every sandbox of [Open] starts.
var Start = time.Date(2026, 11, 2, 10, 15, 30, 0, time.UTC)

// Client is a plain HTTP client of one vendor's half. When the test ends, every
// contract violation that it did not expect fails it, so each test also checks
// the sandbox's own answers.
type Client struct {
	*testing.T
	Box      *sandbox.Sandbox
	Clock    *clock.Virtual
	Base     string              // URL of the vendor's half
	Sign     func(*http.Request) // adds credentials; nil for none
	Expected int                 // client violations that the test provokes

	control string // URL of the vendor's controls
	http    *http.Client
	stalled chan struct{} // a call that will have no answer
}

// Open serves a sandbox with one vendor's half whose review stages take delay
// each. It stops when the test ends.
func Open(t *testing.T, vendor sandbox.Vendor, delay time.Duration) *Client {
	t.Helper()
	c := &Client{T: t, Clock: clock.NewVirtual(Start), http: &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}, stalled: make(chan struct{}, 1)}
	config := sandbox.Config{Clock: c.Clock, Review: sandbox.Review{Delay: delay}, Stalled: func() { c.stalled <- struct{}{} }}
	box, err := sandbox.New(config, vendor)
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	c.Box, c.Base, c.control = box, base+"/"+vendor.Name(), base+"/_sandbox/"+vendor.Name()+"/"
	t.Cleanup(func() {
		stop()
		c.checkViolations()
	})
	return c
}

func (c *Client) checkViolations() {
	violations := c.Box.Violations()
	if len(violations) != c.Expected {
		c.Errorf("%d contract violations, want %d: %v", len(violations), c.Expected, violations)
	}
	for _, v := range violations {
		if v.Side != sandbox.Client {
			c.Errorf("the sandbox broke its contract: %v", v)
		}
	}
}

// Do sends a request as it is.
func (c *Client) Do(request *http.Request) Answer {
	c.Helper()
	response, err := c.http.Do(request)
	if err != nil {
		c.Fatal(err)
	}
	defer response.Body.Close()
	raw, err := io.ReadAll(response.Body)
	if err != nil {
		c.Fatal(err)
	}
	answer := Answer{T: c.T, Status: response.StatusCode, Header: response.Header, Raw: string(raw)}
	if len(raw) > 0 && strings.HasPrefix(response.Header.Get("Content-Type"), "application/json") {
		if err := json.Unmarshal(raw, &answer.JSON); err != nil {
			c.Fatalf("not JSON: %s", raw)
		}
	}
	return answer
}

// Call makes a signed call to a path below the vendor's base. A body is
// anything that marshals to JSON, or a string sent as it is; nil sends none.
func (c *Client) Call(method, path string, body any) Answer {
	c.Helper()
	return c.Do(c.signed(method, path, body))
}

// Attempt makes a signed call whose reply may never come, or be broken. It
// hangs up as soon as the sandbox says that there will be none.
func (c *Client) Attempt(method, path string, body any) {
	c.Helper()
	ctx, hangUp := context.WithCancel(c.Context())
	defer hangUp()
	go func() {
		select {
		case <-c.stalled:
			hangUp()
		case <-ctx.Done():
		}
	}()
	if response, err := c.http.Do(c.signed(method, path, body).WithContext(ctx)); err == nil {
		_, _ = io.Copy(io.Discard, response.Body)
		_ = response.Body.Close()
	}
}

func (c *Client) signed(method, path string, body any) *http.Request {
	c.Helper()
	request := c.request(method, c.Base+path, body)
	if c.Sign != nil {
		c.Sign(request)
	}
	return request
}

// Control posts to one of the vendor's controls.
func (c *Client) Control(name, body string) Answer {
	c.Helper()
	return c.Do(c.request(http.MethodPost, c.control+name, body))
}

func (c *Client) request(method, url string, body any) *http.Request {
	c.Helper()
	var content io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		content = strings.NewReader(b)
	default:
		text, err := json.Marshal(b)
		if err != nil {
			c.Fatal(err)
		}
		content = strings.NewReader(string(text))
	}
	request, err := http.NewRequestWithContext(c.Context(), method, url, content)
	if err != nil {
		c.Fatal(err)
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	return request
}
