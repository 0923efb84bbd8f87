// Package tfkit is the Terraform glue that every vendor shares: common
// attributes, plan checks, deletion protection, diagnostics, the approval
// resource, keyword sets and number sets, waiting.
//
// It must not know a vendor, speak HTTP, or decide what is bought when: the
// order of a billable create is package registration's.
package tfkit
