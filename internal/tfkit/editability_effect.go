package tfkit

// Effect is what changing an argument does.
type Effect string

const (
	// Local: only this provider uses the argument; nothing is sent.
	Local Effect = "local"
	// InPlace: the vendor changes the object, and documents neither a fee nor a
	// review for it.
	InPlace Effect = "in place"
	// InPlaceReview: the vendor changes the object and reviews it again, without
	// a fee that it documents.
	InPlaceReview Effect = "in place and back into review"
	// InPlaceOpen: the vendor changes the object, and whether it reviews it
	// again or charges the change is not documented.
	InPlaceOpen Effect = "in place, review and fee not documented"
	// InPlaceCharged: the vendor changes the object for a fee and reviews it
	// again.
	InPlaceCharged Effect = "in place, charged and back into review"
	// InPlaceMayCost: the vendor changes the object, says no more of a fee than
	// that there may be one, and may review it again.
	InPlaceMayCost Effect = "in place and may be charged"
	// InPlaceReviewMayCost is InPlaceMayCost with a review that is certain.
	InPlaceReviewMayCost Effect = "in place, may be charged and back into review"
	// Replace: the vendor has no call for it; a new object is registered and
	// paid, and the old one goes.
	Replace Effect = "replace"
	// NotNow: the vendor does not take the change in this status.
	NotNow Effect = "not now"
	// Never: the vendor does not take this change of value, and a new
	// registration would be stopped as a twin of the old one.
	Never Effect = "never"
)

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
