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

// inPlaceWords are what the docs say of the effects that call the vendor.
var inPlaceWords = map[Effect]string{
	InPlace:              "works in place",
	InPlaceReview:        "works in place and sends it back into review",
	InPlaceOpen:          "works in place and may send it back into review or be charged, which is not documented",
	InPlaceCharged:       "works in place, is charged and sends it back into review",
	InPlaceMayCost:       "works in place, may be charged and may send it back into review",
	InPlaceReviewMayCost: "works in place, may be charged and sends it back into review",
}

// sends says whether a change with this effect calls the vendor.
func (e Effect) sends() bool { return inPlaceWords[e] != "" }

// charged says whether a change with this effect costs something, or may.
func (e Effect) charged() bool {
	return e == InPlaceCharged || e == InPlaceMayCost || e == InPlaceReviewMayCost
}
