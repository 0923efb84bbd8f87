package transport

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
)

func TestBodyAndHeadersOfEveryAttempt(t *testing.T) {
	t.Parallel()
	check := func(next http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			if string(body) != `{"a":"b"}` || r.Header.Get("Content-Type") != "application/json" ||
				r.Header.Get("User-Agent") != "agent" || r.Header.Get("Authorization") != "Key k" ||
				r.RequestURI != "/prefix/things/%2B1?q=a+b" {
				t.Errorf("got %q %v %s", body, r.Header, r.RequestURI)
			}
			next(w, r)
		}
	}
	server := serve(t, check(answer(429, ``)), check(ok()))
	c := newClient(t, Config{BaseURL: server.URL + "/prefix/", UserAgent: "agent", Authorize: func(_ context.Context, r *http.Request) error {
		r.Header.Set("Authorization", "Key k")
		return nil
	}})
	call := callOf(Billable)
	call.Path, call.Query = "/things/%2B1", map[string][]string{"q": {"a b"}}
	if err := c.Do(t.Context(), call, nil); err != nil {
		t.Fatal(err)
	}
}

func TestErrorSaysWhatTheVendorSaid(t *testing.T) {
	t.Parallel()
	for _, header := range []string{"X-Request-Id", "Request-Id", "X-Correlation-Id", "Traceparent"} {
		server := serve(t, answer(400, `{"code":"BAD","message":"no\nway","field":"name"}`, header, "r-1"))
		err := newClient(t, Config{BaseURL: server.URL, DecodeError: decodeTestError}).Do(t.Context(), callOf(Billable), nil)
		const want = "testOperation: no way (HTTP 400 BAD); name: is wrong; request id r-1"
		if err == nil || err.Error() != want {
			t.Errorf("got %v\nwant %s", err, want)
		}
	}
}

func TestCallThatCannotBeBuilt(t *testing.T) {
	t.Parallel()
	server := serve(t, ok())
	c := newClient(t, Config{BaseURL: server.URL})
	for name, call := range map[string]Call{
		"path":   {Operation: "o", Method: "GET", Path: "things"},
		"query":  {Operation: "o", Method: "GET", Path: "/things?x"},
		"escape": {Operation: "o", Method: "GET", Path: "/things/%zz"},
		"body":   {Operation: "o", Method: "POST", Path: "/things", Body: func() {}},
		"method": {Operation: "o", Method: "GE T", Path: "/things"},
	} {
		if err := c.Do(t.Context(), call, nil); CertaintyOf(err) != NotSent {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if server.arrived.Load() != 0 {
		t.Error("something was sent")
	}
}

func TestBaseURL(t *testing.T) {
	t.Parallel()
	for raw, good := range map[string]bool{
		"https://api.example": true, "http://127.0.0.1:80": true, "http://localhost": true, "http://[::1]:1/x": true,
		"http://api.example": false, "ftp://localhost": false, "": false, "api.example": false, "https://": false,
		"https://u:p@api.example": false, "https://api.example?x=1": false, "https://api.example#x": false,
		"http://localhost.example": false, "http://10.0.0.1": false, "https://%zz": false,
	} {
		if _, err := New(Config{BaseURL: raw}); (err == nil) != good {
			t.Errorf("%q: got %v", raw, err)
		}
	}
	for _, raw := range []string{"https://u:" + testToken + "@api.example", "https://api.example?key=" + testToken, "http://u:" + testToken + "@api.example", "https://" + testToken + "%zz",
		testToken, "u:" + testToken + "@api.example", "http://api.example/" + testToken, testToken + "://api.example"} {
		if _, err := New(Config{BaseURL: raw}); err == nil || strings.Contains(err.Error(), testToken) {
			t.Errorf("the error repeats what may be a credential, or there is none: %v", err)
		}
	}
	if _, err := New(Config{BaseURL: "https://x.example", MaxAttempts: -1}); err == nil {
		t.Error("negative attempts")
	}
}

func TestCertaintyOfForeignErrors(t *testing.T) {
	t.Parallel()
	for err, want := range map[error]Certainty{
		nil: 0, io.EOF: Ambiguous, &Error{}: Ambiguous, &Error{Certainty: Refused}: Refused,
	} {
		if got := CertaintyOf(err); got != want {
			t.Errorf("%v: got %v, want %v", err, got, want)
		}
	}
	if IsNotFound(&Error{Operation: issueToken, Status: 404, Certainty: Ambiguous}) {
		t.Error("a missing token endpoint is not a missing object")
	}
}

func TestUserAgent(t *testing.T) {
	t.Parallel()
	for want, in := range map[string][2]string{
		"terraform-provider-tendlc/1.2.3 (+https://registry.terraform.io/providers/tendlc/tendlc) Terraform/1.11.4": {"1.2.3", "1.11.4"},
		"terraform-provider-tendlc/dev (+https://registry.terraform.io/providers/tendlc/tendlc)":                    {"", ""},
		"terraform-provider-tendlc/1 (+https://registry.terraform.io/providers/tendlc/tendlc) Terraform/2":          {"1\r\n", "2 "},
	} {
		if got := UserAgent(in[0], in[1]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
