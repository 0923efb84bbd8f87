// Package infobipsandbox is Infobip's half of the sandbox: brands, campaigns,
// number pools, documents and numbers of one test account, with the stages,
// rules, fees and error bodies of the contract. Where Infobip documents nothing
// it makes the strict assumption, so that a client that works here does not
// depend on luck; what a client must survive either way is a setting.
//
// It must not import anything that the provider is made of; its wire types are
// its own.
//
// # Account
//
// Number Registration and My Numbers are served under one base, /infobip.
// [APIKey] is the only key that works, [UnscopedAPIKey] one that lacks the
// scope. [Numbers] are the numbers owned from the start, on no campaign;
// [NumberPools] the number pools, and [PriorityID] the priority.
//
// # Scripted outcomes
//
// A brand's name or businessDBA, or a campaign's programSummary, may hold one
// of these; an outcome set by name or id goes before the text, the text before
// the policy. See [MagicTexts].
//
//	[sandbox:approve]           approved whatever the policy says
//	[sandbox:reject]            brand: REJECTED, also at an appeal and a vet; campaign: REJECTED by Infobip
//	[sandbox:reject-once]       the first review of a brand, and every one of a campaign before an appeal
//	[sandbox:unverified]        brand: ACTIVE, and its identity UNVERIFIED
//	[sandbox:auth-failed]       public company: ACTIVE, and its authentication FAILED
//	[sandbox:auth-pending]      public company: nobody answers the mail, PENDING_2FA
//	[sandbox:vet-failed]        brand: ACTIVE, and its vets end in FAILURE
//	[sandbox:carrier-reject]    campaign: REJECTED_EXTERNALLY after Infobip approved it
//	[sandbox:update-requested]  campaign: waits for changes at the reviewer
//	[sandbox:pool-invalid]      campaign: its number pool becomes INVALID
//	[sandbox:hold]              stays where it is
//
// The outcome that stands when a review ends decides it, also of appeals, vets
// and changes. An outcome that does not concern an object approves it.
//
// # Control
//
// POST under /_sandbox/infobip/, JSON. A brand is named by id, referenceId or
// name, a campaign also by its id at the registry.
//
//	brand-status          {"brand","status"}                any text, even a state Infobip does not have
//	brand-identity        {"brand","identity"}
//	brand-authentication  {"brand","status"}
//	brand-vet             {"brand","status","score"}        overrides the latest vet
//	campaign-stage        {"campaign","stage"}              any text
//	network-state         {"campaign","network","state"}
//	pool-status           {"campaign","status"}
//	rejection             {"campaign","details":[...]}      what the next rejections say
//	outcome               {"object","outcome"}              before or after the object exists
//	put-mode              {"mode":"keep"}                   what a PUT leaves out stays; "replace" empties it
//	error-form            {"form":"platform"}               errorCode and violations; "service" is the older form
//	list-lag              {"lag":"5s"}                      lists do not show newer objects
//	seed-brand            {"brand":{...},"state"}           made earlier: no ledger line
//	seed-campaign         {"campaign":{...},"stage"}        the same
//	seed-numbers          {"numbers":[...],"count":35000}   the numbers given, and as many more
//	seed-number-pool      {"id"}
//	lost-numbers          {"numbers":[...]}                 accepted at a campaign and never there
//	RULE                  {"on":true}                       every [Rule] by its name
//
// # What is assumed
//
// Where the documentation is silent, beside what a [Rule] or a setting decides:
//
//   - A refusal is a 400 without 409s, also for a used referenceId. A deleted
//     record frees its referenceId, of brands as of campaigns, see
//     [KeepReferenceIDs].
//   - The statuses at the registrar are an empty list before the first register,
//     and so are those at the networks before the carriers have the campaign.
//   - A brand that is ACTIVE cannot be registered again; one that is REJECTED
//     can, for another fee. A change of a registered brand is free.
//   - Fields are locked once the brand was ACTIVE, also if a later review
//     rejects it. A brand outside the US ends UNVERIFIED.
//   - A vet and an import want an ACTIVE brand. An upgrade of a vet costs the
//     difference. A vet that succeeded stays with the identity.
//   - Authentication that failed leaves the brand ACTIVE, and can be started anew.
//   - Deleting a brand takes its campaigns along.
//   - The search for a number finds parts of numbers.
//
// Campaigns, their numbers and pools: see the table of stages in
// campaign_stages.go, and contract/SOURCE.md.
//
// # What is not played
//
// Toll-free campaigns (create-toll-free-campaign) and the automatic review
// (submit-campaign-info-for-ai-review, submit-existing-campaign-for-ai-review,
// get-ai-review-results) answer 501, which counts as the sandbox's violation.
// Rate limits, monthly fees and the fee of a brand's appeal are not played
// either: 429 comes from a fault.
package infobipsandbox
