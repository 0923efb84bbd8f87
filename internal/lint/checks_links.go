package lint

import (
	"fmt"
	"net/url"
	"strings"
)

// shorteners are hosts whose short links anyone can make. A brand's own short
// domain is another host, so only these very ones count.
var shorteners = words(`bit.ly bitly.com j.mp tinyurl.com tiny.cc tiny.one goo.gl t.co ow.ly is.gd v.gd buff.ly rb.gy cutt.ly rebrand.ly rebrandly.com
	shorturl.at shorturl.com t.ly lnkd.in wa.me short.io short.gy shrtco.de bl.ink adf.ly shorte.st soo.gd s.id clck.ru u.to x.co bit.do mcaf.ee dlvr.it
	trib.al snip.ly shorten.at tny.im goo.su urlz.fr 1url.com 2no.co lc.chat po.st qr.ae tr.im cli.gs su.pr kutt.it n9.cl surl.li ibit.ly da.gd han.gl me2.do 0rz.tw`)

func checkShorteners(c *Reading) []Hit {
	var hits []Hit
	for _, place := range c.Places(Samples, OptInMessage, OptOutMessage, HelpMessage, MessageFlow) {
		for _, link := range place.Links {
			// A host alone is named, not linked: "we never use bit.ly".
			if shorteners[link.Host] && (link.Scheme != "" || link.Path != "") {
				hits = append(hits, place.Hit(fmt.Sprintf("%s is a link of a public shortener.", link.Raw)))
				break
			}
		}
	}
	return hits
}

// redirects says that a page sends on to the secured one.
var redirects = compile("redirect*", "forwards|forwarded|forwarding|upgrades|upgraded to", "http ~1 to https")

func checkInsecure(c *Reading) []Hit {
	var hits []Hit
	for _, place := range c.Places(Samples, MessageFlow, OptInMessage, OptOutMessage, HelpMessage) {
		if place.Says(redirects) {
			continue
		}
		for _, link := range place.Links {
			if link.Scheme == "http" {
				hits = append(hits, place.Hit(fmt.Sprintf("%s is a link without https.", link.Raw)))
				break
			}
		}
	}
	for _, field := range []Field{TermsURL, PrivacyURL, Website} {
		if address := strings.TrimSpace(c.Raw(field)); strings.HasPrefix(strings.ToLower(address), "http://") {
			hits = append(hits, In(field, fmt.Sprintf("%s is a link without https.", address)))
		}
	}
	return hits
}

func checkPoliciesEqual(c *Reading) []Hit {
	terms, privacy := sameAddress(c.Raw(TermsURL)), sameAddress(c.Raw(PrivacyURL))
	if terms == "" || terms != privacy {
		return nil
	}
	return []Hit{In(PrivacyURL, "Terms and privacy policy are the same page.")}
}

// sameAddress is what is left of a URL when writings of the same page are made
// equal. The part behind # stays: it names a section.
func sameAddress(raw string) string {
	parsed, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || parsed.Host == "" {
		return ""
	}
	address := strings.TrimPrefix(strings.ToLower(parsed.Host), "www.") + strings.TrimRight(parsed.Path, "/") + "?" + parsed.RawQuery
	return address + "#" + parsed.Fragment
}
