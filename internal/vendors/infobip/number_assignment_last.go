package infobip

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// staysForNow is the warning about the last number of the old campaign, which
// may have to stay until that is deregistered: it is left for the next apply,
// because an error would keep what deregisters it from coming.
func (x *crossing) staysForNow(name string) diag.Diagnostic {
	return tfkit.CodeProvisioning.Warning(fmt.Sprintf("The number %s stays on the campaign %s for now", name, x.from.id()),
		fmt.Sprintf("It is the last number there, and Infobip does not take it off while the campaign is registered: %s. "+
			"Once that is deregistered, apply again: the plan attaches it to %s then. %s", x.answer, x.to.id(), tfkit.NotCharged), x.members().At(name))
}

// cannotCome is the error about the last number of a campaign that this
// assignment never had: nothing says that it will ever be deregistered.
func (x *crossing) cannotCome(from *site, name string) diag.Diagnostics {
	return x.provisioning(fmt.Sprintf("The number %s stays on the campaign %s and cannot come", name, from.id()),
		fmt.Sprintf("It is the last number there, and Infobip does not take it off while the campaign is registered: %s. "+
			"Attach another number to %s first, or deregister it, then apply again.", x.answer, from.id()), []string{name})
}

// keptLast is the warning about a number that nobody wants on a campaign any
// more and that Infobip does not take off.
func (x *crossing) keptLast(s *site, name string) diag.Diagnostic {
	return tfkit.CodeProvisioning.Warning(fmt.Sprintf("The number %s stays on the campaign %s until that is deregistered", name, s.id()),
		fmt.Sprintf("It is the last number there, and Infobip does not take it off while the campaign is registered: %s. It goes with the campaign. %s", x.answer, tfkit.NotCharged))
}
