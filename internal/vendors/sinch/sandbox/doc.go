// Package sinchsandbox is Sinch's half of the sandbox: brands, campaigns and
// numbers of one test account, with the statuses, rules, fees and error bodies
// of the contract. Where Sinch documents nothing it makes the strict
// assumption, so that a client that works here does not depend on luck.
//
// It must not import anything that the provider is made of; its wire types are
// its own.
//
// # Account
//
// Three Sinch hosts are served under one base: /sinch/oauth2/token and
// /sinch/v1/projects/... . [ProjectID], [KeyID] and [KeySecret] are the only
// credentials, [ServicePlanID] and [SecondServicePlanID] the service plans,
// [Numbers] the numbers owned from the start, linked to the first plan and no
// campaign.
//
// # Scripted outcomes
//
// A brand's displayName or a campaign's description may hold one of these; an
// outcome set by name or id goes before the text, the text before the policy.
// See [MagicTexts].
//
//	[sandbox:approve]             approved whatever the policy says
//	[sandbox:reject]              refused at the first review
//	[sandbox:sinch-reject]        campaign: SINCH_REJECTED, nothing charged
//	[sandbox:submission-failed]   campaign: SUBMISSION_FAILED after Sinch's review
//	[sandbox:operator-reject]     campaign: REJECTED after it was at TCR
//	[sandbox:vetting-failed]      FULL brand: APPROVED, and its vetting FAILED
//	[sandbox:resubmit-failed]     campaign: approved, and each resubmission fails
//	[sandbox:hold]                stays in its review stage
//
// Upgrades and resubmissions are decided by the outcome that stands when they
// end: approve is good, hold waits, any other fails them, but resubmit-failed
// means nothing to a brand and vetting-failed nothing to a campaign.
//
// # Control
//
// POST under /_sandbox/sinch/, JSON. Objects are named by registration id, TCR
// id or name.
//
//	campaign-status    {"campaign","status"}             any text, even one Sinch does not have
//	brand-status       {"brand","status"}
//	outcome            {"object","outcome"}              before or after the object exists
//	number-failure     {"number","code","count"}         the next jobs of the number fail
//	delete-failure     {"campaign"}                      the next deletion fails
//	list-lag           {"lag":"5s"}                      lists do not show newer objects
//	vetting            {"brand","status","score"}        overrides a brand's vetting
//	brand-updates      {"mode":"merge"}                  what an update leaves out stays; "replace" empties it
//	late-upgrades      {"on":true}                       type reads FULL only when an upgrade is over
//	qualification      {"useCase","network",...}         fees, bounds and operators' terms, see [QualificationChange];
//	                                                     without useCase or network: all of them
//	operator           {"campaign","network","status","msgClass"}
//	renewal            {"campaign","date":"2027-02-03T00:00:00Z"}
//	loose-types        {"on":true}                       integers as numbers, no nulls, see [Sinch.SetLooseTypes]
//	seed-brand         {"brand":{...},"status"}          bought earlier: no ledger line
//	seed-campaign      {"campaign":{...},"status"}       the same
//	seed-numbers       {"numbers":[...],"servicePlanId","campaignId"}
//
// # What is assumed
//
// Where the documentation is silent:
//
//   - An update of a brand is free, keeps its identity status, is allowed while
//     APPROVED only, and empties what a sent group leaves out.
//   - An upgrade costs [AssumedUpgradeFee] at the call. One that fails leaves
//     the brand APPROVED and FULL with a FAILED vetting: nothing is refunded.
//   - qualify wants a use case. A brand that was refused qualifies nowhere.
//   - submit wants an operator that supports the use case and at which the
//     brand qualifies, and as many samples as the operators that support it want.
//   - A campaign at the registry has records at AT&T and T-Mobile, with the
//     terms of qualify of that moment; a resubmission makes them anew, and at
//     the other operators too, for better or worse. It needs APPROVED or ACTIVE.
//   - With autoRenewal each month after the third is billed on the renewal date,
//     billedDate is the last such day; without it the campaign is EXPIRED then.
//
// # What is not played
//
// Files (uploadCampaignFile, uploadCampaignFilesLegacyPath) and the stock of
// numbers (searchAvailableNumbers, rentNumber, rentAnyNumber,
// releaseActiveNumber) answer 501, which counts as the sandbox's violation.
package sinchsandbox
