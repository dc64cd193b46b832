package encode

import (
	"math/rand/v2"
	"testing"
)

// mostOf is the worth of the best of all trees.
func mostOf(s *scored) int64 {
	n := len(s.root)
	heads := make([]int32, n)
	most := int64(lowest)
	var try func(i int)
	try = func(i int) {
		if i == n {
			most = max(most, s.total(heads))
			return
		}
		for h := -1; h < n; h++ {
			if h != i {
				heads[i] = int32(h)
				try(i + 1)
			}
		}
	}
	try(0)
	return most
}

func TestTreesAreTheBestOfAll(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var tr tree
	for round := range 4000 {
		n := 1 + r.IntN(6)
		if round%4 > 0 {
			n = min(n, 5)
		}
		s := &scored{root: make([]int32, n)}
		width := []int32{3, 20, 1 << 21}[r.IntN(3)]
		flat := make([]int32, n*n)
		for i := range n {
			s.root[i] = r.Int32N(width) - width/2
			for j := range n {
				flat[i*n+j] = r.Int32N(width) - width/2
			}
			s.arcs = append(s.arcs, append([]int32{}, flat[i*n:][:n]...))
		}
		heads := tr.heads(flat, n, s.root)
		if got, want := s.total(heads), mostOf(s); got != want {
			t.Fatalf("round %d, %d words: %v worth %d, want %d", round, n, heads, got, want)
		}
	}
}

func TestLargeTreesAreTrees(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 4))
	var tr tree
	for _, n := range []int{window, 100, 3, 200} {
		s := &scored{root: make([]int32, n)}
		flat := make([]int32, n*n)
		for i := range flat {
			flat[i] = r.Int32N(50)
		}
		for i := range n {
			s.arcs = append(s.arcs, append([]int32{}, flat[i*n:][:n]...))
		}
		if s.total(tr.heads(flat, n, s.root)) == lowest {
			t.Errorf("%d words: no tree", n)
		}
	}
}
