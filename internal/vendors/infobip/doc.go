// Package infobip is the vendor Infobip: its resources and data sources, its
// status words and fees, and the mapping between the Terraform models and the
// API.
//
// At Infobip a brand or campaign is a free draft until a call of its own
// registers it, so drafts and registrations are resources of their own. All
// writes to one campaign go through one lock, see campaignLocks. The package
// must not know another vendor; what both need belongs in tfkit.
package infobip
