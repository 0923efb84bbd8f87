package sandbox

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

// controlHandler serves /_sandbox. It answers this machine only, and only
// under a loopback name, so that a web page cannot reach it through DNS.
func (s *Sandbox) controlHandler() http.Handler {
	mux := http.NewServeMux()
	for path, read := range s.views() {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, _ *http.Request) { writeJSON(w, http.StatusOK, read()) })
	}
	for path, act := range s.actions() {
		mux.HandleFunc("POST "+path, func(w http.ResponseWriter, r *http.Request) { runControl(w, r, act) })
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isLoopback(r.RemoteAddr) || !isLoopback(r.Host) {
			writeJSON(w, http.StatusForbidden, failure("the control interface answers on loopback only"))
			return
		}
		mux.ServeHTTP(w, r)
	})
}

func (s *Sandbox) views() map[string]func() any {
	return map[string]func() any{
		"/_sandbox":            func() any { return s.index() },
		"/_sandbox/journal":    func() any { return orEmpty(s.Journal()) },
		"/_sandbox/ledger":     func() any { return orEmpty(s.Ledger()) },
		"/_sandbox/violations": func() any { return orEmpty(s.Violations()) },
		"/_sandbox/objects":    func() any { return s.objects() },
		"/_sandbox/faults":     func() any { return s.armedFaults() },
		"/_sandbox/review":     func() any { return wireReviewOf(s.CurrentReview()) },
		"/_sandbox/traffic":    func() any { return s.wireTraffic(true) },
		"/_sandbox/calls":      func() any { return s.CallsByOperation() },
	}
}

func (s *Sandbox) actions() map[string]Control {
	all := map[string]Control{
		"/_sandbox/reset":         func([]byte) (any, error) { s.Reset(); return nil, nil },
		"/_sandbox/seed":          func(body []byte) (any, error) { return nil, s.Seed(body) },
		"/_sandbox/faults":        s.controlFault,
		"/_sandbox/review":        s.controlReview,
		"/_sandbox/traffic":       s.controlTraffic,
		"/_sandbox/calls/reset":   func([]byte) (any, error) { s.ResetCalls(); return nil, nil },
		"/_sandbox/clock/advance": s.controlClock,
	}
	for _, m := range s.vendors {
		for name, control := range m.Controls() {
			all["/_sandbox/"+m.Name()+"/"+name] = control
		}
	}
	return all
}

type wireFault struct {
	Vendor     string    `json:"vendor"`
	Operation  string    `json:"operation"`
	Kind       FaultKind `json:"kind"`
	Count      int       `json:"count"`
	Skip       int       `json:"skip"`
	RetryAfter string    `json:"retryAfter,omitempty"`
	Lag        string    `json:"lag,omitempty"`
}

func (s *Sandbox) controlFault(body []byte) (any, error) {
	var wire wireFault
	if err := DecodeControl(body, &wire); err != nil {
		return nil, err
	}
	wait, err := optionalDuration(wire.RetryAfter)
	if err != nil {
		return nil, err
	}
	lag, err := optionalDuration(wire.Lag)
	if err != nil {
		return nil, err
	}
	return nil, s.arm(Fault{
		Vendor: wire.Vendor, Operation: wire.Operation, Kind: wire.Kind,
		Count: wire.Count, Skip: wire.Skip, RetryAfter: wait, Lag: lag,
	})
}

func (s *Sandbox) armedFaults() []wireFault {
	armed := []wireFault{}
	for _, f := range s.faults.all() {
		wire := wireFault{Vendor: f.Vendor, Operation: f.Operation, Kind: f.Kind, Count: f.Count, Skip: f.Skip}
		if f.RetryAfter > 0 {
			wire.RetryAfter = f.RetryAfter.String()
		}
		if f.Lag > 0 {
			wire.Lag = f.Lag.String()
		}
		armed = append(armed, wire)
	}
	return armed
}

type wireReview struct {
	Delay   string  `json:"delay"`
	Outcome Outcome `json:"outcome"`
}

func wireReviewOf(r Review) wireReview { return wireReview{r.Delay.String(), r.Outcome} }

func (s *Sandbox) controlReview(body []byte) (any, error) {
	wire := wireReviewOf(s.CurrentReview())
	if err := DecodeControl(body, &wire); err != nil {
		return nil, err
	}
	delay, err := time.ParseDuration(wire.Delay)
	if err != nil {
		return nil, err
	}
	if delay == 0 {
		delay = -1 // somebody who writes 0s means none, not the default
	}
	if err := s.setReview(Review{Delay: delay, Outcome: wire.Outcome}); err != nil {
		return nil, err
	}
	return wireReviewOf(s.CurrentReview()), nil
}

// errRealClock is answered with 409: time cannot be told to pass.
var errRealClock = errors.New("the clock is real and cannot be advanced")

func (s *Sandbox) controlClock(body []byte) (any, error) {
	virtual, ok := s.clock.(interface{ Advance(time.Duration) })
	if !ok {
		return nil, errRealClock
	}
	var wire struct {
		By string `json:"by"`
	}
	if err := DecodeControl(body, &wire); err != nil {
		return nil, err
	}
	by, err := time.ParseDuration(wire.By)
	if err != nil {
		return nil, err
	}
	virtual.Advance(by)
	return map[string]time.Time{"now": s.now()}, nil
}

type wireVendor struct {
	Name       string    `json:"name"`
	Operations []string  `json:"operations"`
	Outcomes   []Outcome `json:"outcomes"`
	Controls   []string  `json:"controls"`
}

func (s *Sandbox) index() any {
	vendors := []wireVendor{}
	for _, m := range s.vendors {
		vendors = append(vendors, wireVendor{
			Name: m.Name(), Operations: sortedKeys(m.operations),
			Outcomes: append([]Outcome{Approve, Reject, Hold}, m.Outcomes()...),
			Controls: sortedKeys(m.Controls()),
		})
	}
	return map[string]any{
		"vendors": vendors, "faultKinds": FaultKinds(),
		"views": sortedKeys(s.views()), "actions": sortedKeys(s.actions()),
	}
}

func (s *Sandbox) objects() map[string]any {
	all := map[string]any{}
	for _, m := range s.vendors {
		all[m.Name()] = m.Objects()
	}
	return all
}

// DecodeControl reads the JSON body of a control call, refusing what it does
// not know: a misspelt control would otherwise do nothing, silently.
func DecodeControl(body []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.DisallowUnknownFields()
	return decoder.Decode(into)
}

// Decoded is a control that reads its body into T, matching names without
// regard to case.
func Decoded[T any](act func(T) (any, error)) Control {
	return func(body []byte) (any, error) {
		var in T
		if err := DecodeControl(body, &in); err != nil {
			return nil, err
		}
		return act(in)
	}
}

func runControl(w http.ResponseWriter, r *http.Request, act Control) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		writeJSON(w, http.StatusBadRequest, failure(err.Error()))
		return
	}
	answer, err := act(body)
	switch {
	case errors.Is(err, errRealClock):
		writeJSON(w, http.StatusConflict, failure(err.Error()))
	case err != nil:
		writeJSON(w, http.StatusBadRequest, failure(err.Error()))
	case answer == nil:
		writeJSON(w, http.StatusOK, map[string]any{})
	default:
		writeJSON(w, http.StatusOK, answer)
	}
}

func failure(text string) map[string]string { return map[string]string{"error": text} }

func writeJSON(w http.ResponseWriter, status int, value any) {
	body, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		status, body = http.StatusInternalServerError, []byte(fmt.Sprintf(`{"error":%q}`, err))
	}
	w.Header().Set("Content-Type", mimeJSON)
	w.WriteHeader(status)
	_, _ = w.Write(append(body, '\n')) // a client that hangs up early is its own affair
}

func isLoopback(hostport string) bool {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = strings.Trim(hostport, "[]")
	}
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}

func optionalDuration(text string) (time.Duration, error) {
	if text == "" {
		return 0, nil
	}
	return time.ParseDuration(text)
}

// orEmpty makes an empty list [] in JSON, not null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
