package sandbox

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

// shutdownGrace is how long calls in flight may take when serving ends.
const shutdownGrace = 5 * time.Second

// Listen opens a TCP address for Serve. It refuses anything but loopback: the
// sandbox accepts published credentials.
func Listen(address string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("sandbox: listen address: %w", err)
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, fmt.Errorf("sandbox: %q is not a loopback address; the sandbox serves this machine only", address)
	}
	return net.Listen("tcp", address)
}

// Serve answers on the listener until the context ends, then lets calls in
// flight finish. It closes the listener, and refuses one that is not on
// loopback.
func (s *Sandbox) Serve(ctx context.Context, listener net.Listener) error {
	return s.serve(ctx, listener, func(server *http.Server) error {
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownGrace)
		defer cancel()
		return server.Shutdown(grace)
	})
}

func (s *Sandbox) serve(ctx context.Context, listener net.Listener, end func(*http.Server) error) error {
	if tcp, ok := listener.Addr().(*net.TCPAddr); !ok || !tcp.IP.IsLoopback() {
		return errors.Join(
			fmt.Errorf("sandbox: %s is not a loopback address; the sandbox serves this machine only", listener.Addr()),
			listener.Close())
	}
	server := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: shutdownGrace}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	err := end(server)
	<-served
	return err
}

// Start serves on a free loopback port and returns the base URL, such as
// "http://127.0.0.1:41234", and a function that stops and waits. It stops at
// once: a graceful end would wait seconds for connections that a client opened
// and never used.
func (s *Sandbox) Start() (base string, stop func(), err error) {
	listener, err := Listen("127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = s.serve(ctx, listener, (*http.Server).Close) // only the listener's end, which stop asks for
	}()
	return "http://" + listener.Addr().String(), func() { cancel(); <-done }, nil
}
