package transport

import (
	"context"
	"net/http"
)

// Content is a request body that is not JSON, such as an uploaded file.
type Content struct {
	// Type is the media type, with parameters.
	Type  string
	Bytes []byte
}

// Answer is a 2xx answer as it came.
type Answer struct {
	Status int
	Header http.Header
	Body   []byte
}

// DoRaw is Do for what is not JSON or whose status says something: content, if
// not nil, is sent in place of call.Body, and the answer is returned as it
// came, and decoded into out as well if that is not nil. The bodies are not
// logged. Errors are those of Do.
func (c *Client) DoRaw(ctx context.Context, call Call, content *Content, out any) (Answer, error) {
	call.Confidential = true
	x := newExchange(ctx, c, call, true)
	if err := ctx.Err(); err != nil {
		return Answer{}, x.notSent("the context ended before the call was sent", err)
	}
	req, err := c.request(x.ctx, call)
	if err != nil {
		return Answer{}, x.notSent("the request could not be built", err)
	}
	if out == nil {
		req.Header.Set("Accept", "*/*")
	}
	if content != nil {
		if err := req.SetBody(content.Bytes); err != nil {
			return Answer{}, x.notSent("the request could not be built", err)
		}
		req.Header.Set("Content-Type", content.Type)
		if !call.Class.mayRepeat() {
			req.GetBody = nil // as in request
		}
	}
	if err := x.run(req); err != nil {
		return Answer{}, err
	}
	if out != nil {
		if err := x.decode(out); err != nil {
			return Answer{}, err
		}
	}
	return Answer{Status: x.last.status, Header: x.last.header, Body: x.last.body}, nil
}
