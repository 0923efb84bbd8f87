package acctest

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net"
	"strings"
	"sync"
	"testing"

	"github.com/Shopify/toxiproxy/v2"
	"github.com/rs/zerolog"
)

// toxic is one thing that a network does to a connection: a toxic of toxiproxy
// with its attributes, drawn anew in every round.
type toxic struct {
	kind, stream string
	attributes   func(*rand.Rand) map[string]int
}

// clearShare is how many connections in ten are left alone. With fewer, hardly
// an apply would come to its end and rounds would take minutes.
const clearShare = 5

// toxics are what the soak draws from. "upstream" strikes what the provider
// sends, so that the vendor sees nothing or half a request; "downstream"
// strikes the answer, when the vendor has done what was asked. Times are real
// and in milliseconds: long enough to be noticed, short enough for many rounds.
var toxics = []toxic{
	{"latency", "upstream", between("latency", 5, 60)},
	{"latency", "downstream", between("latency", 5, 60)},
	{"reset_peer", "upstream", between("timeout", 0, 30)},
	{"reset_peer", "downstream", between("timeout", 0, 30)},
	// A connection that is open and says nothing, until it is closed.
	{"timeout", "upstream", between("timeout", 50, 250)},
	{"timeout", "downstream", between("timeout", 50, 250)},
	// Closed by one side long before the other hears of it.
	{"slow_close", "upstream", between("delay", 50, 250)},
	{"slow_close", "downstream", between("delay", 50, 250)},
	{"limit_data", "upstream", between("bytes", 1, 900)},
	{"limit_data", "downstream", between("bytes", 1, 1500)},
}

func between(name string, low, high int) func(*rand.Rand) map[string]int {
	return func(r *rand.Rand) map[string]int { return map[string]int{name: low + r.IntN(high-low+1)} }
}

// network is a faulty network in front of a sandbox. Every connection is given
// a toxic, or none, in the order in which connections come. Toxics stay on
// their connection to its end: taking one off a live connection can block
// toxiproxy for good.
type network struct {
	listener net.Listener
	clear    string // address of the sandbox
	proxies  []*toxiproxy.Proxy

	mu    sync.Mutex
	rand  *rand.Rand
	calm  bool
	drawn map[string]int
}

// newNetwork puts the network before the world's sandbox until the test ends.
func newNetwork(t *testing.T, w *World, r *rand.Rand) *network {
	t.Helper()
	n := &network{clear: strings.TrimPrefix(w.Base, "http://"), rand: r, drawn: map[string]int{}}
	server := toxiproxy.NewServer(toxiproxy.NewMetricsContainer(nil), zerolog.Nop())
	for i, toxic := range toxics {
		proxy := toxiproxy.NewProxy(server, fmt.Sprint(i), "127.0.0.1:0", n.clear)
		if err := proxy.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(proxy.Stop)
		spec, err := json.Marshal(map[string]any{"type": toxic.kind, "stream": toxic.stream, "attributes": toxic.attributes(r)})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := proxy.Toxics.AddToxicJson(strings.NewReader(string(spec))); err != nil {
			t.Fatal(err)
		}
		n.proxies = append(n.proxies, proxy)
	}
	var err error
	if n.listener, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = n.listener.Close() })
	go n.serve()
	w.Base = "http://" + n.listener.Addr().String()
	return n
}

func (n *network) serve() {
	for {
		client, err := n.listener.Accept()
		if err != nil {
			return
		}
		go relay(client.(*net.TCPConn), n.draw())
	}
}

// draw is the address to which the next connection goes.
func (n *network) draw() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.calm || n.rand.IntN(10) < clearShare {
		return n.clear
	}
	i := n.rand.IntN(len(n.proxies))
	n.drawn[toxics[i].kind]++
	return n.proxies[i].Listen
}

// calmed does something while new connections are left alone.
func (n *network) calmed(do func()) {
	n.setCalm(true)
	defer n.setCalm(false)
	do()
}

func (n *network) setCalm(calm bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.calm = calm
}

// struck is how many connections were given each kind of toxic.
func (n *network) struck() map[string]int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return maps.Clone(n.drawn)
}

// relay joins two connections so that the ends of both are those that the
// other side sees: a half-close stays one, a reset stays a reset.
func relay(client *net.TCPConn, address string) {
	defer func() { _ = client.Close() }()
	dialled, err := net.Dial("tcp", address)
	if err != nil {
		return
	}
	server := dialled.(*net.TCPConn)
	defer func() { _ = server.Close() }()
	var both sync.WaitGroup
	pump := func(to, from *net.TCPConn) {
		if _, err := io.Copy(to, from); err != nil {
			_, _ = to.SetLinger(0), from.SetLinger(0)
			_, _ = to.Close(), from.Close()
			return
		}
		_ = to.CloseWrite()
	}
	both.Go(func() { pump(server, client) })
	both.Go(func() { pump(client, server) })
	both.Wait()
}
