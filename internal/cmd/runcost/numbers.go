package main

// many is how many numbers the example of a number pool has.
const many = 35_000

// manyNumbers is the table of a pool of numbers. Of calls that no number makes by
// itself, only those that count are there.
func manyNumbers() string {
	const chunk = 5_000 // Infobip's most in a call
	rows := table("Run", "Sinch", "Infobip", "Bird")
	pages := func(v vendor) int {
		for _, l := range v.idle.lists {
			if l.thing == numbers {
				return l.pages(many)
			}
		}
		return 0
	}
	cells := func(what string, of ...calls) {
		row := []string{what}
		for n, c := range of {
			row = append(row, counted(c)+", "+spoken(vendors[n].limit.wait(c)))
		}
		rows.add(row...)
	}
	sinch, bird := pages(vendors[0]), pages(vendors[2])
	cells("plan without changes",
		calls{"listActiveNumbers": sinch, "getActiveNumber": 1},
		calls{"get-campaign-numbers": 1},
		calls{"listWorkspaceLongCodeNumbers": bird + 1, "listEndpointComplianceRequirements": many})
	each := func(v vendor) calls {
		sum := calls{}
		for _, c := range v.apply.costs {
			if c.thing == numbers {
				sum.add(c.each, many)
			}
		}
		return sum
	}
	attach := each(vendors[0])
	attach["getActiveNumber"] -= 2 * many // so many are looked for in the list, before and in the apply
	attach["listActiveNumbers"] = 2 * sinch
	cells("attach all", attach, calls{"add-numbers": many / chunk, "get-campaign": 2 * many / chunk}, each(vendors[2]))
	return rows.String()
}
