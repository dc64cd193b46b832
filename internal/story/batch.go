package story

// Placed is where an article of a batch stands. Stories are numbered in the order of opening.
type Placed struct {
	Story int      // -1 where a headline says too little
	First int      // where it was placed as it came
	Moved MoveKind // "" where Story is First
}

// Place puts a batch in stories as a stream would, in the order of its dates. Headlines are articles of which
// nothing but a title could be read; they come last, so that they change no other article's place, and stand
// last in the result.
func Place(items []Item, o Options, headlines ...Item) []Placed {
	s := NewStream(o)
	order := Order(items)
	out := make([]Placed, len(items), len(items)+len(headlines))
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
	late := make([]Placed, len(headlines))
	for _, i := range Order(headlines) {
		at := s.headline(headlines[i])
		late[i] = Placed{Story: at, First: at}
	}
	return append(out, late...)
}

// leastHeadline is how many terms a headline needs to be placed.
const leastHeadline = 2

func (s *Stream) headline(it Item) int {
	a := s.reader.read(it)
	if len(a.v) < leastHeadline {
		return none
	}
	return int(s.story[s.put(&a, s.best(&a, none))])
}
