package sandbox

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"unicode/utf8"
)

// scanner goes through JSON that is known to be valid, and so checks nothing.
// The decoder of encoding/json takes many times as long, token by token.
type scanner struct {
	text []byte
	at   int
}

// peek is the first byte of what comes next, after white space.
func (s *scanner) peek() byte {
	for {
		switch c := s.text[s.at]; c {
		case ' ', '\t', '\n', '\r':
			s.at++
		default:
			return c
		}
	}
}

// each calls read for every item of an array, or member of an object. It begins
// at the opening bracket and ends behind the closing one.
func (s *scanner) each(read func()) {
	s.at++
	for {
		switch s.peek() {
		case ']', '}':
			s.at++
			return
		case ',':
			s.at++
		default:
			read()
		}
	}
}

// key reads the key of a member and the colon after it.
func (s *scanner) key() string {
	s.peek()
	quoted := s.quoted()
	s.peek()
	s.at++
	plain := quoted[1 : len(quoted)-1]
	if isPlain(plain) {
		return string(plain)
	}
	var key string
	_ = json.Unmarshal(quoted, &key) // it is valid
	return key
}

// isPlain says that a quoted text is what it means: nothing in it is escaped,
// and nothing can be invalid UTF-8, which the decoder replaces.
func isPlain(text []byte) bool {
	for _, c := range text {
		if c == '\\' || c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// quoted reads a string with its quotes, at which it begins.
func (s *scanner) quoted() []byte {
	begin := s.at
	for s.at++; s.text[s.at] != '"'; s.at++ {
		if s.text[s.at] == '\\' {
			s.at++
		}
	}
	s.at++
	return s.text[begin:s.at]
}

var afterScalar = []byte(",]} \t\n\r")

// scalar reads a string, number, true, false or null, as it stands.
func (s *scanner) scalar() []byte {
	if s.text[s.at] == '"' {
		return s.quoted()
	}
	begin := s.at
	for s.at < len(s.text) && bytes.IndexByte(afterScalar, s.text[s.at]) < 0 {
		s.at++
	}
	return s.text[begin:s.at]
}

// mostDigits is fewer than those of the largest number there is.
const mostDigits = 300

// isTooLarge says that a scalar is a number that no program can hold.
func isTooLarge(scalar []byte) bool {
	if scalar[0] == '"' || len(scalar) < mostDigits && !bytes.ContainsAny(scalar, "eE") {
		return false
	}
	_, err := strconv.ParseFloat(string(scalar), 64)
	return errors.Is(err, strconv.ErrRange)
}

// object are the members of the object that begins here; it is read later.
func (s *scanner) object() map[string]any {
	var members map[string]any
	_ = json.NewDecoder(bytes.NewReader(s.text[s.at:])).Decode(&members) // it is valid
	return members
}
