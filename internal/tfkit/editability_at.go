package tfkit

// At is the table as it holds in one status: the effect of every row is the one
// in that status. Where only a replacement could carry a change there, a mere
// difference in writing is none, see KeepSame.
func (e Edits) At(status string) Edits {
	rows := make(Edits, len(e))
	for i, edit := range e {
		edit.Effect = edit.effectIn(status)
		rows[i] = edit
	}
	return rows
}

// effectIn is the row in a status. Of what is gone, nothing but a new object can
// carry a change.
func (e Edit) effectIn(status string) Effect {
	if status == StatusGone && e.Effect != Local {
		return Replace
	}
	if effect, listed := e.In[status]; listed {
		return effect
	}
	return e.Effect
}
