package lint

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/tendlc/terraform-provider-tendlc/internal/spelling"
)

func checkRequired(c *Reading) []Hit {
	optIn, optInKnown := c.Flag(SubscriberOptIn)
	optIn = optIn || c.Absent(SubscriberOptIn) // the vendors' default
	var hits []Hit
	for _, field := range required[c.Vendor] {
		if slices.Contains(withOptIn, field) && c.Vendor != Infobip && (!optInKnown || !optIn && c.Given(SubscriberOptIn)) {
			continue
		}
		if slices.Contains(mayBeEmpty[c.Vendor], field) && !c.Absent(field) || !c.Missing(field) {
			continue
		}
		if (field == UseCase || field == UseCases) && len(c.UseCases()) > 0 {
			continue
		}
		hit := In(field, "A required field is missing or empty: "+c.attribute(field)+".")
		if field == BrandID {
			hit = In(field, "There is no "+c.attribute(field)+"; a registration needs the id of the brand, and its texts can be judged without.").As(Info)
			hit.Advice = "Give the brand's id, or leave this alone while no brand is registered."
		}
		hits = append(hits, hit)
	}
	return hits
}

func checkLengths(c *Reading) []Hit {
	var hits []Hit
	for _, field := range boundedFields {
		limit, bounded := lengths[c.Vendor][field]
		if !bounded {
			continue
		}
		if field == MessageFlow && c.Vendor == Infobip {
			limit.Most *= max(1, len(c.Elements(OptInTypes)))
		}
		if field != Samples {
			hits = append(hits, limit.judge(c.joined(field), In(field, ""))...)
			continue
		}
		for _, sample := range c.Samples() {
			soft := limit
			soft.Soft = limit.Soft || c.Vendor == firstSampleOnly && sample.Index > 0 && utf8.RuneCountInString(strings.TrimSpace(sample.Raw)) < limit.Fewest
			hits = append(hits, soft.judge(sample.Raw, At(Samples, sample.Index, ""))...)
		}
	}
	return hits
}

// joined is a text, or keywords as they are sent.
func (c *Reading) joined(field Field) string {
	if c.value(field).kind == List {
		return strings.Join(c.Elements(field), ",")
	}
	return c.Raw(field)
}

// judge compares a text with its bounds; a blank one is a missing one.
func (b Bounds) judge(text string, at Hit) []Hit {
	text = strings.TrimSpace(text)
	has := utf8.RuneCountInString(text)
	switch {
	case text == "":
		return nil
	case has < b.Fewest:
		at.Message = fmt.Sprintf("There are %d characters in %s; at least %d are required.", has, at.place(), b.Fewest)
		at.Advice = fmt.Sprintf("Extend the text to %d characters or more.", b.Fewest)
	case b.Most > 0 && has > b.Most:
		at.Message = fmt.Sprintf("There are %d characters in %s; at most %d are accepted.", has, at.place(), b.Most)
		at.Advice = fmt.Sprintf("Shorten the text to %d characters.", b.Most)
	case b.Most > 0 && len(text) > b.Most && len(utf16.Encode([]rune(text))) > b.Most:
		at.Message = fmt.Sprintf("There are %d characters in %s, within the limit of %d, but more 16-bit units, which some vendors count.", has, at.place(), b.Most)
		at.Advice = "Shorten the text, or leave out emoji, each of which counts as two or more."
		return []Hit{at.As(Info)}
	default:
		return nil
	}
	if b.Soft {
		at.Severity = Warning
	}
	return []Hit{at}
}

func checkSampleCount(c *Reading) []Hit {
	value, limit := c.value(Samples), sampleCounts[c.Vendor]
	count := len(value.list)
	if value.state != given || count == 0 || count >= limit.Fewest && count <= limit.Most {
		return nil
	}
	hit := In(Samples, fmt.Sprintf("There are %d samples; %d to %d are accepted.", count, limit.Fewest, limit.Most))
	hit.Advice = fmt.Sprintf("Give %d to %d samples.", limit.Fewest, limit.Most)
	return []Hit{hit}
}

func checkUseCase(c *Reading) []Hit {
	var hits []Hit
	for i, useCase := range c.UseCases() {
		if useCases[c.Vendor][useCase] || c.campaign.inPlan && c.Vendor == Bird {
			continue // the argument of Bird's resource says it itself
		}
		hit := c.atUseCase(i, fmt.Sprintf("%s is not a use case of %s.", useCase, c.Vendor.Called()))
		known := slices.Sorted(maps.Keys(useCases[c.Vendor]))
		hit.Advice = "Choose one of " + strings.Join(known, ", ") + "."
		if nearest := spelling.Nearest(useCase, known); nearest != "" {
			hit.Advice = "The nearest is " + nearest + ". " + hit.Advice
		}
		hits = append(hits, hit)
	}
	if list := c.UseCases(); c.Vendor == Infobip && len(list) > maxUseCases {
		hits = append(hits, In(UseCases, fmt.Sprintf("There are %d use cases; at most %d are accepted.", len(list), maxUseCases)))
	}
	return hits
}

// atUseCase is a hit on the field that holds use case i of UseCases.
func (c *Reading) atUseCase(i int, message string) Hit {
	if !blank(c.Raw(UseCase)) {
		if i == 0 {
			return In(UseCase, message)
		}
		i--
	}
	return At(UseCases, i, message)
}

func checkSubUseCaseCount(c *Reading) []Hit {
	useCase, count := strings.ToUpper(strings.TrimSpace(c.Raw(UseCase))), len(c.Elements(SubUseCases))
	if !useCases[c.Vendor][useCase] || strings.HasPrefix(useCase, "UCAAS_") || useCase == "TRIAL" {
		return nil // nobody says what those take
	}
	hit := func(format string, args ...any) []Hit { return []Hit{In(SubUseCases, fmt.Sprintf(format, args...))} }
	isMixed := useCase == mixed || useCase == lowVolume || useCase == lowVolumeMixed
	switch {
	case count > maxSubUseCases:
		return hit("There are %d sub use cases; at most %d are accepted.", count, maxSubUseCases)
	case useCase == mixed && count < minSubUseCases:
		return hit("%s mixes %d to %d sub use cases; here are %d.", useCase, minSubUseCases, maxSubUseCases, count)
	case isMixed && count == 0:
		return hit("%s needs at least one sub use case.", useCase)
	case isMixed && count == 1 && c.Vendor != Generic:
		return []Hit{In(SubUseCases, fmt.Sprintf("There is one sub use case; the vendor's pages ask for %d to %d, the registry for one.", minSubUseCases, maxSubUseCases)).As(Warning)}
	case !isMixed && count > 0 && c.Vendor == Bird:
		if useCase == charity {
			return nil // Bird's own form offers them there
		}
		return []Hit{In(SubUseCases, useCase+" has no sub use cases.").As(Warning)}
	case !isMixed && count > 0:
		return hit("%s has no sub use cases.", useCase)
	}
	return nil
}

func checkSubUseCases(c *Reading) []Hit {
	var hits []Hit
	seen := map[string]bool{}
	for i, element := range c.value(SubUseCases).list {
		word := strings.ToUpper(strings.TrimSpace(element.text))
		switch {
		case element.state != given:
		case !subUseCases[word]:
			hits = append(hits, At(SubUseCases, i, fmt.Sprintf("%q is not one of the standard use cases, so it cannot be mixed.", element.text)))
		case seen[word]:
			hits = append(hits, At(SubUseCases, i, word+" is named twice."))
		}
		seen[word] = true
	}
	return hits
}

var (
	keywordText = regexp.MustCompile(`^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$`)
	keywordWord = regexp.MustCompile(`^[A-Za-z0-9]+$`)
)

func checkKeywordFormat(c *Reading) []Hit {
	var hits []Hit
	for _, field := range []Field{OptInWords, OptOutWords, HelpWords} {
		value := c.value(field)
		if value.state != given {
			continue
		}
		if value.kind == Text && !blank(value.text) && !keywordText.MatchString(value.text) {
			hits = append(hits, In(field, fmt.Sprintf("%q is not a list of words with commas only between them.", value.text)))
		}
		for i, element := range value.list {
			if element.state == given && !keywordWord.MatchString(element.text) {
				hits = append(hits, At(field, i, fmt.Sprintf("%q is not one word of letters and digits.", element.text)))
			}
		}
		if all := c.joined(field); c.Vendor == Sinch && all != strings.ToUpper(all) {
			hits = append(hits, In(field, "The keywords have lower-case letters; Sinch returns them in capitals.").As(Info))
		}
	}
	return hits
}

func checkSubscriberFlags(c *Reading) []Hit {
	var hits []Hit
	for _, field := range []Field{SubscriberOptIn, SubscriberOptOut, SubscriberHelp, Attestation} {
		set, known := c.Flag(field)
		if set || !known || !c.Given(field) || field == Attestation && c.Vendor != Bird {
			continue
		}
		if field == SubscriberOptIn && (c.Is(machines) || c.value(UseCase).state == unknown) {
			continue
		}
		hits = append(hits, In(field, "The campaign declares no "+called(field)+", and none is accepted without it."))
	}
	return hits
}

func checkNumberCount(c *Reading) []Hit {
	count, known := c.Number(NumberCount)
	pool, _ := c.Flag(NumberPool)
	if !known {
		return nil
	}
	hit := func(format string, args ...any) Hit { return In(NumberCount, fmt.Sprintf(format, args...)) }
	switch {
	case c.Vendor == Infobip && count == 0:
		none := hit("The campaign has no number; Infobip reviews no campaign without one.")
		none.Advice = "Attach a number before the campaign is registered."
		return []Hit{none}
	case c.Vendor == Infobip && pool && count > infobipPool:
		return []Hit{hit("There are %d numbers; a pool holds at most %d.", count, infobipPool)}
	case c.Vendor == Infobip && pool && count > infobipPoolBatch:
		return []Hit{hit("There are %d numbers, and at most %d are added at once.", count, infobipPoolBatch).As(Info)}
	case pool:
		return nil
	case count > vendorNumbers || c.Vendor == Infobip && count > operatorNumbers:
		return []Hit{hit("There are %d numbers without a number pool; operators take %d.", count, operatorNumbers)}
	case count > operatorNumbers:
		return []Hit{hit("There are %d numbers without a number pool; operators count only %d.", count, operatorNumbers).As(Warning)}
	}
	return nil
}
