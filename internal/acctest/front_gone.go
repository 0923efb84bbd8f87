package acctest

import (
	"encoding/json"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// ownIDs are the fields by which the vendors' answers name an object itself, and
// not another one that it refers to.
var ownIDs = []string{"id", "vetId", "brandRegistrationId", "campaignRegistrationId", "phoneNumber"}

// Forget makes the vendor forget the objects with these ids, as if somebody had
// deleted them at its console: what is asked about one of them by its id is
// answered 404, and no list holds it.
func (f *Front) Forget(ids ...string) {
	anything := regexp.MustCompile(``)
	f.Add(Rule{Path: anything, Change: func(a Answer) Answer { return without(a, ids) }, Only: func(req *http.Request) bool {
		return !namesOne(req.URL.Path, ids)
	}})
	f.Add(Rule{Path: anything, Instead: func(*http.Request) Answer { return unknownObject }, Only: func(req *http.Request) bool {
		return namesOne(req.URL.Path, ids)
	}})
}

// unknownObject is a 404 as each vendor's client reads it.
var unknownObject = Answer{Status: http.StatusNotFound, Kind: JSONKind, Body: `{"code":"NOT_FOUND","message":"not found"}`}

// namesOne says whether a path goes to or below one of the ids.
func namesOne(path string, ids []string) bool {
	return slices.ContainsFunc(strings.Split(path, "/"), func(part string) bool { return slices.Contains(ids, part) })
}

// without is an answer in which nothing has one of the ids.
func without(a Answer, ids []string) Answer {
	var body any
	if json.Unmarshal([]byte(a.Body), &body) != nil {
		return a
	}
	if isOneOf(body, ids) {
		return unknownObject
	}
	text, err := json.Marshal(dropped(body, ids))
	if err != nil { // what was read can be written
		panic(err)
	}
	a.Body = string(text)
	return a
}

func isOneOf(value any, ids []string) bool {
	object, ok := value.(map[string]any)
	return ok && slices.ContainsFunc(ownIDs, func(field string) bool {
		id, isText := object[field].(string)
		return isText && slices.Contains(ids, id)
	})
}

// dropped is the value without the objects in its lists that have one of the
// ids.
func dropped(value any, ids []string) any {
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			value[key] = dropped(inner, ids)
		}
	case []any:
		return slices.DeleteFunc(value, func(element any) bool { return isOneOf(element, ids) })
	}
	return value
}
