package measure

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Worked by hand. The second is the example of Luo 2005; the third that of Pradhan and others 2014.
func TestScoresWorkedByHand(t *testing.T) {
	twelve := Clusters{{1, 2, 3, 4, 5}, {6, 7}, {8, 9, 10, 11, 12}}
	for _, c := range []struct {
		name                       string
		gold, ours                 Clusters
		mucR, mucP, b3R, b3P, c, p float64
	}{
		{"all right", twelve, twelve, 1, 1, 1, 1, 1, 1},
		{"two groups in one", twelve, Clusters{{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10, 11, 12}},
			1, 9.0 / 10, 1, (5 + (4.0+25)/7) / 12, (1 + 10.0/12) / 3, (1 + 10.0/12) / 2},
		{"missed and added mentions", Clusters{{1, 2, 3}, {4, 5, 6, 7}}, Clusters{{1, 2}, {3, 4}, {6, 7, 8, 9}},
			2.0 / 5, 2.0 / 5, ((4+1)/3.0 + (1+4)/4.0) / 7, (2 + 1 + 4.0/4) / 8, (4.0/5 + 4.0/8) / 2, (4.0/5 + 4.0/8) / 3},
		{"singletons do not count", Clusters{{1, 2}, {3}}, Clusters{{1, 2}, {4}}, 1, 1, 1, 1, 1, 1},
		{"nothing found", Clusters{{1, 2}}, nil, 0, 0, 0, 0, 0, 0},
	} {
		var s Score
		s.Add(c.gold, c.ours)
		for _, x := range []struct {
			measure   string
			got, want float64
		}{
			{"MUC recall", s.MUC.Recall(), c.mucR}, {"MUC precision", s.MUC.Precision(), c.mucP},
			{"B3 recall", s.B3.Recall(), c.b3R}, {"B3 precision", s.B3.Precision(), c.b3P},
			{"CEAF-e recall", s.CEAFe.Recall(), c.c}, {"CEAF-e precision", s.CEAFe.Precision(), c.p},
		} {
			if math.Abs(x.got-x.want) > 1e-9 {
				t.Errorf("%s: %s %.4f, want %.4f", c.name, x.measure, x.got, x.want)
			}
		}
	}
}

// A greedy choice of the best pair first would miss the best sum here.
func TestAssign(t *testing.T) {
	if got := assign([][]float64{{0.9, 0.8}, {0.8, 0.1}}); math.Abs(got-1.6) > 1e-9 {
		t.Errorf("sum %.2f, want 1.6", got)
	}
	if got := assign(nil); got != 0 {
		t.Errorf("nothing gives %.2f", got)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		value := make([][]float64, 1+r.IntN(5))
		m := 1 + r.IntN(5)
		for i := range value {
			for range m {
				value[i] = append(value[i], float64(r.IntN(10)))
			}
		}
		if got, want := assign(value), try(value, 0, make([]bool, m)); math.Abs(got-want) > 1e-9 {
			t.Fatalf("%v: sum %.2f, want %.2f", value, got, want)
		}
	}
}

// try goes through every way to pair the rows from i on.
func try(value [][]float64, i int, taken []bool) float64 {
	if i == len(value) {
		return 0
	}
	best := try(value, i+1, taken)
	for j := range taken {
		if !taken[j] {
			taken[j] = true
			best = max(best, value[i][j]+try(value, i+1, taken))
			taken[j] = false
		}
	}
	return best
}
