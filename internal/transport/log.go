package transport

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/hashicorp/terraform-plugin-log/tflog"
)

// subsystem is the name under which log lines appear and can be filtered.
const subsystem = "transport"

const (
	maxLine       = 1000
	maxLoggedBody = 16 << 10
	mask          = "***"
)

// redactor removes secrets from text.
type redactor struct {
	forms []string
}

// newRedactor covers each secret in the spellings in which it can turn up in a
// log line: plain, JSON-escaped, URL-escaped. The longest goes first, so that
// a secret inside another one does not leave the rest standing.
func newRedactor(secrets []string) redactor {
	var forms []string
	for _, secret := range secrets {
		if secret == "" {
			continue // would put a mask between any two characters
		}
		path := url.PathEscape(secret)
		forms = append(forms, secret, url.QueryEscape(secret), path, strings.ReplaceAll(path, "+", "%2B"))
		forms = append(forms, jsonForms(secret)...)
	}
	return sorted(forms)
}

func sorted(forms []string) redactor {
	slices.SortFunc(forms, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return redactor{forms: slices.Compact(forms)}
}

// jsonForms are the spellings of a string inside JSON: encoders differ in
// whether they escape HTML characters and the slash.
func jsonForms(text string) []string {
	html, _ := json.Marshal(text)
	var plain bytes.Buffer
	encoder := json.NewEncoder(&plain)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text)
	var forms []string
	for _, quoted := range []string{string(html), strings.TrimSuffix(plain.String(), "\n")} {
		inner := quoted[1 : len(quoted)-1]
		forms = append(forms, inner, strings.ReplaceAll(inner, "/", `\/`))
	}
	return forms
}

// with adds what an Authorization header carries: the token, or both parts of
// HTTP Basic.
func (r redactor) with(authorization string) redactor {
	if authorization == "" {
		return r
	}
	secrets := []string{authorization}
	scheme, credential, _ := strings.Cut(authorization, " ")
	secrets = append(secrets, credential)
	if strings.EqualFold(scheme, "Basic") {
		if pair, err := base64.StdEncoding.DecodeString(credential); err == nil {
			_, password, _ := strings.Cut(string(pair), ":")
			secrets = append(secrets, password)
		}
	}
	added := newRedactor(secrets)
	return sorted(append(added.forms, r.forms...))
}

func (r redactor) redact(text string) string {
	for _, form := range r.forms {
		text = strings.ReplaceAll(text, form, mask)
	}
	return text
}

// line makes foreign text fit for an error message: one line, no secrets, not
// a page long.
func (r redactor) line(text string) string {
	text = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return shorten(r.redact(strings.TrimSpace(text)), maxLine)
}

// shorten cuts between characters. Redact first: a cut secret is not found.
func shorten(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	return strings.ToValidUTF8(text[:limit], "") + "…"
}

// logContext opens the subsystem with the static secrets masked.
func logContext(ctx context.Context, r redactor) context.Context {
	ctx = tflog.NewSubsystem(ctx, subsystem, tflog.WithRootFields())
	ctx = tflog.SubsystemMaskFieldValuesWithFieldKeys(ctx, subsystem, "authorization", "Authorization")
	return masked(ctx, r)
}

func masked(ctx context.Context, r redactor) context.Context {
	if len(r.forms) == 0 {
		return ctx
	}
	return tflog.SubsystemMaskLogStrings(ctx, subsystem, r.forms...)
}

// logAttempt writes one debug line, without headers, query and bodies; the
// bodies follow at TRACE only, and never those of a confidential call.
func (x *exchange) logAttempt(started time.Time) {
	r := x.redactor
	ctx := masked(x.ctx, r)
	fields := map[string]any{
		"operation":   x.call.Operation,
		"class":       x.call.Class.String(),
		"method":      x.call.Method,
		"path":        r.redact(x.call.Path),
		"status":      x.last.status,
		"attempt":     x.attempts,
		"duration_ms": x.client.cfg.Clock.Now().Sub(started).Milliseconds(),
		"request_id":  r.line(requestID(x.last.header)),
	}
	if x.last.err != nil {
		fields["error"] = r.line(x.last.err.Error())
	}
	tflog.SubsystemDebug(ctx, subsystem, "vendor call", fields)
	if x.call.Confidential || !tflog.SubsystemIsTrace(ctx, subsystem) {
		return
	}
	var sent []byte
	if x.call.Body != nil {
		sent, _ = json.Marshal(x.call.Body)
	}
	tflog.SubsystemTrace(ctx, subsystem, "vendor call bodies", map[string]any{
		"operation":     x.call.Operation,
		"attempt":       x.attempts,
		"request_body":  shorten(r.redact(string(sent)), maxLoggedBody),
		"response_body": shorten(r.redact(string(x.last.body)), maxLoggedBody),
	})
}
