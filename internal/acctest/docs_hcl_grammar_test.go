package acctest

// grammar is what Terraform itself takes in a block, of every version so far.
type grammar struct {
	known      bool
	labels     int
	anything   bool // arguments of any name, as locals has them
	attributes []string
	blocks     map[string]grammar
}

// takes is a block with these arguments and no other block.
func takes(labels int, attributes ...string) grammar {
	return grammar{known: true, labels: labels, attributes: attributes}
}

// with is the grammar with blocks in it.
func (g grammar) with(blocks map[string]grammar) grammar {
	g.blocks = blocks
	return g
}

var (
	condition  = takes(0, "condition", "error_message")
	conditions = map[string]grammar{"precondition": condition, "postcondition": condition}
	anything   = grammar{known: true, anything: true}
)

// insideResource, insideData and the others are what Terraform takes in a block
// whose other arguments are the provider's.
var (
	insideResource = takes(2, "count", "for_each", "depends_on", "provider").with(map[string]grammar{
		"lifecycle": takes(0, "create_before_destroy", "prevent_destroy", "ignore_changes", "replace_triggered_by").with(map[string]grammar{
			"precondition": condition, "postcondition": condition, "action_trigger": takes(0, "events", "actions", "condition"),
		}),
	})
	insideData     = takes(2, "count", "for_each", "depends_on", "provider").with(map[string]grammar{"lifecycle": takes(0).with(conditions)})
	insideProvider = takes(1, "alias")
	insideAction   = takes(2, "count", "for_each", "provider").with(map[string]grammar{"config": anything})
	insideList     = takes(2, "count", "for_each", "provider", "include_resource", "limit").with(map[string]grammar{"config": anything})
)

// terraformsOwn are the blocks at the top of a file that are not a provider's.
var terraformsOwn = map[string]grammar{
	"terraform": takes(0, "required_version", "experiments").with(map[string]grammar{
		"required_providers": anything, "cloud": anything, "backend": {known: true, labels: 1, anything: true},
	}),
	"variable": takes(1, "description", "type", "default", "sensitive", "nullable", "ephemeral").with(map[string]grammar{"validation": condition}),
	"output":   takes(1, "description", "value", "sensitive", "depends_on", "ephemeral").with(conditions),
	"locals":   anything,
	"module":   {known: true, labels: 1, anything: true},
	"check":    takes(1).with(map[string]grammar{"assert": condition, "data": anyLabels}),
	"moved":    takes(0, "from", "to"),
	"removed":  takes(0, "from").with(map[string]grammar{"lifecycle": takes(0, "destroy")}),
	"import":   takes(0, "to", "id", "identity", "provider", "for_each"),
	// Of files of "terraform test".
	"run": takes(1, "command", "expect_failures", "providers", "state_key", "parallel").with(map[string]grammar{
		"variables": anything, "assert": condition, "module": takes(0, "source", "version"), "plan_options": takes(0, "mode", "refresh", "replace", "target"),
	}),
	"variables":     anything,
	"test":          takes(0, "parallel"),
	"mock_provider": {known: true, labels: 1, anything: true},
}

// anyLabels is a block that is judged by itself.
var anyLabels = grammar{known: true, labels: 2, anything: true}
