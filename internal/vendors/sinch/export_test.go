package sinch

// ProvisioningFailures is the table of provisioning failures for the tests
// that look at them from outside: meaning and advice by code.
func ProvisioningFailures() map[string][2]string {
	table := map[string][2]string{}
	for code, failure := range provisioningFailures {
		table[code] = [2]string{failure.meaning, failure.advice}
	}
	return table
}
