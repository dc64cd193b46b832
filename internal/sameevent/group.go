package sameevent

import "math"

// Group joins mentions whose mean score over all pairs of two groups is above least, the highest first (average
// linkage). Score gives that of a pair; it returns the groups as indexes.
func Group(n int, score func(i, j int) float64, least float64) [][]int {
	sum := make([][]float64, n)
	groups := make([][]int, n)
	for i := range n {
		groups[i] = []int{i}
		sum[i] = make([]float64, n)
		for j := range i {
			s := score(i, j)
			sum[i][j], sum[j][i] = s, s
		}
	}
	mean := func(i, j int) float64 { return sum[i][j] / float64(len(groups[i])*len(groups[j])) }
	best := make([]int, n)
	find := func(i int) {
		best[i] = -1
		top := math.Inf(-1)
		for j := range n {
			if j != i && groups[j] != nil {
				if m := mean(i, j); m > top {
					best[i], top = j, m
				}
			}
		}
	}
	for i := range n {
		find(i)
	}
	for {
		at, top := -1, least
		for i := range n {
			if groups[i] != nil && best[i] >= 0 && groups[best[i]] != nil {
				if m := mean(i, best[i]); m > top {
					at, top = i, m
				}
			}
		}
		if at < 0 {
			break
		}
		i, j := at, best[at]
		groups[i] = append(groups[i], groups[j]...)
		groups[j] = nil
		for k := range n {
			if groups[k] != nil && k != i {
				sum[i][k] += sum[j][k]
				sum[k][i] = sum[i][k]
			}
		}
		find(i)
		for k := range n {
			if groups[k] != nil && k != i && (best[k] == i || best[k] == j) {
				find(k)
			}
		}
	}
	var out [][]int
	for _, g := range groups {
		if g != nil {
			out = append(out, g)
		}
	}
	return out
}
