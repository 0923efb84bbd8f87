package bird

import "github.com/tendlc/terraform-provider-tendlc/internal/registration"

// likeness is what the twin check compares of a campaign or a brand.
type likeness struct {
	mark  string
	facts registration.Facts
}

func likenessOf(mark string, facts registration.Facts) likeness { return likeness{mark, facts} }

// fits says whether the twin check takes a listed object for the configured one.
func (l likeness) fits(listed likeness) bool {
	return l.mark == listed.mark && !l.facts.Contradict(listed.facts)
}
