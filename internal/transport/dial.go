package transport

import (
	"crypto/tls"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/hashicorp/go-cleanhttp"
)

const (
	dialTimeout           = 15 * time.Second
	tlsHandshakeTimeout   = 15 * time.Second
	responseHeaderTimeout = 60 * time.Second
	// idlePerHost is Terraform's default parallelism: fewer would make a
	// refresh open a connection for every other call.
	idlePerHost = 10
)

// pooledTransport keeps connections, for calls that may be sent twice.
func pooledTransport(base *url.URL) *http.Transport {
	t := cleanhttp.DefaultPooledTransport()
	t.MaxIdleConnsPerHost = idlePerHost
	return withTimeouts(t, base)
}

// oneShotTransport gives every call a connection of its own, for billable
// calls. On a kept connection the server may hang up just as the request goes
// out: net/http then considers sending it again by itself, and where it does
// not, nobody can tell whether it was processed. A fresh connection has
// neither problem, and a handshake is cheap next to a fee. HTTP/2 is off
// because its client repeats requests on its own after GOAWAY.
func oneShotTransport(base *url.URL) *http.Transport {
	t := cleanhttp.DefaultTransport()
	t.ForceAttemptHTTP2 = false
	t.TLSNextProto = map[string]func(string, *tls.Conn) http.RoundTripper{}
	return withTimeouts(t, base)
}

// withTimeouts sets what both transports have in common. The proxy of the
// environment is for https alone: it is asked for a tunnel and sees nothing of
// what is said in it. Plain http stays on this machine, and net/http itself
// passes the proxy by only where the name is written in small letters.
func withTimeouts(t *http.Transport, base *url.URL) *http.Transport {
	t.Proxy = nil
	if base.Scheme == "https" {
		t.Proxy = http.ProxyFromEnvironment
	}
	t.DialContext = (&net.Dialer{Timeout: dialTimeout, KeepAlive: 30 * time.Second}).DialContext
	t.TLSHandshakeTimeout = tlsHandshakeTimeout
	t.ResponseHeaderTimeout = responseHeaderTimeout
	t.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS12}
	return t
}

// neverRedirect hands a 3xx back as the answer. Following it could carry the
// credentials, or a billable body, to another host.
func neverRedirect(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
