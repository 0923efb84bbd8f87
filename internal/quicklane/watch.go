package quicklane

import (
	"bytes"
	"fmt"
	"reflect"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// comparePlans holds the lane's answer against the framework's.
func (l *Lane) comparePlans(req *tfprotov6.PlanResourceChangeRequest, ours, other *tfprotov6.PlanResourceChangeResponse, err error) {
	if err != nil || other == nil {
		l.watch.Differs(fmt.Sprintf("%s: the framework makes no plan: %v", req.TypeName, err))
		return
	}
	l.compare(Plan, req.TypeName, message{ours.PlannedState, ours.PlannedIdentity, ours.PlannedPrivate, ours.Diagnostics},
		message{other.PlannedState, other.PlannedIdentity, other.PlannedPrivate, other.Diagnostics})
	if len(other.RequiresReplace) > 0 || other.Deferred != nil {
		l.watch.Differs(fmt.Sprintf("plan of %s: the framework replaces by %v, defers by %v", req.TypeName, other.RequiresReplace, other.Deferred))
	}
}

// compareReads holds the lane's answer against the framework's.
func (l *Lane) compareReads(req *tfprotov6.ReadResourceRequest, ours, other *tfprotov6.ReadResourceResponse, err error) {
	if err != nil || other == nil {
		l.watch.Differs(fmt.Sprintf("%s: the framework reads nothing: %v", req.TypeName, err))
		return
	}
	l.compare(Read, req.TypeName, message{ours.NewState, ours.NewIdentity, ours.Private, ours.Diagnostics},
		message{other.NewState, other.NewIdentity, other.Private, other.Diagnostics})
	if other.Deferred != nil {
		l.watch.Differs(fmt.Sprintf("read of %s: the framework defers", req.TypeName))
	}
}

// message is what both answers have.
type message struct {
	state    *tfprotov6.DynamicValue
	identity *tfprotov6.ResourceIdentityData
	private  []byte
	said     []*tfprotov6.Diagnostic
}

func (l *Lane) compare(call Call, typeName string, ours, other message) {
	k := l.kinds[typeName]
	differs := func(what string, ours, other any) {
		l.watch.Differs(fmt.Sprintf("%s of %s: the lane's %s is %v, the framework's %v", call, typeName, what, ours, other))
	}
	if one, two, equal := compared(k.wire, ours.state, other.state); !equal {
		differs("state", one, two)
	}
	if k.identity != nil && ours.identity != nil && other.identity != nil {
		if one, two, equal := compared(k.idWire, ours.identity.IdentityData, other.identity.IdentityData); !equal {
			differs("identity", one, two)
		}
	} else if (ours.identity == nil) != (other.identity == nil) {
		differs("identity", ours.identity, other.identity)
	}
	if !bytes.Equal(ours.private, other.private) {
		differs("private state", string(ours.private), string(other.private))
	}
	if !reflect.DeepEqual(spelled(ours.said), spelled(other.said)) {
		differs("diagnostics", spelled(ours.said), spelled(other.said))
	}
}

// compared decodes two values and compares them by the library's own rules.
func compared(wire tftypes.Type, a, b *tfprotov6.DynamicValue) (one, two tftypes.Value, equal bool) {
	if a == nil || b == nil {
		return one, two, a == b
	}
	one, err := a.Unmarshal(wire)
	if err != nil {
		return one, two, false
	}
	two, err = b.Unmarshal(wire)
	return one, two, err == nil && one.Equal(two)
}

// spelled is all that a diagnostic says, to be compared and shown.
func spelled(said []*tfprotov6.Diagnostic) []string {
	var all []string
	for _, d := range said {
		all = append(all, fmt.Sprintf("%s at %s: %s | %s", d.Severity, d.Attribute, d.Summary, d.Detail))
	}
	return all
}
