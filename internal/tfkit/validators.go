package tfkit

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// Coded, CodedList and CodedSet give the complaints of the framework's own
// validators what all other diagnostics have: a code, a sentence on money and
// the link to the docs.
func Coded(v validator.String) validator.String { return codedString{v} }

// CodedList is Coded for lists.
func CodedList(v validator.List) validator.List { return codedList{v} }

// CodedSet is Coded for sets.
func CodedSet(v validator.Set) validator.Set { return codedSet{v} }

type codedString struct{ validator.String }

func (c codedString) ValidateString(ctx context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	var inner validator.StringResponse
	c.String.ValidateString(ctx, req, &inner)
	if isKnown(req.ConfigValue) && strings.TrimSpace(req.ConfigValue.ValueString()) == "" {
		inner.Diagnostics = slices.DeleteFunc(inner.Diagnostics, ofLength) // NotBlank says it
	}
	resp.Diagnostics.Append(coded(inner.Diagnostics)...)
}

type codedList struct{ validator.List }

func (c codedList) ValidateList(ctx context.Context, req validator.ListRequest, resp *validator.ListResponse) {
	var inner validator.ListResponse
	c.List.ValidateList(ctx, req, &inner)
	resp.Diagnostics.Append(coded(withoutLengthOfBlanks(inner.Diagnostics))...)
}

type codedSet struct{ validator.Set }

func (c codedSet) ValidateSet(ctx context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	var inner validator.SetResponse
	c.Set.ValidateSet(ctx, req, &inner)
	resp.Diagnostics.Append(coded(inner.Diagnostics)...)
}

// ofLength says whether a complaint of the framework is about the length of a
// text.
func ofLength(d diag.Diagnostic) bool { return d.Summary() == "Invalid Attribute Value Length" }

// withoutLengthOfBlanks leaves out what is said about the length of an element
// of which NotBlank has said that it is empty.
func withoutLengthOfBlanks(diags diag.Diagnostics) diag.Diagnostics {
	empty := map[string]bool{}
	for _, d := range diags {
		if at, ok := d.(diag.DiagnosticWithPath); ok && strings.HasPrefix(d.Summary(), emptyText) {
			empty[at.Path().String()] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(diags), func(d diag.Diagnostic) bool {
		at, ok := d.(diag.DiagnosticWithPath)
		return ok && ofLength(d) && empty[at.Path().String()]
	})
}

// WordsOf is a validator of sets: each element is one of the words.
func WordsOf(words []string) validator.Set { return wordsOf{words} }

type wordsOf struct{ words []string }

func (w wordsOf) Description(context.Context) string             { return "of " + strings.Join(w.words, ", ") }
func (w wordsOf) MarkdownDescription(ctx context.Context) string { return w.Description(ctx) }

func (w wordsOf) ValidateSet(_ context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	for _, element := range req.ConfigValue.Elements() {
		word, ok := element.(types.String)
		if !ok || !isKnown(word) || slices.Contains(w.words, word.ValueString()) {
			continue
		}
		resp.Diagnostics.Append(CodeInvalidValue.Error(fmt.Sprintf("%q is no word of %s", word.ValueString(), req.Path),
			fmt.Sprintf("%s takes %s.%s %s", req.Path, strings.Join(w.words, ", "), DidYouMean(word.ValueString(), w.words), NothingSent), req.Path.AtSetValue(word)))
	}
}

// coded rewrites errors on an attribute that have no code yet.
func coded(diags diag.Diagnostics) diag.Diagnostics {
	var rewritten diag.Diagnostics
	for _, d := range diags {
		at, onAttribute := d.(diag.DiagnosticWithPath)
		if !onAttribute || d.Severity() != diag.SeverityError || strings.Contains(d.Summary(), "(TENDLC") {
			rewritten.Append(d)
			continue
		}
		rewritten.Append(CodeInvalidValue.Error(d.Summary(), fmt.Sprintf("%s.%s %s", sentence(d.Detail()), meantIn(d.Detail()), NothingSent), at.Path()))
	}
	return rewritten
}

// oneOfWords is how the framework's OneOf complains; it gives its words away in
// no other way.
var (
	oneOfWords = regexp.MustCompile(`value must be one of: \[(.*)\], got: "(.*)"$`)
	quotedWord = regexp.MustCompile(`"([^"]*)"`)
)

// meantIn asks whether another word of a closed list was meant; empty for a
// complaint of another kind.
func meantIn(detail string) string {
	found := oneOfWords.FindStringSubmatch(detail)
	if found == nil {
		return ""
	}
	var words []string
	for _, quoted := range quotedWord.FindAllStringSubmatch(found[1], -1) {
		words = append(words, quoted[1])
	}
	return DidYouMean(found[2], words)
}
