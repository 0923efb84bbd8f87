package lint

import "strings"

// Phone is a North American phone number in a text.
type Phone struct {
	Raw    string
	Digits string // ten digits, without the country code; "" for a vanity number
	Vanity bool   // toll-free with letters, such as 1-800-FLOWERS

	start, end int
}

// tollFree are the area codes under which vanity numbers are found.
var tollFree = words("800 833 844 855 866 877 888")

// findPhones finds phone numbers that are written as such: with separators, or
// with +1. A bare run of ten digits may be an order or a claim and is none.
//
// A library that parses numbers accepts those too, and is slow on long texts,
// so that only the shape is tested here.
func findPhones(text string) []Phone {
	var found []Phone
	for at := 0; at < len(text); at++ {
		if c := text[at]; c > '9' || c < '(' || !startsPhone(text, at) {
			continue
		}
		if phone, ok := readPhone(text, at); ok {
			found = append(found, phone)
			at = phone.end - 1
		}
	}
	return found
}

// startsPhone: a digit, bracket or plus that continues nothing.
func startsPhone(text string, at int) bool {
	c := text[at]
	if c != '+' && c != '(' && (c < '0' || c > '9') {
		return false
	}
	if at == 0 {
		return true
	}
	return !isAlnum(text[at-1]) && strings.IndexByte("#-+/$_.", text[at-1]) < 0
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// readPhone reads [+1|1 sep] area sep exchange sep line.
func readPhone(text string, at int) (Phone, bool) {
	start, international := at, false
	if text[at] == '+' {
		if at++; at >= len(text) || text[at] != '1' {
			return Phone{}, false
		}
		international = true
	}
	if at < len(text) && text[at] == '1' {
		next := skipSeparator(text, at+1)
		if next == at+1 && !international {
			return Phone{}, false
		}
		at = next
	}
	area, at, separated := areaCode(text, at)
	if area == "" || !separated && !international {
		return Phone{}, false
	}
	if tollFree[area] {
		if end := vanityEnd(text, at); end > at {
			return Phone{Raw: text[start:end], Vanity: true, start: start, end: end}, true
		}
	}
	exchange, at := digits(text, at, 3)
	next := skipSeparator(text, at)
	line, end := digits(text, next, 4)
	if exchange == "" || exchange[0] < '2' || line == "" || digitAt(text, end) || next == at && !international {
		return Phone{}, false
	}
	return Phone{Raw: text[start:end], Digits: area + exchange + line, start: start, end: end}, true
}

// areaCode reads the area code with or without brackets and what separates it
// from the rest.
func areaCode(text string, at int) (area string, next int, separated bool) {
	bracket := at < len(text) && text[at] == '('
	if bracket {
		at++
	}
	area, at = digits(text, at, 3)
	if area == "" || area[0] < '2' {
		return "", at, false
	}
	if bracket {
		if at >= len(text) || text[at] != ')' {
			return "", at, false
		}
		return area, skipSeparator(text, at+1), true
	}
	next = skipSeparator(text, at)
	return area, next, next > at
}

// digits reads exactly n digits.
func digits(text string, at, n int) (string, int) {
	if at+n > len(text) {
		return "", at
	}
	for i := at; i < at+n; i++ {
		if text[i] < '0' || text[i] > '9' {
			return "", at
		}
	}
	return text[at : at+n], at + n
}

// skipSeparator skips one separator, with at most one blank on either side.
func skipSeparator(text string, at int) int {
	from := at
	for at < len(text) && at < from+3 && strings.IndexByte("-. /", text[at]) >= 0 {
		at++
	}
	return at
}

// vanityEnd is the end of seven or more capitals and digits with hyphens, at
// least three of them letters; at, if there are none.
func vanityEnd(text string, at int) int {
	letters, all, end := 0, 0, at
	for i := at; i < len(text) && i < at+14; i++ {
		c := text[i]
		switch {
		case c >= 'A' && c <= 'Z':
			letters++
		case c == '-' && i > at:
			continue
		case c < '0' || c > '9':
			i = len(text)
			continue
		}
		all++
		end = i + 1
	}
	if letters < 3 || all < 7 {
		return at
	}
	return end
}
