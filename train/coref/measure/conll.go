// Package measure scores references within documents against the entities of UD_English-GUM: MUC, B3 and CEAF-e as
// the CoNLL shared tasks count them, and the share of right links by kind.
package measure

import "slices"

// Clusters are the mentions of a document, by any number that stands for them, grouped by what they refer to. A
// mention stands in one group at most.
type Clusters [][]int

// Tally is the sums from which a recall and a precision come; tallies of documents add up.
type Tally struct{ RightGold, Gold, RightOurs, Ours float64 }

func (t *Tally) add(o Tally) {
	t.RightGold += o.RightGold
	t.Gold += o.Gold
	t.RightOurs += o.RightOurs
	t.Ours += o.Ours
}

// Recall is the share of the gold that is found, 0 when there is none.
func (t Tally) Recall() float64 { return ratio(t.RightGold, t.Gold) }

// Precision is the share of ours that is right, 0 when there is none.
func (t Tally) Precision() float64 { return ratio(t.RightOurs, t.Ours) }

// F1 is the harmonic mean of both.
func (t Tally) F1() float64 { return ratio(2*t.Precision()*t.Recall(), t.Precision()+t.Recall()) }

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// Score holds the measures over any number of documents.
type Score struct {
	Mentions, MUC, B3, CEAFe Tally
}

// CoNLL is the mean of the F1 of MUC, B3 and CEAF-e.
func (s Score) CoNLL() float64 { return (s.MUC.F1() + s.B3.F1() + s.CEAFe.F1()) / 3 }

// Add counts one document. Groups of one mention are left out of both sides, as in the shared tasks.
func (s *Score) Add(gold, ours Clusters) {
	s.AddAll(plural(gold), plural(ours))
}

// AddAll counts one document, groups of one mention among the others, as the scorers of sets with given mentions do.
func (s *Score) AddAll(gold, ours Clusters) {
	s.Mentions.add(mentions(gold, ours))
	s.MUC.add(muc(gold, ours))
	s.B3.add(b3(gold, ours))
	s.CEAFe.add(ceafe(gold, ours))
}

func plural(c Clusters) Clusters {
	var out Clusters
	for _, x := range c {
		if len(x) > 1 {
			out = append(out, x)
		}
	}
	return out
}

// groups tells of each mention which group it is in.
func groups(c Clusters) map[int]int {
	out := map[int]int{}
	for i, x := range c {
		for _, m := range x {
			out[m] = i
		}
	}
	return out
}

func mentions(gold, ours Clusters) Tally {
	g, o := groups(gold), groups(ours)
	both := 0.0
	for m := range g {
		if _, ok := o[m]; ok {
			both++
		}
	}
	return Tally{both, float64(len(g)), both, float64(len(o))}
}

// muc counts links: a group of n mentions needs n-1, and lacks one for each part that the other side leaves
// it in, but the first (Vilain and others 1995).
func muc(gold, ours Clusters) Tally {
	right, all := links(gold, groups(ours))
	rightOurs, allOurs := links(ours, groups(gold))
	return Tally{right, all, rightOurs, allOurs}
}

func links(c Clusters, other map[int]int) (right, all float64) {
	for _, x := range c {
		parts, alone := map[int]bool{}, 0
		for _, m := range x {
			if k, ok := other[m]; ok {
				parts[k] = true
			} else {
				alone++
			}
		}
		right += float64(len(x) - len(parts) - alone)
		all += float64(len(x) - 1)
	}
	return right, all
}

// b3 asks of each mention how much of its group is in its group on the other side (Bagga and Baldwin 1998).
func b3(gold, ours Clusters) Tally {
	right, all := shared(gold, groups(ours))
	rightOurs, allOurs := shared(ours, groups(gold))
	return Tally{right, all, rightOurs, allOurs}
}

func shared(c Clusters, other map[int]int) (right, all float64) {
	for _, x := range c {
		parts := map[int]float64{}
		for _, m := range x {
			if k, ok := other[m]; ok {
				parts[k]++
			}
		}
		sum := 0
		for _, n := range parts {
			sum += int(n * n)
		}
		right += float64(sum) / float64(len(x))
		all += float64(len(x))
	}
	return right, all
}

// ceafe pairs the groups of both sides one to one so that their likeness, 2|a∩b|/(|a|+|b|), adds up to the
// most (Luo 2005, entity-based). Groups that no chain of shared mentions connects are paired apart.
func ceafe(gold, ours Clusters) Tally {
	other := groups(ours)
	like := make([]map[int]float64, len(gold))
	for i, x := range gold {
		like[i] = map[int]float64{}
		for _, m := range x {
			if k, ok := other[m]; ok {
				like[i][k] += 2 / float64(len(x)+len(ours[k]))
			}
		}
	}
	best := 0.0
	for _, c := range connected(like, len(ours)) {
		value := make([][]float64, len(c.rows))
		for i, r := range c.rows {
			value[i] = make([]float64, len(c.columns))
			for j, k := range c.columns {
				value[i][j] = like[r][k]
			}
		}
		best += assign(value)
	}
	return Tally{best, float64(len(gold)), best, float64(len(ours))}
}

// component is rows and columns that shared mentions connect.
type component struct{ rows, columns []int }

// connected splits the rows of a sparse matrix with n columns into components, in the order of their first rows.
func connected(like []map[int]float64, n int) []component {
	rows := make([][]int, n) // column -> rows
	for i, row := range like {
		for k := range row {
			rows[k] = append(rows[k], i)
		}
	}
	seen, taken := make([]bool, len(like)), make([]bool, n)
	var out []component
	for i := range like {
		if seen[i] {
			continue
		}
		seen[i] = true
		c := component{rows: []int{i}}
		for at := 0; at < len(c.rows); at++ {
			for k := range like[c.rows[at]] {
				if taken[k] {
					continue
				}
				taken[k] = true
				c.columns = append(c.columns, k)
				for _, r := range rows[k] {
					if !seen[r] {
						seen[r] = true
						c.rows = append(c.rows, r)
					}
				}
			}
		}
		slices.Sort(c.rows)
		slices.Sort(c.columns)
		out = append(out, c)
	}
	return out
}
