package story

import "slices"

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
	members := map[int][]int{} // story -> articles
	moved := func() {
		for _, m := range s.Moves() {
			who := []int{order[max(0, m.Article)]}
			if m.Kind == Merge {
				who = members[m.From]
				delete(members, m.From)
			} else {
				members[m.From] = slices.DeleteFunc(members[m.From], func(i int) bool { return i == who[0] })
			}
			members[m.To] = append(members[m.To], who...)
			for _, i := range who {
				out[i].Story, out[i].Moved = m.To, m.Kind
				if out[i].First == m.To {
					out[i].Moved = ""
				}
			}
		}
	}
	for _, i := range order {
		at := s.Add(items[i])
		out[i] = Placed{Story: at, First: at}
		members[at] = append(members[at], i)
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
	best, _ := s.best(&a, none)
	return int(s.story[s.put(&a, best)])
}
