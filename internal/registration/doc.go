// Package registration owns the billable call: the order of its steps, and
// what happens when its reply is lost. A submit costs money and cannot be
// undone, so one configured object must be charged at most once, whatever
// breaks. A vendor supplies small functions and cannot get the order wrong.
//
// The five steps:
//
//  1. Preconditions, which are free reads. Not met: nothing was sent.
//  2. Twin check in the vendor's list, by a fingerprint of the fields. A live
//     twin stops the create, or is taken over when the user asked for that.
//  3. Send, once.
//  4. When the reply says neither yes nor no: never send again, but look for
//     the object in fresh lists, for a bounded time.
//  5. Save. This step belongs to the caller: the package hands over the id and
//     knows nothing of state. From then on the caller's create must not fail,
//     because an error would taint the object and buy another one. With the id
//     come the twins that another process has made at the same time.
//
// The package must not know Terraform or any vendor, must not talk HTTP, and
// must not send a call again on its own: only transport does that, when it is
// certain that nothing was processed.
package registration
