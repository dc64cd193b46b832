package measure

import "math"

// assign is the largest sum of one-to-one pairs of rows and columns (Kuhn and Munkres, with potentials, in cubic time).
func assign(value [][]float64) float64 {
	n, m := len(value), 0
	if n > 0 {
		m = len(value[0])
	}
	size := max(n, m)
	cost := func(i, j int) float64 {
		if i < n && j < m {
			return -value[i][j]
		}
		return 0
	}
	// Numbered from 1, so that 0 is "none": row[j] is the row of column j.
	u, v, row := make([]float64, size+1), make([]float64, size+1), make([]int, size+1)
	for i := 1; i <= size; i++ {
		augment(i, cost, u, v, row)
	}
	sum := 0.0
	for j := 1; j <= size; j++ {
		sum -= cost(row[j]-1, j-1)
	}
	return sum
}

// augment finds the cheapest path that gives row i a column, and shifts the pairs along it.
func augment(i int, cost func(i, j int) float64, u, v []float64, row []int) {
	size := len(row) - 1
	least, from, used := make([]float64, size+1), make([]int, size+1), make([]bool, size+1)
	for j := range least {
		least[j] = math.Inf(1)
	}
	row[0] = i
	at := 0
	for {
		used[at] = true
		next, delta := 0, math.Inf(1)
		for j := 1; j <= size; j++ {
			if used[j] {
				continue
			}
			if c := cost(row[at]-1, j-1) - u[row[at]] - v[j]; c < least[j] {
				least[j], from[j] = c, at
			}
			if least[j] < delta {
				next, delta = j, least[j]
			}
		}
		for j := 0; j <= size; j++ {
			if used[j] {
				u[row[j]] += delta
				v[j] -= delta
			} else {
				least[j] -= delta
			}
		}
		if at = next; row[at] == 0 {
			break
		}
	}
	for at != 0 {
		row[at] = row[from[at]]
		at = from[at]
	}
}
