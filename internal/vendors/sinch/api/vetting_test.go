package api

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"
)

func TestVettingsDecodeLeniently(t *testing.T) {
	t.Parallel()
	score := int64(72)
	for raw, want := range map[string]Vetting{
		`{"vettingId":"v","vettingStatus":"NEW_WORD","vettingScore":72,"reasons":["a",7],"vettingDetails":{"a":"b","n":1,"o":{"p":[]}}}`: {
			VettingID: "v", VettingStatus: "NEW_WORD", VettingScore: &score, Reasons: []string{"a", "7"},
			VettingDetails: map[string]string{"a": "b", "n": "1", "o": `{"p":[]}`},
		},
		`{"vettingScore":"72","reasons":[],"vettingDetails":{}}`:        {VettingScore: &score},
		`{"vettingScore":null,"reasons":null,"vettingDetails":null}`:    {},
		`{"vettingScore":"","reasons":"","vettingDetails":""}`:          {},
		`{"vettedDate":null,"createDate":"yesterday","provider":"NEW"}`: {CreateDate: "yesterday", Provider: "NEW"},
	} {
		var got Vetting
		must(t, json.Unmarshal([]byte(raw), &got))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s\ngot  %+v\nwant %+v", raw, got, want)
		}
	}
}

func TestVettingsOnTheWire(t *testing.T) {
	t.Parallel()
	for status, want := range map[string]string{"": "ACTIVE", "FAILED": "FAILED", "NEW_WORD": "NEW_WORD"} {
		for _, body := range []string{`{}`, `{"vettingInfo":null}`, `{"vettingInfo":[]}`} {
			v, c := newVendor(t, answering(body))
			vettings, err := c.BrandVettings(t.Context(), "b", status)
			must(t, err)
			if vettings == nil || len(vettings) != 0 {
				t.Errorf("got %#v", vettings)
			}
			if got := v.requests()[0].uri; got != testPrefix+"/brandRegistrations/b/vettingInfo?vettingStatus="+want {
				t.Errorf("sent %s", got)
			}
		}
	}
}

// The token is neither in the result nor in the log, at TRACE, nor in the error
// for an answer that cannot be read.
func TestVettingTokenStaysOut(t *testing.T) {
	t.Parallel()
	const token = "vet-tok-7Kq9"
	for body, readable := range map[string]bool{
		`{"vettingInfo":[{"vettingId":"v","vettingToken":"` + token + `"}]}`:               true,
		`{"vettingInfo":[{"vettingId":["` + token + `"],"vettingToken":"` + token + `"}]}`: false,
		`{"vettingInfo":[{"vettingId":"v","vettingToken":"` + token + `"`:                  false,
	} {
		_, c := newVendor(t, answering(body))
		var logged bytes.Buffer
		vettings, err := c.BrandVettings(tflogtest.RootLogger(context.Background(), &logged), "b", "")
		if (err == nil) != readable || readable && vettings[0].VettingID != "v" {
			t.Errorf("%s: got %+v, %v", body, vettings, err)
		}
		encoded, _ := json.Marshal(vettings)
		if text := logged.String() + fmt.Sprintf("%+v %v", vettings, err) + string(encoded); strings.Contains(text, token) || !strings.Contains(text, "getBrandVettingInfo") {
			t.Errorf("the token appears, or the call does not:\n%s", text)
		}
	}
}
