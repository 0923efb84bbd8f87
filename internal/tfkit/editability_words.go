package tfkit

import (
	"maps"
	"slices"
	"strings"
)

// statusGroup are the statuses that share an effect.
type statusGroup struct {
	effect   Effect
	statuses []string
}

// groups sorts the statuses of In by effect, in the order of the words.
func (e Edit) groups() []statusGroup {
	var groups []statusGroup
	for _, status := range slices.Sorted(maps.Keys(e.In)) {
		at := slices.IndexFunc(groups, func(g statusGroup) bool { return g.effect == e.In[status] })
		if at < 0 {
			at, groups = len(groups), append(groups, statusGroup{effect: e.In[status]})
		}
		groups[at].statuses = append(groups[at].statuses, "`"+status+"`")
	}
	return groups
}

// words lists the statuses: "`A`, `B` or `C`".
func (g statusGroup) words() string {
	last := len(g.statuses) - 1
	if last == 0 {
		return g.statuses[0]
	}
	return strings.Join(g.statuses[:last], ", ") + " or " + g.statuses[last]
}
