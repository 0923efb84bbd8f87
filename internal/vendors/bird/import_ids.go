package bird

import (
	"context"
	"regexp"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// tcrBrandID is the form of the registry's ids of brands, such as BX7K2PQ.
var tcrBrandID = regexp.MustCompile(`^B[A-Z0-9]{1,7}$`)

// brandImportID turns whichever id an import was given into Bird's, and says at
// which level the brand is.
func (a *account) brandImportID(ctx context.Context, text string) (api.Level, string, diag.Diagnostics) {
	if tcrBrandID.MatchString(text) {
		return a.brandByRegistry(ctx, text)
	}
	scope, id, scoped := strings.Cut(text, "/")
	if !scoped {
		scope, id = scopeWorkspace, text
	}
	if scope != scopeWorkspace && scope != scopeOrganization || !uuid.MatchString(id) {
		return "", "", diag.Diagnostics{tfkit.CodeWrongID.Error("Not the id of a brand", "An import takes BRAND_ID for a brand of the workspace, or organization/BRAND_ID, with a UUID such as "+
			uuidExample+", or the registry's id such as BX7K2PQ.")}
	}
	return api.Level(scope), id, a.reaches(api.Level(scope))
}

// brandByRegistry looks for a brand by the registry's id, which no call of
// Bird's takes: through the list of the workspace, then, if the configuration
// names one, through that of the organization. It is free.
func (a *account) brandByRegistry(ctx context.Context, id string) (api.Level, string, diag.Diagnostics) {
	levels := []api.Level{api.Workspace}
	if a.organization {
		levels = append(levels, api.Organization)
	}
	for _, level := range levels {
		for pages := a.api.BrandPages(level); !pages.Done(); {
			brands, err := pages.Next(ctx)
			if err != nil {
				return "", "", failure("look for the brand " + id).Diagnostics(err)
			}
			for _, brand := range brands {
				if brand.TCRBrandID == id && brand.Status != statusDeleted {
					return level, brand.ID, nil
				}
			}
		}
	}
	return "", "", diag.Diagnostics{tfkit.CodeGone.Error("There is no brand "+id,
		"No brand within reach has this id of the registry, which Bird shows once a brand is approved. Import it by Bird's own id; one of the organization needs organization_id in the provider's bird block. "+tfkit.NothingSent)}
}
