package story

import "github.com/readout-news/readout/internal/sparse"

// Move says that what was placed fits another story better, as what came after it shows.
type Move struct {
	// Article is counted from 0 in the order of Add. It is -1 for a merge, which moves all articles of a story.
	Article  int
	From, To int // stories
	Kind     MoveKind
}

// MoveKind says what a move does to stories.
type MoveKind string

const (
	Merge MoveKind = "merge" // the story ends in another
	Shift MoveKind = "move"  // one article goes to another story
	Split MoveKind = "split" // one article leaves its story for one of its own
)

// Moves hands out the moves since the last call, in order. A single article may be moved when Options.Recent
// others have come after it or the stream is closed.
func (s *Stream) Moves() []Move {
	out := s.moves
	s.moves = nil
	return out
}

// Close looks again at the articles that may still be moved, and once more with what came of that. Moves tells what did.
func (s *Stream) Close() {
	for range 2 {
		for i := range s.recent {
			s.reconsider(&s.recent[i])
		}
	}
	s.recent = nil
}

// reconsider moves an article to the story that it fits best by now.
func (s *Stream) reconsider(p *placed) {
	own := p.cluster
	if s.story[own] != p.story {
		return // closed meanwhile
	}
	to, _ := s.best(&p.article, own)
	alone := s.clusters[own].n == 1
	switch {
	case to == own || to == none && alone:
	case alone:
		s.merge(to, own)
	default:
		s.clusters[own].leave(&p.article)
		m := Move{Article: p.number, From: int(p.story), Kind: Shift}
		if to == none {
			m.Kind = Split
		}
		p.cluster = s.put(&p.article, to)
		p.story = s.story[p.cluster]
		m.To = int(p.story)
		s.moves = append(s.moves, m)
	}
}

// alike reports whether two stories are one.
func (s *Stream) alike(x, y int32) bool {
	a, b := &s.clusters[x], &s.clusters[y]
	like := int32(int64(sparse.Dot(a.mean, b.mean)) * 1000 / sparse.One)
	if len(a.published) > 0 && len(b.published) > 0 {
		if g := apart(a.published, b.published) - 1; g > 0 {
			like -= s.opt.Late * g / (g + s.opt.Half)
		}
	}
	return like >= s.opt.Merge
}

// apart is the days between two spans of days.
func apart(a, b tallies) int32 {
	return max(0, int32(a[0].key)-int32(b[len(b)-1].key), int32(b[0].key)-int32(a[len(a)-1].key))
}

// merge ends the younger of two stories in the older.
func (s *Stream) merge(x, y int32) {
	if s.story[x] > s.story[y] {
		x, y = y, x
	}
	from, to := s.story[y], s.story[x]
	for i := range s.recent {
		if p := &s.recent[i]; p.story == from {
			p.cluster, p.story = x, to
		}
	}
	s.clusters[x].take(&s.clusters[y])
	for _, t := range s.clusters[y].indexed {
		s.fileUnder(x, t)
	}
	s.drop(y)
	s.touch(x)
	s.moves = append(s.moves, Move{Article: none, From: int(from), To: int(to), Kind: Merge})
}
