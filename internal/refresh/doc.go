// Package refresh answers the reads of one run from paged lists where those
// cost fewer calls than reading each object by its id, so that refreshing a
// thousand campaigns costs pages and not a thousand calls.
//
// It owns when a list is worth its pages, who waits for which page, how long
// what was read may be used, and whether a list can be believed. It never says
// that an object is gone: what no list holds is read by its id, and what that
// means is its caller's business. It is for refreshes and data sources only.
// Twin checks, the read before an update and waits must see what is there now.
//
// It must not know Terraform nor a vendor.
package refresh
