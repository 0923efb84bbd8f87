package acctest

import (
	"archive/zip"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// tracedTerraform runs Terraform with TF_LOG=TRACE and a provider process of
// its own, and keeps all that the two leave behind. The account comes from the
// environment: what is written into a configuration is in the plan's JSON,
// whatever a provider does.
type tracedTerraform struct {
	t      *testing.T
	folder string
	env    []string
	said   strings.Builder // on the terminal, by all commands
}

const (
	tracedState = "terraform.tfstate"
	tracedLog   = "trace.log"
)

func newTracedTerraform(t *testing.T, base string, settings []sandbox.Setting) *tracedTerraform {
	t.Helper()
	c := &tracedTerraform{t: t, folder: t.TempDir()}
	executable, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	plugins := t.TempDir()
	if err := os.Symlink(executable, filepath.Join(plugins, "terraform-provider-tendlc")); err != nil {
		t.Fatal(err)
	}
	c.write("cli.tfrc", fmt.Sprintf("provider_installation {\n  dev_overrides {\n    \"tendlc/tendlc\" = %q\n  }\n  direct {}\n}\n", plugins))
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "TF_") {
			c.env = append(c.env, pair)
		}
	}
	c.env = append(c.env, "CHECKPOINT_DISABLE=1", "TF_CLI_CONFIG_FILE="+filepath.Join(c.folder, "cli.tfrc"),
		"TF_LOG=TRACE", "TF_LOG_PATH="+filepath.Join(c.folder, tracedLog), sandboxClockEnv+"="+base)
	for _, setting := range settings {
		c.env = append(c.env, setting.Name+"="+setting.Value)
	}
	return c
}

func (c *tracedTerraform) write(name, text string) {
	c.t.Helper()
	if err := os.WriteFile(filepath.Join(c.folder, name), []byte(text), 0o600); err != nil {
		c.t.Fatal(err)
	}
}

// run runs a command with more in the environment and returns whether it
// succeeded.
func (c *tracedTerraform) run(environment []string, arguments ...string) bool {
	c.t.Helper()
	command := exec.CommandContext(c.t.Context(), "terraform", append(arguments, "-no-color")...)
	command.Dir, command.Env = c.folder, append(slices.Clone(c.env), environment...)
	output, err := command.CombinedOutput()
	c.said.Write(output)
	return err == nil
}

// json is what "terraform show -json" says, of a saved plan if one is named.
func (c *tracedTerraform) json(plan ...string) string {
	c.t.Helper()
	command := exec.CommandContext(c.t.Context(), "terraform", append([]string{"show", "-json"}, plan...)...)
	command.Dir, command.Env = c.folder, c.env
	output, err := command.Output()
	if err != nil {
		c.t.Fatal(err)
	}
	return string(output)
}

func (c *tracedTerraform) read(name string) string {
	c.t.Helper()
	text, err := os.ReadFile(filepath.Join(c.folder, name))
	if err != nil {
		c.t.Fatal(err)
	}
	return string(text)
}

// unpacked is what a saved plan, an archive, holds in its files.
func (c *tracedTerraform) unpacked(plan string) string {
	c.t.Helper()
	archive, err := zip.OpenReader(filepath.Join(c.folder, plan))
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	var all strings.Builder
	for _, file := range archive.File {
		content, err := file.Open()
		if err != nil {
			c.t.Fatal(err)
		}
		if _, err := io.Copy(&all, content); err != nil {
			c.t.Fatal(err)
		}
		_ = content.Close()
	}
	return all.String()
}

// keyhole hands requests on to the world's sandbox and notes the credentials
// in them, among which are tokens that the vendor issued in the meantime.
type keyhole struct {
	mu    sync.Mutex
	found map[string]bool
}

func newKeyhole(t *testing.T, w *World) *keyhole {
	t.Helper()
	k := &keyhole{found: map[string]bool{}}
	handler := w.Box.Handler()
	server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		k.note(r)
		handler.ServeHTTP(rw, r)
	}))
	t.Cleanup(server.Close)
	w.Base = server.URL
	return k
}

func (k *keyhole) note(r *http.Request) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, credential, ok := strings.Cut(r.Header.Get("Authorization"), " "); ok {
		k.found[credential] = true
	}
	if _, password, ok := r.BasicAuth(); ok {
		k.found[password] = true
	}
}

// credentials are all that were sent, and every spelling in which one could be
// written down.
func (k *keyhole) credentials() []string {
	k.mu.Lock()
	defer k.mu.Unlock()
	var spelt []string
	for credential := range k.found {
		spelt = append(spelt, spellings(credential)...)
	}
	return spelt
}

func spellings(secret string) []string {
	all := []string{secret, url.QueryEscape(secret), url.PathEscape(secret), base64.StdEncoding.EncodeToString([]byte(secret))}
	slices.Sort(all)
	return slices.Compact(all)
}

// expectHidden fails the test when a text holds one of the secrets, and shows
// where without repeating it.
func expectHidden(t *testing.T, where, text string, secrets []string) {
	t.Helper()
	for _, secret := range secrets {
		at := strings.Index(text, secret)
		if at < 0 {
			continue
		}
		from := max(0, at-200)
		t.Errorf("%s holds a secret after: %s", where, text[from:at])
	}
}
