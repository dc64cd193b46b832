package main

import (
	"fmt"
	"hash/fnv"
	"math"
	"sort"
	"strings"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/linear"
)

const folds = 10

// guess is an example with the chance that a model gave it that had not seen its article.
type guess struct {
	chance int32
	*example
}

// validate cross-validates by article, prints how the chances hold up, and gives the scores for the manifest.
func validate(all []example) map[string]float64 {
	scores := map[string]float64{}
	var got []guess
	for k := range folds {
		var rest []example
		for i := range all {
			if fold(all[i].group) != k {
				rest = append(rest, all[i])
			}
		}
		m := linear.MustOpen(string(fit(rest).pack()))
		var sum [1]int32
		for i := range all {
			if fold(all[i].group) == k {
				sum[0] = 0
				m.Score(all[i].features, sum[:]) // domain features fire, too
				got = append(got, guess{event.Chance(sum[0]), &all[i]})
			}
		}
	}
	for _, s := range []string{"plv", "gsr", "news"} {
		var g []guess
		for _, x := range got {
			if strings.HasPrefix(x.set, s) {
				g = append(g, x)
			}
		}
		report(s, g)
		if s == "news" {
			sort.SliceStable(g, func(i, j int) bool { return g[i].chance < g[j].chance })
			scores["news, ten-fold AUC"] = math.Round(1000*auc(g)) / 10
			kept, right := above(g, event.Alone)
			scores["news, ten-fold, right at the threshold"] = math.Round(1000*float64(right)/float64(max(1, kept))) / 10
		}
	}
	return scores
}

// above counts the guesses of a chance of t or more, and the right ones among them.
func above(g []guess, t int32) (kept, right int) {
	for _, x := range g {
		if x.chance >= t {
			kept++
			if x.right {
				right++
			}
		}
	}
	return kept, right
}

func fold(group string) int {
	h := fnv.New32a()
	h.Write([]byte(group))
	return int(h.Sum32() % folds)
}

func report(name string, g []guess) {
	if len(g) == 0 {
		return
	}
	sort.SliceStable(g, func(i, j int) bool { return g[i].chance < g[j].chance })
	right := 0
	brier := 0.0
	for _, x := range g {
		y := 0.0
		if x.right {
			right++
			y = 1
		}
		d := float64(x.chance)/1000 - y
		brier += d * d
	}
	base := float64(right) / float64(len(g))
	fmt.Printf("%s: %d events, %.1f %% right, Brier %.4f (always the base rate: %.4f), AUC %.3f\n", name, len(g), 100*base, brier/float64(len(g)), base*(1-base), auc(g))
	for i := 0; i < 10; i++ {
		n, r, sum := 0, 0, int32(0)
		for _, x := range g {
			if int(min(x.chance, 999))/100 == i {
				n++
				sum += x.chance
				if x.right {
					r++
				}
			}
		}
		if n > 0 {
			fmt.Printf("   %.1f-%.1f  %4d events, mean score %.2f, right %.2f\n", float64(i)/10, float64(i+1)/10, n, float64(sum)/float64(n)/1000, float64(r)/float64(n))
		}
	}
	for _, t := range []int32{0, 300, 400, 500, 550, 600, 650, 700, 750, 800, 850} {
		n, r := above(g, t)
		fmt.Printf("   from %.2f: %4d kept, %.1f %% right, %.1f %% of the right ones\n", float64(t)/1000, n, 100*float64(r)/float64(max(1, n)), 100*float64(r)/float64(max(1, right)))
	}
}

// auc is the chance that a right event has a higher score than a wrong one; g is in order of scores.
func auc(g []guess) float64 {
	below, pairs, sum := 0.0, 0.0, 0.0
	for i := 0; i < len(g); {
		j, r, w := i, 0.0, 0.0
		for ; j < len(g) && g[j].chance == g[i].chance; j++ {
			if g[j].right {
				r++
			} else {
				w++
			}
		}
		sum += r * (below + w/2)
		below += w
		pairs += r
		i = j
	}
	return sum / (pairs * below)
}
