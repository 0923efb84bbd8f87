package lint

import (
	"fmt"
	"strings"
)

// freeMail are hosts where anyone has an address, by the name before the first
// point for those that have one in many countries.
var (
	freeMail = words(`gmail.com googlemail.com outlook.com hotmail.com live.com msn.com aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.com gmx.net gmx.us gmx.de mail.com
		email.com usa.com yandex.com yandex.ru mail.ru zohomail.com fastmail.com fastmail.fm hushmail.com tutanota.com tuta.io tuta.com qq.com 163.com 126.com ymail.com rocketmail.com inbox.com web.de duck.com hey.com
		comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net spectrum.net earthlink.net optonline.net juno.com netzero.net frontier.com centurylink.net windstream.net mailinator.com`)
	freeMailNames = words("yahoo hotmail outlook live gmx aol")
)

// isFreeMail says whether a host gives addresses to anyone.
func isFreeMail(host string) bool {
	name, rest, _ := strings.Cut(host, ".")
	return freeMail[host] || freeMailNames[name] && len(rest) <= len("com.au")
}

// mailHost is the host of an address, or "".
func mailHost(address string) string {
	_, host, found := strings.Cut(strings.TrimSpace(address), "@")
	if !found {
		return ""
	}
	return strings.TrimSuffix(strings.ToLower(host), ">")
}

func checkFreeMail(c *Reading) []Hit {
	if c.Entity() == "sole" || c.Is(soleProprietor) || c.value(EntityType).state == unknown || c.value(UseCase).state == unknown {
		return nil
	}
	var hits []Hit
	for _, field := range []Field{BrandEmail, Support, CareEmail} {
		host := mailHost(c.Raw(field))
		if host == "" || !isFreeMail(host) || c.Brand != nil && c.Brand.InHost(host) {
			continue
		}
		hit := In(field, fmt.Sprintf("An address at %s does not show that it belongs to the brand.", host))
		if field == CareEmail {
			hit.Severity = Info // of the campaign's customer care; the brand is not judged by it
		}
		hits = append(hits, hit)
	}
	return hits
}

// foreignSites are hosts where a page is not the brand's own site.
var foreignSites = words(`facebook.com fb.com fb.me instagram.com twitter.com x.com tiktok.com linkedin.com youtube.com youtu.be pinterest.com snapchat.com threads.net threads.com reddit.com tumblr.com whatsapp.com wa.me t.me
	linktr.ee linkin.bio beacons.ai bio.link lnk.bio campsite.bio taplink.cc milkshake.app bio.site hoo.be
	yelp.com craigslist.org etsy.com ebay.com amazon.com nextdoor.com thumbtack.com angi.com angieslist.com houzz.com tripadvisor.com zillow.com realtor.com opentable.com doordash.com ubereats.com grubhub.com yellowpages.com bbb.org
	google.com maps.google.com maps.app.goo.gl goo.gl g.page g.co business.google.com maps.apple.com mapquest.com bing.com`)

// noSite are ways to say that there is none.
var noSite = words("none na n/a no nil null tbd todo pending - -- . x coming-soon")

func saysNone(text string) bool { return noSite[strings.ReplaceAll(strings.ToLower(text), " ", "-")] }

func checkWebsite(c *Reading) []Hit {
	if !c.Given(Website) {
		return nil // brands are often not told at all
	}
	raw := strings.TrimSpace(c.Raw(Website))
	if raw == "" || saysNone(raw) {
		hit := In(Website, "The brand has no website.")
		if len(c.Elements(Attachments)) > 0 {
			hit.Severity = Info // some vendors look at those instead
		}
		return []Hit{hit}
	}
	for _, link := range Read(raw).Links {
		if host := siteOf(link.Host); host != "" && (c.Brand == nil || !c.Brand.InHost(host)) {
			return []Hit{In(Website, fmt.Sprintf("A page at %s is not the brand's own website.", link.Host))}
		}
	}
	return nil
}

// siteOf is the foreign site to which a host belongs, or "". Subdomains belong
// to it, such as m.facebook.com and denver.craigslist.org, but not those of
// google.com, where sites of one's own are.
func siteOf(host string) string {
	for at := host; at != ""; {
		if foreignSites[at] && (at == host || at != "google.com") {
			return at
		}
		_, rest, found := strings.Cut(at, ".")
		if !found {
			return ""
		}
		at = rest
	}
	return ""
}
