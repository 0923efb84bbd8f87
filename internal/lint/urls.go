package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/publicsuffix"
)

// Link is a URL or a bare domain in a text.
type Link struct {
	Raw    string // as written, without the punctuation behind it
	Scheme string // "http", "https", or "" for a bare domain
	Host   string // lower-case, without port and "www."
	Path   string // from the first slash after the host on, may be empty

	start, end int
}

// span is a piece of a text, in bytes.
type span struct{ start, end int }

// wordTLDs are top-level domains that are English words or file endings too:
// "It's done.in a minute". A bare domain with one of them needs a path or www.
var wordTLDs = words("in is it my no so to at be do am as by me us we you now call here free how help link live market today zip mov md py sh rs pl ps")

// plainTLDs may be capitalized as in "Acme.Com".
var plainTLDs = words("com org net gov edu us")

// words is the set of the words in a text with blanks between them.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// findLinks finds the URLs and bare domains of a text and, so that they are not
// taken for one, its e-mail addresses.
//
// It looks at each run of the characters that hosts and addresses are made of,
// once, so that the work grows with the text only.
func findLinks(text string) (links []Link, mails []span) {
	for at := 0; at < len(text); {
		start := at
		if text[at] == ' ' {
			at++
			continue
		}
		if at = plainWordEnd(text, start); at > start {
			continue
		}
		if scheme := schemeAt(text, at); scheme != "" {
			at = hostRun(text, start+len(scheme)+3)
			if link, ok := readLink(text, start, start+len(scheme)+3, at, scheme); ok {
				links, at = append(links, link), link.end
			}
			continue
		}
		at = hostRun(text, start)
		if at == start {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		if schemeFollows(text, at) {
			continue // "https" of "https://": the run ended at the colon
		}
		if strings.IndexByte(text[start:at], '@') >= 0 {
			mails = append(mails, span{start, start + len(strings.TrimRight(text[start:at], ".-"))})
			continue
		}
		if strings.IndexByte(text[start:at], '.') < 0 {
			continue // a word
		}
		if link, ok := readLink(text, start, start, at, ""); ok {
			links, at = append(links, link), max(at, link.end)
		}
	}
	return links, mails
}

// schemeAt is the web scheme that begins at the place, or "".
func schemeAt(text string, at int) string {
	if text[at]|0x20 != 'h' {
		return ""
	}
	for _, scheme := range []string{"https", "http"} {
		end := at + len(scheme)
		if end+3 <= len(text) && text[end:end+3] == "://" && strings.EqualFold(text[at:end], scheme) {
			return scheme
		}
	}
	return ""
}

func schemeFollows(text string, at int) bool { return strings.HasPrefix(text[at:], "://") }

// hostBytes says of each byte whether it may stand in a host or an address; of
// those of other letters than ASCII, maybeInHost.
var hostBytes = hostTable()

const (
	notInHost = iota
	inHost
	maybeInHost
)

func hostTable() (table [256]byte) {
	for c := range table {
		switch {
		case c >= utf8.RuneSelf:
			table[c] = maybeInHost
		case isAlnum(byte(c)) || strings.IndexByte(".-@_+=%", byte(c)) >= 0:
			table[c] = inHost
		}
	}
	return table
}

// plainWordEnd is the end of the letters and digits that begin at the place, if a
// blank or nothing follows them; otherwise the place.
func plainWordEnd(text string, from int) int {
	at := from
	for at < len(text) && isAlnum(text[at]) {
		at++
	}
	if at < len(text) && text[at] != ' ' {
		return from
	}
	return at
}

// hostRun is the end of the run of host and mail characters that begins at the
// place. A run that leads into "http://" ends before it.
func hostRun(text string, at int) int {
	for at < len(text) {
		switch hostBytes[text[at]] {
		case inHost:
			at++
			continue
		case notInHost:
			return at
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return at
		}
		at += size
	}
	return at
}

// readLink reads the link whose host begins at host and ends at most at end.
func readLink(text string, start, host, end int, scheme string) (Link, bool) {
	lead := strings.TrimLeft(text[host:end], ".-_+=%@")
	if scheme == "" {
		start += end - host - len(lead)
	}
	host = end - len(lead)
	name := strings.TrimRight(lead, ".-_+=%@")
	pathFollows := host+len(name) == end && end < len(text) && (text[end] == '/' || text[end] == ':' && digitAt(text, end+1))
	if scheme == "" && !pathFollows {
		name = domainOf(name)
	}
	if name == "" || scheme == "" && !isDomain(name, pathFollows) {
		return Link{}, false
	}
	stop := host + len(name)
	if stop == end {
		stop = pathEnd(text, end)
	}
	return Link{Raw: text[start:stop], Scheme: scheme, Host: strings.TrimPrefix(fold(name), "www."), Path: pathOf(text[host+len(name) : stop]), start: start, end: stop}, true
}

func digitAt(text string, at int) bool {
	return at >= 0 && at < len(text) && text[at] >= '0' && text[at] <= '9'
}

func hasDigit(text string) bool {
	for i := range len(text) {
		if digitAt(text, i) {
			return true
		}
	}
	return false
}

// domainOf cuts a sentence that follows without a blank: "acme.com.Reply".
func domainOf(run string) string {
	for range 2 {
		if isDomain(run, false) {
			return run
		}
		cut := strings.LastIndexByte(run, '.')
		if cut < 0 || cut+1 >= len(run) || !unicode.IsUpper(rune(run[cut+1])) {
			return ""
		}
		run = run[:cut]
	}
	return ""
}

// isDomain says whether a host without a scheme is a domain: a top-level domain
// that exists, behind a label with a letter.
func isDomain(host string, withPath bool) bool {
	if len(host) > 253 || !strings.Contains(host, ".") || strings.ContainsAny(host, "@_+=%") || strings.Contains(host, "..") {
		return false
	}
	folded := fold(host)
	suffix, icann := publicsuffix.PublicSuffix(folded)
	if len(folded) <= len(suffix) || !icann && !strings.Contains(suffix, ".") {
		return false
	}
	labels := strings.Split(strings.TrimSuffix(folded, "."+suffix), ".")
	if !strings.ContainsFunc(labels[len(labels)-1], unicode.IsLetter) {
		return false
	}
	top := suffix[strings.LastIndexByte(suffix, '.')+1:]
	if withPath || strings.HasPrefix(folded, "www.") {
		return true
	}
	return !wordTLDs[top] && (plainTLDs[top] || !capitalizedEnd(host))
}

// capitalizedEnd says that the last label looks like the first word of a
// sentence: "ready.Show this".
func capitalizedEnd(host string) bool {
	last := host[strings.LastIndexByte(host, '.')+1:]
	r, size := utf8.DecodeRuneInString(last)
	return unicode.IsUpper(r) && strings.ToUpper(last[size:]) != last[size:]
}

// pathEnd is the end of the link whose path begins at the place: blanks, quotes
// and angle brackets end it, and punctuation behind it is not part of it.
func pathEnd(text string, at int) int {
	from := at
	for at < len(text) && !strings.ContainsRune(" \t\r\n\"'<>[]{}|", rune(text[at])) {
		at++
	}
	path := strings.TrimRight(text[from:at], ".,;:!?*")
	for strings.HasSuffix(path, ")") && strings.Count(path, ")") > strings.Count(path, "(") {
		path = strings.TrimRight(strings.TrimSuffix(path, ")"), ".,;:!?*")
	}
	return from + len(path)
}

// pathOf drops a port.
func pathOf(rest string) string {
	if slash := strings.IndexByte(rest, '/'); slash >= 0 {
		return rest[slash:]
	}
	return ""
}
