package main

import (
	"cmp"
	"slices"
)

// match is a gold attribution and one found whose contents share words.
type match struct {
	dice      float64
	cue       int
	gold, got int
}

// matches are the likeliest pairs first.
func matches(g, s []spoken) (out []match) {
	for i := range g {
		for j := range s {
			if n := both(g[i].words[roleContent], s[j].words[roleContent]); n > 0 {
				d := 2 * float64(n) / float64(len(g[i].words[roleContent])+len(s[j].words[roleContent]))
				out = append(out, match{d, both(g[i].words[roleCue], s[j].words[roleCue]), i, j})
			}
		}
	}
	slices.SortFunc(out, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.dice, a.dice), b.cue-a.cue, a.gold-b.gold, a.got-b.got)
	})
	return out
}

func both(a, b map[int]bool) (n int) {
	for i := range a {
		n += one(b[i])
	}
	return n
}
