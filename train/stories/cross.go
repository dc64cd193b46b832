package main

import (
	"fmt"

	"github.com/readout-news/readout/internal/story"
)

// crossCheck tries weights around story.DefaultOptions, and prints of each set which are best there and what
// they score on the others: what a set gains from weights of its own is what it would lose elsewhere.
func crossCheck(names []string, sets [][]row) {
	var tries []story.Options
	for _, join := range []int32{130, 145, 160} {
		for _, crowd := range []int32{50, 120, 190} {
			for _, names := range []int32{20, 60} {
				o := story.DefaultOptions
				o.Join, o.Crowd, o.Names = join, crowd, names
				tries = append(tries, o)
			}
		}
	}
	scores := make([][]score, len(sets))
	for i, rows := range sets {
		for _, o := range tries {
			scores[i] = append(scores[i], run(rows, o).last())
		}
	}
	for i := range sets {
		best := 0
		for t, s := range scores[i] {
			if s.f1() > scores[i][best].f1() {
				best = t
			}
		}
		o := tries[best]
		fmt.Printf("best on %s: Join %d, Crowd %d, Names %d\n", names[i], o.Join, o.Crowd, o.Names)
		for j, name := range names {
			fmt.Printf("  %s: %v\n", name, scores[j][best])
		}
	}
}
