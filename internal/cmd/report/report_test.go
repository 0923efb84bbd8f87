package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const sample = `# a line of the compiler
{"Action":"start","Package":"example.com/p/internal/a"}
{"Action":"pass","Package":"example.com/p/internal/a","Test":"TestOne","Elapsed":0.5}
{"Action":"fail","Package":"example.com/p/internal/a","Test":"TestOne/again","Elapsed":0.5}
{"Action":"pass","Package":"example.com/p/internal/a","Test":"TestOne/again","Elapsed":0.5}
{"Action":"skip","Package":"example.com/p/internal/a","Test":"TestTwo","Elapsed":0}
{"Action":"output","Package":"example.com/p/internal/a","Test":"TestTwo","Output":"--- SKIP"}
{"Action":"pass","Package":"example.com/p/internal/a","Elapsed":0.7}
{"Action":"skip","Package":"example.com/p","Elapsed":0}
{"Action":"pass","Package":"example.com/p/internal/vendors/v","Test":"TestConformance/the_flow","Elapsed":1}
{"Action":"pass","Package":"example.com/p/internal/vendors/v","Test":"TestConformance/a_faulty_call_is_charged_once_over_two_applies/brand/reset","Elapsed":2}
{"Action":"pass","Package":"example.com/p/internal/vendors/v","Test":"TestConformance/a_faulty_call_is_charged_once_over_two_applies/brand/truncated","Elapsed":3.25}
{"Action":"pass","Package":"example.com/p/internal/vendors/v","Test":"TestConformance/a_faulty_call_is_charged_once_over_two_applies","Elapsed":5.25}
{"Action":"pass","Package":"example.com/p/internal/vendors/v","Test":"TestConformance","Elapsed":6.25}
{"Action":"pass","Package":"example.com/p/internal/vendors/v","Elapsed":6.5}
`

// A test counts once, by its last outcome and without its parents.
func TestReport(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "results.json")
	if err := os.WriteFile(file, []byte(sample), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := run([]string{file}, nil, &out); err != nil {
		t.Fatal(err)
	}
	const want = `  passed  failed  skipped  seconds  package
       0       0        0      0.0  example.com/p
       1       0        1      0.7  internal/a
       3       0        0      6.5  internal/vendors/v
       4       0        1      7.2  all

Slowest:
     3.2  internal/vendors/v TestConformance/a_faulty_call_is_charged_once_over_two_applies/brand/truncated
     2.0  internal/vendors/v TestConformance/a_faulty_call_is_charged_once_over_two_applies/brand/reset
     1.0  internal/vendors/v TestConformance/the_flow
     0.5  internal/a TestOne/again
     0.0  internal/a TestTwo

Conformance:
  internal/vendors/v: 2 of 2 scenarios passed; 2 faults x 1 calls, 2 of 2 cells passed
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

// A failure is an error, also one of a package that ran no test.
func TestReportFails(t *testing.T) {
	t.Parallel()
	for name, input := range map[string]string{
		"a test":    `{"Action":"fail","Package":"p","Test":"TestOne"}` + "\n" + `{"Action":"fail","Package":"p"}`,
		"a package": `{"Action":"fail","Package":"p"}`,
	} {
		err := run(nil, strings.NewReader(input), &strings.Builder{})
		if err == nil || !strings.HasPrefix(err.Error(), "1 ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := run(nil, strings.NewReader("no results\n"), &strings.Builder{}); err == nil {
		t.Error("an input without results is no error")
	}
}
