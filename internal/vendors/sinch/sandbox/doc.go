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
//	[sandbox:hold]                stays in its review stage
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
//	seed-brand         {"brand":{...},"status"}          bought earlier: no ledger line
//	seed-campaign      {"campaign":{...},"status"}       the same
//	seed-numbers       {"numbers":[...],"servicePlanId","campaignId"}
package sinchsandbox
