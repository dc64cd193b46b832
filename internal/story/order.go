package story

import "slices"

// Groups joins articles 0 to n-1 by pairs and gives each its group, named by the lowest index in it.
func Groups(n int, pairs [][2]int) []int {
	of := make([]int, n)
	for i := range of {
		of[i] = i
	}
	for changed := true; changed; {
		changed = false
		for _, p := range pairs {
			if m := min(of[p[0]], of[p[1]]); of[p[0]] != m || of[p[1]] != m {
				of[p[0]], of[p[1]], changed = m, m, true
			}
		}
	}
	return of
}

// Order is the order in which a stream takes articles: by date, the undated last, then by id.
func Order(items []Item) []int {
	order := make([]int, len(items))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := items[a], items[b]
		if x.Published.IsZero() != y.Published.IsZero() {
			if x.Published.IsZero() {
				return 1
			}
			return -1
		}
		if c := x.Published.Start.Compare(y.Published.Start); c != 0 {
			return c
		}
		return compareIDs(x.ID, y.ID)
	})
	return order
}

func compareIDs(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
