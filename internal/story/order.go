package story

import "slices"

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
