// Package quicklane answers the refresh and the plan of objects that do not
// change without the plugin framework's passes over each attribute, which cost
// ten times what the provider's own code does: a plan of a thousand campaigns,
// nearly all of them unchanged, spent most of its time there.
//
// The lane stands before the framework's server, calls the same Read and
// ModifyPlan with the same values, and answers only where the framework's passes
// are known to do nothing. Whatever else there is goes to the framework, and so
// does a result that the framework would still work on: what Read or ModifyPlan
// answered is handed to it (see Lane.Resources), so they are never called twice.
//
// A Watch has the framework asked even so, and compares: with what it would have
// called Read or ModifyPlan, and what it would have answered. The tests of the
// provider run with one.
//
// The lane knows nothing of the provider's objects.
package quicklane
