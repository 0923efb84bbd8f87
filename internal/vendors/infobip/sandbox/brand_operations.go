package infobipsandbox

import "github.com/tendlc/terraform-provider-tendlc/internal/sandbox"

// brandOperations are the operations on brands, their vets and appeals, by the
// contract's operation ids.
func (i *Infobip) brandOperations() map[string]sandbox.Operation {
	return map[string]sandbox.Operation{
		"create-brand":                  i.write(i.createBrand),
		"get-brands":                    i.read(i.listBrands),
		"get-brand":                     i.read(i.getBrand),
		"update-brand":                  i.write(i.updateBrand),
		"delete-brand":                  i.write(i.deleteBrand),
		"register-brand":                i.billable(i.registerBrand),
		"get-brand-registrar-statuses":  i.read(i.registrarStatuses),
		"brand-auth-verification":       i.write(i.startAuthentication),
		"resend-2fa-mail-brand-auth":    i.write(i.resend2FA),
		"submit-brand-appeal":           i.billable(i.appealBrand),
		"get-brand-appeals":             i.read(i.listAppeals),
		"vet-brand":                     i.billable(i.vetBrand),
		"get-brand-vets":                i.read(i.listVets),
		"get-brand-vet":                 i.read(i.getVet),
		"update-brand-vet":              i.billable(i.upgradeVet),
		"import-existing-brand-vet":     i.write(i.importVet),
		"get-brand-enhanced-vet-report": i.read(i.vetReport),
	}
}

// accountOperations are the operations on documents and numbers.
func (i *Infobip) accountOperations() map[string]sandbox.Operation {
	return map[string]sandbox.Operation{
		"upload-document-metadata":  i.write(i.uploadDocument),
		"download-document-content": i.read(i.downloadDocument),
		"list-owned-numbers":        i.read(i.listNumbers),
		"get-single-owned-number":   i.read(i.getNumber),
		"update-owned-number":       i.write(i.updateNumber),
	}
}
