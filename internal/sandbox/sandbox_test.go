package sandbox_test

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

func TestListenRefusesAnythingButLoopback(t *testing.T) {
	t.Parallel()
	for address, allowed := range map[string]bool{
		"127.0.0.1:0": true, "localhost:0": true, "127.0.0.9:0": true,
		"0.0.0.0:0": false, ":0": false, "192.0.2.1:0": false, "[::]:0": false, "example.com:0": false, "127.0.0.1": false,
	} {
		listener, err := sandbox.Listen(address)
		if err == nil {
			listener.Close()
		}
		if (err == nil) != allowed {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestServeRefusesAListenerOnAllInterfaces(t *testing.T) {
	t.Parallel()
	box, _, _, _ := open(t)
	listener, err := net.Listen("tcp", "0.0.0.0:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := box.Serve(t.Context(), listener); err == nil || !strings.Contains(err.Error(), "loopback") {
		t.Errorf("got %v", err)
	}
	if _, err := listener.Accept(); err == nil {
		t.Error("the listener is still open")
	}
}

func TestServeEndsWithTheContext(t *testing.T) {
	t.Parallel()
	box, _, _, _ := open(t)
	listener, err := sandbox.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- box.Serve(ctx, listener) }()
	if r := send(t, "GET", "http://"+listener.Addr().String()+"/shop/things", ""); r.status != http.StatusOK {
		t.Errorf("%+v", r)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestNewRefusesOperationsTheContractDoesNotHaveAndUnknownOutcomes(t *testing.T) {
	t.Parallel()
	if _, err := sandbox.New(sandbox.Config{}, inventive{&shop{}}); err == nil || !strings.Contains(err.Error(), "sellThing") {
		t.Errorf("got %v", err)
	}
	if _, err := sandbox.New(sandbox.Config{Review: sandbox.Review{Outcome: "maybe"}}, &shop{}); err == nil {
		t.Error("unknown outcome accepted")
	}
	if _, err := sandbox.New(sandbox.Config{Review: sandbox.Review{Outcome: "shrug"}}, &shop{}); err != nil {
		t.Errorf("the vendor's own outcome refused: %v", err)
	}
}

// inventive plays an operation that its contract does not have.
type inventive struct{ *shop }

func (inventive) Operations() map[string]sandbox.Operation {
	return map[string]sandbox.Operation{"sellThing": {}}
}

func TestJournalTellsWhatHappenedWithoutSecrets(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	send(t, "POST", base+"/shop/things", `{"name":"lamp"}`)
	send(t, "GET", base+"/shop/things?color=red", "")
	send(t, "POST", base+"/shop/things/1:paint", "color=s3cret", "Content-Type", "application/x-www-form-urlencoded")
	send(t, "POST", base+"/shop/elsewhere", `{"secret":"s3cret"}`)

	entries := box.Journal()
	want := []struct {
		operation string
		class     sandbox.Class
		status    int
	}{{"makeThing", sandbox.Billable, 200}, {"listThings", sandbox.Read, 200}, {"paintThing", sandbox.Write, 200}, {"", sandbox.Read, 404}}
	if len(entries) != len(want) {
		t.Fatalf("%d entries", len(entries))
	}
	for i, w := range want {
		if e := entries[i]; e.Operation != w.operation || e.Class != w.class || e.Status != w.status || e.Vendor != "shop" {
			t.Errorf("entry %d: %+v", i, e)
		}
	}
	first := entries[0]
	if first.RequestBody != `{"name":"lamp"}` || first.ResponseBody != `{"name":"lamp"}` || first.ObjectID != "thing-1" ||
		first.UserAgent != "plain-client/1" || first.Path != "/shop/things" || !first.Time.Equal(start) {
		t.Errorf("%+v", first)
	}
	if entries[1].Query != "color=red" {
		t.Errorf("query %q", entries[1].Query)
	}
	text, _ := json.Marshal(entries)
	for _, secret := range []string{"s3cret", "Bearer", "good"} {
		if strings.Contains(string(text), secret) {
			t.Errorf("the journal holds %q", secret)
		}
	}
}

func TestResetForgetsEverythingAndRestoresThePolicy(t *testing.T) {
	t.Parallel()
	box, vendor, base, _ := open(t)
	box.SetReview(sandbox.Review{Delay: time.Hour, Outcome: sandbox.Hold})
	box.InjectFault(sandbox.Fault{Kind: sandbox.Error500, Operation: "getThing"})
	send(t, "POST", base+"/shop/things", `{"name":"lamp"}`)
	send(t, "POST", base+"/shop/things", `{}`)
	if vendor.review.Outcome != sandbox.Hold {
		t.Errorf("policy did not reach the vendor: %+v", vendor.review)
	}

	box.Reset()
	if len(box.Journal())+len(box.Ledger())+len(box.Violations())+vendor.count() != 0 {
		t.Error("something is left")
	}
	if want := (sandbox.Review{Delay: 2 * time.Second, Outcome: sandbox.Approve}); box.CurrentReview() != want || vendor.review != want {
		t.Errorf("review %+v, vendor %+v", box.CurrentReview(), vendor.review)
	}
	if r := send(t, "GET", base+"/shop/things/1", ""); r.status != http.StatusOK {
		t.Errorf("fault still armed: %+v", r)
	}
}

func TestUnknownReviewOutcomePanics(t *testing.T) {
	t.Parallel()
	box, _, _, _ := open(t)
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	box.SetReview(sandbox.Review{Outcome: "aproved"})
}

func TestMagicTextScriptsKnownOutcomesOnly(t *testing.T) {
	t.Parallel()
	known := []sandbox.Outcome{sandbox.Approve, sandbox.Hold}
	for text, want := range map[string]sandbox.Outcome{
		"plain": "", "[sandbox:hold]": sandbox.Hold, "a [sandbox:hold] b": sandbox.Hold,
		"[sandbox:nonsense]": "", "[sandbox:nonsense] [sandbox:approve]": sandbox.Approve, "[SANDBOX:hold]": "",
	} {
		if got, scripted := sandbox.MagicText(text, known); got != want || scripted != (want != "") {
			t.Errorf("%q: %q %v", text, got, scripted)
		}
	}
}

func TestOtherPathsAreNotFound(t *testing.T) {
	t.Parallel()
	_, _, base, _ := open(t)
	for _, path := range []string{"/", "/elsewhere/things", "/_sandbox/elsewhere"} {
		if r := send(t, "GET", base+path, ""); r.status != http.StatusNotFound {
			t.Errorf("%s: %+v", path, r)
		}
	}
}

func TestConcurrentCallsAreAllRecorded(t *testing.T) {
	t.Parallel()
	box, vendor, base, _ := open(t)
	var group sync.WaitGroup
	for range 20 {
		group.Go(func() {
			send(t, "POST", base+"/shop/things", `{"name":"lamp"}`)
			box.Journal()
			box.Ledger()
		})
	}
	group.Wait()
	if len(box.Journal()) != 20 || len(box.Ledger()) != 20 || vendor.count() != 20 {
		t.Errorf("%d entries, %d lines, %d made", len(box.Journal()), len(box.Ledger()), vendor.count())
	}
}
