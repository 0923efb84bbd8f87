package main

import "github.com/tendlc/terraform-provider-tendlc/internal/tcr"

// phaseMeanings say what each phase is.
var phaseMeanings = map[tcr.Phase]string{
	tcr.Draft:     "not submitted, nothing paid",
	tcr.Pending:   "somebody reviews it, or waits for an answer of yours",
	tcr.Approved:  "accepted; a campaign sends as soon as it has a number",
	tcr.Active:    "sends",
	tcr.Rejected:  "a reviewer said no; `status_reasons` says why",
	tcr.Failed:    "the submission broke on its way",
	tcr.Suspended: "stopped by somebody, and may come back",
	tcr.Expired:   "lapsed, deregistered or deleted; it does not come back",
	tcr.Unknown:   "a word that this version of the provider does not know, or that says nothing",
}

// meanings say what a status means and what comes next, by vendor and kind.
// Sources: each vendor's contract; what the vendor does not describe says so.
var meanings = map[string]map[string]map[string]string{
	"sinch": {
		"brand": {
			"DRAFT":       "not submitted; only Sinch's dashboard makes such brands. Submit it there",
			"IN_PROGRESS": "in review. Wait; its details cannot change meanwhile",
			"APPROVED":    "done: campaigns can be submitted, details change in place, an upgrade is possible",
			"UPGRADE":     "Sinch moves it from `SIMPLIFIED` to `FULL`. `approved` once it has a `tcr_brand_id`: campaigns can be submitted meanwhile",
			"REJECTED":    "refused. Correct the facts and apply: a new registration, charged again",
		},
		"campaign": {
			"SINCH_REVIEW":      "Sinch reads the text. Nothing is due yet. Wait",
			"SINCH_APPROVED":    "passed Sinch, and on its way to the registry: the setup fee is due. Wait",
			"SUBMITTED":         "at the registry; the operators decide. Wait",
			"APPROVED":          "accepted; the first number makes it active",
			"ACTIVE":            "sends",
			"SINCH_REJECTED":    "Sinch said no, and charged nothing. Mend the text and apply: a new campaign",
			"REJECTED":          "an operator said no; the setup fee is due. Mend the text and apply: a new campaign, charged again",
			"SUBMISSION_FAILED": "the registry did not take it. Ask Sinch's support, or register a new campaign",
			"EXPIRED":           "deleted or run out. Register a new campaign",
		},
	},
	"infobip": {
		"brand": {
			"DRAFT":          "a free record at Infobip. Change it, register it, delete it",
			"SUBMITTED":      "registered, and the registrar has not spoken yet. Wait",
			"PENDING":        "the registrar looks at it. Wait",
			"PENDING_2FA":    "a public company has to answer a mail. Answer it; [an action](https://registry.terraform.io/providers/tendlc/tendlc/latest/docs/actions/infobip_brand_resend_2fa) has it sent again",
			"PENDING_APPEAL": "an appeal is under way. Wait",
			"ACTIVE":         "registered: campaigns can be registered. `rejected` while `identity_status` is `UNVERIFIED`: correct it",
			"REJECTED":       "refused. Correct it in place",
		},
		"campaign": {
			"DRAFT":                                 "a free record at Infobip",
			"SUBMITTED_FOR_REVIEW":                  "Infobip's compliance team has it. Wait",
			"IN_REVIEW":                             "Infobip's compliance team reads it. Wait",
			"APPROVED_BY_INTERNAL_REVIEWER":         "passed Infobip, and on its way to registry and networks. Wait",
			"SUBMITTED":                             "with the registry and the networks. Wait",
			"APPEALED":                              "an appeal is filed. Wait",
			"UPDATE_REQUESTED_BY_INTERNAL_REVIEWER": "Infobip's reviewers want a change; a refresh warns. No call for it is documented: answer in Infobip's web interface",
			"UPDATE_REQUESTED_BY_CARRIERS":          "the networks want a change; a refresh warns. No call for it is documented: answer in Infobip's web interface",
			"REGISTERED":                            "all networks agreed; it sends",
			"REGISTERED_PENDING_UPDATE":             "sends, while its numbers change; soon over",
			"REJECTED":                              "Infobip said no. Correct it in place and [appeal](https://registry.terraform.io/providers/tendlc/tendlc/latest/docs/guides/infobip-rejections-and-appeals)",
			"REJECTED_EXTERNALLY":                   "somebody after Infobip said no; no way out is documented. Ask Infobip's support, or register a new campaign",
			"ON_HOLD":                               "not described by Infobip. Ask its support",
			"BLOCKED":                               "not described by Infobip. Ask its support",
			"SUSPENDED":                             "not described by Infobip. Ask its support",
			"PAUSED":                                "not described by Infobip. Ask its support",
			"REGISTERED_PENDING_DEREGISTRATION":     "leaves the networks",
			"DEREGISTERED":                          "off the networks for good",
			"ARCHIVED":                              "off the networks for good",
			"IN_MIGRATION":                          "not described by Infobip; nothing is assumed of it",
		},
		"vetting": {
			"PENDING": "the vetting company works on it. Wait",
			"SUCCESS": "done; the score is there",
			"FAILURE": "no score; it was charged",
		},
	},
	"bird": {
		"brand": {
			"DRAFT":    "not submitted; when Bird makes such brands is not documented",
			"PENDING":  "the registry has it. Wait; it cannot change meanwhile",
			"APPROVED": "accepted: campaigns can be registered, most facts change in place",
			"REJECTED": "refused. [Correct it in place](https://registry.terraform.io/providers/tendlc/tendlc/latest/docs/guides/bird-corrections#brands): it is submitted again, for a fee",
			"FAILED":   "could not be submitted. Replace it: `terraform apply -replace=ADDRESS`, for a new fee",
			"DELETED":  "gone",
		},
		"campaign": {
			"DRAFT":     "not submitted; when such a campaign arises is not documented",
			"PENDING":   "in review. Wait; it cannot change meanwhile",
			"APPROVED":  "may send: Bird shows no operator's word",
			"DECLINED":  "refused. [Correct it in place](https://registry.terraform.io/providers/tendlc/tendlc/latest/docs/guides/bird-corrections): it goes to review again, which may be charged",
			"REJECTED":  "refused. Correct it in place; if Bird does not take that, replace it: `terraform apply -replace=ADDRESS`",
			"SUSPENDED": "stopped by Bird or an operator. Ask Bird's support; an edit is a new campaign",
			"FAILED":    "could not be submitted. An edit is a new campaign",
			"EXPIRED":   "lapsed. An edit is a new campaign",
			"DELETED":   "gone",
		},
		"vetting": {
			"PENDING":  "the vetting company works on it. Wait",
			"APPROVED": "done; the score is there",
			"FAILED":   "no score; it was charged",
		},
	},
}
