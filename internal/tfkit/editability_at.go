package tfkit

// At is the table as it holds in one status: the effect of every row is the one
// in that status. Where only a replacement could carry a change there, a mere
// difference in writing is none, see KeepSame.
func (e Edits) At(status string) Edits {
	rows := make(Edits, len(e))
	for i, edit := range e {
		if effect, listed := edit.In[status]; listed {
			edit.Effect = effect
		}
		rows[i] = edit
	}
	return rows
}
