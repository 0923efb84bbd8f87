package workload

import "strings"

// Pool is one campaign at Infobip from the draft to a pool with the numbers of
// a file.
type Pool struct {
	Numbers []string // E.164, at least two: the first goes in before the registration
	// Dropped is how many of the file's last numbers an edit takes out.
	Dropped int
}

// PoolFile is the name of the file that the configuration reads.
const PoolFile = "numbers.txt"

// poolSentence is what Infobip wants to read word for word.
const poolSentence = " THIS SUBMISSION IS FOR A NUMBER POOL USE-CASE."

// Charges is how many charges the vendor makes: for the brand and the campaign.
func (Pool) Charges() int { return 2 }

// File is what the configuration's file holds, a number a line.
func (p Pool) File() string {
	return strings.Join(p.Numbers[1:len(p.Numbers)-p.Dropped], "\n") + "\n"
}

// HCL is the configuration.
func (p Pool) HCL() string {
	text := &strings.Builder{}
	all, chain := Campaigns{Vendor: "infobip"}, chains["infobip"]
	text.WriteString(header)
	text.WriteString(infobipBrand(companyOf(0)))
	all.extend(text, chain.brand, 0, "")
	text.WriteString(infobipCampaign(campaign{company: companyOf(0), brandID: writers["infobip"].brandID(0, true), note: poolSentence}))
	all.extend(text, append(chain.campaign, poolBlocks), 0, p.Numbers[0])
	return text.String()
}

const poolBlocks = `
resource "tendlc_infobip_number_pool" "cINDEX" {
  campaign_id = tendlc_infobip_campaign_approval.cINDEX.campaign_id
}

resource "tendlc_infobip_number_assignment" "pool" {
  campaign_id  = tendlc_infobip_number_pool.cINDEX.campaign_id
  numbers_file = "${path.module}/` + PoolFile + `"
}
`
