package story

// Move says that an article fits another story better than the one it was placed in, as what came after it shows.
type Move struct {
	Article  int // counted from 0 in the order of Add
	From, To int // stories
	Kind     MoveKind
}

// MoveKind says what a move does to stories.
type MoveKind string

const (
	Merge MoveKind = "merge" // it was the last article of its story, which ends in the other
	Shift MoveKind = "move"  // its story goes on without it
	Split MoveKind = "split" // it opens a story of its own
)

// Moves hands out the moves since the last call. An article moves once at most, when Options.Recent others have
// come after it or the stream is closed.
func (s *Stream) Moves() []Move {
	out := s.moves
	s.moves = nil
	return out
}

// Close looks once more at the articles that may still be moved. Moves then tells what came of it.
func (s *Stream) Close() {
	for _, p := range s.recent {
		s.reconsider(p)
	}
	s.recent = nil
}

// reconsider moves an article to the story that it fits best by now.
func (s *Stream) reconsider(p placed) {
	own := p.cluster
	if int(s.story[own]) != p.story {
		return // closed meanwhile
	}
	to := s.best(&p.article, own)
	alone := s.clusters[own].n == 1
	if to == own || to == none && alone {
		return
	}
	m := Move{Article: p.number, From: p.story, Kind: Shift}
	if alone {
		m.Kind = Merge
		s.drop(own)
	} else {
		s.clusters[own].leave(&p.article)
	}
	if to == none {
		m.Kind = Split
	}
	m.To = int(s.story[s.put(&p.article, to)])
	s.moves = append(s.moves, m)
}
