// Package quicklane answers the refresh and the plan of objects that do not
// change, and the validation of configurations of which nothing is to be said,
// without the plugin framework's passes over each attribute, which cost ten times
// what the provider's own code does: a plan of a thousand campaigns, nearly all of
// them unchanged, spent most of its time there.
//
// The lane stands before the framework's server, calls the same Read and
// ModifyPlan with the same values, and answers only where the framework's passes
// are known to do nothing. Whatever else there is goes to the framework, and so
// does a result that the framework would still work on: what Read or ModifyPlan
// answered is handed to it (see Lane.Resources), so they are never called twice.
//
// Of a configuration it only finds out whether there is nothing to say: it calls
// ValidateConfig and the schema's validators with what the framework gives them,
// and looks itself for what the framework has to say without them. Where anything
// may be said, the framework starts anew and has the words; these calls depend on
// the configuration alone, so that twice is as good as once.
//
// A Watch has the framework asked even so, and compares: with what it would have
// called Read or ModifyPlan, and what it would have answered. The tests of the
// provider run with one. No configuration is silently taken there of which the
// framework would have said something.
//
// The lane knows nothing of the provider's objects.
package quicklane
