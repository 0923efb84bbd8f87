package bird

import (
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

type numberData struct {
	Number            types.String            `tfsdk:"number"`
	ID                types.String            `tfsdk:"id"`
	EndpointID        types.String            `tfsdk:"endpoint_id"`
	CountryCode       types.String            `tfsdk:"country_code"`
	Type              types.String            `tfsdk:"type"`
	Capabilities      *numberCapabilitiesData `tfsdk:"capabilities"`
	CreatedAt         types.String            `tfsdk:"created_at"`
	UpdatedAt         types.String            `tfsdk:"updated_at"`
	DeprovisionAt     types.String            `tfsdk:"deprovision_at"`
	Order             *numberOrderData        `tfsdk:"order"`
	Endpoint          *endpointData           `tfsdk:"endpoint"`
	ConnectorIDs      []string                `tfsdk:"connector_ids"`
	RequirementName   types.String            `tfsdk:"requirement_name"`
	RequirementStatus types.String            `tfsdk:"requirement_status"`
	CampaignID        types.String            `tfsdk:"campaign_id"`
	BrandID           types.String            `tfsdk:"brand_id"`
	Requirements      []requirementData       `tfsdk:"requirements"`
}

type numberCapabilitiesData struct {
	Voice *directionData `tfsdk:"voice"`
	SMS   *directionData `tfsdk:"sms"`
	MMS   *directionData `tfsdk:"mms"`
}

type directionData struct {
	Inbound  types.Bool `tfsdk:"inbound"`
	Outbound types.Bool `tfsdk:"outbound"`
}

type numberOrderData struct {
	CountryCode  types.String `tfsdk:"country_code"`
	Type         types.String `tfsdk:"type"`
	Capabilities []string     `tfsdk:"capabilities"`
	Prefix       types.String `tfsdk:"prefix"`
	Status       types.String `tfsdk:"status"`
	CreatedAt    types.String `tfsdk:"created_at"`
	UpdatedAt    types.String `tfsdk:"updated_at"`
}

type endpointData struct {
	ID           types.String             `tfsdk:"id"`
	Type         types.String             `tfsdk:"type"`
	InstanceID   types.String             `tfsdk:"instance_id"`
	Name         types.String             `tfsdk:"name"`
	Capabilities []endpointCapabilityData `tfsdk:"capabilities"`
	Dependencies []endpointDependencyData `tfsdk:"dependencies"`
}

type endpointCapabilityData struct {
	Name     types.String                 `tfsdk:"name"`
	Inbound  *endpointCapabilityStateData `tfsdk:"inbound"`
	Outbound *endpointCapabilityStateData `tfsdk:"outbound"`
}

type endpointCapabilityStateData struct {
	Status               types.String     `tfsdk:"status"`
	Issues               []string         `tfsdk:"issues"`
	Subscriptions        []string         `tfsdk:"subscriptions"`
	SupportsDestinations types.Bool       `tfsdk:"supports_destinations"`
	DestinationStatuses  map[string]int64 `tfsdk:"destination_statuses"`
}

type endpointDependencyData struct {
	Type        types.String `tfsdk:"type"`
	ConnectorID types.String `tfsdk:"connector_id"`
}

// requirementData leaves out the forms: they are answers to questions about the
// customer, and have nothing to do with a campaign.
type requirementData struct {
	Name            types.String `tfsdk:"name"`
	Type            types.String `tfsdk:"type"`
	Status          types.String `tfsdk:"status"`
	Mutable         types.Bool   `tfsdk:"mutable"`
	ImmutableReason types.String `tfsdk:"immutable_reason"`
	Message         types.String `tfsdk:"message"`
	EvaluatedAt     types.String `tfsdk:"evaluated_at"`
	Issues          []string     `tfsdk:"issues"`
	UserID          types.String `tfsdk:"user_id"`
	Capabilities    []string     `tfsdk:"capabilities"`
	Destinations    []string     `tfsdk:"destinations"`
	ManagedBy       types.String `tfsdk:"managed_by"`
	BrandID         types.String `tfsdk:"brand_id"`
	CampaignID      types.String `tfsdk:"campaign_id"`
}

func numberDataOf(e164 string, n api.Number, now reading, requirements []api.Requirement) numberData {
	shown := numberData{
		Number: types.StringValue(e164), ID: types.StringValue(n.ID), EndpointID: types.StringValue(now.endpoint),
		CountryCode: textOrNull(n.CountryCode), Type: textOrNull(n.Type), CreatedAt: textOrNull(n.CreatedAt), UpdatedAt: textOrNull(n.UpdatedAt),
		DeprovisionAt: textOrNull(n.DeprovisionAt), Order: numberOrderDataOf(n.Order), Endpoint: endpointDataOf(n.Endpoint),
		Capabilities: &numberCapabilitiesData{directionDataOf(n.Capabilities.Voice), directionDataOf(n.Capabilities.SMS), directionDataOf(n.Capabilities.MMS)},
		ConnectorIDs: listed(now.connectors), Requirements: []requirementData{},
		RequirementName: textOrNull(now.requirement), RequirementStatus: textOrNull(now.tenDLC.Status),
		CampaignID: textOrNull(now.tenDLC.CampaignID), BrandID: textOrNull(now.tenDLC.BrandID),
	}
	for _, requirement := range requirements {
		shown.Requirements = append(shown.Requirements, requirementDataOf(requirement))
	}
	return shown
}

// listed is a list of which Bird may say nothing: empty, not null.
func listed(texts []string) []string { return append([]string{}, texts...) }

func directionDataOf(d *api.Direction) *directionData {
	if d == nil {
		return nil
	}
	return &directionData{types.BoolPointerValue(d.Inbound), types.BoolPointerValue(d.Outbound)}
}

func numberOrderDataOf(o *api.NumberOrder) *numberOrderData {
	if o == nil {
		return nil
	}
	return &numberOrderData{textOrNull(o.CountryCode), textOrNull(o.Type), listed(o.Capabilities), textOrNull(o.Prefix), textOrNull(o.Status),
		textOrNull(o.CreatedAt), textOrNull(o.UpdatedAt)}
}

func endpointDataOf(e *api.Endpoint) *endpointData {
	if e == nil {
		return nil
	}
	shown := &endpointData{ID: textOrNull(e.ID), Type: textOrNull(e.Type), InstanceID: textOrNull(e.InstanceID), Name: textOrNull(e.Name),
		Capabilities: []endpointCapabilityData{}, Dependencies: []endpointDependencyData{}}
	for _, c := range e.Capabilities {
		shown.Capabilities = append(shown.Capabilities, endpointCapabilityData{textOrNull(c.Name), endpointStateDataOf(c.Inbound), endpointStateDataOf(c.Outbound)})
	}
	for _, d := range e.Dependencies {
		shown.Dependencies = append(shown.Dependencies, endpointDependencyData{textOrNull(d.Type), textOrNull(d.ConnectorID)})
	}
	return shown
}

func endpointStateDataOf(s *api.EndpointCapabilityState) *endpointCapabilityStateData {
	if s == nil {
		return nil
	}
	return &endpointCapabilityStateData{textOrNull(s.Status), listed(s.Issues), listed(s.Subscriptions),
		types.BoolPointerValue(s.SupportsDestinations), s.DestinationStatuses}
}

func requirementDataOf(r api.Requirement) requirementData {
	return requirementData{
		Name: textOrNull(r.Name), Type: textOrNull(r.Type), Status: textOrNull(r.Status), Mutable: types.BoolPointerValue(r.Mutable),
		ImmutableReason: textOrNull(r.ImmutableReason), Message: textOrNull(r.Message), EvaluatedAt: textOrNull(r.EvaluatedAt), Issues: listed(r.Issues),
		UserID: textOrNull(r.UserID), Capabilities: listed(r.Capabilities), Destinations: listed(r.Destinations), ManagedBy: textOrNull(r.ManagedBy),
		BrandID: textOrNull(r.BrandID), CampaignID: textOrNull(r.CampaignID),
	}
}
