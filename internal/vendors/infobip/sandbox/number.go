package infobipsandbox

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// defaultLimit is My Numbers' own page size; there is no published maximum.
const defaultLimit = 50

var usNumber = regexp.MustCompile(`^1\d{10}$`)

// ownedNumber is a number of the account. Which campaigns have it is theirs to
// say.
type ownedNumber struct {
	key, number             string
	applicationID, entityID string
}

// NumberKey is the key that the account gives to a number: 32 upper-case hex
// digits.
func NumberKey(number string) string {
	sum := sha256.Sum256([]byte(number))
	return fmt.Sprintf("%X", sum[:16])
}

// addNumber adds a number to the account, or finds it.
func (i *Infobip) addNumber(number string) *ownedNumber {
	if n := i.numberBy(number); n != nil {
		return n
	}
	n := &ownedNumber{key: NumberKey(number), number: number, applicationID: "default"}
	i.numbers = append(i.numbers, n)
	i.numberIndex[n.key], i.numberIndex[n.number] = n, n
	return n
}

// numberBy finds a number by its digits or its key, or nil.
func (i *Infobip) numberBy(numberOrKey string) *ownedNumber { return i.numberIndex[numberOrKey] }

func (n *ownedNumber) view() numberView {
	return numberView{
		NumberKey: n.key, Number: n.number, Country: "US", CountryName: "United States", Type: "VIRTUAL_LONG_NUMBER",
		Capabilities: []string{"SMS", "MMS"}, Price: numberPrice{PerMonth: 1.5, Currency: currency},
		EditPermissions: editPermissions{Number: true, Configuration: true},
		ApplicationID:   n.applicationID, EntityID: n.entityID,
	}
}

// listNumbers finds by any part of the number; whether the vendor does is not
// documented, and a client that takes the first hit is found out so.
func (i *Infobip) listNumbers(r *sandbox.Request) sandbox.Response {
	wanted := r.Query.Get("number")
	var found []*ownedNumber
	for _, n := range i.numbers {
		if strings.Contains(n.number, wanted) {
			found = append(found, n)
		}
	}
	limit := atoi(r.Query.Get("limit"), defaultLimit)
	if limit < 1 {
		limit = defaultLimit
	}
	start := min(max(atoi(r.Query.Get("page"), 0), 0)*limit, len(found))
	views := []numberView{}
	for _, n := range found[start:min(start+limit, len(found))] {
		views = append(views, n.view())
	}
	return ok("", map[string]any{"numbers": views, "numberCount": len(found)})
}

// numberOf finds the number of a path, by its key only. Its 404 has no body.
func (i *Infobip) numberOf(r *sandbox.Request) (*ownedNumber, *sandbox.Response) {
	key := r.Path["numberKey"]
	if n := i.numberBy(key); n != nil && n.key == key {
		return n, nil
	}
	return nil, &sandbox.Response{Status: http.StatusNotFound}
}

func (i *Infobip) getNumber(r *sandbox.Request) sandbox.Response {
	n, refusal := i.numberOf(r)
	if refusal != nil {
		return *refusal
	}
	return ok(n.key, n.view())
}

func (i *Infobip) updateNumber(r *sandbox.Request) sandbox.Response {
	n, refusal := i.numberOf(r)
	if refusal != nil {
		return *refusal
	}
	var request struct {
		ApplicationID string `json:"applicationId"`
		EntityID      string `json:"entityId"`
	}
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return refused("%v", err)
	}
	n.applicationID, n.entityID = request.ApplicationID, request.EntityID
	return ok(n.key, n.view())
}
