// Command profiled is the provider with a CPU profile of each of its processes,
// for `bench -cpuprofile`. It is the real one in all else; the released program
// has no such switch.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime/pprof"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// profileVariable names the folder that the profiles go to.
const profileVariable = "TENDLC_BENCH_PROFILE"

func main() {
	if err := run(os.Getenv(profileVariable)); err != nil {
		log.Fatal(err)
	}
}

func run(folder string) (err error) {
	provider.PrepareProcess(context.Background())
	name := fmt.Sprintf("%s-%d.pprof", time.Now().Format("150405.000"), os.Getpid())
	file, err := os.Create(filepath.Join(folder, name))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if err := pprof.StartCPUProfile(file); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	return provider.Serve("profiled", clock.Real(), false, provider.Watch{})
}
