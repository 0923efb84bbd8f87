// Command statuses writes the guide that lists every status of every vendor
// with its phase. The phases come from the vendors' own tables, the sentences
// stand in meanings.go, and a test fails when a status has none. `make generate`
// runs it before the documentation is made from templates/.
package main

import "github.com/tendlc/terraform-provider-tendlc/internal/cmd/page"

func main() { page.Main("statuses", guide) }
