//go:build unix

package e2e

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
)

// database is a PostgreSQL of its own for one test.
type database struct {
	sockets string // the folder with its socket
	port    int
}

// startDatabase makes and starts a PostgreSQL that listens on a socket only.
// The test is skipped where there is none to start.
func startDatabase(t *testing.T) database {
	t.Helper()
	initdb, control := program(t, "initdb"), program(t, "pg_ctl")
	root, err := databaseFolder()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(root) })
	account := unprivileged(t, root)
	data, d := filepath.Join(root, "data"), database{sockets: root, port: freePort(t)}
	// Without the locale of whoever runs the test, which may not be installed.
	account.runs(t, root, initdb, "--pgdata", data, "--username", databaseUser, "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync")
	// Whatever becomes of this test, its server must not stay.
	t.Cleanup(func() { account.runs(t, root, control, "stop", "--pgdata", data, "--mode", "immediate", "--wait") })
	account.runs(t, root, control, "start", "--pgdata", data, "--log", filepath.Join(root, "log"), "--wait",
		"--options", fmt.Sprintf("-c listen_addresses='' -c unix_socket_directories='%s' -c port=%d -c fsync=off", root, d.port))
	return d
}

// databaseFolder is not the test's own folder: that one has a name that may be
// too long for a socket, and stands in one that only its owner may enter.
func databaseFolder() (string, error) { return os.MkdirTemp("", "tendlc-pg-") }

// program is the path of one of PostgreSQL's programs. Debian and Ubuntu keep
// those of a server off PATH.
func program(t *testing.T, name string) string {
	t.Helper()
	if path, err := exec.LookPath(name); err == nil {
		return path
	}
	kept, err := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if err != nil || len(kept) == 0 {
		t.Skipf("skipped: there is no PostgreSQL here (%s), which is the state backend that this test is about", name)
	}
	return kept[len(kept)-1]
}

const databaseUser = "tendlc"

// connection is how Terraform reaches the database.
func (d database) connection() string {
	return fmt.Sprintf("host=%s port=%d user=%s dbname=postgres sslmode=disable", d.sockets, d.port, databaseUser)
}

// freePort is a port that nobody listens on. It only names the socket.
func freePort(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

// account runs PostgreSQL's programs; nil is the account of the test.
type account struct{ credential *syscall.Credential }

// unprivileged is an account that PostgreSQL accepts, and owns the folder:
// PostgreSQL refuses to run as root.
func unprivileged(t *testing.T, folder string) account {
	t.Helper()
	if os.Geteuid() != 0 {
		return account{}
	}
	for _, name := range []string{"postgres", "nobody"} {
		known, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uidErr := strconv.ParseUint(known.Uid, 10, 32)
		gid, gidErr := strconv.ParseUint(known.Gid, 10, 32)
		if uidErr != nil || gidErr != nil {
			continue
		}
		if err := os.Chown(folder, int(uid), int(gid)); err != nil {
			t.Fatal(err)
		}
		return account{&syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	}
	t.Skip("skipped: the tests run as root, and there is no account postgres or nobody for PostgreSQL")
	return account{}
}

// runs runs a program of PostgreSQL's that must succeed. The server that pg_ctl
// leaves behind keeps what it inherits, so what it says goes to a file.
func (a account) runs(t *testing.T, folder, program string, arguments ...string) {
	t.Helper()
	said, err := os.CreateTemp(folder, filepath.Base(program)+"-")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = said.Close() }()
	command := exec.CommandContext(context.WithoutCancel(t.Context()), program, arguments...) // also at the end of the test
	command.Dir, command.Stdout, command.Stderr = folder, said, said
	command.SysProcAttr = &syscall.SysProcAttr{Credential: a.credential}
	if err := command.Run(); err != nil {
		text, _ := os.ReadFile(said.Name())
		t.Fatalf("%s: %v\n%s", program, err, text)
	}
}
