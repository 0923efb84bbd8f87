package sandbox

import (
	"math"
	"net"
	"net/http"
	"strconv"
	"time"
)

const badGatewayPage = `<!DOCTYPE html>
<html><head><title>502 Bad Gateway</title></head>
<body><h1>502 Bad Gateway</h1><p>The server returned an invalid response.</p></body></html>
`

// fail makes a call go wrong. response is the vendor's real answer when the
// kind is a committed one.
func (c *call) fail(fault *Fault, response Response) {
	c.entry.Fault = fault.Kind
	switch fault.Kind {
	case ReplyLost, ConnectionReset:
		c.cut(response.ObjectID)
	case LaggingList:
		c.vendor.SetListLag(fault.Lag)
		c.cut(response.ObjectID)
	case Timeout, TimeoutCommitted:
		c.stall(response.ObjectID)
	case UnknownStatus:
		c.sandbox.strange.add(strangeObject{c.vendor.Name(), response.ObjectID}, c.sandbox.now().Add(strangeFor))
		c.send(c.estranged(response))
	case Unavailable:
		header := http.Header{"Content-Type": {"text/plain; charset=utf-8"}}
		c.write(http.StatusServiceUnavailable, header, []byte("upstream connect error\n"), "")
	case Error500, Error500Committed:
		failure := c.vendor.ServerError(c.request)
		failure.ObjectID = response.ObjectID
		c.send(failure)
	case Throttled, ThrottledUntil:
		c.send(retryAfter(c.vendor.Throttled(c.request), fault.RetryAfter))
	case HTMLPage:
		header := http.Header{"Content-Type": {"text/html; charset=utf-8"}}
		c.write(http.StatusBadGateway, header, []byte(badGatewayPage), "")
	case Truncated:
		header, body := encode(response)
		c.write(response.Status, header, body[:len(body)/2], response.ObjectID)
	}
}

// retryAfter adds the header in whole seconds, rounded up.
func retryAfter(response Response, wait time.Duration) Response {
	if wait <= 0 {
		return response
	}
	header := response.Header.Clone()
	if header == nil {
		header = http.Header{}
	}
	header.Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
	response.Header = header
	return response
}

// stall never answers: it ends when the client hangs up. The journal has the
// request before the client's time is said to be up.
func (c *call) stall(objectID string) {
	c.entry.Status, c.entry.ObjectID = 0, objectID
	c.sandbox.journal.add(c.number, c.entry)
	c.sandbox.stalled()
	<-c.r.Context().Done()
	panic(http.ErrAbortHandler)
}

// cut ends the connection so that the client sees a reset and never a clean
// reply: without the linger of zero the kernel would close it politely.
func (c *call) cut(objectID string) {
	c.entry.Status, c.entry.ObjectID = 0, objectID
	c.sandbox.journal.add(c.number, c.entry)
	hijacker, ok := c.w.(http.Hijacker)
	if !ok {
		panic(http.ErrAbortHandler) // HTTP/2 has no connection of one's own
	}
	conn, _, err := hijacker.Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0) // Close follows in any case
	}
	_ = conn.Close()
}
