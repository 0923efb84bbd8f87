package transport

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net/http"
)

// notSent is the error for a call that never reached an attempt.
func (x *exchange) notSent(message string, cause error) *Error {
	return &Error{Operation: x.call.Operation, Message: message, Certainty: NotSent, Err: cause}
}

// failure turns the last outcome into the error that the caller gets.
func (x *exchange) failure() error {
	e := x.base()
	switch {
	case x.last.unauthorized:
		e = x.unauthorized()
	case errors.Is(x.last.err, ErrTooLong):
		e.Message = fmt.Sprintf("the answer is too long: more than %d MiB", maxAnswer>>20)
	case x.last.err != nil && x.last.status != 0:
		e.Message = "the answer could not be read: the connection ended early"
	case x.last.err != nil:
		e.Message = x.redactor.line(x.last.err.Error())
	default:
		x.explain(e)
	}
	if x.last.status == http.StatusTooManyRequests {
		e.Message = x.refusals(e.Message)
	}
	if x.repeating && x.exhausted == nil {
		e.Err = x.ctx.Err()
		e.Message = "gave up waiting to repeat the call, after: " + e.Message
	}
	if x.doubtful {
		e.Certainty = Ambiguous
	}
	return e
}

func (x *exchange) base() *Error {
	return &Error{
		Operation: x.call.Operation,
		Status:    x.last.status,
		RequestID: x.redactor.line(requestID(x.last.header)),
		Certainty: x.last.certainty,
		Err:       x.last.err,
	}
}

// unauthorized keeps the typed error of the credentials, so that the caller
// can name the attribute that is wrong.
func (x *exchange) unauthorized() *Error {
	var typed *Error
	if errors.As(x.last.err, &typed) {
		own := *typed
		own.Certainty = NotSent
		return &own
	}
	return x.notSent("no credentials could be had: "+x.redactor.line(x.last.err.Error()), x.last.err)
}

// explain fills in what the vendor's error body says.
func (x *exchange) explain(e *Error) {
	body := x.client.errorBody(x.last)
	clean := x.redactor.line
	e.Code, e.Message = clean(body.Code), clean(body.Message)
	for _, f := range body.Fields {
		e.Fields = append(e.Fields, FieldViolation{Field: clean(f.Field), Description: clean(f.Description)})
	}
	if e.Message != "" {
		return
	}
	switch {
	case x.last.status >= 300 && x.last.status < 400:
		e.Message = "the vendor answered with a redirect, which is never followed"
	case http.StatusText(x.last.status) != "":
		e.Message = http.StatusText(x.last.status)
	default:
		e.Message = "unexpected answer"
	}
}

// errorBody is what the vendor's error body says, not yet redacted.
func (c *Client) errorBody(o outcome) ErrorBody {
	if c.cfg.DecodeError == nil {
		return ErrorBody{}
	}
	return c.cfg.DecodeError(o.status, o.header, o.body)
}

// decode reads a 2xx answer. The vendor did process the call, so whatever is
// wrong with the body is Ambiguous.
func (x *exchange) decode(out any) error {
	err := json.Unmarshal(x.last.body, out)
	if err == nil && bytes.Equal(bytes.TrimSpace(x.last.body), []byte("null")) {
		err = errors.New("null")
	}
	if checker, ok := out.(Checker); ok && err == nil {
		if err := checker.CheckAnswer(); err != nil {
			return x.unreadable(x.redactor.line(err.Error()), err)
		}
	}
	if err != nil {
		return x.unreadable(whatIsWrong(x.last, err), nil)
	}
	return nil
}

func (x *exchange) unreadable(message string, cause error) *Error {
	e := x.base()
	e.Message = "the answer could not be read: " + message
	e.Certainty = Ambiguous
	e.Err = cause
	return e
}

// whatIsWrong describes a body without quoting it.
func whatIsWrong(o outcome, err error) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Sprintf("the field %s is not a %s", wrong.Field, wrong.Type)
	}
	kind, _, _ := mime.ParseMediaType(o.header.Get("Content-Type"))
	if kind == "" {
		kind = "unknown type"
	}
	return fmt.Sprintf("%d bytes of %s are not the JSON that was expected", len(o.body), kind)
}

// requestID finds the vendor's id of an exchange.
func requestID(header http.Header) string {
	for _, name := range []string{"X-Request-Id", "Request-Id", "X-Correlation-Id", "Traceparent"} {
		if id := header.Get(name); id != "" {
			return id
		}
	}
	return ""
}
