package transport

import "strings"

// UserAgent names the provider and the Terraform that runs it, in the form
// that vendors' support can search for. An unknown Terraform version is left
// out; an unknown provider version is "dev".
func UserAgent(providerVersion, terraformVersion string) string {
	provider := headerToken(providerVersion)
	if provider == "" {
		provider = "dev"
	}
	agent := "terraform-provider-tendlc/" + provider + " (+https://registry.terraform.io/providers/tendlc/tendlc)"
	if terraform := headerToken(terraformVersion); terraform != "" {
		agent += " Terraform/" + terraform
	}
	return agent
}

// headerToken drops what would make net/http refuse the whole request.
func headerToken(text string) string {
	return strings.Map(func(c rune) rune {
		if c <= ' ' || c >= 0x7f {
			return -1
		}
		return c
	}, text)
}
