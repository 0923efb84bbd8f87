package acctest

import (
	"cmp"
	"os"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// CLI is the program that the tests run: the Terraform or OpenTofu that
// TF_ACC_TERRAFORM_PATH names, as for the testing library, else the Terraform
// on PATH.
func CLI() string { return cmp.Or(os.Getenv("TF_ACC_TERRAFORM_PATH"), "terraform") }

// ProviderHost is the registry in which that program looks for a source
// without a host. It is Terraform's unless TF_ACC_PROVIDER_HOST, which the
// testing library reads too, names another.
func ProviderHost() string {
	host, _, _ := strings.Cut(provider.Address, "/")
	return cmp.Or(os.Getenv("TF_ACC_PROVIDER_HOST"), host)
}
