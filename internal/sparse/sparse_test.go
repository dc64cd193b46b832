package sparse_test

import (
	"testing"

	"github.com/readout-news/readout/internal/sparse"
)

func TestDotIsTheCosine(t *testing.T) {
	a := sparse.Vector{{Hash: 1, Weight: 3}, {Hash: 4, Weight: 4}}
	b := sparse.Vector{{Hash: 2, Weight: 9}, {Hash: 4, Weight: 12}}
	a.Scale()
	b.Scale()
	for _, c := range []struct {
		x, y sparse.Vector
		want float64
	}{{a, a, 1}, {a, b, 0.64}, {b, a, 0.64}, {a, nil, 0}, {a, sparse.Vector{{Hash: 9, Weight: sparse.One}}, 0}} {
		if got := float64(sparse.Dot(c.x, c.y)) / sparse.One; got < c.want-0.001 || got > c.want+0.001 {
			t.Errorf("%v and %v: %v, want %v", c.x, c.y, got, c.want)
		}
	}
}

func TestNothingScalesToNothing(t *testing.T) {
	v := sparse.Vector{{Hash: 1}}
	v.Scale()
	if v[0].Weight != 0 {
		t.Error(v)
	}
}
