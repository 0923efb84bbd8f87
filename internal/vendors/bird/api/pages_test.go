package api_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

func TestPagesAreReadOneByOne(t *testing.T) {
	t.Parallel()
	a := answering(t, pageOf("t1", "a", "b"), reply{status: 400}, pageOf("", "b", "c"))
	pages := a.client.CampaignPages("brand")
	rows, err := pages.Next(t.Context())
	must(t, err)
	if len(rows) != 2 || pages.Done() || pages.Left() != -1 {
		t.Errorf("%d rows, done %t, %d left", len(rows), pages.Done(), pages.Left())
	}
	if _, err := pages.Next(t.Context()); err == nil || pages.Done() {
		t.Errorf("a refused page: %v, done %t", err, pages.Done())
	}
	rows, err = pages.Next(t.Context())
	must(t, err)
	if len(rows) != 1 || rows[0].ID != "c" || !pages.Done() || pages.Left() != 0 {
		t.Errorf("got %v, done %t, %d left", rows, pages.Done(), pages.Left())
	}
	if token := queryOf(t, a.requests()[2]).Get("pageToken"); token != "t1" {
		t.Errorf("the page was asked for by %q", token)
	}
}

func TestPagesOfALevelThatIsNotConfiguredAreAnError(t *testing.T) {
	t.Parallel()
	a := answering(t, pageOf(""))
	if _, err := a.client.BrandPages(api.Level("planet")).Next(t.Context()); transport.CertaintyOf(err) != transport.NotSent || len(a.requests()) != 0 {
		t.Errorf("got %v after %d requests", err, len(a.requests()))
	}
}
