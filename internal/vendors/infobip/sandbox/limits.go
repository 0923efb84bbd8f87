package infobipsandbox

import "github.com/tendlc/terraform-provider-tendlc/internal/sandbox"

// Limits adds nothing to the contract's, which has one for each operation but
// those on documents.
func (i *Infobip) Limits() sandbox.Limits { return sandbox.Limits{} }
