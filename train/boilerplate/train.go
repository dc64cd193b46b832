package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/ingest/lines"
	model "github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/train/linear"
)

// page is one scraped page with its gold labels.
type page struct {
	ID     string   `json:"id"`
	Lines  []string `json:"lines"`
	Labels []int    `json:"labels"`
}

func read(path string) ([]page, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []page
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		var p page
		if err := json.Unmarshal(s.Bytes(), &p); err != nil {
			return nil, err
		}
		out = append(out, p.clean())
	}
	return out, s.Err()
}

// clean leaves out blank lines, which the filter never sees.
func (p page) clean() page {
	q := page{ID: p.ID}
	for i, l := range p.Lines {
		if l = strings.TrimSpace(l); l != "" {
			q.Lines, q.Labels = append(q.Lines, l), append(q.Labels, p.Labels[i])
		}
	}
	return q
}

// trimmed gives variants of p with less furniture around the article, down to none at all, so that
// the model does not learn that a page is mostly furniture.
func (p page) trimmed(rng *rand.Rand) []page {
	first, last := -1, -1
	for i, y := range p.Labels {
		if y == lines.Keep {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return nil
	}
	cut := func(a, b int) page {
		a, b = max(0, a), min(len(p.Lines), b)
		return page{p.ID, p.Lines[a:b], p.Labels[a:b]}
	}
	near := cut(first-rng.IntN(4), last+1+rng.IntN(5))
	return []page{near, cut(first-rng.IntN(16), last+1+rng.IntN(16)), p.bare(), near.unstopped(rng)}
}

// bare is the article alone.
func (p page) bare() page {
	q := page{ID: p.ID}
	for i, y := range p.Labels {
		if y == lines.Keep {
			q.Lines, q.Labels = append(q.Lines, p.Lines[i]), append(q.Labels, y)
		}
	}
	return q
}

// unstopped is p with the closing stop gone from some lines of the article, as careless pages have them.
func (p page) unstopped(rng *rand.Rand) page {
	q := page{p.ID, slices.Clone(p.Lines), p.Labels}
	for i, y := range q.Labels {
		if y == lines.Keep && rng.IntN(15) == 0 {
			q.Lines[i] = strings.TrimRight(q.Lines[i], ".")
			if q.Lines[i] == "" {
				q.Lines[i] = p.Lines[i]
			}
		}
	}
	return q
}

// sample is a measured page.
type sample struct {
	*lines.Page
	gold []int
	cost []int32
}

func measure(p page) sample {
	s := sample{lines.NewPage(p.Lines), p.Labels, make([]int32, len(p.Lines))}
	for i, l := range p.Lines {
		s.cost[i] = int32(min(len(strings.Fields(l)), 40))/4 + 1
	}
	return s
}

// train runs a structured perceptron whose margin grows with the words a wrong label costs.
func train(pages []page, rounds int) *linear.Trainer {
	rng := rand.New(rand.NewPCG(7, 11))
	var all []sample
	for _, p := range pages {
		all = append(all, measure(p))
		for _, q := range p.trimmed(rng) {
			all = append(all, measure(q))
		}
	}
	t := linear.New([]string{"drop", "keep"})
	for range rounds {
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for _, s := range all {
			learn(t, s)
		}
	}
	return t
}

func learn(t *linear.Trainer, s sample) {
	got := s.Decode(t.Score, func(i, label int) int32 {
		if label == s.gold[i] {
			return 0
		}
		return s.cost[i]
	})
	t.Step()
	var buf []uint64
	was := [2]bool{}
	for i, g := range got {
		gold := s.gold[i] == lines.Keep
		if g != gold {
			buf = s.Features(i, buf[:0])
			t.Update(buf, label(gold), 1)
			t.Update(buf, label(g), -1)
		}
		if i > 0 && (g != gold || was[0] != was[1]) || i == 0 && g != gold {
			t.Update(s.Previous(i, was[0], nil), label(gold), 1)
			t.Update(s.Previous(i, was[1], nil), label(g), -1)
		}
		was = [2]bool{gold, g}
	}
}

func label(keep bool) int {
	if keep {
		return lines.Keep
	}
	return lines.Drop
}

// score counts words, as the shared scorer does.
type score struct{ right, kept, gold int }

func (s score) String() string {
	p, r, f := s.prf()
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", p, r, f)
}

func (s score) prf() (p, r, f float64) {
	p, r = float64(s.right)/float64(max(1, s.kept)), float64(s.right)/float64(max(1, s.gold))
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// crossValidate scores pages by models that have not seen them: whole pages, and their articles alone,
// of which nothing should be lost.
func crossValidate(pages []page, folds, rounds int, show bool) (total, bare score) {
	for f := range folds {
		var rest []page
		for i, p := range pages {
			if i%folds != f {
				rest = append(rest, p)
			}
		}
		m := packed(train(rest, rounds))
		for i, p := range pages {
			if i%folds == f {
				total.add(p, decide(m, p), show)
				b := p.bare()
				bare.add(b, decide(m, b), show)
			}
		}
	}
	return total, bare
}

func (s *score) add(p page, kept []bool, show bool) {
	for i, l := range p.Lines {
		w, gold := len(strings.Fields(l)), p.Labels[i] == lines.Keep
		if gold {
			s.gold += w
		}
		if kept[i] {
			s.kept += w
			if gold {
				s.right += w
			}
		}
		if show && kept[i] != gold {
			fmt.Printf("%.4s %3d/%3d gold %d %s\n", p.ID, i, len(p.Lines), p.Labels[i], l)
		}
	}
}

// packed is the model as it will be read from its file.
func packed(t *linear.Trainer) *model.Model {
	var b bytes.Buffer
	if err := t.Write(&b, scale, least); err != nil {
		panic(err) // a bytes.Buffer does not fail
	}
	return model.MustOpen(b.String())
}

func decide(m *model.Model, p page) []bool {
	q := lines.NewPage(p.Lines)
	return q.Settle(q.Decode(m.Score, nil))
}
