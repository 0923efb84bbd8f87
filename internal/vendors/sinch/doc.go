// Package sinch is everything that the provider knows of Sinch: its block in
// the provider configuration, its resources, its statuses and prices. It maps
// Terraform's model onto the client in package api, field for field.
//
// What is common to vendors belongs in tfkit or registration, not here; HTTP
// belongs in api.
package sinch
