package api_test

import (
	"net/http"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

func TestFindNumber(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		pages []string
		want  string // its id; empty when it is not there
	}{
		"alone":                 {[]string{`{"results":[{"id":"1","numberString":"+12065550142"}]}`}, "1"},
		"among longer ones":     {[]string{`{"results":[{"id":"1","numberString":"+120655501420"},{"id":"2","numberString":"+12065550142"}]}`}, "2"},
		"without a plus":        {[]string{`{"results":[{"id":"1","numberString":"12065550142"}]}`}, "1"},
		"on a later page":       {[]string{`{"results":[{"id":"1","numberString":"+120655501421"}],"nextPageToken":"t"}`, `{"results":[{"id":"2","numberString":"+12065550142"}]}`}, "2"},
		"only longer ones":      {[]string{`{"results":[{"id":"1","numberString":"+120655501420"}]}`}, ""},
		"none":                  {[]string{`{"results":[]}`}, ""},
		"the one that stays":    {[]string{`{"results":[{"id":"1","numberString":"+12065550142","deprovisionAt":"2026-12-01"},{"id":"2","numberString":"+12065550142"}]}`}, "2"},
		"the one that stayed":   {[]string{`{"results":[{"id":"1","numberString":"+12065550142"},{"id":"2","numberString":"+12065550142","deprovisionAt":"2026-12-01"}]}`}, "1"},
		"one that will be lost": {[]string{`{"results":[{"id":"1","numberString":"+12065550142","deprovisionAt":"2026-12-01"}]}`}, "1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var replies []reply
			for _, page := range tt.pages {
				replies = append(replies, reply{body: page})
			}
			a := answering(t, replies...)
			got, found, err := a.client.FindNumber(t.Context(), "+12065550142")
			must(t, err)
			if found != (tt.want != "") || got.ID != tt.want {
				t.Errorf("found %v %q", found, got.ID)
			}
			if uri := a.requests()[0].uri; uri != inWorkspace+"/numbers-long-code?limit=99&numberString=12065550142" {
				t.Errorf("asked %s", uri)
			}
		})
	}
}

func TestWhatIsNoNumberIsNotLookedFor(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: noRows})
	for _, number := range []string{"", "+", " ", "+1 206", "+1206x", "++1206", "+1206&limit=1"} {
		if _, found, err := a.client.FindNumber(t.Context(), number); found || transport.CertaintyOf(err) != transport.NotSent {
			t.Errorf("%q: found %v, %v", number, found, err)
		}
	}
	if len(a.requests()) != 0 {
		t.Errorf("sent %v", a.requests())
	}
}

// Not found is for a list that was read to its end.
func TestANumberThatCouldNotBeLookedForIsNotMissing(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"results":[{"id":"1","numberString":"+12065550142"}],"nextPageToken":"t"}`}, reply{status: http.StatusForbidden})
	if _, found, err := a.client.FindNumber(t.Context(), "+12065550142"); found || err == nil {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestEndpointRef(t *testing.T) {
	t.Parallel()
	for want, number := range map[string]api.Number{
		"e": {ID: "n", EndpointID: "e", Endpoint: &api.Endpoint{ID: "x"}},
		"x": {ID: "n", Endpoint: &api.Endpoint{ID: "x"}},
		"n": {ID: "n", Endpoint: &api.Endpoint{}},
		"m": {ID: "m"},
	} {
		if got := number.EndpointRef(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
