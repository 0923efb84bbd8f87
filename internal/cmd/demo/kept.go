package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func (s *stage) environmentFile() string { return filepath.Join(s.dir, "env.sh") }

// writeEnvironment leaves a file to source for whoever goes on by hand.
func (s *stage) writeEnvironment() error {
	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(s.env)) {
		fmt.Fprintf(&text, "export %s='%s'\n", name, s.env[name])
	}
	return os.WriteFile(s.environmentFile(), []byte(text.String()), 0o600)
}

// ExplainIfKept says how to go on by hand. The sandbox kept everything in
// memory, so a new one starts empty, on the same port because the settings
// name it.
func (s *stage) ExplainIfKept(kept bool, say *narrator) {
	if !kept {
		return
	}
	say.Paragraph(fmt.Sprintf("The sandbox has ended. Kept, as you asked: %s. To go on by hand, start a new and empty sandbox "+
		"in one terminal and use Terraform in another:", s.dir))
	say.Command(fmt.Sprintf("%s -listen %s", s.sandboxPath(), s.box.address()))
	say.Command(fmt.Sprintf(". %s && cd %s && %s apply -var-file=%s", s.environmentFile(), s.work(), s.cli, variablesFile))
	say.Paragraph("Remove the directory when you are done; nothing else was left.")
}
