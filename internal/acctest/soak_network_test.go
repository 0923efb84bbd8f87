package acctest

import (
	"encoding/json"
	"fmt"
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

	mu      sync.Mutex
	rand    *rand.Rand
	calm    bool
	open    map[*net.TCPConn]bool // what clients hold
	relays  sync.WaitGroup
	strikes map[strike]int
}

// newNetwork puts the network before the world's sandbox until the test ends.
func newNetwork(t *testing.T, w *World, r *rand.Rand) *network {
	t.Helper()
	n := &network{clear: strings.TrimPrefix(w.Base, "http://"), rand: r,
		open: map[*net.TCPConn]bool{}, strikes: map[strike]int{}}
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
	t.Cleanup(n.hangUp)
	n.relays.Go(n.serve)
	w.Base = "http://" + n.listener.Addr().String()
	return n
}

func (n *network) serve() {
	for {
		client, err := n.listener.Accept()
		if err != nil {
			return
		}
		tcp := client.(*net.TCPConn)
		kind, address := n.draw(tcp)
		n.relays.Go(func() { n.note(tcp, kind, relay(tcp, address)) })
	}
}

// draw decides what the next connection meets, none if it is left alone, and
// is the address to which it goes.
func (n *network) draw(client *net.TCPConn) (kind, address string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.open[client] = true
	if n.calm || n.rand.IntN(10) < clearShare {
		return "", n.clear
	}
	i := n.rand.IntN(len(n.proxies))
	return toxics[i].kind, n.proxies[i].Listen
}

// note keeps what a connection came to.
func (n *network) note(client *net.TCPConn, kind string, heard *recording) {
	n.mu.Lock()
	defer n.mu.Unlock()
	delete(n.open, client)
	if kind != "" {
		n.strikes[heard.struckBy(kind)]++
	}
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

// hangUp ends what is open and the network itself.
func (n *network) hangUp() {
	_ = n.listener.Close()
	n.mu.Lock()
	for client := range n.open {
		_ = client.Close()
	}
	n.mu.Unlock()
	n.relays.Wait()
}

// struck ends the network and is how many connections were struck, and how.
func (n *network) struck() map[strike]int {
	n.hangUp()
	return n.strikes
}
