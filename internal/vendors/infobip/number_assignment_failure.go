package infobip

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// words are the numbers of one call for people: one by its name, more by their
// count.
func (x *crossing) words(names []string) string {
	switch {
	case len(names) > 1:
		return fmt.Sprintf("%d numbers", len(names))
	case x.kind() == tfkit.KindKeys:
		return "the number with the key " + names[0]
	default:
		return "the number " + names[0]
	}
}

// rest says what became of the other numbers; empty where there is nothing to
// say.
func (x *crossing) rest() string {
	if x.to == nil {
		return ""
	}
	return x.adrift + x.task.Rest(x.to.on.among(x.task.Arriving.List))
}

func upperFirst(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// members are names of this assignment, for where complaints belong.
func (x *crossing) members() tfkit.Members { return tfkit.Members{Kind: x.kind()} }

// failed words the error of a step; aim comes after "could not".
func (x *crossing) failed(s *site, aim string, names []string, err error) diag.Diagnostics {
	if errors.Is(err, tfkit.ErrTimeUp) {
		return diag.Diagnostics{tfkit.CodePending.Error(fmt.Sprintf("The numbers of the campaign %s are still changing: apply again later", s.id()),
			fmt.Sprintf("Its stage is %s, and the time given is up. Nothing is wrong; the next apply goes on from what it finds.%s", s.campaign.Stage, x.rest()))}
	}
	if refused := x.refusedNumbers(aim, names, err); len(refused) > 0 {
		return refused
	}
	call := failure(aim)
	if isRefusal(err) && s.campaign.Stage != "" {
		call.Money = fmt.Sprintf("The campaign was %s. %s", s.campaign.Stage, call.Money)
	}
	call.Money += x.rest()
	call.Fields = tfkit.FieldPaths{"numbers": x.members().Root(), "numberkeys": x.members().Root()}
	return call.Diagnostics(err)
}

// refusedNumbers gives each complaint of a 400 to the numbers that it names.
// Their format is not published: a number may stand in the text, or be meant by
// its position. Nil when no number is named.
func (x *crossing) refusedNumbers(aim string, names []string, err error) diag.Diagnostics {
	var vendor *transport.Error
	if !errors.As(err, &vendor) || !isRefusal(err) || len(names) == 0 {
		return nil
	}
	sent, called := names, map[string]string{} // by what the answer may call it
	if call := (*sendError)(nil); errors.As(err, &call) {
		sent = call.names
	}
	for _, name := range slices.Concat(sent, names) {
		called[strings.TrimPrefix(name, "+")] = name
	}
	var diags diag.Diagnostics
	seen := roster{}
	for _, violation := range vendor.Fields {
		for _, name := range namedIn(violation, sent, called) {
			if seen[name] {
				continue
			}
			seen[name] = true
			diags.Append(tfkit.CodeRefused.Error(fmt.Sprintf("Infobip refused the number %s: could not %s", name, aim),
				fmt.Sprintf("Infobip answered: %s. It has to be a number of the account, and free. %s%s%s", strings.TrimSuffix(violation.Description, "."),
					tfkit.NotCharged, x.rest(), requestID(vendor)), x.members().At(name)))
		}
	}
	return diags
}

// positioned is a position in the list that was sent, as in numbers[3].
var positioned = regexp.MustCompile(`number(?:Key)?s?[\[./](\d+)`)

// namedIn are the numbers that a complaint names, by a word that they are called
// or by their position in what was sent.
func namedIn(violation transport.FieldViolation, sent []string, called map[string]string) []string {
	text := violation.Field + " " + violation.Description
	var named []string
	for _, word := range strings.FieldsFunc(text, func(c rune) bool {
		return c != '_' && c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')
	}) {
		if name, ok := called[word]; ok && !slices.Contains(named, name) {
			named = append(named, name)
		}
	}
	if len(named) > 0 {
		return named
	}
	for _, found := range positioned.FindAllStringSubmatch(text, -1) {
		if at, err := strconv.Atoi(found[1]); err == nil && at < len(sent) {
			named = append(named, sent[at])
		}
	}
	return named
}

func requestID(err *transport.Error) string {
	if err.RequestID == "" {
		return ""
	}
	return fmt.Sprintf(" The vendor's request id is %s.", err.RequestID)
}

// tooMany refuses a list before anything is sent.
func (x *crossing) tooMany(after int) diag.Diagnostic {
	campaign := x.to.campaign
	advice := fmt.Sprintf("It takes %d at most.", x.to.limit())
	if x.to.limit() < maxPoolNumbers {
		advice += fmt.Sprintf(" More, up to %d, take a campaign that is REGISTERED and has a number pool that is VALID: take campaign_id from tendlc_infobip_number_pool.", maxPoolNumbers)
	}
	return tfkit.CodeNumberList.Error(fmt.Sprintf("The campaign %s would have %d numbers", campaign.ID, after),
		fmt.Sprintf("It is %s. %s %s", campaign.Stage, advice, tfkit.NothingSent), x.members().Root())
}

// inReview: no page names a call that takes numbers off a campaign in review.
func (x *crossing) inReview(s *site, names []string) diag.Diagnostic {
	return tfkit.CodePending.Error(fmt.Sprintf("Could not take %s off the campaign %s, which is in review", x.words(names), s.id()),
		fmt.Sprintf("Its stage is %s, and Infobip changes no numbers until the review ends. Nothing was lost: try again when it is REGISTERED or REJECTED. %s%s",
			s.campaign.Stage, tfkit.NotCharged, x.rest()))
}

// lost are numbers that were accepted and did not arrive, of which Infobip tells
// nothing.
func (x *crossing) lost(names []string) diag.Diagnostics {
	return x.provisioning(fmt.Sprintf("Infobip accepted %s and did not attach it", x.words(names)),
		fmt.Sprintf("The change of the campaign %s is over, and it does not show: %s. Infobip gives no reason. Check that the number is in the account, "+
			"free and fit for SMS in the US, then apply again.", x.to.id(), tfkit.Names(names)), names)
}

// stuck are numbers that were to leave and did not.
func (x *crossing) stuck(s *site, names []string) diag.Diagnostics {
	return x.provisioning(fmt.Sprintf("Infobip accepted the removal of %s and did not make it", x.words(names)),
		fmt.Sprintf("The change of the campaign %s is over, and it still shows: %s. Apply again.", s.id(), tfkit.Names(names)), names)
}

func (x *crossing) provisioning(summary, detail string, names []string) diag.Diagnostics {
	at := x.members().Root()
	if len(names) == 1 {
		at = x.members().At(names[0])
	}
	return diag.Diagnostics{tfkit.CodeProvisioning.Error(summary, fmt.Sprintf("%s %s%s", detail, tfkit.NotCharged, x.rest()), at)}
}
