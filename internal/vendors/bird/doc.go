// Package bird is the vendor Bird: its resources and data sources, its status
// words and fees, and the mapping between the Terraform models and the API.
//
// Bird documents less than others. What its pages leave open or contradict is
// decided once, in the way that is safe if wrong, beside the code it concerns,
// and told in contract/SOURCE.md. The package must not know another vendor;
// what both need belongs in tfkit.
package bird
