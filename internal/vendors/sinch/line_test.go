package sinch

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// desk answers for the numbers of an account and keeps what it was asked.
type desk struct {
	account *account
	clock   *clock.Virtual
	// config is the smsConfiguration of a number, by what was sent for it.
	config func(sent []string) string
	// refuses: the key is wrong.
	refuses bool

	mu   sync.Mutex
	gets int
	sent []string // bodies
}

func newDesk(t *testing.T, config func(sent []string) string) *desk {
	t.Helper()
	d := &desk{clock: clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)), config: config}
	server := httptest.NewServer(d)
	client, err := api.New(api.Config{
		ProjectID: "p", KeyID: "k", KeySecret: "s", Auth: api.AuthBasic,
		NumbersURL: server.URL, RegistrationURL: server.URL, Clock: d.clock,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Close)
	t.Cleanup(client.CloseIdleConnections)
	d.account = &account{api: client, clock: d.clock}
	return d
}

// ServeHTTP shows every number that is asked for, and an empty list.
func (d *desk) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	w.Header().Set("Content-Type", "application/json")
	if strings.HasSuffix(r.URL.Path, "/activeNumbers") {
		_, _ = io.WriteString(w, `{}`)
		return
	}
	if r.Method == http.MethodPatch {
		body, _ := io.ReadAll(r.Body)
		d.sent = append(d.sent, string(body))
	} else {
		d.gets++
	}
	if d.refuses {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	_, _ = fmt.Fprintf(w, `{"phoneNumber":%q,"smsConfiguration":%s}`, path.Base(r.URL.Path), d.config(d.sent))
}

const workingJob = `"scheduledProvisioning":{"status":"IN_PROGRESS","campaignId":"","servicePlanId":"S"}`

func idle([]string) string { return `{"servicePlanId":"S","campaignId":""}` }

func TestNothingIsBegunAfterTheDeadline(t *testing.T) {
	t.Parallel()
	numbers := manyNumbers(20)
	for name, act := range map[string]func(l line) []error{
		"attach": func(l line) []error {
			_, failed := tfkit.Each(t.Context(), numbers, l.attaching(tfkit.Place{Campaign: "C", Link: "S"}))
			return failed
		},
		"detach": func(l line) []error {
			_, failed := tfkit.Each(t.Context(), numbers, l.detaching("C"))
			return failed
		},
		"move": func(l line) []error {
			_, failed := l.carry(t.Context(), tfkit.Carriage{To: tfkit.Place{Campaign: "C", Link: "S"}, Moving: tfkit.Members{List: numbers}})
			return failed
		},
	} {
		d := newDesk(t, idle)
		l := newLine(d.account, time.Minute)
		d.clock.Advance(time.Minute)
		failed := act(l)
		if len(failed) != 1 || !errors.Is(failed[0], tfkit.ErrTimeUp) || d.gets != 0 || len(d.sent) != 0 {
			t.Errorf("%s: %d reads, sent %v: %v", name, d.gets, d.sent, failed)
		}
	}
}

// A job that ends with the time leaves none for another one.
func TestNothingIsSentAfterTheDeadline(t *testing.T) {
	t.Parallel()
	for name, do := range map[string]func(l line) error{
		"attach": func(l line) error {
			return l.attach(t.Context(), "+12025550100", tfkit.Place{Campaign: "C", Link: "S"})
		},
		"detach": func(l line) error { return l.detach(t.Context(), "+12025550100", "OLD") },
	} {
		var l line
		var d *desk
		d = newDesk(t, func([]string) string {
			if d.clock.Now().Before(l.deadline) {
				return `{"servicePlanId":"S","campaignId":"OLD",` + workingJob + `}`
			}
			return `{"servicePlanId":"S","campaignId":"OLD"}`
		})
		l = newLine(d.account, time.Minute)
		if err := do(l); !errors.Is(err, tfkit.ErrTimeUp) || len(d.sent) != 0 {
			t.Errorf("%s: sent %v: %v", name, d.sent, err)
		}
	}
}

// A number that was taken off its campaign is sent to the new one even then:
// left where it is, it would be on none.
func TestNumberOffItsCampaignIsSentOnAfterTheDeadline(t *testing.T) {
	t.Parallel()
	var l line
	var d *desk
	d = newDesk(t, func(sent []string) string {
		switch {
		case len(sent) == 0:
			return `{"servicePlanId":"S","campaignId":"OLD"}`
		case d.clock.Now().Before(l.deadline) || len(sent) > 1:
			return `{"servicePlanId":"S","campaignId":"",` + workingJob + `}`
		default:
			return idle(nil)
		}
	})
	l = newLine(d.account, time.Minute)
	err := l.attach(t.Context(), "+12025550100", tfkit.Place{Campaign: "C", Link: "S"})
	want := []string{`{"smsConfiguration":{"servicePlanId":"S","campaignId":""}}`, `{"smsConfiguration":{"servicePlanId":"S","campaignId":"C"}}`}
	if !errors.Is(err, tfkit.ErrTimeUp) || !slices.Equal(d.sent, want) {
		t.Errorf("sent %v: %v", d.sent, err)
	}
}

// A number that cannot be attached is put back, unless Sinch does not take it
// there either: then the error says why.
func TestNumberThatCannotBeAttachedIsPutBack(t *testing.T) {
	t.Parallel()
	old, wanted := tfkit.Place{Campaign: "OLD", Link: "S"}, tfkit.Place{Campaign: "C", Link: "S2"}
	link := func(p tfkit.Place) string {
		return fmt.Sprintf(`{"smsConfiguration":{"servicePlanId":%q,"campaignId":%q}}`, p.Link, p.Campaign)
	}
	const failedJob = `{"servicePlanId":"","campaignId":"","scheduledProvisioning":{"status":"FAILED","errorCodes":["%s"]}}`
	steps := []string{link(tfkit.Place{Link: "S"}), link(tfkit.Place{}), link(wanted), link(old)}
	for name, r := range map[string]struct {
		config []string // after so many bodies
		says   string
	}{
		"put back": {[]string{`{"servicePlanId":"S","campaignId":"OLD"}`, `{"servicePlanId":"S"}`, `{}`, fmt.Sprintf(failedJob, "SMS_PROVISIONING_FAILED"), `{"servicePlanId":"S","campaignId":"OLD"}`},
			` The number was put back: it sends for the campaign OLD with the service plan "S", as before.`},
		"not taken": {[]string{`{"servicePlanId":"S","campaignId":"OLD"}`, `{"servicePlanId":"S"}`, `{}`, fmt.Sprintf(failedJob, "SMS_PROVISIONING_FAILED"), fmt.Sprintf(failedJob, "CAMPAIGN_EXPIRED")},
			"The number is on no campaign now and sends nothing; it was on OLD with the service plan \"S\", and could not be put back there: Sinch reports CAMPAIGN_EXPIRED."},
	} {
		d := newDesk(t, func(sent []string) string { return r.config[len(sent)] })
		err := newLine(d.account, time.Minute).attach(t.Context(), "+12025550100", wanted)
		diags := lineDiagnostics([]error{err}, "", nil)
		if !slices.Equal(d.sent, steps) {
			t.Errorf("%s: sent %v", name, d.sent)
		}
		if len(diags) != 1 || !strings.Contains(diags[0].Detail(), r.says) ||
			!strings.Contains(diags[0].Summary(), `could not be attached (campaign_id = "C", service_plan_id = "S2")`) {
			t.Errorf("%s: %v", name, diags)
		}
	}
}

// The answer to the last step was lost and the number has arrived: nothing is
// put back.
func TestNumberThatArrivedAllTheSameIsNotPutBack(t *testing.T) {
	t.Parallel()
	d := newDesk(t, func([]string) string { return `{"servicePlanId":"S","campaignId":"C"}` })
	lost := &lineError{number: "+12025550100", to: tfkit.Place{Campaign: "C", Link: "S"}, err: &transport.Error{Certainty: transport.Ambiguous}}
	if err := newLine(d.account, time.Minute).putBack(t.Context(), tfkit.Place{Campaign: "OLD", Link: "S"}, lost); err != nil || len(d.sent) > 0 {
		t.Errorf("sent %v: %v", d.sent, err)
	}
}
