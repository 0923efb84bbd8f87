// Scratch: not committed. Serves a seeded sandbox with pprof.
package main

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	_ "net/http/pprof"
	"os"
	"strings"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	n := flag.Int("n", 35000, "numbers")
	dir := flag.String("dir", "", "where to write sinch/ and infobip/ folders")
	linked := flag.Bool("linked", true, "sinch numbers are linked")
	port := flag.Int("port", 8930, "port")
	flag.Parse()
	s, ib, b := sinchsandbox.New(), infobipsandbox.New(), birdsandbox.New()
	box, err := sandbox.New(sandbox.Config{Clock: clock.Real(), Review: sandbox.Review{Delay: -1}}, s, ib, b)
	must(err)
	base := fmt.Sprintf("http://127.0.0.1:%d", *port)
	w := &acctest.World{Box: box, Sinch: s, Infobip: ib, Bird: b, Base: base}

	// Sinch
	br := sinchsandbox.SampleBrand()
	s.SeedBrand(br, "")
	cr := sinchsandbox.SampleCampaign(s.Brands()[0].TCRID)
	cr.NumberPool = true
	s.SeedCampaign(cr, "ACTIVE")
	tcr := s.Campaigns()[0].TCRID
	began := time.Now()
	var list []string
	for i := range *n {
		number := fmt.Sprintf("+1608%07d", 5000000+(i*7919)%4999999)
		if *linked {
			s.SeedNumber(number, sinchsandbox.ServicePlanID, tcr)
		} else {
			s.SeedNumber(number, "", "")
		}
		list = append(list, number)
	}
	fmt.Println("seeding sinch", time.Since(began))
	must(os.MkdirAll(*dir+"/sinch", 0o755))
	must(os.WriteFile(*dir+"/sinch/numbers.txt", []byte(strings.Join(list, "\n")+"\n"), 0o644))
	const req = "terraform {\n required_providers {\n tendlc = { source = \"tendlc/tendlc\" }\n}\n}\n"
	must(os.WriteFile(*dir+"/sinch/main.tf", []byte(req+w.ProviderWith(w.SinchAccount())+fmt.Sprintf(`
resource "tendlc_sinch_number_assignment" "n" {
  campaign_id     = %q
  service_plan_id = %q
  numbers_file    = "numbers.txt"
}
`, tcr, sinchsandbox.ServicePlanID)), 0o644))
	must(os.WriteFile(*dir+"/sinch/id", []byte(tcr), 0o644))

	// Infobip
	ib.SeedNumberCount(*n)
	numbers := ib.OwnedNumbers()
	var ilist []string
	for _, o := range numbers[len(numbers)-*n:] {
		ilist = append(ilist, "+"+o.Number)
	}
	brand := ib.SeedBrand(infobipsandbox.SampleBrand(), "")
	must(os.MkdirAll(*dir+"/infobip", 0o755))
	must(os.WriteFile(*dir+"/infobip/numbers.txt", []byte(strings.Join(ilist[1:], "\n")+"\n"), 0o644))
	flow := acctest.InfobipCampaign(fmt.Sprintf("brand_id = %q", brand), "deletion_protection = false", `program_summary = "Lakeview Rides: each driver has a number of the pool. `+infobipsandbox.PoolSentence+`"`) +
		acctest.InfobipSpare(ilist[:1]) + acctest.InfobipCampaignRegistration("deletion_protection = false") + acctest.InfobipCampaignApproval() +
		"\nresource \"tendlc_infobip_number_pool\" \"p\" {\n  campaign_id = tendlc_infobip_campaign_approval.c.campaign_id\n}\n" +
		"\nresource \"tendlc_infobip_number_assignment\" \"n\" {\n  campaign_id = tendlc_infobip_number_pool.p.campaign_id\n  numbers_file = \"numbers.txt\"\n}\n"
	must(os.WriteFile(*dir+"/infobip/main.tf", []byte(req+w.ProviderWith(w.InfobipAccount())+flow), 0o644))

	go func() {
		mux := http.DefaultServeMux
		mux.HandleFunc("/calls", func(rw http.ResponseWriter, r *http.Request) {
			counts := map[string]int{}
			for _, e := range box.Journal() {
				counts[e.Operation]++
			}
			fmt.Fprintln(rw, counts, "violations", len(box.Violations()))
			if len(box.Violations()) > 0 {
				fmt.Fprintln(rw, box.Violations()[0])
			}
		})
		must(http.ListenAndServe(fmt.Sprintf("127.0.0.1:%d", *port+1), mux))
	}()
	listener, err := sandbox.Listen(fmt.Sprintf("127.0.0.1:%d", *port))
	must(err)
	fmt.Println("ready", base)
	must(box.Serve(context.Background(), listener))
}
