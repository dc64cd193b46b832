package story

import "github.com/readout-news/readout/internal/sparse"

// Alike gives how much two articles of n tell the same news, in hundredths of a cosine of their
// vectors. Element i*n+j is that of articles i and j.
func Alike(items []Item) []int {
	n := len(items)
	v := make([]sparse.Vector, n)
	for i, it := range items {
		v[i] = read(it.Title, it.Text)
	}
	out := make([]int, n*n)
	for i := range v {
		for j := range i + 1 {
			a := int(sparse.Dot(v[i], v[j]) * 100 / sparse.One)
			out[i*n+j], out[j*n+i] = a, a
		}
	}
	return out
}
