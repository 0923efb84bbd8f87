// Package birdsandbox is Bird's half of the sandbox: brands of a workspace and
// its organization, vettings, campaigns, numbers with their compliance
// requirements, connectors and use cases of one test account, with the
// statuses, rules, fees and error bodies of the contract. Where Bird documents
// nothing it makes the strict assumption, so that a client that works here does
// not depend on luck; what a client must survive either way is a [Rule].
//
// It must not import anything that the provider is made of; its wire types are
// its own.
//
// # Account
//
// All is served under one base, /bird. [AccessKey] is the only key that works,
// [UnscopedAccessKey] one whose role has no policies. [WorkspaceID] and
// [OrganizationID] are the account's; [OtherWorkspaceID] is a workspace with
// which brands can be shared and which the key may not use. [Numbers] are the
// numbers owned from the start, on no campaign; [ActiveResellerID] is a reseller
// that campaigns may name, [PendingResellerID] one that is not ACTIVE yet.
//
// # Scripted outcomes
//
// A brand's displayName or companyName, or a campaign's name or description,
// may hold one of the texts below; an outcome set by name or id goes before the
// text, the text before the policy. See [MagicTexts].
//
//	[sandbox:approve]         approved whatever the policy says
//	[sandbox:reject]          REJECTED, also a brand's vettings FAILED
//	[sandbox:reject-once]     the first review only; a correction is approved
//	[sandbox:fail]            FAILED
//	[sandbox:hold]            stays where it is, also vettings
//	[sandbox:vetting-failed]  brand: APPROVED, and its vettings FAILED
//	[sandbox:decline]         campaign: DECLINED
//	[sandbox:decline-once]    campaign: the first review only
//	[sandbox:suspend]         campaign: SUSPENDED after the approval
//	[sandbox:expire]          campaign: EXPIRED after the approval
//
// The outcome that stands when a review ends decides it. One that does not
// concern an object approves it.
//
// One text belongs into the URL of an attachment, see [AttachmentFailed]:
//
//	[sandbox:attachment-failed]  that attachment ends FAILED instead of ACTIVE
//
// # Control
//
// POST under /_sandbox/bird/, JSON. A brand is named by id, id at the registry,
// displayName or companyName, a campaign by id or name; of several with a name
// the newest is meant.
//
//	brand-status         {"brand","status"}                   any text, even a status Bird does not have
//	brand-rejection      {"brand","code","description"}       what refusals say, also one that stands
//	brand-auth-plus      {"brand","status"}                   authPlusStatus, any text
//	vetting-status       {"brand","status","score"}           overrides the latest vetting
//	seed-brand           {"brand":{...},"status"}             made earlier: no ledger line; the organization's when it is shared
//	campaign-status      {"campaign","status"}                any text
//	campaign-rejection   {"campaign","code","description"}    as with brands
//	subscription-status  {"campaign","status"}                any text
//	attachment-status    {"campaign","attachment","status"}   any text
//	seed-campaign        {"brand","campaign":{...},"status"}  made earlier
//	seed-numbers         {"numbers":[...],"count":60}         the numbers given, and as many more
//	remove-number        {"number"}
//	requirement-state    {"number","status","campaign","managed"}  see [RequirementState]
//	requirement-name     {"name"}                             of the requirement of type ten-dlc
//	seed-use-case        {"name","description"}
//	reseller-status      {"reseller","status"}                any text
//	seed-reseller        {"reseller":{...}}
//	outcome              {"object","outcome"}                 before or after the object exists
//	list-lag             {"lag":"5s"}                         lists do not show newer objects
//	RULE                 {"on":true}                          every [Rule] by its name
//
// # What is assumed
//
// Where the documentation is silent, beside what a [Rule] decides:
//
//   - Every request body is closed, and the field table's demands hold: nine
//     digits of a US ein, with or without its hyphen, five of a ZIP code, a
//     vertical of the list, the stock exchange of a public company. All is a
//     422; its code and the keys of details are assumed. A workspace or an
//     organization that the key may not use is a 403.
//   - A brand can be updated when APPROVED or REJECTED, nothing else. Fields that
//     are required cannot be emptied. A REJECTED brand is submitted again and
//     charged by every update. A change of an APPROVED brand is free.
//   - The identity is locked while the brand is APPROVED, and in every status
//     once a vetting was approved. Its fields are compared as text.
//   - Detaching a workspace's own brand deletes it. One of the organization
//     stays there; one that is shared with every workspace cannot be detached.
//     Only the level that owns a brand updates it.
//   - Campaigns that keep a brand from being detached: those that are PENDING or
//     APPROVED, and those with an active subscription.
//   - A vetting wants an APPROVED brand and no other vetting that is PENDING, and
//     a body with class and provider. Its words are PENDING, APPROVED, FAILED.
//   - tcrBrandId comes with the approval and stays.
//   - A campaign keeps the field table's demands, at a create and after a
//     change: all eight booleans, HELP, STOP, an opt-out message, an opt-in
//     message and keywords where subscribers opt in, 2 to 5 sub use cases of an
//     umbrella and at most five of any other. Attachments are https URLs.
//   - A change of a refused campaign sends it to review again and is charged,
//     also when nothing differs, and whatever the brand's status is by then.
//   - A null in a PATCH leaves the field. New attachmentUrls replace the old.
//   - A create commits to three months at the registry's list price, whatever
//     the outcome. The subscription starts with the approval; after a deletion
//     or the status EXPIRED it is canceling until those months are over, then
//     inactive. SUSPENDED leaves it active.
//   - Every status but DELETED can be deleted. What keeps a campaign is a
//     channel that names its use case, or one on a number that is tied to it; a
//     number that is tied and has no channel does not.
//   - A requirement of type ten-dlc asks for campaignId and brandId and for an
//     APPROVED campaign, and is read by the endpoint's id. Its words are
//     unsatisfied, pending, satisfied. It goes on naming a campaign that is
//     SUSPENDED, FAILED, EXPIRED or DELETED, and is unsatisfied then.
//   - A campaign without numberPool takes 49 numbers, one with it any number.
//   - A use case comes with the approval of a campaign and goes with it.
//   - A page token belongs to one list with its filters and order; another one
//     is a 422.
//
// # What is not played
//
// Webhooks, the host that takes uploads, and rate limits: 429 comes from a
// fault.
package birdsandbox
