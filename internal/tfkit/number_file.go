package tfkit

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
)

// mostFileBytes bounds what is read of a file. A line of a number takes 13
// bytes, so 35,000 with a comment each stay far below.
const mostFileBytes = 8 << 20

// readNumberFile reads the numbers of a file: E.164, one a line, none twice.
// Blank lines do not count, nor does what follows a #. A relative name is
// relative to the working directory, as in Terraform's file(). Anything else in
// it is an error on numbers_file that names the lines.
func readNumberFile(name string, limit int) (Members, diag.Diagnostics) {
	text, err := readText(name)
	if err != nil {
		return Members{}, badFile(fmt.Sprintf("The file %s cannot be used", name), fmt.Sprintf("%s%s. %s",
			strings.ToUpper(err.Error()[:1]), err.Error()[1:], "A relative path is relative to the directory that Terraform runs in."))
	}
	list, bad := parseNumbers(text)
	members := NewMembers(KindFile, list)
	switch {
	case len(bad) > 0:
		holds, lines, advice := lineTrouble(bad)
		return Members{}, badFile(fmt.Sprintf("The file %s holds %s", name, holds), lines+"\n\n"+advice)
	case len(members.List) == 0:
		return Members{}, badFile(fmt.Sprintf("The file %s holds no number", name),
			"An assignment has at least one number. To take all numbers off, remove the resource.")
	case len(members.List) > limit:
		return Members{}, badFile(fmt.Sprintf("The file %s holds too many numbers", name),
			fmt.Sprintf("It holds %d; the most is %d.", len(members.List), limit))
	}
	return members, nil
}

func badFile(summary, detail string) diag.Diagnostics {
	return diag.Diagnostics{CodeNumberList.Error(summary, fmt.Sprintf("%s %s %s", detail, NothingSent, DestroyAnyway), path.Root(string(KindFile)))}
}

// readText reads a text file of bounded size.
func readText(name string) (string, error) {
	raw, err := ReadFile(name, mostFileBytes)
	if err != nil {
		return "", err
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff")) // as editors on Windows write it
	if !utf8.Valid(raw) || bytes.ContainsRune(raw, 0) {
		return "", errors.New("it is not a text file in UTF-8")
	}
	return string(raw), nil
}
