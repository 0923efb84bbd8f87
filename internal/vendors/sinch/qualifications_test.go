package sinch

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// asking is an account of which somebody asks what is held up at the vendor.
func asking(t *testing.T) (a *account, brand string, gate *sandbox.Gate, hangUp context.CancelFunc, first chan error) {
	t.Helper()
	p := newProject(t, 1, 1)
	a = &account{api: p.api}
	campaign, err := p.api.GetCampaign(t.Context(), p.campaigns[0])
	if err != nil {
		t.Fatal(err)
	}
	brand = campaign.BrandID
	gate = p.box.Hold("sinch", "qualifyBrandByUseCase", sandbox.BeforeCommit)
	t.Cleanup(gate.Open)
	ctx, hangUp := context.WithCancel(t.Context())
	t.Cleanup(hangUp)
	first = make(chan error, 1)
	go func() {
		_, err := a.qualify(ctx, brand, "ACCOUNT_NOTIFICATION")
		first <- err
	}()
	arriving, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if err := gate.Arrived(arriving, 1); err != nil {
		t.Fatal(err)
	}
	return a, brand, gate, hangUp, first
}

func TestWhoWaitsForAnothersQualificationCanGiveUp(t *testing.T) {
	t.Parallel()
	a, brand, _, _, _ := asking(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := a.qualify(ctx, brand, "ACCOUNT_NOTIFICATION"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// What ended one call is nothing that the vendor has said of the brand.
func TestAQualificationThatWasCutShortIsAskedForAgain(t *testing.T) {
	t.Parallel()
	a, brand, gate, hangUp, first := asking(t)
	second := make(chan error, 1)
	go func() {
		_, err := a.qualify(t.Context(), brand, "ACCOUNT_NOTIFICATION")
		second <- err
	}()
	hangUp()
	if err := <-first; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	gate.Open()
	if err := <-second; err != nil {
		t.Error(err)
	}
}
