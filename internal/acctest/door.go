package acctest

import (
	"encoding/pem"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
)

// doorFault is what an address does to new connections.
type doorFault string

// The faults of an address. Neither lets a request through, so a client may
// send again.
const (
	// refused: nobody listens.
	refused doorFault = "connection_refused"
	// brokenHandshake: the connection is cut in the middle of the TLS
	// handshake.
	brokenHandshake doorFault = "tls_failure"
)

// door is an address of the sandbox that stops taking new connections at a
// moment that a test chooses, for the attempts of one call. Connections that
// are open go on, so free reads on a kept connection do not notice.
type door struct {
	world *World
	fault doorFault
	port  *port

	mu    sync.Mutex
	after string // operation whose next answer closes the door; empty: none
	seen  int    // its calls so far
	shut  bool
	count int // attempts that reached nobody when the door was closed
	hits  int // attempts at the closed door
}

// newDoor gives the world an address with a door. The fault of a handshake
// makes it an https one, which needs [Main] to have made its certificate known.
func newDoor(t *testing.T, w *World, f doorFault) *door {
	t.Helper()
	d := &door{world: w, fault: f}
	server := httptest.NewUnstartedServer(d)
	d.port = newPort(server.Listener)
	server.Listener = d.port
	if f == brokenHandshake {
		server.StartTLS()
	} else {
		server.Start()
	}
	t.Cleanup(func() {
		d.port.open()
		server.Close()
	})
	w.Base = server.URL
	w.OnSleep = d.reopen
	return d
}

// closeAfter closes the door with the next answer to an operation. The client
// has the whole answer only when the handler is done, so its next connection
// meets a closed door.
func (d *door) closeAfter(operation string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.after, d.seen = operation, d.world.Calls(operation)
}

// ServeHTTP passes a request to the sandbox.
func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.world.Box.Handler().ServeHTTP(w, r)
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.after == "" || d.world.Calls(d.after) == d.seen {
		return
	}
	d.after, d.shut, d.count = "", true, d.lost()
	d.port.shut(d.fault)
}

// lost is how many attempts of the provider have reached nobody. It is called
// while none is on its way but those that it counts alike before and after.
func (d *door) lost() int { return d.world.attempts.begun() - len(d.world.Box.Journal()) }

// reopen is called when the provider waits. If it has met the closed door, as
// opposed to keeping to a rate, the door is open when it tries again.
func (d *door) reopen() {
	d.mu.Lock()
	defer d.mu.Unlock()
	hits := d.lost() - d.count
	if !d.shut || hits == 0 {
		return
	}
	d.shut, d.hits = false, hits
	d.port.open()
}

// struck is how many attempts met the closed door.
func (d *door) struck() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.hits
}

// port is a listener that can stop listening and listen again.
type port struct {
	address string
	mu      sync.Mutex
	inner   net.Listener // nil while nobody listens
	cut     bool         // connections are cut as they come
	ended   bool
	changed *sync.Cond
}

func newPort(inner net.Listener) *port {
	p := &port{address: inner.Addr().String(), inner: inner}
	p.changed = sync.NewCond(&p.mu)
	return p
}

// shut makes new connections fail. A Terraform that another test is just
// starting holds the socket too until it has become another program, and as long
// as one does the kernel takes connections, to reset them later: so no process is
// being forked while the socket is closed.
func (p *port) shut(f doorFault) {
	p.mu.Lock()
	defer p.mu.Unlock()
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	if f == brokenHandshake {
		p.cut = true
	} else if p.inner != nil {
		_ = p.inner.Close()
		p.inner = nil
	}
}

// open lets connections in again. Should somebody else have taken the port in
// the meantime, the port stays shut and the test fails.
func (p *port) open() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.cut = false
	if p.inner == nil && !p.ended {
		p.inner, _ = net.Listen("tcp", p.address)
	}
	p.changed.Broadcast()
}

// Accept implements net.Listener over all the times that the port is open.
func (p *port) Accept() (net.Conn, error) {
	for {
		inner := p.current()
		if inner == nil {
			return nil, net.ErrClosed
		}
		conn, err := inner.Accept()
		switch {
		case errors.Is(err, net.ErrClosed):
			continue // shut, or ended
		case err == nil && p.cuts():
			_ = conn.Close()
			continue
		}
		return conn, err
	}
}

// current waits until the port is open; nil: it is no more.
func (p *port) current() net.Listener {
	p.mu.Lock()
	defer p.mu.Unlock()
	for p.inner == nil && !p.ended {
		p.changed.Wait()
	}
	if p.ended {
		return nil
	}
	return p.inner
}

func (p *port) cuts() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.cut
}

// Close implements net.Listener.
func (p *port) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ended = true
	p.changed.Broadcast()
	if p.inner == nil {
		return nil
	}
	return p.inner.Close()
}

// Addr implements net.Listener.
func (p *port) Addr() net.Addr {
	address, err := net.ResolveTCPAddr("tcp", p.address)
	if err != nil {
		return &net.TCPAddr{}
	}
	return address
}

// trustDoors makes the certificate of https doors known to this process, which
// must not have verified one before. The folder is removed by the caller.
func trustDoors() (folder string, err error) {
	server := httptest.NewTLSServer(nil)
	defer server.Close()
	folder, err = os.MkdirTemp("", "tendlc-acctest-")
	if err != nil {
		return "", err
	}
	file := filepath.Join(folder, "door.pem")
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw})
	if err := os.WriteFile(file, text, 0o600); err != nil {
		return folder, err
	}
	return folder, os.Setenv("SSL_CERT_FILE", file)
}
