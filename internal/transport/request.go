package transport

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"

	"github.com/hashicorp/go-retryablehttp"
)

// parseBaseURL accepts https anywhere and http on loopback only: anything else
// would send credentials over the network in the clear. User info is refused
// because URLs end up in logs. No error quotes more than a host's name: a key
// that was put in the place of the URL would be shown.
func parseBaseURL(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, errors.New("transport: the base URL cannot be parsed")
	}
	switch {
	case u.User != nil:
		return nil, errors.New("transport: the base URL must not hold credentials")
	case u.Scheme == "":
		return nil, errors.New("transport: the base URL must begin with https://")
	case u.Host == "" || u.Hostname() == "":
		return nil, errors.New("transport: the base URL has no host; it looks like https://api.example.com")
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return nil, errors.New("transport: the base URL must have neither query nor fragment") // which may hold a key
	case u.Scheme == "https":
	case u.Scheme == "http" && isLoopback(u.Hostname()):
	default:
		return nil, fmt.Errorf("transport: the base URL of the host %q must be https (http is for loopback only)", u.Hostname())
	}
	return u, nil
}

func isLoopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// request builds what is sent, once for all attempts.
func (c *Client) request(ctx context.Context, call Call) (*retryablehttp.Request, error) {
	target, err := c.target(call)
	if err != nil {
		return nil, err
	}
	var body any
	if call.Body != nil {
		encoded, err := json.Marshal(call.Body)
		if err != nil {
			return nil, err
		}
		body = encoded
	}
	req, err := retryablehttp.NewRequestWithContext(ctx, call.Method, target, body)
	if err != nil {
		return nil, err
	}
	if call.Body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	req.Header.Set("Accept", "application/json")
	if c.cfg.UserAgent != "" {
		req.Header.Set("User-Agent", c.cfg.UserAgent)
	}
	if !call.Class.mayRepeat() {
		// With GetBody, net/http may rewind the body and send the request a
		// second time on its own. Only this package decides that.
		req.GetBody = nil
	}
	return req, nil
}

func (c *Client) target(call Call) (string, error) {
	if !strings.HasPrefix(call.Path, "/") || strings.ContainsAny(call.Path, "?#") {
		return "", fmt.Errorf("the path of %s must begin with a slash and be escaped", call.Operation)
	}
	target := strings.TrimRight(c.base.String(), "/") + call.Path
	if len(call.Query) > 0 {
		target += "?" + call.Query.Encode()
	}
	return target, nil
}
