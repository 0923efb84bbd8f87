// Command lintrules writes the guide that lists every rule of internal/lint, so
// that the page cannot say anything else than the rules do. `make generate`
// runs it before the documentation is made from templates/.
package main

import "github.com/tendlc/terraform-provider-tendlc/internal/cmd/page"

func main() { page.Main("lintrules", guide) }
