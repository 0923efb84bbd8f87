package quicklane

import (
	"context"
	"slices"
	"sync/atomic"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// Lane is the quick way of one provider server.
type Lane struct {
	provider  string
	kinds     map[string]*kind
	resources []func() resource.Resource
	watch     Watch
	data      atomic.Pointer[any] // what resources are configured with
}

// Watch is how a test looks at a lane. The zero value does not look.
type Watch struct {
	// Differs is told of whatever the framework would have done otherwise. Where
	// it is set, the framework is asked as well each time the lane answers.
	Differs func(problem string)
	// Answered is told of each request that the lane has answered.
	Answered func(call Call, typeName string)
}

// Call is what Terraform asks for.
type Call string

// The calls that the lane answers.
const (
	Plan     Call = "plan"
	Read     Call = "read"
	Upgrade  Call = "upgrade"  // of a state to the version that it has
	Validate Call = "validate" // of a configuration
)

// New makes the lane of a provider of that name for its resources.
func New(provider string, resources []func() resource.Resource, watch Watch) *Lane {
	l := &Lane{provider: provider, kinds: map[string]*kind{}, watch: watch}
	for _, made := range resources {
		var meta resource.MetadataResponse
		one := made()
		one.Metadata(context.Background(), resource.MetadataRequest{ProviderTypeName: provider}, &meta)
		l.resources = append(l.resources, func() resource.Resource {
			whole, _ := replaying(made())
			return whole
		})
		if _, ok := replaying(one); ok {
			l.kinds[meta.TypeName] = &kind{made: made}
		}
	}
	return l
}

// Resources are the resources as the framework must have them: they give what
// the lane has heard from Read and ModifyPlan already, instead of calling them
// again.
func (l *Lane) Resources() []func() resource.Resource { return l.resources }

// Doubts says of each type of resource why the lane leaves its plans or its
// configurations, or all of it, to the framework whatever they are; a type that
// it serves is not there.
func (l *Lane) Doubts(ctx context.Context) map[string][]string {
	all := map[string][]string{}
	for _, made := range l.resources {
		var meta resource.MetadataResponse
		made().Metadata(ctx, resource.MetadataRequest{ProviderTypeName: l.provider}, &meta)
		switch k := l.known(ctx, meta.TypeName); {
		case k == nil:
			all[meta.TypeName] = []string{"is no business of the lane"}
		case len(k.habits.doubts)+len(k.checks.doubts) > 0:
			all[meta.TypeName] = slices.Concat(k.habits.doubts, k.checks.doubts)
		}
	}
	return all
}

// Configured opens the lane. Data is what the provider's Configure hands to
// resources; before there is any, all goes to the framework.
func (l *Lane) Configured(data any) { l.data.Store(&data) }

// Before puts the lane before the framework's server.
func (l *Lane) Before(server tfprotov6.ProviderServer) tfprotov6.ProviderServer {
	if whole, ok := server.(Server); ok {
		return &front{Server: whole, lane: l}
	}
	return server // of a framework that has grown or lost a part: better slow than lame
}

// Server is all that the framework's server can do, so that nothing of it is
// hidden by what stands before it.
type Server interface {
	tfprotov6.ProviderServer
	tfprotov6.ListResourceServer
	tfprotov6.ActionServer
	tfprotov6.StateStoreServer
}

// front is the framework's server with the lane before it.
type front struct {
	Server
	lane    *Lane
	running running
}

// PlanResourceChange implements tfprotov6.ProviderServer.
func (f *front) PlanResourceChange(ctx context.Context, req *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	quick, done := f.running.begin(ctx)
	answer, heard := f.lane.plan(quick, req)
	done()
	if answer == nil {
		return f.Server.PlanResourceChange(heard.in(ctx), req)
	}
	if f.lane.watch.Answered != nil {
		f.lane.watch.Answered(Plan, req.TypeName)
	}
	if f.lane.watch.Differs != nil {
		heard.differs = f.lane.watch.Differs
		other, err := f.Server.PlanResourceChange(heard.in(ctx), req)
		f.lane.comparePlans(req, answer, other, err)
	}
	return answer, nil
}

// ReadResource implements tfprotov6.ProviderServer.
func (f *front) ReadResource(ctx context.Context, req *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	quick, done := f.running.begin(ctx)
	answer, heard := f.lane.read(quick, req)
	done()
	if answer == nil {
		return f.Server.ReadResource(heard.in(ctx), req)
	}
	if f.lane.watch.Answered != nil {
		f.lane.watch.Answered(Read, req.TypeName)
	}
	if f.lane.watch.Differs != nil {
		heard.differs = f.lane.watch.Differs
		other, err := f.Server.ReadResource(heard.in(ctx), req)
		f.lane.compareReads(req, answer, other, err)
	}
	return answer, nil
}

// StopProvider implements tfprotov6.ProviderServer: what the lane has under way
// ends as well.
func (f *front) StopProvider(ctx context.Context, req *tfprotov6.StopProviderRequest) (*tfprotov6.StopProviderResponse, error) {
	f.running.stop()
	return f.Server.StopProvider(ctx, req)
}
