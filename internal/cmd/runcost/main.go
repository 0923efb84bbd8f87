// Command runcost writes the guide about the calls that a plan and an apply
// make. What an object costs stands in tables here, from which the page is
// written and which the tests hold against the calls that a sandbox counts, so
// that the page cannot say anything else than the provider does. `make generate`
// runs it before the documentation is made from templates/.
package main

import "github.com/tendlc/terraform-provider-tendlc/internal/cmd/page"

func main() { page.Main("runcost", guide) }
