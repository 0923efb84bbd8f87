package provider

import (
	"context"
	"os"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// lookAfterParent is how often a provider looks whether its Terraform lives.
const lookAfterParent = time.Second

// endWithParent calls end when the process that started this one has ended.
// Terraform stops its providers, but one that is killed cannot, and nobody else
// would: the provider would stay for ever, and send later what the next apply
// cannot know of. (A provider that logs ends when it writes to nobody, which a
// quiet one never does.) Where the system does not tell of a parent's end, as
// on Windows, it does nothing.
func endWithParent(ctx context.Context, clk clock.Clock, parent func() int, end func()) {
	started := parent()
	for clk.Sleep(ctx, lookAfterParent) == nil {
		if parent() != started {
			end()
			return
		}
	}
}

// endWithTerraform ends this process when its Terraform has ended.
func endWithTerraform(ctx context.Context) {
	go endWithParent(ctx, clock.Real(), os.Getppid, func() { os.Exit(1) })
}
