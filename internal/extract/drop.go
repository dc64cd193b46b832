package extract

// Drop takes findings out of a and mends the indexes between those that stay. What stood in a dropped claim stands in the claim around it.
func (a *Analysis) Drop(event, claim, figure func(i int) bool) {
	events := kept(len(a.Events), event)
	claims := kept(len(a.Claims), claim)
	figures := kept(len(a.Figures), figure)
	outer := func(c int32) int32 { // the nearest claim that stays, by its new number
		for n := 0; c >= 0 && n <= len(a.Claims); n++ {
			if claims[c] >= 0 {
				return claims[c]
			}
			c = a.Claims[c].Within
		}
		return -1
	}
	for i := range a.Events {
		a.Events[i].Claim = outer(a.Events[i].Claim)
	}
	for i := range a.Figures {
		f := &a.Figures[i]
		if f.Claim = outer(f.Claim); f.Event >= 0 {
			f.Event = events[f.Event]
		}
	}
	within := make([]int32, len(a.Claims))
	for i := range a.Claims {
		within[i] = outer(a.Claims[i].Within)
	}
	for i := range a.Claims {
		c := &a.Claims[i]
		c.Within, c.Events, c.Figures = within[i], renumbered(c.Events, events), renumbered(c.Figures, figures)
	}
	a.Events, a.Claims, a.Figures = staying(a.Events, events), staying(a.Claims, claims), staying(a.Figures, figures)
}

// kept gives the new number of each of n findings, -1 for those that go.
func kept(n int, drop func(int) bool) []int32 {
	out, next := make([]int32, n), int32(0)
	for i := range out {
		if drop(i) {
			out[i] = -1
			continue
		}
		out[i] = next
		next++
	}
	return out
}

func renumbered(list, to []int32) []int32 {
	var out []int32
	for _, i := range list {
		if to[i] >= 0 {
			out = append(out, to[i])
		}
	}
	return out
}

func staying[T any](list []T, to []int32) []T {
	out := list[:0]
	for i, x := range list {
		if to[i] >= 0 {
			out = append(out, x)
		}
	}
	return out
}
