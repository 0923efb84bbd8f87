package acctest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// consoles fill an account as somebody does in a vendor's console: brands of
// each form, and a campaign in every status. numbers is how many campaigns have
// numbers.
var consoles = map[string]func(w *acctest.World, statuses []string) (brands, campaigns, numbers int){
	"sinch": func(w *acctest.World, statuses []string) (brands, campaigns, numbers int) {
		w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "APPROVED")
		public, refused := sinchsandbox.SampleBrand(), sinchsandbox.SampleBrand()
		public.DisplayName, public.Type = "Lakeview Holdings", "FULL"
		public.FinancialDetails.BrandEntityType, public.FinancialDetails.StockSymbol, public.FinancialDetails.Exchange = "PUBLIC", "LKVW", "NYSE"
		w.Sinch.SeedBrand(public, "APPROVED")
		refused.DisplayName = "Lakeview Optics"
		refused.CompanyDetails.BrandName, refused.CompanyDetails.BusinessContactEmail = "", ""
		w.Sinch.SeedBrand(refused, "REJECTED")
		for _, status := range statuses {
			request := sinchsandbox.SampleCampaign(w.Sinch.Brands()[0].TCRID)
			request.CampaignName = "Notices " + status
			w.Sinch.SeedCampaign(request, status)
		}
		mixed := sinchsandbox.SampleCampaign(w.Sinch.Brands()[0].TCRID)
		mixed.CampaignName, mixed.UseCase, mixed.SubUseCases = "Mixed", "MIXED", []string{"CUSTOMER_CARE", "DELIVERY_NOTIFICATION"}
		w.Sinch.SeedCampaign(mixed, "ACTIVE")
		live := w.Sinch.Campaigns()[len(statuses)].TCRID
		for _, number := range []string{"+12025550101", "+12025550102"} {
			w.Sinch.SeedNumber(number, sinchsandbox.ServicePlanID, live)
		}
		return 3, len(statuses) + 1, 1
	},
	"infobip": func(w *acctest.World, statuses []string) (brands, campaigns, numbers int) {
		brand := w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "ACTIVE")
		w.Infobip.SeedBrand(infobipsandbox.SamplePublicBrand(), "ACTIVE")
		for n, status := range statuses {
			request := infobipsandbox.SampleCampaign(brand)
			request.Name, request.ReferenceID = status[:min(30, len(status))], "ours-"+strings.ToLower(status)
			if request.Numbers = nil; n == 0 {
				request.Numbers = infobipsandbox.Numbers()[:1]
			}
			w.Infobip.SeedCampaign(request, status)
		}
		external := infobipsandbox.SampleExternalCampaign()
		external.Numbers = nil
		w.Infobip.SeedCampaign(external, "REGISTERED")
		return 2, len(statuses) + 1, 1
	},
	"bird": func(w *acctest.World, statuses []string) (brands, campaigns, numbers int) {
		brand := w.Bird.SeedBrand(birdsandbox.SampleBrand(), "APPROVED")
		w.Bird.SeedBrand(birdsandbox.SamplePublicBrand(), "PENDING")
		w.Bird.SeedOrganizationBrand(birdsandbox.SampleOrganizationBrand(), "APPROVED")
		for _, status := range statuses {
			request := birdsandbox.SampleCampaign()
			request.Name = "Notices " + status
			w.Bird.SeedCampaign(brand, request, status)
		}
		gone := 0
		if slices.Contains(statuses, "DELETED") {
			gone = 1
		}
		return 3, len(statuses) - gone, 0
	},
}

// What was registered by hand can be taken over whatever it looks like: it is
// listed, imported, and its generated configuration is valid and plans nothing.
func TestWhatAConsoleMadeBecomesConfigurationThatPlansNothing(t *testing.T) {
	t.Parallel()
	for _, vendor := range vendors.All() {
		t.Run(vendor.Name(), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			console := consoles[vendor.Name()]
			if console == nil {
				t.Fatal("nothing in consoles fills this vendor's account")
			}
			brands, campaigns, numbers := console(w, vendor.Statuses()["campaign"].Words())
			p := w.Protocol(t)
			for noun, want := range map[string]int{"brand": brands, "campaign": campaigns, "number_assignment": numbers} {
				kind := "tendlc_" + vendor.Name() + "_" + noun
				found, err := p.List(kind, "", true, 0)
				if err != nil || len(found) != want {
					t.Errorf("%s: %d results, want %d; %v", kind, len(found), want, err)
				}
				for _, one := range found {
					p.ExpectAdopted(kind, one)
				}
			}
		})
	}
}
