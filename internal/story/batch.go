package story

// Placed is where an article of a batch stands.
type Placed struct {
	Story int
	First int      // where it was placed as it came
	Moved MoveKind // "" where Story is First
}

// Place puts a batch in stories as a stream would, in the order of its dates. Stories are numbered in the order of opening.
func Place(items []Item, o Options) []Placed {
	s := NewStream(o)
	order := Order(items)
	out := make([]Placed, len(items))
	moved := func() {
		for _, m := range s.Moves() {
			p := &out[order[m.Article]]
			p.Story, p.Moved = m.To, m.Kind
		}
	}
	for _, i := range order {
		at := s.Add(items[i])
		out[i] = Placed{Story: at, First: at}
		moved()
	}
	s.Close()
	moved()
	return out
}
