package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/hashicorp/go-version"
	install "github.com/hashicorp/hc-install"
	"github.com/hashicorp/hc-install/fs"
	"github.com/hashicorp/hc-install/product"
	"github.com/hashicorp/hc-install/releases"
	"github.com/hashicorp/hc-install/src"
)

const (
	// terraformPathVariable is what the test framework reads too.
	terraformPathVariable = "TF_ACC_TERRAFORM_PATH"
	// installedTerraform is the version that is fetched where there is none:
	// the oldest one supported, which is the one the tests are run with.
	installedTerraform = "1.11.4"
	installTimeout     = 3 * time.Minute
)

var oldestTerraform = version.Must(version.NewVersion("1.11.0"))

// findTerraform is the path of a Terraform that is new enough: the one that
// the environment names, else the first on PATH, else one that was installed
// into the user's cache, now or earlier.
func findTerraform(ctx context.Context) (string, error) {
	path := os.Getenv(terraformPathVariable)
	if path == "" {
		var err error
		if path, err = ensureTerraform(ctx); err != nil {
			return "", err
		}
	}
	found, err := product.Terraform.GetVersion(ctx, path)
	if err != nil {
		return "", fmt.Errorf("%s does not run as a Terraform: %w", path, err)
	}
	if found.LessThan(oldestTerraform) {
		return "", fmt.Errorf("%s is Terraform %s, and the provider needs %s or newer: put a newer one first on PATH, or name it in %s",
			path, found, oldestTerraform, terraformPathVariable)
	}
	return path, nil
}

func ensureTerraform(ctx context.Context) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a place to keep Terraform: %w", err)
	}
	cache = filepath.Join(cache, "tendlc", "terraform-"+installedTerraform)
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return "", err
	}
	product := product.Terraform
	path, err := install.NewInstaller().Ensure(ctx, []src.Source{
		&fs.AnyVersion{Product: &product, ExtraPaths: []string{cache}},
		&releases.ExactVersion{
			Product: product, Version: version.Must(version.NewVersion(installedTerraform)),
			InstallDir: cache, Timeout: installTimeout,
		},
	})
	if err == nil || ctx.Err() != nil {
		return path, errors.Join(err, ctx.Err())
	}
	return "", fmt.Errorf("no Terraform is on PATH, and Terraform %s could not be downloaded: "+
		"install Terraform %s or newer, or name one in %s (%w)", installedTerraform, oldestTerraform, terraformPathVariable, err)
}
