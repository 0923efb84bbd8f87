// Package transport is the HTTP that every vendor's client is built on: it
// waits for a turn (governor), authorises, sends, repeats where that is safe,
// and turns what comes back into an answer or a typed error.
//
// It owns one decision that costs money when it is wrong: whether a call that
// failed may be sent again. Every call has a class, and a Billable call is sent
// again only when it is certain that nothing was processed. Every error says
// how certain it is (Certainty), so that the caller can tell "nothing was
// charged" from "nobody knows".
//
// It must not know a vendor, a Terraform schema or what a call means; it never
// logs a body below TRACE, never logs a credential, never follows a redirect,
// and offers no way to switch off TLS verification.
package transport
