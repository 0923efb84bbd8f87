package acctest

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"sync"
)

// strike is what a toxic did to a connection, as its client met it.
type strike string

const (
	// reset: with a TCP reset, before all was answered.
	wasReset strike = "reset"
	// cut: closed, before all was answered.
	wasCut strike = "cut"
	// delayed: all was answered, later than it would have been.
	wasDelayed strike = "delayed"
	// spared: all was answered before the toxic could do anything.
	wasSpared strike = "spared"
)

// recording is what a client sent and heard on one connection.
type recording struct {
	sent, heard bytes.Buffer
	broken      bool // ended by something else than a close
}

// struckBy compares what was asked with what was answered.
func (r *recording) struckBy(kind string) strike {
	asked, answered := requestsIn(&r.sent), answersIn(&r.heard)
	switch {
	case r.broken && answered < max(asked, 1):
		return wasReset
	case answered < asked:
		return wasCut
	case answered > 0 && (kind == "latency" || kind == "slow_close"):
		return wasDelayed
	default:
		return wasSpared
	}
}

// requestsIn counts requests, one that is not complete too.
func requestsIn(sent *bytes.Buffer) (count int) {
	reader := bufio.NewReader(sent)
	for {
		if _, err := reader.Peek(1); err != nil {
			return count
		}
		count++
		request, err := http.ReadRequest(reader)
		if err != nil {
			return count
		}
		_, _ = io.Copy(io.Discard, request.Body)
	}
}

// answersIn counts complete answers.
func answersIn(heard *bytes.Buffer) (count int) {
	reader := bufio.NewReader(heard)
	for {
		answer, err := http.ReadResponse(reader, nil)
		if err != nil {
			return count
		}
		_, err = io.Copy(io.Discard, answer.Body)
		_ = answer.Body.Close()
		if err != nil {
			return count
		}
		count++
	}
}

// relay joins two connections so that the ends of both are those that the
// other side sees: a half-close stays one, a reset stays a reset.
func relay(client *net.TCPConn, address string) *recording {
	record := &recording{}
	defer func() { _ = client.Close() }()
	dialled, err := net.Dial("tcp", address)
	if err != nil {
		return record
	}
	server := dialled.(*net.TCPConn)
	defer func() { _ = server.Close() }()
	var both sync.WaitGroup
	var failed [2]error
	both.Go(func() { failed[0] = pump(server, client, &record.sent) })
	both.Go(func() { failed[1] = pump(client, server, &record.heard) })
	both.Wait()
	record.broken = errors.Join(failed[:]...) != nil
	return record
}

// pump copies one direction to its end and keeps a copy.
func pump(to, from *net.TCPConn, keep *bytes.Buffer) error {
	_, err := io.Copy(io.MultiWriter(keep, to), from)
	if err != nil {
		_, _ = to.SetLinger(0), from.SetLinger(0)
		_, _ = to.Close(), from.Close()
		return err
	}
	return to.CloseWrite()
}
