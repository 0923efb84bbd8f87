package refresh

// why says in debug logs why an object goes by its id. The caller holds the
// lock.
func (k *Kind[T]) why(id string) string {
	l := k.list
	switch held, known := k.rows[id]; {
	case k.source.Open == nil:
		return "no list holds it"
	case len(k.source.Lacks) > 0:
		return "the list lacks fields of it"
	case k.belief.lost():
		return "the list showed objects otherwise than reads by id"
	case known && k.young(held.at):
		return "a row is compared, or is not as the state has it"
	case l == nil:
		return "a list would cost more"
	case l.turn != nil: // the list is not to be asked meanwhile
		return "a page of the list is still being read"
	case l.failed:
		return "the list could not be read"
	case l.from.Done():
		return "the list does not hold it"
	default:
		return "the rest of the list would cost more"
	}
}
